// Dates against dates: stretches of days, and what bounds them ("by 2028", "after 2019").
#pragma once

#include "value/compare.h"

namespace factdesk {

// Both are dates of one calendar (fiscal or not).
Match compare_dates(const Value& expected, const Value& found);

// `found` against a stretch from the start of `min` to the end of `max`; a missing end is unbounded.
Match compare_date_with_range(const std::optional<Value>& min, const std::optional<Value>& max, const Value& found);

// Does the found date stand within so many days of the expected one?
bool is_within_days(const Value& expected, const Value& found, const Decimal& days);

bool are_disjoint_dates(const Value& a, const Value& b);

}  // namespace factdesk
