#include "value/date.h"

#include <utility>

#include "base/lexicon.h"
#include "value/date_form.h"
#include "value/date_parts.h"
#include "value/date_range.h"
#include "value/third.h"
#include "value/word_table.h"

namespace factdesk {
namespace {

struct BoundReading {
  Modifier modifier;
  TokenRange tokens;
};

WordTable<Modifier> bounds_of(std::string_view list) {
  WordTable<Modifier> table;
  for (const LexiconRow& row : lexicon(list)) {
    const std::string_view name = row.attribute("modifier").value_or("");
    for (const Modifier modifier :
         {Modifier::at_least, Modifier::up_to, Modifier::under, Modifier::over, Modifier::about}) {
      if (name_of(modifier) == name) table.add(row.phrase, modifier);
    }
  }
  return table;
}

// "since 2019", "by the end of 2024": what stands before a date and bounds it.
std::optional<BoundReading> read_bound(const TokenView& view, std::uint32_t last) {
  static const WordTable<Modifier> words = bounds_of("dates.bounds_before");
  if (last > view.first() && view.is(last - 1, "the")) --last;
  if (last > view.first() + 1 && view.past_hyphen(last - 1) == last &&
      is_any_before(view, last - 1, {"pre", "post"}))
    --last;  // "pre-2019"
  const auto match = words.before(view, last);
  if (!match || is_any_before(view, match->tokens.first, {"how", "what"}))
    return std::nullopt;  // "how about"
  return BoundReading{*match->meaning, match->tokens};
}

// "2012 or later", "1 May onwards"
std::optional<BoundReading> read_bound_behind(const TokenView& view, std::uint32_t first) {
  static const WordTable<Modifier> words = bounds_of("dates.bounds_behind");
  const auto match = words.at(view, first);
  if (!match || is_any(view, match->tokens.last, {"than", "this", "that", "in"})) return std::nullopt;
  // "after 2010 and before 2018": a bound of the next date.
  const bool before_or_after = is_any(view, match->tokens.last - 1, {"before", "after", "earlier"});
  if (before_or_after && view.has(match->tokens.last) && !view.is_symbol(match->tokens.last))
    return std::nullopt;
  return BoundReading{*match->meaning, match->tokens};
}

Interval bounded(const Period& period, Modifier modifier) {
  Interval range = interval_of(period);
  switch (modifier) {
    case Modifier::at_least:
      range.high.reset();
      break;
    case Modifier::up_to:
      range.low.reset();
      break;
    case Modifier::under:
      range.high = range.low;
      range.low.reset();
      break;
    case Modifier::over:
      range.low = range.high;
      range.high.reset();
      break;
    case Modifier::about: {
      if (period.grain == Grain::day || period.grain == Grain::week) break;
      const auto early = step_by_grain(period.first, period.grain, -1);
      const auto late = step_by_grain(period.behind, period.grain, 1);
      if (early && late) range = interval_of(Period{*early, *late, period.grain});
      break;
    }
    case Modifier::none:
    case Modifier::exactly:
    case Modifier::nearly:
    case Modifier::between:
    case Modifier::vague:
      break;
  }
  range.high_open = range.high.has_value();
  return range;
}

std::optional<DateForm> read_form(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  if (auto form = read_account_form(view, at, settings)) return form;
  if (auto form = read_offset_form(view, at, settings)) return form;
  if (auto form = read_days_before_month(view, at, settings)) return form;
  if (auto form = read_part_form(view, at, settings)) return form;
  return read_simple_form(view, at, settings);
}

// "between now and 15 November": a stretch that begins today.
std::optional<DateForm> read_from_now(const TokenView& view, std::uint32_t at,
                                      const ValueSettings& settings) {
  if (!view.is(at, "now") || !is_any_before(view, at, {"between", "from"}) || !settings.date)
    return std::nullopt;
  return join_dates(view, relative_to(of_day(*settings.date), Grain::day, {at, at + 1}), false, settings);
}

class DateReader {
 public:
  DateReader(const TokenView& view, std::uint32_t floor, const ValueSettings& settings)
      : view_(view), floor_(floor), settings_(settings) {}

  std::optional<ValueReading> run(std::uint32_t at) {
    auto form = read_from_now(view_, at, settings_);
    bool stretch = form.has_value();
    if (!form) {
      form = read_third_form(view_, at, settings_);
      const bool third = form.has_value();
      if (!form) form = read_form(view_, at, settings_);
      if (!form) return std::nullopt;
      if (auto joined = join_dates(view_, *form, third, settings_)) {
        form = std::move(joined);
        stretch = true;
      }
    }
    return value_of(*form, stretch);
  }

