// Rules tested by their own sentences and claims: every example gets its verdict, every claim agrees with its
// fact.
#pragma once

#include <string>
#include <vector>

#include "check/finding.h"
#include "rule/rule.h"

namespace factdesk {

struct ExampleFailure {
  FactId fact = 0;
  Place place;  // of the example, or of the fact for its claim
  std::string sentence;
  Verdict wanted = Verdict::agree;
  Verdict got = Verdict::silent;
  Reason reason = Reason::none;
};

struct ExampleRun {
  std::size_t ran = 0;
  std::vector<ExampleFailure> failures;  // in the order of facts and places
};

ExampleRun run_examples(const Rules& rules);

}  // namespace factdesk
