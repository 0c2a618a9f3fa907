// Statement facts: phrases that affirm or deny, under negation, hedge, plan, past and attribution.
#pragma once

#include <utility>
#include <vector>

#include "check/finding.h"
#include "check/reading.h"
#include "check/scope.h"

namespace factdesk {

struct StatementFindings {
  std::vector<Finding> findings;
  std::vector<Candidate> candidates;
  std::vector<std::pair<FactId, Polarity>> stated;  // what counts for consensus
};

// `already` are the sentence's findings about values: a fact that has one there is not judged by its phrases
// too, unless the value could not be read.
StatementFindings judge_statements(Reading& reading, ScopeFinder& scopes, std::uint32_t sentence,
                                   const std::vector<Finding>& already);

// Is a finding about a value that was mentioned and not read ("in July", "several thousand")? A phrase that
// says the claim is enough beside it.
bool is_unread(const Finding& finding);

}  // namespace factdesk
