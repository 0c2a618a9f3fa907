// Stretches of the calendar as half-open ranges of days.
#pragma once

#include <cstdint>
#include <optional>

#include "base/day.h"
#include "value/value.h"

namespace factdesk {

struct Period {
  Day first;
  Day behind;  // the day after the last
  Grain grain = Grain::day;

  friend bool operator==(const Period&, const Period&) = default;
};

// Years 1 to 9998; nothing outside.
std::optional<Period> day_period(int year, unsigned month, unsigned day);
std::optional<Period> month_period(int year, unsigned month);
std::optional<Period> quarter_period(int year, unsigned quarter);
std::optional<Period> half_period(int year, unsigned half);
std::optional<Period> year_period(int year);
std::optional<Period> decade_period(int year);
std::optional<Period> century_period(int century);  // 21 -> 2001 to 2100
std::optional<Period> season_period(int year, unsigned first_month);
Period week_of(Day day);  // Monday to Sunday

Period of_day(Day day);
int year_of(Day day);
unsigned month_of(Day day);
unsigned weekday_of(Day day);  // Monday is 1

// The first, middle or last third of a period ("early 2019", "mid-May").
enum class Third : std::uint8_t { early, middle, late };
Period third_of(const Period& period, Third third);

// `count` months earlier or later; a day that does not exist becomes its month's last.
std::optional<Day> shift_months(Day day, std::int64_t count);

// One grain's length behind a day: what "since 2019" names by its first day.
std::optional<Day> step_by_grain(Day day, Grain grain, int count);

Interval interval_of(const Period& period);

}  // namespace factdesk
