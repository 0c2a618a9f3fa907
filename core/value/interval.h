// Questions about intervals with open ends.
#pragma once

#include "base/decimal.h"
#include "value/value.h"

namespace factdesk {

// Is the number inside? An open end is outside.
bool holds(const Interval& range, const Decimal& number);

// Is all of `inner` inside `outer`?
bool holds(const Interval& outer, const Interval& inner);

// Have they no number in common?
bool are_disjoint(const Interval& a, const Interval& b);

bool is_same(const Interval& a, const Interval& b);

}  // namespace factdesk
