// A part of another date: "the first week of May 2024", "the last Sunday of March", "Friday next week",
// "later this year".
#include <algorithm>

#include "value/date_form.h"
#include "value/date_parts.h"
#include "value/number.h"

namespace factdesk {
namespace {

using std::chrono::days;

// "the month", "the year" where only the article's date says which.
std::optional<DateForm> read_generic(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  const std::uint32_t next = is_any(view, at, {"the", "this"}) ? at + 1 : at;
  const auto grain = grain_word(view, next);
  if (!grain || *grain == Grain::day || view.words(next).back() == 's') return std::nullopt;
  const auto period = settings.date ? period_around(*settings.date, *grain) : std::nullopt;
  return relative_to(period, *grain, {at, next + 1});
}

std::optional<DateForm> read_whole(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  std::uint32_t next = at;
  if (is_any(view, next, {"of", "in", "from"})) ++next;
  if (next == at) return std::nullopt;
  if (auto generic = read_generic(view, next, settings)) return generic;
  if (view.is(next, "the")) ++next;
  return read_simple_form(view, next, settings);
}

// The n-th day, week, month or weekday of a period; -1 is the last. A week belongs to the period that has its
// Thursday.
std::optional<Period> nth_of(const Period& whole, Grain grain, int n) {
  if (grain == Grain::week) {
    const Day thursday = whole.first + days{(4 + 7 - static_cast<int>(weekday_of(whole.first))) % 7};
    const Day last_thursday =
        whole.behind - days{1} - days{(static_cast<int>(weekday_of(whole.behind - days{1})) + 7 - 4) % 7};
    const Day day = n < 0 ? last_thursday : thursday + days{7 * (n - 1)};
    return day < whole.behind ? std::optional(week_of(day)) : std::nullopt;
  }
  const auto first =
      n < 0 ? step_by_grain(whole.behind, grain, -1) : step_by_grain(whole.first, grain, n - 1);
  const auto behind = first ? step_by_grain(*first, grain, 1) : std::nullopt;
  if (!behind || *first < whole.first || whole.behind < *behind) return std::nullopt;
  return Period{*first, *behind, grain};
}

std::optional<Period> nth_weekday_of(const Period& whole, unsigned weekday, int n) {
  const Day first = whole.first + days{(weekday + 7 - weekday_of(whole.first)) % 7};
  const Day end = whole.behind - days{1};
  const Day last = end - days{(weekday_of(end) + 7 - weekday) % 7};
  const Day day = n < 0 ? last : first + days{7 * (n - 1)};
  return day < whole.behind && whole.first <= day ? std::optional(of_day(day)) : std::nullopt;
}

// `part` of every reading of the whole.
template <class Part>
std::optional<DateForm> parts_of(const DateForm& whole, Grain grain, TokenRange tokens, Part part) {
  DateForm form = relative_to(std::nullopt, grain, tokens);
  form.relative = whole.relative;
  form.fiscal = whole.fiscal;
  if (!whole.period) return form;
  form.period = part(*whole.period);
  if (!form.period) return std::nullopt;
  for (const Period& other : whole.others) {
    if (const auto period = part(other)) form.others.push_back(*period);
  }
  return form;
}

// "the first week of May", "last day of October 2015", "the 9th month of next year", "first Tuesday in
// October", "20th of the next month"
std::optional<DateForm> read_ordinal_part(const TokenView& view, std::uint32_t at,
                                          const ValueSettings& settings) {
  const auto ordinal = read_ordinal(view, at);
  if (!ordinal || ordinal->value == 0) return std::nullopt;
  const std::uint32_t next = ordinal->last;
  const auto weekday = weekday_word(view, next);
  const auto grain = weekday ? std::optional(Grain::day) : grain_word(view, next);
  if (grain == Grain::quarter) return std::nullopt;  // a year's quarters are read with it
  const bool bare_day = !grain && ordinal->value > 0 && view.is(next, "of");  // "the 20th of next month"
  if ((!grain && !bare_day) || (grain && view.words(next).back() == 's')) return std::nullopt;
  const auto whole = read_whole(view, bare_day ? next : next + 1, settings);
  if (!whole || (bare_day && whole->grain != Grain::month)) return std::nullopt;
  const Grain part_grain = grain.value_or(Grain::day);
  if (part_grain >= whole->grain && !(weekday && whole->grain == Grain::week)) return std::nullopt;
  auto form = parts_of(*whole, part_grain, {at, whole->tokens.last}, [&](const Period& period) {
    return weekday ? nth_weekday_of(period, *weekday, ordinal->value)
                   : nth_of(period, part_grain, ordinal->value);
  });
  // The first week may also be the first whole one.
  if (form && form->period && part_grain == Grain::week && ordinal->value > 0) {
    const auto monday = nth_weekday_of(*whole->period, 1, ordinal->value);
    if (monday && monday->first != form->period->first) form->others.push_back(week_of(monday->first));
  }
  return form;
}

// "the last three weeks of this year", "the first ten days of July"
std::optional<DateForm> read_counted_part(const TokenView& view, std::uint32_t at,
                                          const ValueSettings& settings) {
  const bool first = view.is(at, "first");
  if (!first && !is_any(view, at, {"last", "final"})) return std::nullopt;
  const auto number = read_number(view, at + 1);
  const auto count = number ? number->amount.whole_within(1, 366) : std::nullopt;
  if (!count) return std::nullopt;
  const auto grain = grain_word(view, number->last);
  const auto whole = grain ? read_whole(view, number->last + 1, settings) : std::nullopt;
  if (!whole || *grain >= whole->grain) return std::nullopt;
  return parts_of(
      *whole, *grain, {at, whole->tokens.last}, [&](const Period& period) -> std::optional<Period> {
        const auto edge = nth_of(period, *grain, first ? 1 : -1);
        const int steps = static_cast<int>(*count) - 1;
        const auto other =
            edge ? step_by_grain(first ? edge->behind : edge->first, *grain, first ? steps : -steps)
                 : std::nullopt;
        if (!other) return std::nullopt;
        return first ? Period{edge->first, *other, *grain} : Period{*other, edge->behind, *grain};
      });
}

std::optional<DateForm> weekday_in(const DateForm& week, unsigned weekday, TokenRange tokens) {
  if (week.grain != Grain::week) return std::nullopt;
  return parts_of(week, Grain::day, tokens, [&](const Period& period) {
    return std::optional(of_day(period.first + days{weekday - 1}));
  });
}

bool is_plain_week(const TokenView& view, std::uint32_t at) {
  return is_any(view, at, {"last", "this", "next", "previous", "current", "coming", "following"}) &&
         is_any(view, at + 1, {"week", "wk"});
}

// "Wednesday of next week", "Friday next week", "next week Monday", "next week on Tuesday"
std::optional<DateForm> read_weekday_of_week(const TokenView& view, std::uint32_t at,
                                             const ValueSettings& settings) {
  if (const auto weekday = weekday_word(view, at)) {
    std::uint32_t next = at + 1;
    if (is_any(view, next, {"of", "in", "from", ","})) ++next;
    const auto week = is_plain_week(view, next) ? read_relative_form(view, next, settings) : std::nullopt;
    return week ? weekday_in(*week, *weekday, {at, week->tokens.last}) : std::nullopt;
  }
  if (!is_plain_week(view, at)) return std::nullopt;
  const auto week = read_relative_form(view, at, settings);
  if (!week) return std::nullopt;
  std::uint32_t next = week->tokens.last;
  if (is_any(view, next, {"on", ","})) ++next;
  const auto weekday = weekday_word(view, next);
  if (!weekday || view.is(next - 1, ",")) return std::nullopt;
  return weekday_in(*week, *weekday, {at, next + 1});
}

// "week 3 of 2027", "the week of October 6th", "the week starting on 4 February", "w/c 4 Feb"
std::optional<DateForm> read_week(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  const bool commencing = view.is(at, "w") && view.is(at + 1, "/") && view.is(at + 2, "c");
  if (!commencing && !view.is(at, "week")) return std::nullopt;
  std::uint32_t next = commencing ? at + 3 : at + 1;
  if (const auto number = digits_at(view, next, 2); number && *number >= 1 && *number <= 53 && !commencing) {
    const auto whole = read_whole(view, next + 1, settings);
    if (whole && whole->grain == Grain::year)
      return parts_of(*whole, Grain::week, {at, whole->tokens.last}, [&](const Period& period) {
        return nth_of(period, Grain::week, static_cast<int>(*number));
      });
    if (!is_any_before(view, at, {"the", "in"}) || view.is_word(next + 1)) return std::nullopt;
    const auto year = settings.date ? year_period(year_of(*settings.date)) : std::nullopt;
    const auto week = year ? nth_of(*year, Grain::week, static_cast<int>(*number)) : std::nullopt;
    return relative_to(week, Grain::week, {at, next + 1});
  }
  const bool ending = view.is(next, "ending") || view.is(next, "ended");
  if (!commencing) {
    if (!ending && !is_any(view, next, {"of", "starting", "beginning", "commencing"})) return std::nullopt;
    ++next;
  }
  if (is_any(view, next, {"on"})) ++next;
  if (is_any(view, next, {"the"})) ++next;
  const auto day = read_simple_form(view, next, settings);
  if (!day || day->grain != Grain::day) return std::nullopt;
  return parts_of(*day, Grain::week, {at, day->tokens.last},
                  [&](const Period& period) -> std::optional<Period> {
                    if (ending) return Period{period.behind - days{7}, period.behind, Grain::week};
                    return week_of(period.first);
                  });
}

// "earlier this month", "later in the year", "the rest of the week", "year to date"
std::optional<DateForm> read_beside_today(const TokenView& view, std::uint32_t at,
                                          const ValueSettings& settings) {
  std::uint32_t next = at;
  bool later = true;
  if (view.is(at, "year") && view.is(at + 1, "to") && view.is(at + 2, "date")) {
    const auto year = settings.date ? year_period(year_of(*settings.date)) : std::nullopt;
    if (!year) return relative_to(std::nullopt, Grain::year, {at, at + 3});
    return relative_to(Period{year->first, *settings.date + days{1}, Grain::year}, Grain::year, {at, at + 3});
  }
  if (is_any(view, at, {"earlier", "later"})) {
    later = view.is(at, "later");
    next = at + 1;
    if (is_any(view, next, {"in", "on"})) ++next;
  } else if (is_any(view, at, {"rest", "remainder", "remaining"}) && view.is(at + 1, "of")) {
    next = at + 2;
  } else {
    return std::nullopt;
  }
  const auto whole = read_generic(view, next, settings);
  if (!whole || whole->tokens.first == whole->tokens.last - 1) return std::nullopt;
  const TokenRange tokens{at, whole->tokens.last};
  if (!whole->period) return relative_to(std::nullopt, whole->grain, tokens);
  const Day today = *settings.date;
  const bool rest = !is_any(view, at, {"earlier", "later"});
  const Day first = rest ? today : std::min(today + days{1}, whole->period->behind - days{1});
  if (later) return relative_to(Period{first, whole->period->behind, whole->grain}, whole->grain, tokens);
  const Day behind = std::max(today, whole->period->first + days{1});
  return relative_to(Period{whole->period->first, behind, whole->grain}, whole->grain, tokens);
}

}  // namespace

std::optional<DateForm> read_part_form(const TokenView& view, std::uint32_t at,
                                       const ValueSettings& settings) {
  if (auto form = read_counted_part(view, at, settings)) return form;
  if (auto form = read_ordinal_part(view, at, settings)) return form;
  if (auto form = read_weekday_of_week(view, at, settings)) return form;
  if (auto form = read_week(view, at, settings)) return form;
  return read_beside_today(view, at, settings);
}

}  // namespace factdesk
