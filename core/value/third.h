// "early 2019", "mid-May", "the end of the year": a third of another date.
#pragma once

#include <cstdint>
#include <optional>

#include "value/date_form.h"

namespace factdesk {

// The form whose "early", "middle of" or "end of" stands at a token (behind "the").
std::optional<DateForm> read_third_form(const TokenView& view, std::uint32_t at,
                                        const ValueSettings& settings);

}  // namespace factdesk
