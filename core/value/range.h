// Two sides joined to a range: "$1-2 billion", "between 1 and 2 million", "18 to 24 months".
#pragma once

#include <cstdint>
#include <optional>

#include "value/read.h"
#include "value/side.h"

namespace factdesk {

enum class Joint : std::uint8_t {
  none,
  range,
  old_and_new,  // "from 3% to 5%" behind a verb of change: the first takes its unit from the second and
                // stands alone
  change,       // "rose 3p to 285p": a difference, and a level that stands alone
  score,        // "3-1": neither is a value
};

struct RangeReading {
  Joint joint = Joint::none;
  Side second;
  std::uint32_t opener = 0;  // the token of "between" or "from", else the first side's first
};

// What the words behind `first` join it to. Unit, currency and scale flow to the side that lacks them, so
// `first` may change.
RangeReading join_range(const TokenView& view, Side& first, const ValueSettings& settings);

// Does a verb of change stand in the few words before a token ("fell from", "rose by")?
bool follows_change(const TokenView& view, std::uint32_t at);

}  // namespace factdesk
