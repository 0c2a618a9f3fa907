#include "value/compare_dates.h"

#include <algorithm>

#include "value/calendar.h"

namespace factdesk {
namespace {

// [first, behind) as day numbers.
struct Stretch {
  Decimal first;
  Decimal behind;

  friend bool operator==(const Stretch&, const Stretch&) = default;
};

std::optional<Decimal> stepped(const Decimal& day, Grain grain, int count) {
  const auto whole = day.whole();
  if (!whole) return std::nullopt;
  const auto to = step_by_grain(day_of_number(*whole), grain, count);
  return to ? std::optional(Decimal(day_number(*to))) : std::nullopt;
}

// The period that a date names: "since 2019", "by 2019", "before 2019" and "after 2019" all name 2019.
std::optional<Stretch> named_period(const Value& date) {
  const auto& [low, high, low_open, high_open] = date.range;
  if (low && high) return Stretch{*low, *high};
  if (low) {
    const auto other = stepped(*low, date.grain, date.modifier == Modifier::over ? -1 : 1);
    if (!other) return std::nullopt;
    return Stretch{std::min(*low, *other), std::max(*low, *other)};
  }
  if (high) {
    const auto other = stepped(*high, date.grain, date.modifier == Modifier::under ? 1 : -1);
    if (!other) return std::nullopt;
    return Stretch{std::min(*high, *other), std::max(*high, *other)};
  }
  return std::nullopt;
}

Match relation(const Stretch& expected, const Stretch& found) {
  if (expected == found) return Match::equal;
  if (found.behind <= expected.first || expected.behind <= found.first) return Match::differs;
  const bool inside = expected.first <= found.first && found.behind <= expected.behind;
  if (inside) return Match::equal;
  const bool around = found.first <= expected.first && expected.behind <= found.behind;
  return around ? Match::coarser : Match::rounds_to;
}

enum class Bound : std::uint8_t { none, up_to, before, after };

// "since X" and "from X" are compared as X.
Bound bound_of(const Value& date) {
  switch (date.modifier) {
    case Modifier::up_to:
      return Bound::up_to;
    case Modifier::under:
      return Bound::before;
    case Modifier::over:
      return Bound::after;
    case Modifier::none:
    case Modifier::exactly:
    case Modifier::about:
    case Modifier::nearly:
    case Modifier::at_least:
    case Modifier::between:
    case Modifier::vague:
      break;
  }
  return Bound::none;
}

// Does a bound on `named` let a period lie where it does?
bool admits(Bound bound, const Stretch& named, const Stretch& period) {
  switch (bound) {
    case Bound::none:
      return relation(named, period) != Match::differs;
    case Bound::up_to:
      return period.first < named.behind;
    case Bound::before:
      return period.first < named.first;
    case Bound::after:
      return named.behind < period.behind;
  }
  return false;
}

// The article bounds what the rule states outright: "by 2028" for 2028, "before 2028" for 2026.
Match bound_found(Bound bound, const Stretch& expected, const Stretch& found) {
  const bool same = relation(expected, found) != Match::differs;
  if (same) return bound == Bound::up_to ? Match::qualifier_added : Match::qualifier_differs;
  return admits(bound, found, expected) ? Match::far_bound : Match::differs;
}

// The rule bounds what the article states outright: 2028 or 2027 for "by 2028".
Match bound_expected(Bound bound, const Stretch& expected, const Stretch& found) {
  const bool same = relation(expected, found) != Match::differs;
  if (same && bound == Bound::up_to) return Match::qualifier_dropped;
  if (same) return Match::qualifier_differs;
  return admits(bound, expected, found) ? Match::within_range : Match::differs;
}

}  // namespace

Match compare_dates(const Value& expected, const Value& found) {
  const auto wanted = named_period(expected);
  const auto said = named_period(found);
  if (!wanted || !said) return Match::no_date;
  const Bound wanted_bound = bound_of(expected);
  const Bound said_bound = bound_of(found);
  if (wanted_bound == said_bound) return relation(*wanted, *said);
  if (wanted_bound == Bound::none) return bound_found(said_bound, *wanted, *said);
  if (said_bound == Bound::none) return bound_expected(wanted_bound, *wanted, *said);
  // "before 2028" for "by 2027": two bounds of one side say the same where the periods meet.
  const bool same_side = wanted_bound != Bound::after && said_bound != Bound::after;
  if (!same_side) return admits(wanted_bound, *wanted, *said) ? Match::far_bound : Match::differs;
  return admits(wanted_bound, *wanted, *said) ? Match::rounds_to : Match::differs;
}

Match compare_date_with_range(const std::optional<Value>& min, const std::optional<Value>& max, const Value& found) {
  const auto said = named_period(found);
  if (!said) return Match::no_date;
  const auto first = min ? named_period(*min) : std::nullopt;
  const auto last = max ? named_period(*max) : std::nullopt;
  if (first && said->behind <= first->first) return Match::differs;
  if (last && last->behind <= said->first) return Match::differs;
  const bool inside = (!first || first->first <= said->first) && (!last || said->behind <= last->behind);
  return inside ? Match::within_range : Match::coarser;
}

bool is_within_days(const Value& expected, const Value& found, const Decimal& days) {
  const auto wanted = named_period(expected);
  const auto said = named_period(found);
  if (!wanted || !said) return false;
  const auto first = wanted->first.minus(days);
  const auto behind = wanted->behind.plus(days);
  return first && behind && *first <= said->first && said->behind <= *behind;
}

bool are_disjoint_dates(const Value& a, const Value& b) {
  if (!a.range.low && !a.range.high) return false;
  if (!b.range.low && !b.range.high) return false;
  if (bound_of(a) == Bound::none && bound_of(b) == Bound::none) {
    const auto left = named_period(a);
    const auto right = named_period(b);
    return left && right && relation(*left, *right) == Match::differs;
  }
  const bool before = a.range.high && b.range.low && *a.range.high <= *b.range.low;
  const bool behind = b.range.high && a.range.low && *b.range.high <= *a.range.low;
  return before || behind;
}

}  // namespace factdesk
