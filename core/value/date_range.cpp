#include "value/date_range.h"

#include <algorithm>
#include <utility>

#include "value/date_parts.h"
#include "value/noun.h"
#include "value/third.h"

namespace factdesk {
namespace {

using std::chrono::days;

DateForm joined(const DateForm& first, const Period& from, const Period& to, std::uint32_t last) {
  DateForm form = first;
  form.period = Period{from.first, to.behind, first.grain};
  form.others.clear();
  form.values.clear();
  form.tokens.last = last;
  return form;
}

// "2014-18", "2019/20": the second year in two digits.
std::optional<DateForm> join_short_year(const TokenView& view, const DateForm& first) {
  const std::uint32_t at = first.tokens.last;
  if (first.grain != Grain::year || !first.period || first.tokens.size() != 1 ||
      !view.is_number(first.tokens.first))
    return std::nullopt;
  if (!view.is_glued(at) || !view.is_glued(at + 1) || !(view.is_dash(at) || view.is(at, "/")))
    return std::nullopt;
  const auto short_year = digits_at(view, at + 1, 2);
  if (!short_year || view.words(at + 1).size() != 2 || (view.is_glued(at + 2) && !view.is_symbol(at + 2)))
    return std::nullopt;
  const int year = year_of(first.period->first);
  const auto second = year_period(year - year % 100 + static_cast<int>(*short_year));
  if (!second || !(first.period->first < second->first)) return std::nullopt;
  return joined(first, *first.period, *second, at + 2);
}

std::optional<Period> moved_by_years(const Period& period, int years) {
  const std::int64_t moved = std::int64_t{12} * years;
  const auto first = shift_months(period.first, moved);
  const auto behind = shift_months(period.behind, moved);
  if (!first || !behind) return std::nullopt;
  return Period{*first, *behind, period.grain};
}

// The next time that a date which comes every year or week comes behind a day.
std::optional<Period> next_behind(const DateForm& form, const Period& start) {
  if (!form.period || form.cycle == Cycle::none) return form.period;
  Period period = *form.period;
  if (form.cycle == Cycle::weekly) {
    const std::int64_t ahead = ((period.first - start.first).count() % 7 + 7) % 7;
    const Day day = start.first + days{ahead == 0 ? 7 : ahead};
    return of_day(day);
  }
  auto moved = moved_by_years(period, year_of(start.first) - year_of(period.first));
  if (moved && !(start.first < moved->first)) moved = moved_by_years(*moved, 1);
  return moved;
}

// "May 3-5, 2024", "April ninth through the seventeenth": a second day of the month that stands before.
std::optional<DateForm> join_day(const TokenView& view, const DateForm& first, std::uint32_t at) {
  if (first.grain != Grain::day || !month_word(view, first.tokens.first)) return std::nullopt;
  const auto day = read_day_of_month(view, view.is(at, "the") ? at + 1 : at);
  if (!day || month_word(view, day->last) || (view.is(day->last, "of") && day->is_ordinal) ||
      view.is(day->last, "/"))
    return std::nullopt;
  const auto year = read_year_behind(view, day->last, true);
  const auto in_month = [&](const Period& start) -> std::optional<std::pair<Period, Period>> {
    const auto date = calendar(start.first);
    const int in_year = year ? year->year : static_cast<int>(date.year());
    const auto month = static_cast<unsigned>(date.month());
    const auto from = day_period(in_year, month, static_cast<unsigned>(date.day()));
    const auto to = day_period(in_year, month, day->day);
    if (!from || !to || to->first <= from->first) return std::nullopt;
    return std::pair{*from, *to};
  };
  const std::uint32_t last = year ? year->last : day->last;
  if (!first.period && !year) return std::nullopt;
  std::optional<Period> start = first.period;
  if (!start) {  // the second's year serves both
    ValueSettings dated;
    dated.date = make_day(year->year, 1, 1);
    const auto again = read_simple_form(view, first.tokens.first, dated);
    if (again) start = again->period;
  }
  const auto ends = start ? in_month(*start) : std::nullopt;
  if (!ends) return std::nullopt;
  DateForm form = joined(first, ends->first, ends->second, last);
  form.relative = first.relative && !year;
  if (year) return form;
  for (const Period& other : first.others) {
    if (const auto more = in_month(other))
      form.others.push_back({more->first.first, more->second.behind, Grain::day});
  }
  return form;
}

// "Nov. 8 and 9", "May 3 and 4, 2024": two days that follow each other are a stretch of two.
std::optional<DateForm> join_next_day(const TokenView& view, const DateForm& first) {
  const std::uint32_t at = first.tokens.last;
  if (!is_any(view, at, {"and", "or"}) || first.grain != Grain::day || noun_behind(view, at + 2, false))
    return std::nullopt;
  const auto one = read_day_of_month(view, at - 1);
  const auto two = read_day_of_month(view, at + 1);
  if (!one || !two || one->last != at || two->day != one->day + 1 || view.is_glued(two->last)) {
    if (!one || !two || two->day != one->day + 1 || !view.is_symbol(two->last)) return std::nullopt;
  }
  return join_day(view, first, at + 1);
}

// What may stand at the end of a stretch: a date, "the end of June", "now".
std::optional<DateForm> read_end(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  if (view.is(at, "now")) {
    const auto today = settings.date ? std::optional(of_day(*settings.date)) : std::nullopt;
    return relative_to(today, Grain::day, {at, at + 1});
  }
  const std::uint32_t next = view.is(at, "the") ? at + 1 : at;
  if (!view.has(next)) return std::nullopt;
  if (auto third = read_third_form(view, next, settings)) return third;
  if (auto part = read_part_form(view, next, settings)) return part;
  return read_simple_form(view, next, settings);
}

// Without an article's date a month has no year to begin with; the other side's gives it one.
ValueSettings dated_by(const DateForm& other, const ValueSettings& settings) {
  ValueSettings dated = settings;
  if (!dated.date && other.period) dated.date = other.period->first;
  return dated;
}

// The stretch from one reading of the first date.
std::optional<Period> stretch_from(const DateForm& first, Period from, const DateForm& second) {
  if (first.cycle == Cycle::yearly && second.cycle == Cycle::none && second.period && !second.relative) {
    // "March to June 2024": the second's year is the first's too.
    auto moved = moved_by_years(from, year_of(second.period->first) - year_of(from.first));
    if (moved && !(moved->first < second.period->behind)) moved = moved_by_years(*moved, -1);
    if (!moved) return std::nullopt;
    from = *moved;
  }
  const auto to = next_behind(second, from);
  if (!to || !(from.first < to->behind) || *to == from) return std::nullopt;
  return Period{from.first, to->behind, from.grain};
}

struct Connector {
  std::uint32_t next = 0;
};
std::optional<Connector> connector_at(const TokenView& view, const DateForm& first, bool is_third) {
  std::uint32_t at = first.tokens.last;
  std::uint32_t before = first.tokens.first;
  if (view.is(at, ",") && is_any(view, at + 1, {"to", "through"}) && !first.relative) ++at;  // "2024, to"
  if (view.is(at, ".") && view.is_glued(at) && view.is_dash(at + 1)) ++at;                   // "Jan.-Mar."
  if (is_any_before(view, before, {"the"})) --before;
  const bool between = is_any_before(view, before, {"between"});
  const bool from = is_any_before(view, before, {"from", "during", "starting"});
  const bool dash = view.is_dash(at) || (view.is(at, "~") && view.is_glued(at));
  if (dash && first.grain != Grain::day && view.is_glued(at) != view.is_glued(at + 1)) return std::nullopt;
  if (dash || is_any(view, at, {"to", "through", "thru"})) return Connector{at + 1};
  if (between && is_any(view, at, {"and", "&"})) return Connector{at + 1};
  if (is_any(view, at, {"until", "till", "til"}) && (from || !is_third)) return Connector{at + 1};
  return std::nullopt;
}

}  // namespace

std::optional<DateForm> join_dates(const TokenView& view, const DateForm& first, bool is_third,
                                   const ValueSettings& settings) {
  if (auto form = is_third ? std::nullopt : join_short_year(view, first)) return form;
  const auto connector = connector_at(view, first, is_third);
  if (!connector) return is_third ? std::nullopt : join_next_day(view, first);
  if (auto form = join_day(view, first, connector->next)) return form;
  auto second = read_end(view, connector->next, dated_by(first, settings));
  if (!second || !second->period) return std::nullopt;
  DateForm start = first;
  if (!start.period) {
    const auto again = read_simple_form(view, first.tokens.first, dated_by(*second, settings));
    if (!again || !again->period) return std::nullopt;
    start = *again;
  }
  const auto stretch = stretch_from(start, *start.period, *second);
  if (!stretch) return std::nullopt;
  DateForm form = joined(start, *start.period, *second->period, second->tokens.last);
  form.period = stretch;
  const bool settled = (start.cycle == Cycle::yearly && !second->relative) ||
                       (second->cycle == Cycle::yearly && !start.relative);
  form.relative = (start.relative || second->relative) && !settled;
  form.grain = std::min(start.grain, second->grain);
  form.cycle = Cycle::none;
  if (settled) return form;
  for (const Period& other : start.others) {
    const auto more = stretch_from(start, other, *second);
    if (more && !(*more == *stretch)) form.others.push_back(*more);
  }
  return form;
}

std::optional<DateForm> read_days_before_month(const TokenView& view, std::uint32_t at,
                                               const ValueSettings& settings) {
  const auto first = read_day_of_month(view, at);
  if (!first) return std::nullopt;
  const std::uint32_t joint = first->last;
  if (!view.is_dash(joint) && !is_any(view, joint, {"to", "and", "through", "till", "until"}))
    return std::nullopt;
  const std::uint32_t next = view.is(joint + 1, "the") ? joint + 2 : joint + 1;
  if (month_word(view, next) || !view.has(next)) return std::nullopt;
  if (!read_day_of_month(view, next)) return std::nullopt;
  const auto second = read_calendar_form(view, next, settings);
  if (!second || second->grain != Grain::day) return std::nullopt;
  DateForm form = *second;
  form.tokens.first = at;
  form.others.clear();
  if (!second->period) return form;
  const auto stretch = [&](const Period& end) -> std::optional<Period> {
    const auto date = calendar(end.first);
    auto from = day_period(static_cast<int>(date.year()), static_cast<unsigned>(date.month()), first->day);
    if (from && end.first < from->first) {
      const auto earlier = shift_months(from->first, -1);
      from = earlier ? std::optional(of_day(*earlier)) : std::nullopt;
    }
    if (!from || !(from->first < end.first)) return std::nullopt;
    return Period{from->first, end.behind, Grain::day};
  };
  form.bound = Modifier::between;
  form.period = stretch(*second->period);
  if (!form.period) return std::nullopt;
  for (const Period& other : second->others) {
    if (const auto more = stretch(other)) form.others.push_back(*more);
  }
  form.cycle = Cycle::none;
  return form;
}

}  // namespace factdesk
