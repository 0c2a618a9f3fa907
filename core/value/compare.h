// An article's value against an expected one: a pure function over intervals ("What a literal means" in the
// rule format). $1bn against "$1 billion" -> equal; $1.4bn -> differs; €1bn -> unit_differs.
#pragma once

#include <optional>
#include <vector>

#include "value/value.h"

namespace factdesk {

enum class Match {
  equal,
  rounds_to,  // inside the article's written precision, approximation or bound
  within_tolerance,
  within_range,       // inside min and max
  coarser,            // a date that holds the expected one
  qualifier_dropped,  // expected "up to X", the article says X
  qualifier_added,    // expected X, the article says "up to X"
  differs,
  qualifier_differs,  // the number is right and its bound excludes it
  unit_differs,       // another currency, percent beside points
  vague,
  ambiguous,  // two readings, one of which is right
  far_bound,  // a bound that holds the expected value but is far from it: not comparable
  no_date,    // a relative date in an article without a date
};

inline bool agrees(Match match) { return match <= Match::qualifier_added; }
inline bool conflicts(Match match) { return match == Match::differs || match == Match::qualifier_differs; }

// What a slot expects.
struct Expectation {
  std::vector<Value> literals;             // any of which is right
  std::optional<Value> min, max;           // a range that includes its ends' whole period or precision
  std::optional<Decimal> tolerance_share;  // of the literal: 0.05 for 5%
  std::optional<Value> tolerance_amount;   // or an amount of the same kind and unit
};

// The best match over the literals.
Match compare(const Expectation& expected, const Value& found);

// Do two articles' values exclude each other? (consensus)
bool disjoint(const Value& a, const Value& b);

// Are the nouns of two counts of one family ("employees", "staff", "workforce"; "data centers", "data
// centres")?
bool same_noun(const Value& a, const Value& b);

}  // namespace factdesk
