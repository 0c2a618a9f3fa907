// Units behind a number: percentages and points, durations, units of measure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.h"
#include "value/value.h"
#include "value/view.h"

namespace factdesk {

struct UnitReading {
  ValueKind kind = ValueKind::percent;  // percent, duration, or count for a measure
  std::string unit;                     // as Value::unit has it
  Decimal times{1};                     // how many of `unit` one is: a fortnight is two P1W
  TokenRange tokens;
};

// The unit at a token; a hyphen before it is passed over ("four-year", "20-mile").
std::optional<UnitReading> unit_behind(const TokenView& view, std::uint32_t at);

// What a unit of measure measures and how many base units it is: "MW" -> power, 1000000.
struct Measure {
  std::string dimension;
  Decimal factor{1};
};
std::optional<Measure> measure_of(std::string_view unit);

}  // namespace factdesk
