// What a case wants against what was found. Pure: no files, no rules; text in, failures out.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "cases/case_file.h"
#include "check/finding.h"

namespace factdesk::cases {

// A finding in the article's own bytes.
struct Found {
  Verdict verdict = Verdict::agree;
  Reason reason = Reason::none;
  Confidence confidence = Confidence::high;
  std::string fact;  // or "sourcing"
  Span words;        // empty for `missing`
  bool suppressed = false;
};

struct FoundStatus {
  Verdict status = Verdict::silent;
  Reason reason = Reason::none;
};

// One article's results.
struct Outcome {
  std::string bytes;  // the article that was read
  std::vector<Found> findings;
  std::map<std::string, FoundStatus> statuses;         // by fact
  std::vector<std::string> suppression_problems = {};  // "unused fact", in the order of the file
};

struct Failure {
  std::uint32_t line = 0;  // in the case file
  std::string message;
};

// Every mark against every finding: marks that are not met, findings that are not marked, todo marks that are
// met. Of an edited file, the listed findings only.
std::vector<Failure> compare_article(const CaseArticle& article, const Outcome& outcome);

std::vector<Failure> compare_consensus(const std::vector<WantedConsensus>& wanted,
                                       const std::map<std::string, std::string>& found);

// The edits made, or which one could not be: each `old` must stand in the text exactly once.
Result<std::string> apply_edits(std::string text,
                                const std::vector<std::pair<std::string, std::string>>& edits);

}  // namespace factdesk::cases
