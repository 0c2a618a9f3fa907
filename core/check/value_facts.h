// Value facts: a sentence's bound values, judged fact by fact.
#pragma once

#include <vector>

#include "check/bind.h"
#include "check/finding.h"
#include "check/reading.h"
#include "check/scope.h"

namespace factdesk {

// The findings of one sentence, and what was weighed. `said` receives the values that count for consensus, by
// FactId.
struct ValueFindings {
  std::vector<Finding> findings;
  std::vector<Candidate> candidates;
  std::vector<std::pair<FactId, Value>> said;
  std::vector<std::pair<FactId, Polarity>> stated;  // names: the expected one, or another
};

ValueFindings judge_values(Reading& reading, ScopeFinder& scopes, std::uint32_t sentence);

}  // namespace factdesk
