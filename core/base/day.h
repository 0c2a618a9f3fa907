// Calendar days as a count since 1970-01-01, and their ISO form.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace factdesk {

using Day = std::chrono::sys_days;

// The day of a calendar date, or nothing where there is no such day (30 February) or the year is not 1 to
// 9999.
std::optional<Day> make_day(int year, unsigned month, unsigned day);

// "2025-01-22", also with a time behind it ("2025-01-22T09:00:00Z"), which is left out.
std::optional<Day> parse_iso_day(std::string_view text);

std::string iso_text(Day day);

inline std::int64_t day_number(Day day) { return day.time_since_epoch().count(); }
inline Day day_of_number(std::int64_t number) { return Day{std::chrono::days{number}}; }
inline std::chrono::year_month_day calendar(Day day) { return std::chrono::year_month_day{day}; }

}  // namespace factdesk
