#include "value/convert.h"

#include <utility>

#include "value/compare.h"
#include "value/unit.h"

namespace factdesk {
namespace {

// A unit as a multiple of its kind's base: months for what the calendar stretches, seconds for the rest.
struct Length {
  bool calendar = false;
  Decimal base{1};
};

std::optional<Length> length_of(const std::string& unit) {
  if (unit == "P1Y") return Length{true, Decimal(12)};
  if (unit == "P1M") return Length{true, Decimal(1)};
  if (unit == "P1W") return Length{false, Decimal(7L * 24 * 3600)};
  if (unit == "P1D") return Length{false, Decimal(24L * 3600)};
  if (unit == "PT1H") return Length{false, Decimal(3600)};
  if (unit == "PT1M") return Length{false, Decimal(60)};
  if (unit == "PT1S") return Length{false, Decimal(1)};
  return std::nullopt;
}

constexpr std::int64_t kSecondsPerMonth = 2629746;  // a twelfth of the Gregorian year's 365.2425 days
constexpr std::int64_t kDriftPerMille = 15;         // months of 30 or 31 days, years with a leap day

bool scale(std::optional<Decimal>& amount, const Decimal& times, const Decimal& by) {
  if (!amount) return true;
  const auto product = amount->times(times);
  amount = product ? product->divided_by(by) : std::nullopt;
  return amount.has_value();
}

std::optional<Value> scaled(Value value, const Decimal& times, const Decimal& by, const std::string& unit) {
  if (!scale(value.written, times, by) || !scale(value.range.low, times, by) || !scale(value.range.high, times, by))
    return std::nullopt;
  value.unit = unit;
  return value;
}

// "1,460 days" beside "four years": a month has no fixed length, so the interval grows by what it may drift.
std::optional<Value> widened(std::optional<Value> value) {
  if (!value) return std::nullopt;
  const auto grow = [](std::optional<Decimal>& end, std::int64_t per_mille) {
    if (!end) return;
    const auto product = end->times(Decimal(1000 + per_mille));
    if (product) end = product->divided_by(Decimal(1000)).value_or(*end);
  };
  grow(value->range.low, -kDriftPerMille);
  grow(value->range.high, kDriftPerMille);
  return value;
}

std::optional<Value> as_duration(const Value& value, const Value& model) {
  const auto from = length_of(value.unit);
  const auto to = length_of(model.unit);
  if (!from || !to) return std::nullopt;
  if (from->calendar == to->calendar) return scaled(value, from->base, to->base, model.unit);
  const Decimal month(kSecondsPerMonth);
  const auto times = from->calendar ? from->base.times(month) : std::optional(from->base);
  const auto by = to->calendar ? to->base.times(month) : std::optional(to->base);
  return times && by ? widened(scaled(value, *times, *by, model.unit)) : std::nullopt;
}

std::optional<Value> as_count(const Value& value, const Value& model) {
  const auto from = measure_of(value.unit);
  const auto to = measure_of(model.unit);
  if (from && to) {
    if (from->dimension != to->dimension) return std::nullopt;
    return scaled(value, from->factor, to->factor, model.unit);
  }
  return same_noun(value, model) ? std::optional(value) : std::nullopt;
}

std::optional<Value> as_percent(const Value& value, const Value& model) {
  if (value.unit == model.unit) return value;
  const Decimal hundred(100);
  if (value.unit == "bp" && model.unit == "pp") return scaled(value, Decimal(1), hundred, model.unit);
  if (value.unit == "pp" && model.unit == "bp") return scaled(value, hundred, Decimal(1), model.unit);
  return std::nullopt;
}

}  // namespace

std::optional<Value> in_unit_of(const Value& value, const Value& model) {
  if (value.kind != model.kind) return std::nullopt;
  switch (value.kind) {
    case ValueKind::money:
    case ValueKind::date:
      return value.unit == model.unit ? std::optional(value) : std::nullopt;
    case ValueKind::number:
      return value;
    case ValueKind::percent:
      return as_percent(value, model);
    case ValueKind::duration:
      return as_duration(value, model);
    case ValueKind::count:
      return as_count(value, model);
  }
  return std::nullopt;
}

}  // namespace factdesk
