// What an amount is beside others: a level, an old level, a difference, a rate, a part of a whole.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "value/value.h"
#include "value/view.h"

namespace factdesk {

// The role that the words before and behind an amount give it; `tokens` hold the amount with its modifier.
ValueRole role_of(const TokenView& view, TokenRange tokens, ValueKind kind);

struct RateReading {
  std::string per;  // "year", "share", …; "each"
  TokenRange tokens;
};

// "a year", "per share", "/month", "each", "annually" behind an amount.
std::optional<RateReading> rate_behind(const TokenView& view, std::uint32_t at);

}  // namespace factdesk
