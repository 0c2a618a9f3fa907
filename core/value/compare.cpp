#include "value/compare.h"

#include <algorithm>
#include <array>

#include "value/compare_dates.h"
#include "value/convert.h"
#include "value/modifier.h"
#include "value/noun.h"
#include "value/unit.h"

namespace factdesk {
namespace {

constexpr int kNearPercent = 10;  // a bound is near an amount within a tenth of it

bool holds(const Interval& range, const Decimal& amount) {
  if (range.low && (range.low_open ? amount <= *range.low : amount < *range.low)) return false;
  return !range.high || (range.high_open ? amount < *range.high : amount <= *range.high);
}

bool is_near(const Decimal& amount, const Decimal& other) {
  const auto distance = amount.minus(other);
  const auto tenth = other.absolute().times(*Decimal::scaled(kNearPercent, -2));
  return distance && tenth && distance->absolute() <= *tenth;
}

bool overlap(const Interval& a, const Interval& b) {
  const auto ends_before = [](const Interval& left, const Interval& right) {
    if (!left.high || !right.low) return false;
    return left.high_open || right.low_open ? *left.high <= *right.low : *left.high < *right.low;
  };
  return !ends_before(a, b) && !ends_before(b, a);
}

// Which way a bound points: +1 has no upper end, -1 no lower one.
int direction(Modifier modifier) {
  switch (modifier) {
    case Modifier::over:
    case Modifier::at_least:
      return 1;
    case Modifier::under:
    case Modifier::up_to:
      return -1;
    case Modifier::none:
    case Modifier::exactly:
    case Modifier::about:
    case Modifier::nearly:
    case Modifier::between:
    case Modifier::vague:
      break;
  }
  return 0;
}

bool is_bare(Modifier modifier) { return modifier == Modifier::none || modifier == Modifier::exactly; }
bool excludes_its_number(Modifier modifier) { return modifier == Modifier::over || modifier == Modifier::under; }

// One unit of the last digit that is not a zero: what "$500 billion" is exact to, at worst.
Decimal step_of(const Decimal& amount) {
  const std::string digits = amount.absolute().text();
  const std::size_t point = digits.find('.');
  if (point != std::string::npos) return *Decimal::scaled(1, -static_cast<int>(digits.size() - point - 1));
  const std::size_t last = digits.find_last_not_of('0');
  return *Decimal::scaled(1, last == std::string::npos ? 0 : static_cast<int>(digits.size() - last - 1));
}

// Is the found number the expected one, as exactly as it is written?
bool same_number(const Decimal& expected, const Value& found) {
  if (is_bare(found.modifier)) return holds(found.range, expected);
  return holds(precision_of(*found.written, step_of(*found.written)), expected);
}

// "between 180 and 200" for 187: both ends near it, or too wide to say.
Match range_for_number(const Decimal& expected, const Interval& found) {
  if (!holds(found, expected)) return Match::differs;
  const bool narrow = found.low && found.high && is_near(*found.low, expected) && is_near(*found.high, expected);
  return narrow ? Match::rounds_to : Match::far_bound;
}

Match against_number(const Decimal& expected, const Value& found) {
  if (!found.written) return range_for_number(expected, found.range);
  const bool equal = *found.written == expected;
  if (is_bare(found.modifier)) {
    if (!holds(found.range, expected)) return Match::differs;
    return equal ? Match::equal : Match::rounds_to;
  }
  if (equal && found.modifier == Modifier::nearly) return Match::rounds_to;
  if (equal) return excludes_its_number(found.modifier) ? Match::qualifier_differs : Match::qualifier_added;
  if (!holds(found.range, expected)) return Match::differs;
  return is_near(expected, *found.written) ? Match::rounds_to : Match::far_bound;
}

Match against_range(const Interval& expected, const Value& found) {
  if (!overlap(expected, found.range)) return Match::differs;
  if (found.written && direction(found.modifier) == 0) return Match::within_range;
  if (found.written) return holds(expected, *found.written) ? Match::within_range : Match::far_bound;
  const auto& low = found.range.low;
  const auto& high = found.range.high;
  if (low && high && low == expected.low && high == expected.high) return Match::equal;
  return low && high && holds(expected, *low) && holds(expected, *high) ? Match::within_range : Match::differs;
}

// "up to $500 billion", "at least 40", "about 5 %" as the truth.
Match against_qualified(const Value& expected, const Value& found) {
  if (!found.written) return against_range(expected.range, found);
  const bool same = same_number(*expected.written, found);
  const int wanted = direction(expected.modifier);
  const int said = direction(found.modifier);
  if (same && (expected.modifier == found.modifier || (wanted != 0 && wanted == said))) {
    return *expected.written == *found.written ? Match::equal : Match::rounds_to;
  }
  if (same) return wanted != 0 && said == -wanted ? Match::qualifier_differs : Match::qualifier_dropped;
  if (said != 0 || wanted < 0) return Match::differs;
  if (!overlap(expected.range, found.range)) return Match::differs;
  if (wanted == 0) return Match::rounds_to;
  return is_near(*found.written, *expected.written) ? Match::rounds_to : Match::far_bound;
}

bool is_within_tolerance(const Expectation& expected, const Value& literal, const Value& found) {
  if (literal.kind == ValueKind::date) {
    if (!expected.tolerance_amount || !expected.tolerance_amount->written) return false;
    Value day;
    day.kind = ValueKind::duration;
    day.unit = "P1D";
    const auto days = in_unit_of(*expected.tolerance_amount, day);
    return days && days->written && is_within_days(literal, found, *days->written);
  }
  if (!literal.written || !found.written) return false;
  const auto distance = found.written->minus(*literal.written);
  std::optional<Decimal> reach;
  if (expected.tolerance_share) reach = literal.written->absolute().times(*expected.tolerance_share);
  if (expected.tolerance_amount) {
    const auto amount = in_unit_of(*expected.tolerance_amount, literal);
    if (amount) reach = amount->written;
  }
  return distance && reach && distance->absolute() <= *reach;
}

Match compare_reading(const Expectation& expected, const Value& literal, const Value& found) {
  const auto same_unit = in_unit_of(found, literal);
  if (!same_unit) return Match::unit_differs;
  const Match match = literal.kind == ValueKind::date ? compare_dates(literal, *same_unit)
                      : !literal.written              ? against_range(literal.range, *same_unit)
                      : is_bare(literal.modifier)     ? against_number(*literal.written, *same_unit)
                                                      : against_qualified(literal, *same_unit);
  if (!agrees(match) && is_within_tolerance(expected, literal, *same_unit)) return Match::within_tolerance;
  return match;
}

// `min` and `max` hold their whole period or precision.
Match compare_with_bounds(const Expectation& expected, const Value& found) {
  if (found.kind == ValueKind::date) return compare_date_with_range(expected.min, expected.max, found);
  const Value& model = expected.min ? *expected.min : *expected.max;
  const auto same_unit = in_unit_of(found, model);
  if (!same_unit) return Match::unit_differs;
  Interval range;
  if (expected.min) range.low = expected.min->range.low;
  if (expected.max) range.high = expected.max->range.high;
  return against_range(range, *same_unit);
}

// The nearest to agreement first; two amounts that can be compared say more than two that cannot.
int rank(Match match) {
  static constexpr std::array kOrder = {
      Match::equal,        Match::within_tolerance, Match::within_range,      Match::rounds_to, Match::coarser,
      Match::qualifier_dropped, Match::qualifier_added, Match::ambiguous,     Match::far_bound, Match::qualifier_differs,
      Match::differs,      Match::no_date,          Match::vague,             Match::unit_differs};
  return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), match) - kOrder.begin());
}

