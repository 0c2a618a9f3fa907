// The small parts of dates: a day of the month, a year behind it, ordinals, grains.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "value/calendar.h"
#include "value/view.h"

namespace factdesk {

bool is_any(const TokenView& view, std::uint32_t at, std::initializer_list<std::string_view> words);
bool is_any_before(const TokenView& view, std::uint32_t at, std::initializer_list<std::string_view> words);

// Plain digits of at most so many places.
std::optional<unsigned> digits_at(const TokenView& view, std::uint32_t at, std::size_t most);

// "24" -> 2024, "96" -> 1996; the years from 40 on are of the last century.
int full_year(unsigned written);

struct DayOfMonth {
  unsigned day;
  std::uint32_t last;
  bool is_ordinal;  // "21st", "twenty-first"; else "21"
};
std::optional<DayOfMonth> read_day_of_month(const TokenView& view, std::uint32_t at);

// "first", "3rd", "twenty-third"; -1 for "last" and "final".
struct OrdinalReading {
  int value;
  std::uint32_t last;
};
std::optional<OrdinalReading> read_ordinal(const TokenView& view, std::uint32_t at);

// The year behind a month or a day: ", 2025", "2025", "of 2025", "in 2025", "'25", "nineteen ninety-six", and
// "96" where it can be no day.
struct YearBehind {
  int year;
  std::uint32_t last;
};
std::optional<YearBehind> read_year_behind(const TokenView& view, std::uint32_t at, bool behind_day);

// "nineteen ninety-six", "two thousand and fifteen".
std::optional<YearBehind> read_year_words(const TokenView& view, std::uint32_t at);

// "week", "wk", "quarter", "qtr", "yr", "years": the grain that a word names.
std::optional<Grain> grain_word(const TokenView& view, std::uint32_t at);

// The week, month, … that a day lies in.
std::optional<Period> period_around(Day day, Grain grain);

}  // namespace factdesk
