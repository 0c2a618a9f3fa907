// Dates as they are written: "21 January 2025", "Q3 2024", "the 1990s", "last July", "the first week of May".
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "value/calendar.h"
#include "value/read.h"
#include "value/view.h"

namespace factdesk {

// Does a date come again without its year or week being said?
enum class Cycle : std::uint8_t { none, weekly, yearly };

struct DateForm {
  std::optional<Period> period;  // nothing: counted from an article's date that there is none of
  Grain grain = Grain::day;
  bool relative = false;            // counted from the article's date
  bool fiscal = false;              // a fiscal year of unknown end
  Cycle cycle = Cycle::none;        // "10 August", "Friday"
  bool vague = false;               // "the next few days"
  std::vector<Period> others;       // other readings
  Modifier bound = Modifier::none;  // "more than two weeks before today"
  std::vector<Value> values;  // other readings that are no dates: "the past two years" is a duration too
  TokenRange tokens;
};

DateForm form_of(std::optional<Period> period, Grain grain, TokenRange tokens);
DateForm relative_to(std::optional<Period> period, Grain grain, TokenRange tokens);

// A date that holds no other date: the calendar's, or one counted from the article's date.
std::optional<DateForm> read_simple_form(const TokenView& view, std::uint32_t at,
                                         const ValueSettings& settings);

// With a month in words: "21 January 2025", "Sept. 11", "2019-aug-1", "March 2024". Without a year it is
// relative.
std::optional<DateForm> read_calendar_form(const TokenView& view, std::uint32_t at,
                                           const ValueSettings& settings);

// In digits: "2025-01-21", "21/1/2025", "1.5.2020", "09/2012", and "22/04" beside words of time.
std::optional<DateForm> read_digits_form(const TokenView& view, std::uint32_t at,
                                         const ValueSettings& settings);

// A year and its parts, decades and centuries: "2024", "Q3 2024", "fiscal 2024", "summer 2023", "the 1990s".
std::optional<DateForm> read_year_form(const TokenView& view, std::uint32_t at,
                                       const ValueSettings& settings);

// "yesterday", "last week", "next July", "on Tuesday", "the week after next", "the past two years".
std::optional<DateForm> read_relative_form(const TokenView& view, std::uint32_t at,
                                           const ValueSettings& settings);

// A part of another date: "the first week of May 2024", "the last Sunday of March", "Friday next week",
// "later this year".
std::optional<DateForm> read_part_form(const TokenView& view, std::uint32_t at,
                                       const ValueSettings& settings);

// An accounting period: "the three months to December", "the year ended 31 March", "the September quarter",
// "the first nine months of 2024".
std::optional<DateForm> read_account_form(const TokenView& view, std::uint32_t at,
                                          const ValueSettings& settings);

// A distance from a date: "two years ago", "three weeks from tomorrow", "two days before 13 May 1999".
std::optional<DateForm> read_offset_form(const TokenView& view, std::uint32_t at,
                                         const ValueSettings& settings);

// The date that a duration may stand for ("in two weeks", "three weeks later"), where it is no more than a
// second reading.
std::optional<Value> date_of_duration(const TokenView& view, TokenRange tokens, const Value& duration,
                                      const ValueSettings& settings);

// A year of four digits at a token, where the words around it make it one.
std::optional<int> read_year(const TokenView& view, std::uint32_t at);

std::optional<unsigned> month_word(const TokenView& view, std::uint32_t at);      // 1 to 12, in any case
std::optional<unsigned> weekday_word(const TokenView& view, std::uint32_t at);    // Monday is 1, in any case
std::optional<unsigned> weekday_plural(const TokenView& view, std::uint32_t at);  // "Fridays", and "Friday"
std::optional<unsigned> season_word(const TokenView& view, std::uint32_t at);     // its first month

// May the month at a token stand without day and year? "may", "march" and "august" are words of their own.
bool is_bare_month(const TokenView& view, std::uint32_t at, std::uint32_t last);
// May the weekday at a token stand without a date? "Sat" and "sun" are words of their own.
bool is_bare_weekday(const TokenView& view, std::uint32_t at);

// Could a date begin with this token? A quick no for most words.
bool may_start_date(const TokenView& view, std::uint32_t at);

// Does the sentence look ahead at a token ("will open in July")?
bool looks_ahead(const TokenView& view, std::uint32_t at);

// A month, a season or a day that comes every year: the one that the sentence means, beside its neighbour.
std::optional<DateForm> resolve_yearly(const TokenView& view, TokenRange tokens, Grain grain,
                                       const ValueSettings& settings,
                                       std::optional<Period> (*period_in)(int year, unsigned a, unsigned b),
                                       unsigned a, unsigned b);

}  // namespace factdesk
