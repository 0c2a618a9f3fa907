#include "value/convert.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "value/compare.h"
#include "value/unit.h"

namespace factdesk {
namespace {

// A unit of time: how many of its dimension's smallest unit, and whether that is the month or the second.
struct Length {
  std::int64_t amount;
  bool months;
};

std::optional<Length> length_of(const std::string& unit) {
  static const std::map<std::string, Length, std::less<>> lengths = {
      {"P1Y", {12, true}},     {"P1M", {1, true}},    {"P1W", {604800, false}}, {"P1D", {86400, false}},
      {"PT1H", {3600, false}}, {"PT1M", {60, false}}, {"PT1S", {1, false}},
  };
  const auto found = lengths.find(unit);
  return found == lengths.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Value> multiplied(const Value& value, const Decimal& by, const Decimal& divisor,
                                const std::string& unit) {
  Value out = value;
  out.unit = unit;
  for (auto* end : {&out.written, &out.range.low, &out.range.high}) {
    if (!*end) continue;
    const auto product = (*end)->times(by);
    *end = product ? product->divided_by(divisor) : std::nullopt;
    if (!*end) return std::nullopt;
  }
  return out;
}

std::optional<Value> duration_in(const Value& value, const Value& other) {
  const auto from = length_of(value.unit);
  const auto to = length_of(other.unit);
  if (!from || !to || from->months != to->months) return std::nullopt;
  return multiplied(value, Decimal(from->amount), Decimal(to->amount), other.unit);
}

// A percentage point is a hundred basis points; a percentage is neither.
std::optional<Value> points_in(const Value& value, const Value& other) {
  const Decimal hundred(100);
  if (value.unit == "bp" && other.unit == "pp") return multiplied(value, Decimal(1), hundred, "pp");
  if (value.unit == "pp" && other.unit == "bp") return multiplied(value, hundred, Decimal(1), "bp");
  return std::nullopt;
}

std::optional<Value> measure_in(const Value& value, const Value& other) {
  const auto from = measure_of(value.unit);
  const auto to = measure_of(other.unit);
  if (from && to && from->dimension == to->dimension)
    return multiplied(value, from->factor, to->factor, other.unit);
  if (from || to || !same_noun(value, other)) return std::nullopt;
  Value out = value;
  out.unit = other.unit;
  return out;
}

}  // namespace

std::optional<Value> in_unit_of(const Value& value, const Value& other) {
  if (value.kind != other.kind) return std::nullopt;
  if (value.unit == other.unit) return value;
  switch (value.kind) {
    case ValueKind::money:
    case ValueKind::number:
      return std::nullopt;
    case ValueKind::percent:
      return points_in(value, other);
    case ValueKind::duration:
      return duration_in(value, other);
    case ValueKind::count:
      return measure_in(value, other);
    case ValueKind::date:
      return value;
  }
  return std::nullopt;
}

std::optional<Interval> days_of(const Value& duration) {
  const auto length = length_of(duration.unit);
  if (!length) return std::nullopt;
  constexpr std::int64_t kSecondsPerDay = 86400;
  constexpr std::int64_t kShortestMonth = 28;
  constexpr std::int64_t kLongestMonth = 31;
  Interval days = duration.range;
  const auto scale = [&](std::optional<Decimal>& end, std::int64_t month) {
    if (!end) return true;
    const auto product = end->times(Decimal(length->amount * (length->months ? month : 1)));
    const auto share =
        product ? product->divided_by(Decimal(length->months ? 1 : kSecondsPerDay)) : std::nullopt;
    end = share;
    return share.has_value();
  };
  if (!scale(days.low, kShortestMonth) || !scale(days.high, kLongestMonth)) return std::nullopt;
  return days;
}

std::optional<Value> fraction_as_percent(const Value& value) {
  if (value.kind != ValueKind::number || !value.written || !(*value.written < Decimal(1)) ||
      value.written->is_negative())
    return std::nullopt;
  const Decimal hundred(100);
  Value percent = value;
  percent.kind = ValueKind::percent;
  percent.unit = "%";
  for (auto* end : {&percent.written, &percent.range.low, &percent.range.high}) {
    if (*end) *end = (*end)->times(hundred);
  }
  percent.alternatives.clear();
  return percent;
}

}  // namespace factdesk
