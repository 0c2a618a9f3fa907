// What a case wants: `{{conflict[value-differs] fact: words}}` in an article, or the same in a line behind
// it. An article with marks -> the article as a reader sees it, and the marks with the bytes that they stand
// around.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "check/finding.h"

namespace factdesk::cases {

// What must be found, without saying where.
struct Want {
  bool todo = false;        // must stay unmet: what the program cannot do yet
  bool suppressed = false;  // by the article itself
  bool low = false;         // of low confidence
  Verdict verdict = Verdict::agree;
  std::optional<Reason> reason;
  std::string fact;  // an id, or "sourcing"
};

struct Mark {
  Want want;
  Span words;              // in the stripped article; empty for `missing`
  std::uint32_t line = 0;  // in the case file
};

struct MarkedArticle {
  std::string text;  // without marks
  std::vector<Mark> marks;
};

// "low conflict[value-differs] fact", "todo-agree fact", "missing fact", "speculation sourcing".
Result<Want> parse_want(std::string_view head);
std::string text_of(const Want& want);

// Takes the marks out; they may stand inside one another. `line` is that of the article's first line.
// An error begins with the line: "12: …".
Result<MarkedArticle> strip_marks(std::string_view article, std::uint32_t line);

std::optional<Verdict> verdict_named(std::string_view name);
std::optional<Reason> reason_named(std::string_view name);

}  // namespace factdesk::cases
