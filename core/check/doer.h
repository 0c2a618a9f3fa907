// Is what a claim says done by somebody else at a place? "Bolt paid Acme $9m", "the 27 goals that Pratt
// scored", "the acquittal of her accountant" beside claims of Acme, Lindgren and Hallam.
#pragma once

#include "check/reading.h"

namespace factdesk {

bool is_done_by_another(Reading& reading, FactId fact, std::uint32_t sentence, Span place);

}  // namespace factdesk
