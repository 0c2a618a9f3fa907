// A case as a person writes it: prose, a rule file, articles with marks, lines of what else is wanted.
// Markdown bytes -> CaseFile. What the program makes of it, outcome.h says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/day.h"
#include "cases/marks.h"
#include "text/document.h"

namespace factdesk::cases {

// ```yaml or ```json holds the rules themselves; a line `rules: path` names a file of the repository.
struct CaseRules {
  std::string path;   // of the file, or a name for the block
  std::string bytes;  // of a block; "" for a file
  bool is_file = false;
  std::uint32_t line = 0;
};

// `conflict fact: words` behind an edited article: the finding is there, among others.
struct WantedFinding {
  Want want;  // silent: no finding of that fact at those words
  std::string words;
  std::uint32_t line = 0;
};

// `no conflict` or `no conflict fact`: no finding of that verdict but those of low confidence.
struct WantedNone {
  Verdict verdict = Verdict::conflict;
  std::string fact;  // "" for any
  bool todo = false;
  std::uint32_t line = 0;
};

// `status fact: conflict[inconsistent-within-article]`
struct WantedStatus {
  std::string fact;
  Verdict status = Verdict::silent;
  std::optional<Reason> reason;
  bool todo = false;
  std::uint32_t line = 0;
};

// `suppression unused fact`: what is wrong with a suppression in the article above.
struct WantedSuppression {
  std::string problem;  // "unused fact"
  std::uint32_t line = 0;
};

struct WantedConsensus {
  std::string fact;
  std::string consensus;  // "agree", …
  bool todo = false;
  std::uint32_t line = 0;
};

struct CaseArticle {
  std::string name;  // as given, or "article-1"
  Format format = Format::text;
  std::optional<Day> date;
  std::string title;
  std::string bytes;        // without marks; of an edited file, ""
  std::vector<Mark> marks;  // exhaustive, but for edited files
  std::string edited_file;  // a file of the repository that `edits` change; "" for none
  std::vector<std::pair<std::string, std::string>> edits;  // old -> new
  std::vector<WantedFinding> findings;                     // of edited files
  std::vector<WantedNone> none;
  std::vector<WantedStatus> statuses;
  std::vector<WantedSuppression> suppressions;  // exhaustive, in the order of the file
  std::uint32_t line = 0;                       // of the first line inside the fence
};

struct CaseFile {
  std::string behaviour;  // the prose
  std::vector<CaseRules> rules;
  std::vector<CaseArticle> articles;
  std::vector<WantedConsensus> consensus;
  std::vector<std::string> problems;  // "12: what was found; what was wanted"
};

CaseFile parse_case(std::string_view markdown);

}  // namespace factdesk::cases
