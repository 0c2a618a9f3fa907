// A length of time as a value, and days that lie it apart.
#pragma once

#include <optional>

#include "value/calendar.h"
#include "value/side.h"
#include "value/value.h"

namespace factdesk {

// "two weeks" -> duration, P1W, 2. The side has a unit of time.
Value duration_value(const TokenView& view, const Side& side);

// The grain in which such a length is counted: "18 months" -> month, "a decade" -> decade.
Grain grain_of(const UnitReading& unit);

// The day so far behind (`direction` 1) or before (-1) another; hours and less are no day apart. Nothing for
// lengths that are no whole number, or that leave the calendar.
std::optional<Day> moved_by(Day day, const Side& side, int direction);

}  // namespace factdesk
