// A value in words that read as the same value again: "$1.5 billion", "Q3 2024", "up to 18 months".
#pragma once

#include <string>

#include "value/value.h"

namespace factdesk {

// Empty for what no words settle: vague amounts, dates without a year.
std::string value_text(const Value& value);

}  // namespace factdesk
