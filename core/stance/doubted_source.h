// Where a verb of saying makes nobody a source, since a hedge stands over it.
#pragma once

#include <cstdint>

#include "stance/scope.h"

namespace factdesk {

// "one would think", "we believe": a doubt with its own subject, and nobody's word.
bool is_inside_hedge(const SentenceReading& reading, const CueHit& verb);

// "Roe may have announced it": whether she said anything is open, and so she carries nothing.
bool is_doubted(const SentenceReading& reading, std::uint32_t verb);

}  // namespace factdesk