Match best(const Expectation& expected, const Value& found) {
  std::optional<Match> best;
  const auto offer = [&](Match match) {
    if (!best || rank(match) < rank(*best)) best = match;
  };
  for (const Value& literal : expected.literals) offer(compare_reading(expected, literal, found));
  if (expected.min || expected.max) offer(compare_with_bounds(expected, found));
  return best.value_or(Match::vague);
}

}  // namespace

Match compare(const Expectation& expected, const Value& found) {
  if (found.vague()) return Match::vague;
  const bool unread = found.kind == ValueKind::date && !found.range.low && !found.range.high;
  if (unread) return Match::no_date;
  const Match first = best(expected, found);
  if (found.alternatives.empty()) return first;
  bool all_agree = agrees(first);
  bool any_agrees = agrees(first);
  bool all_conflict = conflicts(first);
  for (const Value& other : found.alternatives) {
    const bool other_kind = other.kind != found.kind;
    const Match match = other_kind ? Match::unit_differs : best(expected, other);
    all_agree = all_agree && (agrees(match) || other_kind);
    any_agrees = any_agrees || agrees(match);
    all_conflict = all_conflict && conflicts(match);
  }
  // A date without a year has a likelier reading than the other; kronor and 1/2/2025 have not.
  if (all_agree || (agrees(first) && found.relative)) return first;
  if (all_conflict) return first;
  return any_agrees || conflicts(first) ? Match::ambiguous : first;
}

bool disjoint(const Value& a, const Value& b) {
  if (a.vague() || b.vague()) return false;
  const auto other = in_unit_of(b, a);
  if (!other) return false;
  return a.kind == ValueKind::date ? are_disjoint_dates(a, *other) : !overlap(a.range, other->range);
}

bool same_noun(const Value& a, const Value& b) {
  if (a.unit == b.unit) return true;
  const auto left = measure_of(a.unit);
  const auto right = measure_of(b.unit);
  if (left && right) return left->dimension == right->dimension;
  const std::string family = family_of_noun(a.unit);
  return !family.empty() && family == family_of_noun(b.unit);
}

}  // namespace factdesk
