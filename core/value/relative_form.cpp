// Dates that are counted from the article's: days, weekdays, "last week", "the past two years".
#include <algorithm>

#include "value/date_form.h"
#include "value/date_parts.h"
#include "value/duration_value.h"
#include "value/side.h"

namespace factdesk {
namespace {

using std::chrono::days;

// "yesterday", "today", "the day before yesterday"
std::optional<DateForm> read_day_word(const TokenView& view, std::uint32_t at,
                                      const ValueSettings& settings) {
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
  } else if (is_any(view, at, {"current", "present"}) && view.is(at + 1, "date")) {
    last = at + 2;
  } else if (!is_any(view, at, {"today", "tonight"})) {
    return std::nullopt;
  }
  const auto period = settings.date ? std::optional(of_day(*settings.date + days{shift})) : std::nullopt;
  return relative_to(period, Grain::day, {at, last});
}

// "Tuesday", "last Tuesday", "next Tuesday": `step` -1, 0 (this), 1 or 2; nothing says which.
DateForm weekday_form(const TokenView& view, TokenRange tokens, unsigned weekday, std::optional<int> step,
                      const ValueSettings& settings) {
  if (!settings.date) return relative_to(std::nullopt, Grain::day, tokens);
  const Day date = *settings.date;
  const int behind = static_cast<int>((weekday_of(date) + 7 - weekday) % 7);  // days since the latest one
  Day past = date - days{behind};
  Day future = behind == 0 ? date : date + days{7 - behind};
  if (step && *step == 0) {
    const Day in_week = week_of(date).first + days{weekday - 1};
    DateForm form = relative_to(of_day(in_week), Grain::day, tokens);
    if (future != in_week) form.others.push_back(of_day(future));
    return form;
  }
  if (step && *step < 0 && past == date) past -= days{7};
  if (step && *step > 0 && future == date) future += days{7};
  if (step && *step > 1) return relative_to(of_day(future + days{7}), Grain::day, tokens);
  const bool ahead = step ? *step > 0 : looks_ahead(view, tokens.first);
  DateForm form = relative_to(of_day(ahead ? future : past), Grain::day, tokens);
  if (!step && past != future) form.others.push_back(of_day(ahead ? past : future));
  // "last Friday", "next Friday": of this week or of the one beside it.
  if (step) form.others.push_back(of_day(ahead ? future + days{7} : past - days{7}));
  return form;
}

struct StepReading {
  int step = 0;
  std::uint32_t next = 0;
  bool trailing = false;  // "the past week": the seven days before, or last week
};
std::optional<StepReading> read_step(const TokenView& view, std::uint32_t at) {
  StepReading reading{0, at + 1, false};
  if (is_any(view, at, {"last", "previous", "preceding", "prior"})) {
    reading.step = -1;
  } else if (view.is(at, "past")) {
    reading.step = -1;
    reading.trailing = true;
  } else if (is_any(view, at, {"next", "coming", "upcoming", "following"})) {
    reading.step = 1;
  } else if (!is_any(view, at, {"this", "current"})) {
    return std::nullopt;
  }
  if (view.is(reading.next, "calendar")) ++reading.next;
  return reading;
}

std::optional<Period> stepped(Day date, Grain grain, int step) {
  const auto around = period_around(date, grain);
  const auto day = around ? step_by_grain(around->first, grain, step) : std::nullopt;
  return day ? period_around(*day, grain) : std::nullopt;
}

// `step` years from the one in which the month or season comes.
std::optional<DateForm> yearly_step(TokenRange tokens, std::optional<unsigned> month,
                                    std::optional<unsigned> season, int step, const ValueSettings& settings) {
  const Grain grain = month ? Grain::month : Grain::quarter;
  if (!settings.date) return relative_to(std::nullopt, grain, tokens);
  const auto in_year = [&](int year) {
    return month ? month_period(year, *month) : season_period(year, *season);
  };
  const int year = year_of(*settings.date);
  const auto now = in_year(year);
  if (!now) return std::nullopt;
  if (step == 0) return relative_to(now, grain, tokens);
  const bool over = now->behind <= *settings.date;
  const bool ahead = *settings.date < now->first;
  const int near = step < 0 ? (over ? year : year - 1) : (ahead ? year : year + 1);
  if (step > 1) return relative_to(in_year(near + 1), grain, tokens);
  DateForm form = relative_to(in_year(near), grain, tokens);
  if (const auto other = in_year(near + step)) form.others.push_back(*other);
  return form;
}

// "last week", "next July", "this summer"
std::optional<DateForm> read_stepped(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  const auto step = read_step(view, at);
  if (!step) return std::nullopt;
  const std::uint32_t next = step->next;
  if (const auto weekday = weekday_word(view, next))
    return weekday_form(view, {at, next + 1}, *weekday, step->step, settings);
  if (const auto grain = grain_word(view, next);
      grain && view.words(next).back() != 's' && *grain != Grain::day) {
    if (view.is(at, "following")) return std::nullopt;
    const TokenRange tokens{at, next + 1};
    if (!settings.date) return relative_to(std::nullopt, *grain, tokens);
    DateForm form = relative_to(stepped(*settings.date, *grain, step->step), *grain, tokens);
    const auto first = step->trailing ? step_by_grain(*settings.date, *grain, -1) : std::nullopt;
    if (first) form.others.push_back({*first, *settings.date, *grain});
    return form;
  }
  const auto month = month_word(view, next);
  const auto season = month ? std::nullopt : season_word(view, next);
  if (!month && !season) return std::nullopt;
  if (month && !view.token(next).capital && is_any(view, next, {"may", "mar"})) return std::nullopt;
  return yearly_step({at, next + 1}, month, season, step->step, settings);
}

// "the week after next", "Friday after next", "March after next"
std::optional<DateForm> read_after_next(const TokenView& view, std::uint32_t at,
                                        const ValueSettings& settings) {
  constexpr int kAfterNext = 2;
  if (!view.is(at + 1, "after") || !view.is(at + 2, "next")) return std::nullopt;
  const TokenRange tokens{at, at + 3};
  if (const auto weekday = weekday_word(view, at))
    return weekday_form(view, tokens, *weekday, kAfterNext, settings);
  if (const auto grain = grain_word(view, at)) {
    const auto period = settings.date ? stepped(*settings.date, *grain, kAfterNext) : std::nullopt;
    return relative_to(period, *grain, tokens);
  }
  const auto month = month_word(view, at);
  return month ? yearly_step(tokens, month, std::nullopt, kAfterNext, settings) : std::nullopt;
}

// How long a stretch beside today is: "two weeks", "few days", "couple of weeks", "three quarters".
struct StretchLength {
  Side side;
  bool vague = false;
};
std::optional<StretchLength> read_length(const TokenView& view, std::uint32_t at,
                                         const ValueSettings& settings) {
  constexpr int kFew = 3;
  constexpr int kCouple = 2;
  StretchLength length;
  std::uint32_t next = at;
  const bool few = is_any(view, next, {"few", "several"});
  const bool couple = view.is(next, "couple");
  if (few || couple) ++next;
  if (couple && view.is(next, "of")) ++next;
  if (!few && !couple) {
    const auto number = read_number(view, at);
    if (!number || number->last == at) return std::nullopt;
    // "three quarters" is a fraction to the reader of numbers.
    const bool quarters = number->is_fraction && is_any(view, number->last - 1, {"quarters"});
    const auto side = quarters ? std::nullopt : read_side(view, at, settings);
    if (side && side->unit && side->unit->kind == ValueKind::duration) {
      length.side = *side;
      return length;
    }
    if (!quarters) return std::nullopt;
    next = number->last - 1;
    length.side.number = *number;
    length.side.number.amount = number->amount.times(Decimal(4)).value_or(number->amount);
  } else {
    length.side.number.amount = Decimal(few ? kFew : kCouple);
  }
  const auto unit = unit_behind(view, next);
  if (!unit || unit->kind != ValueKind::duration) return std::nullopt;
  length.vague = few;
  length.side.number.step = Decimal(1);
  length.side.unit = unit;
  length.side.tokens = {at, unit->tokens.last};
  return length;
}

// "the last two weeks", "the next few days", "5 upcoming years", "the 10 previous weeks"
std::optional<DateForm> read_stretch(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  auto step = read_step(view, at);
  std::optional<StretchLength> length;
  TokenRange tokens{at, at};
  if (step && step->step != 0) {
    length = read_length(view, step->next, settings);
    if (!length) return std::nullopt;
    tokens.last = length->side.tokens.last;
  } else if (view.is_number(at) || view.is_word(at)) {
    const auto number = read_number(view, at);
    step = number ? read_step(view, number->last) : std::nullopt;
    const auto unit = step && step->step != 0 ? unit_behind(view, step->next) : std::nullopt;
    if (!unit || unit->kind != ValueKind::duration) return std::nullopt;
    length.emplace();
    length->side.number = *number;
    length->side.unit = unit;
    length->side.tokens = tokens = {at, unit->tokens.last};
  }
  if (!length) return std::nullopt;
  DateForm form = relative_to(std::nullopt, grain_of(*length->side.unit), tokens);
  form.vague = length->vague;
  form.values.push_back(duration_value(view, length->side));
  const bool back = step->step < 0;
  const auto end = settings.date ? moved_by(*settings.date, length->side, back ? -1 : 1) : std::nullopt;
  if (!end) return form;
  form.period = back ? Period{*end, *settings.date, form.grain}
                     : Period{*settings.date + days{1}, *end + days{1}, form.grain};
  return form;
}

}  // namespace

std::optional<DateForm> read_relative_form(const TokenView& view, std::uint32_t at,
                                           const ValueSettings& settings) {
  if (auto form = read_day_word(view, at, settings)) return form;
  if (auto form = read_after_next(view, at, settings)) return form;
  if (auto form = read_stepped(view, at, settings)) return form;
  if (auto form = read_stretch(view, at, settings)) return form;
  if (const auto weekday = weekday_word(view, at); weekday && is_bare_weekday(view, at)) {
    const bool point = view.is(at + 1, ".") && view.is_glued(at + 1) && view.words(at).size() < 5;
    DateForm form = weekday_form(view, {at, at + (point ? 2U : 1U)}, *weekday, std::nullopt, settings);
    form.cycle = Cycle::weekly;
    return form;
  }
  return std::nullopt;
}

}  // namespace factdesk
