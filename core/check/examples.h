// Rules tested by their own sentences and claims: every claim is its fact's first example, and every example
// goes through exactly what `check` and `explain` do.
#pragma once

#include <string>
#include <vector>

#include "check/check.h"
#include "rule/rule.h"

namespace factdesk {

struct ExampleFailure {
  FactId fact = 0;
  Place place;  // of the example, or of the fact for its claim
  std::string sentence;
  bool is_claim = false;
  Verdict wanted = Verdict::agree;
  Verdict got = Verdict::silent;
  Reason reason = Reason::none;
  Explanation explanation;  // of the sentence, as an article of its own
};

struct ExampleRun {
  std::size_t ran = 0;
  std::vector<ExampleFailure> failures;  // in the order of facts and places
};

// A claim must agree with its fact; what `about` names and the claim does not, its article's title does. One
// of an `unconfirmed` fact must come out as unconfirmed; one of a fact with a history agrees on the day of
// some period, or on none; one of a fact that only denies need not be read, and must not be an error.
ExampleRun run_examples(const Rules& rules);

}  // namespace factdesk
