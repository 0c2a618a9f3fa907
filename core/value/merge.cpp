#include "value/merge.h"

#include <utility>

namespace factdesk {
namespace {

bool is_lower(const Value& value) {
  return value.modifier == Modifier::over || value.modifier == Modifier::at_least;
}

bool is_upper(const Value& value) {
  return value.modifier == Modifier::under || value.modifier == Modifier::up_to;
}

// The first takes its kind and unit from the second where it has none ("at least 20 and at most 100 apples").
bool share_unit(Value& a, Value& b) {
  if (a.kind == b.kind && a.unit == b.unit) return true;
  if (a.kind == ValueKind::number && (b.kind == ValueKind::count || b.kind == ValueKind::money))
    std::swap(a, b);
  return b.kind == ValueKind::number && (a.kind == ValueKind::count || a.kind == ValueKind::money);
}

// "more than 100 and less than 300"
bool merge_bounds(const TokenView& view, PlacedValue& first, const PlacedValue& second) {
  if (second.tokens.first != first.tokens.last + 1) return false;
  const std::uint32_t joint = first.tokens.last;
  if (!view.is(joint, "and") && !view.is(joint, "but")) return false;
  Value low = first.value;
  Value high = second.value;
  if (is_upper(low) && is_lower(high)) std::swap(low, high);
  if (!is_lower(low) || !is_upper(high) || !low.written || !high.written || !(*low.written < *high.written))
    return false;
  const Interval range = {low.written, high.written, low.range.low_open, high.range.high_open};
  if (!share_unit(low, high)) return false;
  first.value = std::move(low);
  first.value.range = range;
  first.value.written.reset();
  first.value.modifier = Modifier::between;
  first.value.alternatives.clear();
  first.tokens.last = second.tokens.last;
  first.value.span = first.value.core = view.span(first.tokens);
  return true;
}

// "forty-five (45)"
bool is_repeated(const TokenView& view, const PlacedValue& first, const PlacedValue& second) {
  return second.tokens.first == first.tokens.last + 1 && view.is(first.tokens.last, "(") &&
         view.is(second.tokens.last, ")") && first.value.written &&
         first.value.written == second.value.written && second.value.kind == ValueKind::number;
}

}  // namespace

bool merge_last(const TokenView& view, std::vector<PlacedValue>& values) {
  if (values.size() < 2) return false;
  PlacedValue& first = values[values.size() - 2];
  const PlacedValue& second = values.back();
  if (!is_repeated(view, first, second) && !merge_bounds(view, first, second)) return false;
  values.pop_back();
  return true;
}

}  // namespace factdesk
