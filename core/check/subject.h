// Is the clause at a place about somebody else? By its subject: the noun group before its verb, or the noun
// that an aside describes.
#pragma once

#include "check/scope.h"

namespace factdesk {

// Fills in what `scope` says of the subject; the rest of it is known.
void judge_subject(Reading& reading, FactId fact, std::uint32_t sentence, Span place, Scope& scope);

}  // namespace factdesk
