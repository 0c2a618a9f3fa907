// Negations of a sentence, each with its scope, and what is put in the past. "failed to sell" denies; "not only" does
// not; "no longer" does both.
#pragma once

#include <vector>

#include "stance/scope.h"

namespace factdesk {

std::vector<FoundCue> find_negations(const SentenceReading& reading);

// `former`, `used to`, `until 2023`, `no longer`.
std::vector<FoundCue> find_past(const SentenceReading& reading);

}  // namespace factdesk
