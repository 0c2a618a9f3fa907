// Times of day in words, which are no values: "ten to six", "half past nine", "five in the morning".
#pragma once

#include <cstdint>
#include <optional>

#include "value/view.h"

namespace factdesk {

// The token behind a time of day that begins at a token, or nothing.
std::optional<std::uint32_t> skip_spoken_time(const TokenView& view, std::uint32_t at);

}  // namespace factdesk
