#include "value/date.h"

#include <array>
#include <utility>

#include "value/date_form.h"
#include "value/date_range.h"
#include "value/word_table.h"

namespace factdesk {
namespace {

// "early", "mid-", "the end of" before a date.
struct ThirdReading {
  Third third;
  std::uint32_t next;  // where the date begins
};

std::optional<ThirdReading> read_third(const TokenView& view, std::uint32_t at) {
  static const WordTable<Third> words = [] {
    WordTable<Third> table;
    for (const char* word : {"early", "early in", "the beginning of", "beginning of", "the start of", "start of"})
      table.add(word, Third::early);
    for (const char* word : {"mid", "the middle of", "middle of"}) table.add(word, Third::middle);
    for (const char* word : {"late", "late in", "the end of", "end of", "the close of"}) table.add(word, Third::late);
    return table;
  }();
  const auto match = words.at(view, at);
  if (!match) return std::nullopt;
  std::uint32_t next = view.past_hyphen(match->tokens.last);
  if (view.is(next, "the")) ++next;  // "the early 1990s" begins at "early"; "late in the 1990s"
  return ThirdReading{*match->meaning, next};
}

struct BoundReading {
  Modifier modifier;
  TokenRange tokens;
};

// "since 2019", "by the end of 2024": what stands before a date and bounds it.
std::optional<BoundReading> read_bound(const TokenView& view, std::uint32_t last) {
  static const WordTable<Modifier> words = [] {
    WordTable<Modifier> table;
    for (const char* word : {"since", "from", "as of", "as from", "starting", "starting in", "starting from",
                             "beginning in", "beginning", "effective", "ever since"})
      table.add(word, Modifier::at_least);
    for (const char* word : {"until", "till", "by", "through", "no later than", "not later than", "up to", "up until"})
      table.add(word, Modifier::up_to);
    for (const char* word : {"before", "prior to", "ahead of", "earlier than"}) table.add(word, Modifier::under);
    for (const char* word : {"after", "later than", "following"}) table.add(word, Modifier::over);
    for (const char* word : {"about", "around", "circa", "approximately", "roughly"}) table.add(word, Modifier::about);
    return table;
  }();
  if (last > view.first() && view.is(last - 1, "the")) --last;
  const auto match = words.before(view, last);
  if (!match) return std::nullopt;
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
  if (auto days = read_days_before_month(view, at, settings)) return days;
  if (auto form = read_calendar_form(view, at, settings)) return form;
  return read_relative_form(view, at, settings);
}

}  // namespace

std::optional<ValueReading> read_date(const TokenView& view, std::uint32_t at, std::uint32_t floor,
                                      const ValueSettings& settings) {
  const auto third = read_third(view, at);
  auto form = read_form(view, third ? third->next : at, settings);
  if (!form) return std::nullopt;
  if (third && form->period) form->period = third_of(*form->period, third->third);
  if (third) form->others.clear();
  const auto stretch = third ? std::nullopt : join_dates(view, *form, settings);
  if (stretch) form = stretch;
  TokenRange tokens{at, form->tokens.last};
  Value value;
  value.kind = ValueKind::date;
  value.grain = form->grain;
  value.relative = form->relative;
  value.unit = form->fiscal ? "fiscal" : "";
  value.core = view.span(tokens);
  if (stretch) value.modifier = Modifier::between;
  const auto bound = stretch ? std::nullopt : read_bound(view, at);
  if (bound && bound->tokens.first >= floor) {
    value.modifier = bound->modifier;
    tokens.first = bound->tokens.first;
  }
  if (stretch && at > floor && (view.is(at - 1, "between") || view.is(at - 1, "from"))) --tokens.first;
  if (form->period) value.range = bounded(*form->period, value.modifier);
  value.span = view.span(tokens);
  for (const Period& other : form->others) {
    Value reading = value;
    reading.alternatives.clear();
    reading.range = bounded(other, value.modifier);
    value.alternatives.push_back(std::move(reading));
  }
  return ValueReading{std::move(value), tokens.last};
}

}  // namespace factdesk
