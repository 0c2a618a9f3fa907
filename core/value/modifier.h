// Words that say how exactly an amount is meant, and the interval that follows from them.
#pragma once

#include <cstdint>
#include <optional>

#include "value/value.h"
#include "value/view.h"

namespace factdesk {

struct ModifierReading {
  Modifier modifier = Modifier::none;
  TokenRange tokens;
};

// The longest modifier that ends before a token ("more than" before "$5") or begins at one ("or so" behind
// it).
std::optional<ModifierReading> modifier_before(const TokenView& view, std::uint32_t last, ValueKind kind);
std::optional<ModifierReading> modifier_behind(const TokenView& view, std::uint32_t first);

// What the writer of an amount may mean. `step` is one unit of its last significant digit: a bare amount
// stands for half of that on either side, at most 5 % of it.
Interval precision_of(const Decimal& amount, const Decimal& step);
Interval interval_of(const Decimal& amount, const Decimal& step, Modifier modifier);

}  // namespace factdesk
