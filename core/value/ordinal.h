// Places in an order: "22nd", "third", "twenty-first". Read only where a rule expects one, since prose is
// full of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "value/value_reading.h"
#include "value/view.h"

namespace factdesk {

constexpr std::string_view kOrdinalUnit = "th";  // Value::unit of an ordinal, whose kind is number

// The place at a token, or nothing; "the 19th century" and "the third time" are no places.
std::optional<ValueReading> read_place(const TokenView& view, std::uint32_t at);

}  // namespace factdesk
