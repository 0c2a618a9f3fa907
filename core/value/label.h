// Numbers that are no values: labels, names, telephone numbers, versions, clock times, ages, ordinals,
// addresses.
#pragma once

#include <cstdint>
#include <optional>

#include "value/view.h"

namespace factdesk {

// The token behind a number that is no value whatever follows it ("555-0199-22", "9:30", "3rd", "[12]"), or
// nothing.
std::optional<std::uint32_t> skip_non_value(const TokenView& view, std::uint32_t at);

// Is a bare number (no unit, currency or scale) the number of something, or part of a name: "Section 230",
// "Windows 11", "GPT-3", "aged 45", "1600 Pennsylvania Avenue"?
bool is_label(const TokenView& view, TokenRange number);

}  // namespace factdesk
