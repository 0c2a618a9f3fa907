// Amounts that say only their size: "billions of dollars", "several hundred people", "a few hours", "a
// handsome sum", "a six-figure fee". Compared with nothing.
#pragma once

#include <cstdint>
#include <optional>

#include "value/read.h"
#include "value/value_reading.h"
#include "value/view.h"

namespace factdesk {

std::optional<ValueReading> read_vague(const TokenView& view, std::uint32_t at,
                                       const ValueSettings& settings);

}  // namespace factdesk
