// An amount with its currency, unit or noun; a range of two; what modifies it; and its part beside others.
//   "between $1 and $2 billion" -> money, USD, 1e9 to 2e9      "rose by 12%" -> percent, a difference
#pragma once

#include <cstdint>
#include <optional>

#include "value/read.h"
#include "value/value_reading.h"
#include "value/view.h"

namespace factdesk {

// The amount whose number or currency begins at a token; its modifier may stand before it, but not before
// `floor` (the end of the last value).
std::optional<ValueReading> read_amount(const TokenView& view, std::uint32_t at, std::uint32_t floor,
                                        const ValueSettings& settings);

}  // namespace factdesk
