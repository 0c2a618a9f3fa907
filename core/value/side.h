// One side of an amount: sign, currency, number and unit, as they are written. A range has two.
#pragma once

#include <cstdint>
#include <optional>

#include "value/currency.h"
#include "value/number.h"
#include "value/unit.h"
#include "value/view.h"

namespace factdesk {

struct Side {
  bool negative = false;
  bool is_odd = false;  // "200-odd"
  std::optional<CurrencyReading> currency;
  std::optional<UnitReading> unit;
  NumberReading number;
  TokenRange tokens;

  bool is_bare() const { return !currency && !unit; }
};

std::optional<Side> read_side(const TokenView& view, std::uint32_t at, const ValueSettings& settings);

// "and a half", "and six months", "30m" behind a duration: takes what belongs to it.
void take_rest_of_duration(const TokenView& view, Side& side);

}  // namespace factdesk
