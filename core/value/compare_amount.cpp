#include "value/compare_amount.h"

#include <string>

#include "value/interval.h"
#include "value/modifier.h"

namespace factdesk {
namespace {

// Which way a bound looks: +1 "at least", -1 "up to", 0 neither.
int direction_of(Modifier modifier) {
  switch (modifier) {
    case Modifier::over:
    case Modifier::at_least:
      return 1;
    case Modifier::under:
    case Modifier::up_to:
    case Modifier::nearly:
      return -1;
    case Modifier::none:
    case Modifier::exactly:
    case Modifier::about:
    case Modifier::between:
    case Modifier::vague:
      return 0;
  }
  return 0;
}

// Is the difference at most a tenth of the article's number?
bool is_near(const Decimal& a, const Decimal& b) {
  const auto difference = a.minus(b);
  const auto ten_times = difference ? difference->absolute().times(Decimal(10)) : std::nullopt;
  return ten_times && !(b.absolute() < *ten_times);
}

// Ten to the place of the last digit that is not zero: what a number's precision is where only its amount is
// known.
Decimal last_place(const Decimal& amount) {
  const std::string text = amount.absolute().text();
  const std::size_t point = text.find('.');
  if (point != std::string::npos)
    return Decimal::scaled(1, -static_cast<int>(text.size() - point - 1)).value_or(Decimal(1));
  const std::size_t significant = text.find_last_not_of('0');
  const int zeros = significant == std::string::npos ? 0 : static_cast<int>(text.size() - 1 - significant);
  return Decimal::scaled(1, zeros).value_or(Decimal(1));
}

bool rounds_to(const Decimal& found, const Decimal& expected) {
  return holds(precision_of(found, last_place(found)), expected);
}

// The literal is a number, or about one.
Match against_number(const Value& expected, const Value& found) {
  const Decimal& want = *expected.written;
  const bool loose = expected.modifier == Modifier::about;
  const bool fits = loose ? !are_disjoint(expected.range, found.range) : holds(found.range, want);
  if (!found.written) {  // "$1 billion to $2 billion"
    if (!fits) return Match::differs;
    const bool narrow = found.range.low && found.range.high && is_near(*found.range.low, *found.range.high);
    return narrow ? Match::rounds_to : Match::far_bound;
  }
  const bool same_number = *found.written == want;
  switch (found.modifier) {
    case Modifier::none:
    case Modifier::about:
    case Modifier::between:
    case Modifier::vague:
      if (same_number) return Match::equal;
      return fits ? Match::rounds_to : Match::differs;
    case Modifier::exactly:
      if (same_number) return Match::equal;
      return loose && fits ? Match::rounds_to : Match::differs;
    case Modifier::nearly:
      if (same_number) return Match::qualifier_added;
      return fits ? Match::rounds_to : Match::differs;
    case Modifier::at_least:
    case Modifier::up_to:
      if (same_number) return Match::qualifier_added;
      break;
    case Modifier::over:
    case Modifier::under:
      if (same_number) return loose ? Match::qualifier_added : Match::qualifier_differs;
      break;
  }
  if (!fits) return Match::differs;
  return is_near(want, *found.written) ? Match::rounds_to : Match::far_bound;
}

// The literal is a bound: "up to $500 billion".
Match against_bound(const Value& expected, const Value& found) {
  if (!found.written) return are_disjoint(expected.range, found.range) ? Match::differs : Match::far_bound;
  const bool right_number =
      *found.written == *expected.written || rounds_to(*found.written, *expected.written);
  const int wanted = direction_of(expected.modifier);
  const int got = direction_of(found.modifier);
  if (!right_number) return Match::differs;
  if (got == 0)
    return found.modifier == Modifier::exactly ? Match::qualifier_differs : Match::qualifier_dropped;
  if (got != wanted) return Match::qualifier_differs;
  return *found.written == *expected.written ? Match::equal : Match::rounds_to;
}

// The literal is a range: "18 to 24 months".
Match against_range(const Value& expected, const Value& found) {
  if (is_same(expected.range, found.range)) return Match::equal;
  if (found.written && found.modifier != Modifier::over && found.modifier != Modifier::under &&
      holds(expected.range, *found.written))
    return Match::within_range;
  if (holds(expected.range, found.range)) return Match::within_range;
  return are_disjoint(expected.range, found.range) ? Match::differs : Match::far_bound;
}

}  // namespace

Match compare_amounts(const Value& expected, const Value& found) {
  if (!expected.written) return against_range(expected, found);
  if (direction_of(expected.modifier) != 0) return against_bound(expected, found);
  return against_number(expected, found);
}

}  // namespace factdesk
