#include <algorithm>

#include "value/date_form.h"
#include "value/side.h"

namespace factdesk {
namespace {

using std::chrono::days;

bool is_any(const TokenView& view, std::uint32_t at, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return view.is(at, word); });
}

DateForm relative_to(std::optional<Period> period, Grain grain, TokenRange tokens) {
  DateForm form;
  form.period = period;
  form.grain = grain;
  form.relative = true;
  form.tokens = tokens;
  return form;
}

// "yesterday", "today", "the day before yesterday"
std::optional<DateForm> read_day_word(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  int shift = 0;
  std::uint32_t last = at + 1;
  if (is_any(view, at, {"yesterday"})) {
    shift = -1;
  } else if (is_any(view, at, {"tomorrow"})) {
    shift = 1;
  } else if (view.is(at, "day") && is_any(view, at + 1, {"before", "after"}) &&
             is_any(view, at + 2, {"yesterday", "tomorrow"})) {
    shift = view.is(at + 1, "before") ? -2 : 2;
    if (view.is(at + 1, "before") != view.is(at + 2, "yesterday")) return std::nullopt;
    last = at + 3;
  } else if (!is_any(view, at, {"today", "tonight"})) {
    return std::nullopt;
  }
  const auto period = settings.date ? std::optional(of_day(*settings.date + days{shift})) : std::nullopt;
  return relative_to(period, Grain::day, {at, last});
}

std::optional<Grain> unit_word(const TokenView& view, std::uint32_t at) {
  if (view.is(at, "week")) return Grain::week;
  if (view.is(at, "month")) return Grain::month;
  if (view.is(at, "quarter")) return Grain::quarter;
  if (view.is(at, "year")) return Grain::year;
  if (view.is(at, "decade")) return Grain::decade;
  if (view.is(at, "century")) return Grain::century;
  return std::nullopt;
}

std::optional<Period> period_around(Day day, Grain grain) {
  const int year = year_of(day);
  switch (grain) {
    case Grain::week:
      return week_of(day);
    case Grain::month:
      return month_period(year, month_of(day));
    case Grain::quarter:
      return quarter_period(year, (month_of(day) + 2) / 3);
    case Grain::year:
      return year_period(year);
    case Grain::decade:
      return decade_period(year - year % 10);
    case Grain::century:
      return century_period((year - 1) / 100 + 1);
    case Grain::none:
    case Grain::day:
    case Grain::half:
      break;
  }
  return of_day(day);
}

// "Tuesday", "last Tuesday", "next Tuesday": `step` -1, 0 (this) or 1; nothing says which.
std::optional<DateForm> weekday_form(const TokenView& view, TokenRange tokens, unsigned weekday,
                                     std::optional<int> step, const ValueSettings& settings) {
  if (!settings.date) return relative_to(std::nullopt, Grain::day, tokens);
  const Day date = *settings.date;
  const int behind = static_cast<int>((weekday_of(date) + 7 - weekday) % 7);  // days since the latest one
  Day past = date - days{behind};
  Day future = behind == 0 ? date : date + days{7 - behind};
  if (step && *step == 0) {
    const Day in_week = week_of(date).first + days{weekday - 1};
    return relative_to(of_day(in_week), Grain::day, tokens);
  }
  if (step && *step < 0 && past == date) past -= days{7};
  if (step && *step > 0 && future == date) future += days{7};
  const bool ahead = step ? *step > 0 : looks_ahead(view, tokens.first);
  DateForm form = relative_to(of_day(ahead ? future : past), Grain::day, tokens);
  if (!step && past != future) form.others.push_back(of_day(ahead ? past : future));
  // "last Friday", "next Friday": of this week or of the one beside it.
  if (step) form.others.push_back(of_day((ahead ? future + days{7} : past - days{7})));
  return form;
}

