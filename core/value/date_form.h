// Dates as they are written: "21 January 2025", "Q3 2024", "the 1990s", "last July", "two years ago".
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "value/calendar.h"
#include "value/read.h"
#include "value/view.h"

namespace factdesk {

struct DateForm {
  std::optional<Period> period;   // nothing: counted from an article's date that there is none of
  Grain grain = Grain::day;
  bool relative = false;          // counted from the article's date
  bool fiscal = false;            // a fiscal year of unknown end
  std::vector<Period> others;     // other readings
  TokenRange tokens;
};

// The calendar date that begins at a token: with a year, or without one (then relative).
std::optional<DateForm> read_calendar_form(const TokenView& view, std::uint32_t at, const ValueSettings& settings);

// "yesterday", "last week", "next July", "on Tuesday", "two years ago".
std::optional<DateForm> read_relative_form(const TokenView& view, std::uint32_t at, const ValueSettings& settings);

// A year of four digits at a token, where the words around it make it one.
std::optional<int> read_year(const TokenView& view, std::uint32_t at);

std::optional<unsigned> month_word(const TokenView& view, std::uint32_t at);    // 1 to 12
std::optional<unsigned> weekday_word(const TokenView& view, std::uint32_t at);  // Monday is 1
std::optional<unsigned> season_word(const TokenView& view, std::uint32_t at);   // its first month

// Does the sentence look ahead at a token ("will open in July")?
bool looks_ahead(const TokenView& view, std::uint32_t at);

// A month, a season or a day that comes every year: the one that the sentence means, beside its neighbour.
std::optional<DateForm> resolve_yearly(const TokenView& view, TokenRange tokens, Grain grain,
                                       const ValueSettings& settings,
                                       std::optional<Period> (*period_in)(int year, unsigned a, unsigned b),
                                       unsigned a, unsigned b);

}  // namespace factdesk
