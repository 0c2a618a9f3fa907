#include "value/interval.h"

namespace factdesk {
namespace {

// Does all of `a` lie below all of `b`?
bool lies_below(const Interval& a, const Interval& b) {
  if (!a.high || !b.low) return false;
  if (*a.high < *b.low) return true;
  return *a.high == *b.low && (a.high_open || b.low_open);
}

}  // namespace

bool holds(const Interval& range, const Decimal& number) {
  if (range.low && (number < *range.low || (range.low_open && number == *range.low))) return false;
  return !range.high || number < *range.high || (!range.high_open && number == *range.high);
}

bool holds(const Interval& outer, const Interval& inner) {
  const bool low =
      !outer.low || (inner.low && (*outer.low < *inner.low ||
                                   (*outer.low == *inner.low && (!outer.low_open || inner.low_open))));
  const bool high =
      !outer.high || (inner.high && (*inner.high < *outer.high ||
                                     (*inner.high == *outer.high && (!outer.high_open || inner.high_open))));
  return low && high;
}

bool are_disjoint(const Interval& a, const Interval& b) { return lies_below(a, b) || lies_below(b, a); }

bool is_same(const Interval& a, const Interval& b) {
  return a.low == b.low && a.high == b.high && a.low_open == b.low_open && a.high_open == b.high_open;
}

}  // namespace factdesk
