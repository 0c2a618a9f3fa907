// A date with what bounds it and ranges of two: "since 2019", "between March and June 2024", "early 2019",
// "2014-18".
#pragma once

#include <cstdint>
#include <optional>

#include "value/read.h"
#include "value/value_reading.h"
#include "value/view.h"

namespace factdesk {

// The date whose first word (or "early", "the end of") stands at a token; "since" and its like may stand
// before it, but not before `floor`.
std::optional<ValueReading> read_date(const TokenView& view, std::uint32_t at, std::uint32_t floor,
                                      const ValueSettings& settings);

}  // namespace factdesk
