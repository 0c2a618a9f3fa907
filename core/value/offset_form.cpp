// Dates at a distance from another: "two years ago", "three weeks from tomorrow", "2 Fridays from now".
#include <algorithm>

#include "value/date_form.h"
#include "value/date_parts.h"
#include "value/duration_value.h"
#include "value/modifier.h"
#include "value/side.h"

namespace factdesk {
namespace {

using std::chrono::days;

// A length of time of one or more sides: "2 years 1 month 21 days", "a fortnight".
struct Distance {
  std::vector<Side> sides;
  TokenRange tokens;

  std::optional<Day> from(Day day, int direction) const {
    std::optional<Day> end = day;
    for (const Side& side : sides) end = end ? moved_by(*end, side, direction) : end;
    return end;
  }
  Grain grain() const { return grain_of(*sides.back().unit); }
};

std::optional<Distance> read_distance(const TokenView& view, std::uint32_t at,
                                      const ValueSettings& settings) {
  constexpr std::size_t kMostSides = 4;  // years, months, weeks, days
  Distance distance;
  std::uint32_t next = at;
  while (distance.sides.size() < kMostSides) {
    if (!distance.sides.empty() && (view.is(next, "and") || view.is(next, ","))) ++next;
    const auto side = read_side(view, next, settings);
    if (!side || !side->unit || side->unit->kind != ValueKind::duration || side->negative) break;
    distance.sides.push_back(*side);
    next = side->tokens.last;
  }
  if (distance.sides.empty()) return std::nullopt;
  distance.tokens = {at, distance.sides.back().tokens.last};
  return distance;
}

// The calendar's stretch around a day, and one as long with the day in its middle.
DateForm around(std::optional<Day> day, Grain grain, TokenRange tokens) {
  if (!day) return relative_to(std::nullopt, grain, tokens);
  DateForm form = relative_to(period_around(*day, grain), grain, tokens);
  if (grain == Grain::day || grain == Grain::none || !form.period) return form;
  const std::int64_t length = (form.period->behind - form.period->first).count();
  const Day first = *day - days{length / 2};
  form.others.push_back({first, first + days{length}, grain});
  return form;
}

// "two years ago", "18 months ago", "3 weeks back"
std::optional<DateForm> read_ago(const TokenView& view, const Distance& distance,
                                 const ValueSettings& settings) {
  std::uint32_t next = distance.tokens.last;
  const bool plus = is_any(view, next, {"or", "so"});  // "a week or so ago"
  if (plus && view.is(next, "or") && view.is(next + 1, "so")) next += 2;
  if (!is_any(view, next, {"ago", "back", "earlier"})) return std::nullopt;
  if (view.is(next, "earlier") || (view.is(next, "back") && view.is_word(next + 1))) return std::nullopt;
  const TokenRange tokens{distance.tokens.first, next + 1};
  const auto day = settings.date ? distance.from(*settings.date, -1) : std::nullopt;
  return around(day, distance.grain(), tokens);
}

// "a week hence", "two months from now"
std::optional<std::uint32_t> past_from_now(const TokenView& view, std::uint32_t at) {
  if (view.is(at, "hence")) return at + 1;
  if (view.is(at, "from") && is_any(view, at + 1, {"now", "today"})) return at + 2;
  return std::nullopt;
}

struct Anchored {
  std::uint32_t next = 0;
  int direction = 1;
  bool starts = false;  // "three days starting Monday" is the stretch itself
};
std::optional<Anchored> read_anchor_word(const TokenView& view, std::uint32_t at) {
  Anchored anchor{at + 1, 1, false};
  if (is_any(view, at, {"from", "after", "following"})) return anchor;
  if (is_any(view, at, {"before"}) || (view.is(at, "prior") && view.is(at + 1, "to"))) {
    anchor.direction = -1;
    anchor.next = view.is(at, "prior") ? at + 2 : at + 1;
    return anchor;
  }
  if (!is_any(view, at, {"starting", "beginning"})) return std::nullopt;
  anchor.starts = true;
  if (is_any(view, anchor.next, {"on", "from"})) ++anchor.next;
  return anchor;
}

// "three weeks from tomorrow", "two days before 13 May 1999", "3 days starting from next Monday"
std::optional<DateForm> read_anchored(const TokenView& view, const Distance& distance,
                                      const ValueSettings& settings) {
  std::uint32_t at = distance.tokens.last;
  const bool counted = is_any_before(view, distance.tokens.first, {"for"});
  if (counted && view.is(at, ",")) ++at;
  const auto anchor = read_anchor_word(view, at);
  if (!anchor) return std::nullopt;
  const std::uint32_t next = anchor->next + (is_any(view, anchor->next, {"the"}) ? 1 : 0);
  const auto base = read_simple_form(view, next, settings);
  if (!base) return std::nullopt;
  const bool stretch = anchor->starts || (counted && view.is(at, "from"));
  const bool coarse = base->grain != Grain::day && !stretch;
  if (coarse && distance.grain() < base->grain) return std::nullopt;  // "two weeks after March"
  const TokenRange tokens{distance.tokens.first, base->tokens.last};
  const Grain grain = stretch ? Grain::day : distance.grain();
  if (!base->period) return relative_to(std::nullopt, grain, tokens);
  const auto shifted = [&](const Period& period) -> std::optional<Period> {
    const auto end = distance.from(period.first, anchor->direction);
    if (!end) return std::nullopt;
    if (coarse) {  // "two years after 2019"
      const auto behind = distance.from(period.behind, anchor->direction);
      return behind ? std::optional(Period{*end, *behind, base->grain}) : std::nullopt;
    }
    return stretch ? Period{period.first, *end, Grain::day} : of_day(*end);
  };
  DateForm form = relative_to(shifted(*base->period), coarse ? base->grain : Grain::day, tokens);
  form.relative = base->relative;
  for (const Period& other : base->others) {
    if (const auto period = shifted(other)) form.others.push_back(*period);
  }
  // "more than two weeks before today", "less than three days after tomorrow"
  const auto modifier = modifier_before(view, tokens.first, ValueKind::duration);
  if (stretch || !modifier || !form.period) return form;
  const bool over = modifier->modifier == Modifier::over || modifier->modifier == Modifier::at_least;
  const bool under = modifier->modifier == Modifier::under || modifier->modifier == Modifier::up_to;
  if (!over && !under) return form;
  form.others.clear();
  form.tokens.first = modifier->tokens.first;
  form.bound = over ? (anchor->direction < 0 ? Modifier::under : Modifier::over) : Modifier::none;
  if (under) {
    const Day end = form.period->first;
    form.period = anchor->direction > 0 ? Period{base->period->first, end, Grain::day}
                                        : Period{end, base->period->first, Grain::day};
    if (!(form.period->first < form.period->behind)) return std::nullopt;
  }
  return form;
}

// "3 Fridays from now", "2 Thursdays back", "two Sundays ago"
std::optional<DateForm> read_weekdays(const TokenView& view, std::uint32_t at,
                                      const ValueSettings& settings) {
  const auto number = read_number(view, at);
  const auto count = number ? number->amount.whole_within(1, 52) : std::nullopt;
  if (!count) return std::nullopt;
  const auto weekday = weekday_plural(view, number->last);
  if (!weekday) return std::nullopt;
  const std::uint32_t next = number->last + 1;
  const bool back = is_any(view, next, {"ago", "back"});
  const auto ahead = back ? std::optional(next + 1) : past_from_now(view, next);
  if (!ahead) return std::nullopt;
  const TokenRange tokens{at, *ahead};
  if (!settings.date) return relative_to(std::nullopt, Grain::day, tokens);
  const Day date = *settings.date;
  const int behind = static_cast<int>((weekday_of(date) + 7 - *weekday) % 7);
  const int weeks = static_cast<int>(*count) - 1;
  if (back)
    return relative_to(of_day(date - days{(behind == 0 ? 7 : behind) + 7 * weeks}), Grain::day, tokens);
  return relative_to(of_day(date + days{7 - behind + 7 * weeks}), Grain::day, tokens);
}

// "built in two years", "rose 5% in a year": the sentence looks back, so that "in" is how long it took.
bool looks_back(const TokenView& view, std::uint32_t at) {
  constexpr std::uint32_t kNear = 8;  // tokens before
  if (looks_ahead(view, at)) return false;
  const std::uint32_t first = std::max(view.first(), at > kNear ? at - kNear : 0);
  for (std::uint32_t i = first; i < at; ++i) {
    if (is_any(view, i,
               {"was", "were", "did", "had", "rose", "fell", "grew", "built", "made", "took", "lost", "won",
                "sold", "went", "shrank"}))
      return true;
    if (view.is_word(i) && view.words(i).size() > 4 && view.words(i).ends_with("ed")) return true;
  }
  return false;
}

}  // namespace

std::optional<DateForm> read_offset_form(const TokenView& view, std::uint32_t at,
                                         const ValueSettings& settings) {
  if (auto form = read_weekdays(view, at, settings)) return form;
  const auto distance = read_distance(view, at, settings);
  if (!distance) return std::nullopt;
  if (auto form = read_ago(view, *distance, settings)) return form;
  if (const auto last = past_from_now(view, distance->tokens.last)) {
    const auto day = settings.date ? distance->from(*settings.date, 1) : std::nullopt;
    return around(day, distance->grain(), {at, *last});
  }
  // "2 years 1 month 21 days later": no one duration.
  if (distance->sides.size() > 1 && view.is(distance->tokens.last, "later")) {
    const auto day = settings.date ? distance->from(*settings.date, 1) : std::nullopt;
    return around(day, distance->grain(), {at, distance->tokens.last + 1});
  }
  return read_anchored(view, *distance, settings);
}

std::optional<Value> date_of_duration(const TokenView& view, TokenRange tokens, const Value& duration,
                                      const ValueSettings& settings) {
  if (!settings.date || duration.modifier != Modifier::none) return std::nullopt;
  const bool in = is_any_before(view, tokens.first, {"in", "within"}) && !looks_back(view, tokens.first - 1);
  const bool later = view.is(tokens.last, "later");
  if (!in && !later) return std::nullopt;
  const auto distance = read_distance(view, tokens.first, settings);
  const auto day = distance ? distance->from(*settings.date, 1) : std::nullopt;
  const auto period = day ? period_around(*day, distance->grain()) : std::nullopt;
  if (!period) return std::nullopt;
  Value date = duration;
  date.kind = ValueKind::date;
  date.unit.clear();
  date.written.reset();
  date.relative = true;
  date.grain = distance->grain();
  date.range = interval_of(*period);
  date.alternatives.clear();
  return date;
}

}  // namespace factdesk
