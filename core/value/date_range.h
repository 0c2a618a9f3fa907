// Two dates joined to one stretch: "3-5 May 2024", "March to June 2024", "2014-18", "between 2014 and 2018".
#pragma once

#include <cstdint>
#include <optional>

#include "value/date_form.h"

namespace factdesk {

// The stretch that begins with `first`, or nothing where nothing is joined to it.
std::optional<DateForm> join_dates(const TokenView& view, const DateForm& first, const ValueSettings& settings);

// "3-5 May 2024": the day comes first and the month behind both.
std::optional<DateForm> read_days_before_month(const TokenView& view, std::uint32_t at, const ValueSettings& settings);

}  // namespace factdesk
