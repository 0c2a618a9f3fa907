// One value in another's unit, where the two measure the same: 1,300 MW as GW, 18 months as years, bp as points.
#pragma once

#include <optional>

#include "value/value.h"

namespace factdesk {

// `value` in the unit of `model` (amount and interval), or nothing where the two are not comparable: other kinds,
// currencies, dimensions; percent beside points; nouns that count something else.
std::optional<Value> in_unit_of(const Value& value, const Value& model);

}  // namespace factdesk
