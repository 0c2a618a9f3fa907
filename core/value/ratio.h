// So many of so many as a fraction: "nine in ten", "one out of five", "1 in 3".
#pragma once

#include "value/number.h"
#include "value/view.h"

namespace factdesk {

// Makes a whole number a fraction where "in" or "out of" and a round larger number follow, in place.
void take_ratio(const TokenView& view, NumberReading& number);

}  // namespace factdesk