// "last week", "next July", "this summer"
std::optional<DateForm> read_stepped(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  std::optional<int> step;
  if (is_any(view, at, {"last", "previous"})) step = -1;
  if (is_any(view, at, {"this", "current"})) step = 0;
  if (is_any(view, at, {"next", "coming"})) step = 1;
  if (!step) return std::nullopt;
  const std::uint32_t next = at + 1;
  const TokenRange tokens{at, next + 1};
  if (const auto weekday = weekday_word(view, next)) return weekday_form(view, tokens, *weekday, step, settings);
  if (const auto grain = unit_word(view, next)) {
    if (!settings.date) return relative_to(std::nullopt, *grain, tokens);
    const auto around = period_around(*settings.date, *grain);
    const auto day = around ? step_by_grain(around->first, *grain, *step) : std::nullopt;
    return day ? std::optional(relative_to(period_around(*day, *grain), *grain, tokens)) : std::nullopt;
  }
  const auto month = month_word(view, next);
  const auto season = month ? std::nullopt : season_word(view, next);
  if (!month && !season) return std::nullopt;
  const Grain grain = month ? Grain::month : Grain::quarter;
  if (!settings.date) return relative_to(std::nullopt, grain, tokens);
  const auto in_year = [&](int year) { return month ? month_period(year, *month) : season_period(year, *season); };
  const int year = year_of(*settings.date);
  const auto now = in_year(year);
  if (!now) return std::nullopt;
  if (*step == 0) return relative_to(now, grain, tokens);
  const bool over = now->behind <= *settings.date;
  const bool ahead = *settings.date < now->first;
  const auto period = *step < 0 ? in_year(over ? year : year - 1) : in_year(ahead ? year : year + 1);
  DateForm form = relative_to(period, grain, tokens);
  const auto other = *step < 0 ? in_year(over ? year - 1 : year - 2) : in_year(ahead ? year + 1 : year + 2);
  if (other) form.others.push_back(*other);
  return form;
}

// What "two years ago" may mean: the calendar's year, or a year around the day.
std::optional<Period> loosely_around(Day day, Grain grain) {
  const auto exact = period_around(day, grain);
  if (!exact || grain == Grain::day) return exact;
  std::optional<Day> early = day;
  std::optional<Day> late = day;
  if (grain == Grain::week) {
    early = day - days{4};
    late = day + days{4};
  } else if (grain == Grain::month) {
    early = day - days{16};
    late = day + days{16};
  } else {
    const int months = grain == Grain::year ? 6 : 60;
    early = shift_months(day, -months);
    late = shift_months(day, months);
  }
  if (!early || !late) return exact;
  return Period{std::min(exact->first, *early), std::max(exact->behind, *late), grain};
}

// "two years ago", "18 months ago", "a week ago", "a decade ago"
std::optional<DateForm> read_ago(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  const auto side = read_side(view, at, settings);
  if (!side || !side->unit || side->unit->kind != ValueKind::duration) return std::nullopt;
  if (!view.is(side->tokens.last, "ago")) return std::nullopt;
  const TokenRange tokens{at, side->tokens.last + 1};
  const std::string& unit = side->unit->unit;
  const auto count = side->number.amount.times(side->unit->times);
  const auto whole = count ? count->whole() : std::nullopt;
  Grain grain = Grain::day;
  if (unit == "P1Y") grain = side->unit->times == Decimal(10) ? Grain::decade : Grain::year;
  if (unit == "P1M") grain = Grain::month;
  if (unit == "P1W") grain = Grain::week;
  if (!settings.date || !whole || *whole > 9000) return relative_to(std::nullopt, grain, tokens);
  if (unit.starts_with("PT")) return relative_to(of_day(*settings.date), Grain::day, tokens);
  const int steps = -static_cast<int>(*whole);
  const Grain stride = grain == Grain::decade ? Grain::year : grain;
  const auto day = step_by_grain(*settings.date, stride, steps);
  const auto period = day ? loosely_around(*day, grain) : std::nullopt;
  return period ? std::optional(relative_to(period, grain, tokens)) : std::nullopt;
}

}  // namespace

std::optional<DateForm> read_relative_form(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  if (auto form = read_day_word(view, at, settings)) return form;
  if (auto form = read_stepped(view, at, settings)) return form;
  if (const auto weekday = weekday_word(view, at); weekday && view.words(at).size() > 5)
    return weekday_form(view, {at, at + 1}, *weekday, std::nullopt, settings);
  return read_ago(view, at, settings);
}

}  // namespace factdesk
