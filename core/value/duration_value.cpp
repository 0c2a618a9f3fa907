#include "value/duration_value.h"

#include "value/modifier.h"

namespace factdesk {
namespace {

constexpr std::int64_t kLongest = 9000;  // of any unit: beyond it the calendar ends

std::optional<Decimal> amount_of(const Side& side) { return side.number.amount.times(side.unit->times); }

}  // namespace

Value duration_value(const TokenView& view, const Side& side) {
  Value value;
  value.kind = ValueKind::duration;
  value.unit = side.unit->unit;
  value.span = value.core = view.span(side.tokens);
  const Decimal amount = amount_of(side).value_or(side.number.amount);
  const Decimal step = side.number.step.times(side.unit->times).value_or(side.number.step);
  value.written = amount;
  value.range = interval_of(amount, step, Modifier::none);
  return value;
}

Grain grain_of(const UnitReading& unit) {
  constexpr int kDecade = 10;
  if (unit.unit == "P1Y") return unit.times == Decimal(kDecade) ? Grain::decade : Grain::year;
  if (unit.unit == "P1M") return unit.times == Decimal(3) ? Grain::quarter : Grain::month;
  if (unit.unit == "P1W") return Grain::week;
  return Grain::day;
}

std::optional<Day> moved_by(Day day, const Side& side, int direction) {
  const auto amount = amount_of(side);
  const std::string& unit = side.unit->unit;
  if (!amount) return std::nullopt;
  if (unit.starts_with("PT")) return day;
  const auto whole = amount->whole();
  if (whole && (*whole > kLongest || *whole < 0)) return std::nullopt;
  if (unit == "P1Y" || unit == "P1M") {
    const auto months = amount->times(Decimal(unit == "P1Y" ? 12 : 1));
    const auto count = months ? months->whole() : std::nullopt;
    return count && *count <= 12 * kLongest ? shift_months(day, direction * *count) : std::nullopt;
  }
  if (!whole) return std::nullopt;
  return step_by_grain(day, unit == "P1W" ? Grain::week : Grain::day, direction * static_cast<int>(*whole));
}

}  // namespace factdesk