 private:
  ValueReading value_of(const DateForm& form, bool stretch) {
    TokenRange tokens = form.tokens;
    Value value;
    value.kind = ValueKind::date;
    value.grain = form.grain;
    value.relative = form.relative;
    value.unit = form.fiscal ? "fiscal" : "";
    value.core = view_.span(tokens);
    value.modifier = form.vague ? Modifier::vague : stretch ? Modifier::between : form.bound;
    if (value.modifier == Modifier::none) take_bound(value, tokens);
    if (stretch) take_opener(tokens);
    if (form.period) value.range = bounded(*form.period, value.modifier);
    value.span = view_.span(tokens);
    for (const Period& other : form.others) {
      Value reading = value;
      reading.alternatives.clear();
      reading.range = bounded(other, value.modifier);
      value.alternatives.push_back(std::move(reading));
    }
    for (const Value& other : form.values) value.alternatives.push_back(other);
    return ValueReading{std::move(value), tokens.last};
  }

  void take_bound(Value& value, TokenRange& tokens) const {
    const auto before = read_bound(view_, tokens.first);
    if (before && before->tokens.first >= floor_) {
      // "before the end of June" ends with June, not where its last days begin
      const std::uint32_t first = tokens.first + (view_.is(tokens.first, "the") ? 1 : 0);
      const bool before_end = before->modifier == Modifier::under && is_any(view_, first, {"end", "close"});
      value.modifier = before_end ? Modifier::up_to : before->modifier;
      tokens.first = before->tokens.first;
    }
    const auto behind = read_bound_behind(view_, tokens.last);
    if (!behind || value.modifier == Modifier::up_to || value.modifier == Modifier::under) return;
    value.modifier = behind->modifier;
    tokens.last = behind->tokens.last;
  }

  void take_opener(TokenRange& tokens) const {
    std::uint32_t first = tokens.first;
    if (first > floor_ && view_.is(first - 1, "the")) --first;
    if (first > floor_ && is_any(view_, first - 1, {"between", "from"})) tokens.first = first - 1;
  }

  const TokenView& view_;
  std::uint32_t floor_;
  const ValueSettings& settings_;
};

}  // namespace

DateForm form_of(std::optional<Period> period, Grain grain, TokenRange tokens) {
  DateForm form;
  form.period = period;
  form.grain = grain;
  form.tokens = tokens;
  return form;
}

DateForm relative_to(std::optional<Period> period, Grain grain, TokenRange tokens) {
  DateForm form = form_of(period, grain, tokens);
  form.relative = true;
  return form;
}

std::optional<DateForm> read_simple_form(const TokenView& view, std::uint32_t at,
                                         const ValueSettings& settings) {
  if (!view.has(at) || !may_start_date(view, at)) return std::nullopt;
  if (auto form = read_calendar_form(view, at, settings)) return form;
  if (auto form = read_digits_form(view, at, settings)) return form;
  if (auto form = read_year_form(view, at, settings)) return form;
  return read_relative_form(view, at, settings);
}

std::optional<DateForm> resolve_yearly(const TokenView& view, TokenRange tokens, Grain grain,
                                       const ValueSettings& settings,
                                       std::optional<Period> (*period_in)(int, unsigned, unsigned),
                                       unsigned a, unsigned b) {
  DateForm form = relative_to(std::nullopt, grain, tokens);
  form.cycle = Cycle::yearly;
  if (!settings.date) return form;
  // 29 February comes every four years, or eight around a century.
  constexpr int kReach = 8;
  const int year = year_of(*settings.date);
  std::optional<Period> past, future;
  for (int step = 0; step <= kReach && !(past && future); ++step) {
    const auto earlier = period_in(year - step, a, b);
    const auto later = period_in(year + step, a, b);
    if (!past && earlier && earlier->first <= *settings.date) past = earlier;
    if (!future && later && *settings.date < later->behind) future = later;
  }
  const bool ahead = looks_ahead(view, tokens.first);
  form.period = ahead ? future : past;
  const auto& other = ahead ? past : future;
  if (!form.period) return std::nullopt;
  if (other && !(*other == *form.period)) form.others.push_back(*other);
  return form;
}

std::optional<ValueReading> read_date(const TokenView& view, std::uint32_t at, std::uint32_t floor,
                                      const ValueSettings& settings) {
  if (!may_start_date(view, at)) return std::nullopt;
  return DateReader(view, floor, settings).run(at);
}

}  // namespace factdesk
