// Two dates joined to one stretch: "3-5 May 2024", "March to June 2024", "2014-18", "between 2014 and now".
#pragma once

#include <cstdint>
#include <optional>

#include "value/date_form.h"

namespace factdesk {

// The stretch that begins with `first`, or nothing where nothing is joined to it. `is_third`: the first is
// "the end of March" or its like.
std::optional<DateForm> join_dates(const TokenView& view, const DateForm& first, bool is_third,
                                   const ValueSettings& settings);

// "3-5 May 2024", "between the ninth and the seventeenth of April": the month stands behind both days.
std::optional<DateForm> read_days_before_month(const TokenView& view, std::uint32_t at,
                                               const ValueSettings& settings);

}  // namespace factdesk
