#include "value/compare.h"

#include <algorithm>
#include <utility>

#include "value/calendar.h"
#include "value/compare_amount.h"
#include "value/compare_date.h"
#include "value/convert.h"
#include "value/interval.h"
#include "value/noun.h"
#include "value/unit.h"

namespace factdesk {
namespace {

// Of several literals the best counts; what one of them can judge is better than another currency.
int rank(Match match) {
  if (agrees(match)) return static_cast<int>(match);
  if (match == Match::unit_differs) return static_cast<int>(Match::no_date) + 3;
  if (conflicts(match)) return static_cast<int>(Match::no_date) + (match == Match::differs ? 2 : 1);
  return static_cast<int>(match);
}

Match better(Match a, Match b) { return rank(b) < rank(a) ? b : a; }

// Months beside weeks or days: a month is 28 to 31 of them.
Match compare_in_days(const Value& expected, const Value& found) {
  const auto wanted = days_of(expected);
  const auto got = days_of(found);
  if (!wanted || !got) return Match::unit_differs;
  return are_disjoint(*wanted, *got) ? Match::differs : Match::rounds_to;
}

Match compare_reading(const Value& expected, const Value& found) {
  if (found.vague()) return Match::vague;
  if (expected.kind != found.kind) return Match::unit_differs;
  if (expected.kind == ValueKind::date) return compare_dates(expected, found);
  const auto same_unit = in_unit_of(found, expected);
  if (same_unit) return compare_amounts(expected, *same_unit);
  return expected.kind == ValueKind::duration ? compare_in_days(expected, found) : Match::unit_differs;
}

// `judge` over all readings: they agree where all of one kind do, and conflict where all do.
template <class Judge>
Match over_readings(const Value& found, Judge judge) {
  const Match first = judge(found);
  std::optional<Match> agreement;
  if (agrees(first)) agreement = first;
  bool all_agree = agrees(first);
  bool all_conflict = conflicts(first);
  bool all_same = true;
  for (const Value& other : found.alternatives) {
    const Match match = judge(other);
    all_agree = all_agree && (agrees(match) || other.kind != found.kind);
    if (agrees(match) && !agreement) agreement = match;
    all_conflict = all_conflict && conflicts(match);
    all_same = all_same && match == first;
  }
  // A date that leaves its year to the reader means the one that fits; kronor and 1/2/2025 are open.
  if (agreement && found.relative) return *agreement;
  if (all_agree || all_conflict || all_same) return first;
  return agreement || conflicts(first) ? Match::ambiguous : first;
}

std::optional<Decimal> moved(const std::optional<Decimal>& end, const std::optional<Decimal>& by, bool up) {
  if (!end || !by) return std::nullopt;
  return up ? end->plus(*by) : end->minus(*by);
}

Interval widened(const Interval& range, const std::optional<Decimal>& below,
                 const std::optional<Decimal>& above) {
  return {moved(range.low, below, false), moved(range.high, above, true), range.low_open, range.high_open};
}

// A date literal give or take a duration.
std::optional<Interval> widened_date(const Value& literal, const Value& duration) {
  const auto first = literal.range.low ? literal.range.low->whole() : std::nullopt;
  const auto behind = literal.range.high ? literal.range.high->whole() : std::nullopt;
  if (!first || !behind || !duration.written) return std::nullopt;
  Value month;
  month.kind = ValueKind::duration;
  month.unit = "P1M";
  if (const auto months = in_unit_of(duration, month)) {
    const auto count = months->written->whole();
    const auto low = count ? shift_months(day_of_number(*first), -*count) : std::nullopt;
    const auto high = count ? shift_months(day_of_number(*behind), *count) : std::nullopt;
    if (!low || !high) return std::nullopt;
    return interval_of(Period{*low, *high, literal.grain});
  }
  const auto days = days_of(duration);
  return days ? std::optional(widened(literal.range, days->high, days->high)) : std::nullopt;
}

// What the tolerance lets a literal be.
std::optional<Interval> tolerated(const Expectation& expected, const Value& literal) {
  if (literal.kind == ValueKind::date)
    return expected.tolerance_amount ? widened_date(literal, *expected.tolerance_amount) : std::nullopt;
  Interval core = literal.range;
  if (literal.written) core = {literal.written, literal.written, false, false};
  if (expected.tolerance_amount) {
    const auto amount = in_unit_of(*expected.tolerance_amount, literal);
    if (amount && amount->written) return widened(core, amount->written, amount->written);
  }
  if (!expected.tolerance_share) return std::nullopt;
  const auto share = [&](const std::optional<Decimal>& end) {
    return end ? end->absolute().times(*expected.tolerance_share) : std::nullopt;
  };
  return widened(core, share(core.low), share(core.high));
}

bool is_tolerated(const Expectation& expected, const Value& literal, const Value& found) {
  const auto range = tolerated(expected, literal);
  if (!range || found.vague() || found.kind != literal.kind || (!found.range.low && !found.range.high))
    return false;
  const auto same_unit = in_unit_of(found, literal);
  if (!same_unit) return false;
  if (same_unit->written) return holds(*range, *same_unit->written) || holds(*range, same_unit->range);
  return holds(*range, same_unit->range);
}

Match compare_literal(const Expectation& expected, const Value& literal, const Value& found) {
  const Match match = compare_reading(literal, found);
  if (agrees(match)) return match;
  return is_tolerated(expected, literal, found) ? Match::within_tolerance : match;
}

// From the whole of `min` to the whole of `max`.
Match compare_range(const Expectation& expected, const Value& found) {
  const Value& end = expected.min ? *expected.min : *expected.max;
  if (found.vague()) return Match::vague;
  if (found.kind == ValueKind::date && !found.range.low && !found.range.high) return Match::no_date;
  const auto same_unit = in_unit_of(found, end);
  if (!same_unit) return Match::unit_differs;
  Interval range;
  if (expected.min) range.low = expected.min->range.low;
  if (expected.max) {
    const auto max = in_unit_of(*expected.max, end);
    range.high = (max ? *max : *expected.max).range.high;
    range.high_open = expected.max->range.high_open;
  }
  if (are_disjoint(range, same_unit->range)) return Match::differs;
  if (holds(range, same_unit->range)) return Match::within_range;
  const bool bound = found.modifier == Modifier::over || found.modifier == Modifier::under;
  if (same_unit->written && !bound && holds(range, *same_unit->written)) return Match::within_range;
  // The article's precision or bound reaches into the range: near where it is short.
  return same_unit->range.low && same_unit->range.high && found.modifier != Modifier::up_to
             ? Match::rounds_to
             : Match::far_bound;
}

std::vector<const Value*> readings_of(const Value& value) {
  std::vector<const Value*> readings = {&value};
  for (const Value& other : value.alternatives) readings.push_back(&other);
  return readings;
}

bool readings_are_disjoint(const Value& a, const Value& b) {
  if (a.kind != b.kind || a.vague() || b.vague()) return false;
  if (a.kind == ValueKind::date && a.unit != b.unit) return false;
  if ((!a.range.low && !a.range.high) || (!b.range.low && !b.range.high)) return false;
  if (const auto same_unit = in_unit_of(b, a)) return are_disjoint(a.range, same_unit->range);
  if (a.kind != ValueKind::duration) return false;
  const auto left = days_of(a);
  const auto right = days_of(b);
  return left && right && are_disjoint(*left, *right);
}

}  // namespace

Match compare(const Expectation& expected, const Value& found) {
  return over_readings(found, [&](const Value& reading) {
    std::optional<Match> best;
    // Of "300 people or 5 sites" five people are held against the people alone.
    const auto counts_the_same = [&](const Value& literal) {
      return literal.kind != ValueKind::count || reading.kind != ValueKind::count ||
             same_noun(literal, reading);
    };
    const bool any = std::any_of(expected.literals.begin(), expected.literals.end(), counts_the_same);
    for (const Value& literal : expected.literals) {
      if (any && !counts_the_same(literal)) continue;
      const Match match = compare_literal(expected, literal, reading);
      best = best ? better(*best, match) : match;
    }
    if (expected.min || expected.max) {
      const Match match = compare_range(expected, reading);
      best = best ? better(*best, match) : match;
    }
    return best.value_or(Match::vague);
  });
}

bool disjoint(const Value& a, const Value& b) {
  for (const Value* left : readings_of(a)) {
    for (const Value* right : readings_of(b)) {
      if (!readings_are_disjoint(*left, *right)) return false;
    }
  }
  return true;
}

bool same_noun(const Value& a, const Value& b) {
  if (a.unit.empty() || b.unit.empty()) return false;
  if (a.unit == b.unit) return true;
  const auto left = measure_of(a.unit);
  const auto right = measure_of(b.unit);
  if (left && right) return left->dimension == right->dimension;
  const std::string family = family_of_noun(a.unit);
  return !family.empty() && family == family_of_noun(b.unit);
}

}  // namespace factdesk
