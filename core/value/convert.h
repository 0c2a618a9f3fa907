// One value in the unit of another, so that their intervals can be compared: 1,300 MW beside GW is 1.3 GW.
#pragma once

#include <optional>

#include "value/value.h"

namespace factdesk {

// `value` in the unit of `other`, or nothing where the units do not convert (two currencies, percent beside
// points, kilometres beside kilograms, employees beside shops). Dates and numbers have no unit and stay as
// they are.
std::optional<Value> in_unit_of(const Value& value, const Value& other);

// The days that an amount of a duration may be ("two months" is 56 to 62); nothing for what does not fit.
std::optional<Interval> days_of(const Value& duration);

// "a third" as 33.3…%: a number below one where a percentage is wanted; nothing for others.
std::optional<Value> fraction_as_percent(const Value& value);

}  // namespace factdesk
