// Dates in digits alone.
#include <algorithm>
#include <charconv>

#include "value/date_form.h"
#include "value/date_parts.h"
#include "value/noun.h"

namespace factdesk {
namespace {

bool is_joint(const TokenView& view, std::uint32_t at) {
  return view.is_glued(at) && view.is_glued(at + 1) && (view.is_hyphen(at) || view.is(at, "/"));
}

// "1.5.2020", "10.31.1974": the tokeniser keeps the points.
std::optional<DateForm> read_points(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  if (!view.is_number(at) || std::count(view.words(at).begin(), view.words(at).end(), '.') != 2)
    return std::nullopt;
  unsigned parts[3] = {0, 0, 0};
  const char* start = view.words(at).data();
  const char* end = start + view.words(at).size();
  for (unsigned& part : parts) {
    const auto [next, error] = std::from_chars(start, end, part);
    if (error != std::errc{}) return std::nullopt;
    start = next < end ? next + 1 : end;
  }
  if (start != end || parts[2] < 1000 || parts[2] > 2199) return std::nullopt;
  const auto year = static_cast<int>(parts[2]);
  const auto day_first = day_period(year, parts[1], parts[0]);
  const auto month_first = day_period(year, parts[0], parts[1]);
  const bool by_month = settings.date_order == DateOrder::month_first && month_first;
  const auto& period = by_month || !day_first ? month_first : day_first;
  return period ? std::optional(form_of(period, Grain::day, {at, at + 1})) : std::nullopt;
}

// "2016 10 16"
std::optional<DateForm> read_spaced(const TokenView& view, std::uint32_t at) {
  const auto year = digits_at(view, at, 4);
  const auto month = digits_at(view, at + 1, 2);
  const auto day = digits_at(view, at + 2, 2);
  if (!year || !month || !day || *year < 1900 || *year > 2199) return std::nullopt;
  if (view.words(at + 1).size() != 2 || view.words(at + 2).size() != 2 || view.is_number(at + 3))
    return std::nullopt;
  const auto period = day_period(static_cast<int>(*year), *month, *day);
  return period ? std::optional(form_of(period, Grain::day, {at, at + 3})) : std::nullopt;
}

// "2025-01-21", "21/1/2025"
std::optional<DateForm> read_three(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  if (!is_joint(view, at + 1) || !is_joint(view, at + 3) || view.words(at + 1) != view.words(at + 3))
    return std::nullopt;
  const auto first = digits_at(view, at, 4);
  const auto second = digits_at(view, at + 2, 2);
  const auto third = digits_at(view, at + 4, 4);
  const bool other_follows = is_joint(view, at + 7) && is_joint(view, at + 9);  // "10-1-2018-10-7-2018"
  if (!first || !second || !third || (is_joint(view, at + 5) && !other_follows)) return std::nullopt;
  const TokenRange tokens{at, at + 5};
  if (view.words(at).size() == 4) {
    const auto period = day_period(static_cast<int>(*first), *second, *third);
    return period ? std::optional(form_of(period, Grain::day, tokens)) : std::nullopt;
  }
  // "4-5-6" is a row of numbers.
  if (view.words(at + 4).size() == 3 || view.words(at + 4).size() == 1) return std::nullopt;
  const int year = full_year(*third);
  const auto day_first = day_period(year, *second, *first);
  const auto month_first = day_period(year, *first, *second);
  const bool by_day = settings.date_order == DateOrder::day_first || !month_first;
  DateForm form = form_of(by_day && day_first ? day_first : month_first, Grain::day, tokens);
  if (!form.period) return std::nullopt;
  if (settings.date_order == DateOrder::unstated && day_first && month_first && !(*day_first == *month_first))
    form.others.push_back(*day_first);
  return form;
}

// "09/2012", "12-2015", "2014/10"
std::optional<DateForm> read_month_and_year(const TokenView& view, std::uint32_t at) {
  if (!is_joint(view, at + 1) || is_joint(view, at + 3)) return std::nullopt;
  const auto first = digits_at(view, at, 4);
  const auto second = digits_at(view, at + 2, 4);
  if (!first || !second) return std::nullopt;
  const bool year_first = view.words(at).size() == 4;
  const unsigned year = year_first ? *first : *second;
  const unsigned month = year_first ? *second : *first;
  const std::size_t month_digits = view.words(year_first ? at + 2 : at).size();
  if (view.words(year_first ? at : at + 2).size() != 4 || year < 1900 || year > 2199 || month_digits > 2)
    return std::nullopt;
  // "2019-20" is a season; "5-2015" a range of something.
  if (view.is_hyphen(at + 1) && (month_digits != 2 || (year_first && month > year % 100)))
    return std::nullopt;
  if (year_first && view.is(at + 1, "/") && month == (year + 1) % 100) return std::nullopt;
  const auto period = month_period(static_cast<int>(year), month);
  return period ? std::optional(form_of(period, Grain::month, {at, at + 3})) : std::nullopt;
}

bool is_time_word_before(const TokenView& view, std::uint32_t at) {
  if (at == view.first()) return false;
  if (is_any(view, at - 1,
             {"on", "by", "since", "until", "till", "from", "next", "this", "last", "before", "after",
              "between", "through", "dated", "to", "of", "the"}))
    return !is_any(view, at - 1, {"to", "of", "the", "from"}) || view.is(at + 3, "to") ||
           view.is_dash(at + 3);
  return weekday_word(view, at - 1).has_value();
}

bool is_fraction_like(unsigned second) { return second <= 6 || second == 8 || second == 10 || second == 16; }

// "22/04", "5/31": a day and a month where words of time stand before it, or no fraction is written so.
std::optional<DateForm> read_two(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  const bool range_behind = view.is_dash(at + 3) && view.is_number(at + 4) && view.is(at + 5, "/");
  if (!view.is(at + 1, "/") || !is_joint(view, at + 1) || (is_joint(view, at + 3) && !range_behind))
    return std::nullopt;
  const auto first = digits_at(view, at, 2);
  const auto second = digits_at(view, at + 2, 2);
  const bool range_before = at >= view.first() + 4 && view.is_dash(at - 1) && view.is(at - 3, "/");
  if (!first || !second || (view.is_glued(at) && !range_before) ||
      (view.is_glued(at + 3) && view.is_word(at + 3)))
    return std::nullopt;
  const bool around_the_clock = (*first == 24 && *second == 7) || (*first == 9 && *second == 11);
  if (around_the_clock || view.is(at + 3, "of") || noun_behind(view, at + 3, false)) return std::nullopt;
  const bool year_behind =
      view.is(at + 3, ",") && digits_at(view, at + 4, 4) && view.words(at + 4).size() == 4;
  if (!is_time_word_before(view, at) && !range_behind && !range_before && !year_behind &&
      is_fraction_like(*second))
    return std::nullopt;
  constexpr int kLeapYear = 2024;
  const bool month_first = day_period(kLeapYear, *first, *second).has_value();
  const bool day_first = day_period(kLeapYear, *second, *first).has_value();
  if (!month_first && !day_first) return std::nullopt;
  const bool by_day = !month_first || (day_first && settings.date_order == DateOrder::day_first);
  if (year_behind) {
    const auto year = static_cast<int>(*digits_at(view, at + 4, 4));
    const auto period = by_day ? day_period(year, *second, *first) : day_period(year, *first, *second);
    return period ? std::optional(form_of(period, Grain::day, {at, at + 5})) : std::nullopt;
  }
  auto form = resolve_yearly(view, {at, at + 3}, Grain::day, settings, day_period, by_day ? *second : *first,
                             by_day ? *first : *second);
  if (!form || !month_first || !day_first || settings.date_order != DateOrder::unstated || *first == *second)
    return form;
  const auto other = resolve_yearly(view, {at, at + 3}, Grain::day, settings, day_period, *second, *first);
  if (other && other->period) form->others.push_back(*other->period);
  return form;
}

}  // namespace

std::optional<DateForm> read_digits_form(const TokenView& view, std::uint32_t at,
                                         const ValueSettings& settings) {
  if (!view.is_number(at)) return std::nullopt;
  if (auto form = read_points(view, at, settings)) return form;
  if (auto form = read_three(view, at, settings)) return form;
  if (auto form = read_month_and_year(view, at)) return form;
  if (auto form = read_two(view, at, settings)) return form;
  return read_spaced(view, at);
}

}  // namespace factdesk
