#include "value/compare_date.h"

#include <algorithm>

#include "value/calendar.h"
#include "value/interval.h"

namespace factdesk {
namespace {

std::optional<Day> day_of(const std::optional<Decimal>& end) {
  const auto number = end ? end->whole() : std::nullopt;
  return number ? std::optional(day_of_number(*number)) : std::nullopt;
}

// The period that a bound is counted from: "by 2028" -> 2028, "before 2028" -> 2028.
Interval named_period(const Value& date) {
  const auto low = day_of(date.range.low);
  const auto high = day_of(date.range.high);
  std::optional<Day> first = low, behind = high;
  switch (date.modifier) {
    case Modifier::at_least:
      if (low && !high) behind = step_by_grain(*low, date.grain, 1);
      break;
    case Modifier::up_to:
      if (high && !low) first = step_by_grain(*high, date.grain, -1);
      break;
    case Modifier::under:
      first = high;
      behind = high ? step_by_grain(*high, date.grain, 1) : std::nullopt;
      break;
    case Modifier::over:
      behind = low;
      first = low ? step_by_grain(*low, date.grain, -1) : std::nullopt;
      break;
    case Modifier::none:
    case Modifier::exactly:
    case Modifier::about:
    case Modifier::nearly:
    case Modifier::between:
    case Modifier::vague:
      break;
  }
  if (!first || !behind) return date.range;
  return interval_of(Period{*first, *behind, date.grain});
}

// "since X" and "from X" are compared as X.
Modifier bound_of(const Value& date) {
  switch (date.modifier) {
    case Modifier::up_to:
    case Modifier::under:
    case Modifier::over:
      return date.modifier;
    case Modifier::none:
    case Modifier::exactly:
    case Modifier::about:
    case Modifier::nearly:
    case Modifier::at_least:
    case Modifier::between:
    case Modifier::vague:
      return Modifier::none;
  }
  return Modifier::none;
}

Match compare_periods(const Interval& expected, const Interval& found) {
  if (are_disjoint(expected, found)) return Match::differs;
  return holds(expected, found) ? Match::equal : Match::coarser;
}

// One grain beside a bound is near it: "before 2020" for 2019.
bool is_beside(const Interval& bound, const Interval& expected, Grain grain) {
  const auto first = day_of(bound.low);
  const auto behind = day_of(bound.high);
  const auto early = first ? step_by_grain(*first, grain, -1) : std::nullopt;
  const auto late = behind ? step_by_grain(*behind, grain, 1) : std::nullopt;
  return early && late && !are_disjoint(interval_of(Period{*early, *late, grain}), expected);
}

Match against_period(const Interval& expected, const Value& found) {
  const Interval named = named_period(found);
  const bool names_it = !are_disjoint(named, expected);
  if (bound_of(found) == Modifier::none) return compare_periods(expected, named);
  if (bound_of(found) == Modifier::up_to && names_it) return Match::qualifier_added;
  if (are_disjoint(found.range, expected)) return names_it ? Match::qualifier_differs : Match::differs;
  return is_beside(named, expected, found.grain) ? Match::rounds_to : Match::far_bound;
}

// A fiscal year of unknown end lies somewhere in the year before, its own and the next.
Match compare_fiscal(const Value& expected, const Value& found) {
  Interval fiscal = named_period(expected.unit.empty() ? found : expected);
  const Interval calendar = named_period(expected.unit.empty() ? expected : found);
  const auto first = day_of(fiscal.low);
  const auto behind = day_of(fiscal.high);
  const auto early = first ? shift_months(*first, -12) : std::nullopt;
  const auto late = behind ? shift_months(*behind, 12) : std::nullopt;
  if (!early || !late) return Match::unit_differs;
  return are_disjoint(interval_of(Period{*early, *late, Grain::year}), calendar) ? Match::differs
                                                                                 : Match::unit_differs;
}

}  // namespace

Match compare_dates(const Value& expected, const Value& found) {
  if (!found.range.low && !found.range.high) return Match::no_date;
  if (expected.unit != found.unit) return compare_fiscal(expected, found);
  const Interval wanted = named_period(expected);
  const Modifier bound = bound_of(expected);
  if (bound == Modifier::none) return against_period(wanted, found);
  const Interval named = named_period(found);
  if (bound == bound_of(found)) return compare_periods(wanted, named);
  if (bound_of(found) != Modifier::none)
    return are_disjoint(wanted, named) ? Match::differs : Match::qualifier_differs;
  if (!are_disjoint(wanted, named)) return Match::qualifier_dropped;
  return are_disjoint(expected.range, found.range) ? Match::differs : Match::far_bound;
}

}  // namespace factdesk
