// What hangs on "it is possible that …", "it is not true that …": the whole of what is said, its coordinate
// verbs and what goes on behind an aside; but no aside, which stands as so, and no second subject's clause.
#pragma once

#include <vector>

#include "stance/scope.h"

namespace factdesk {

// The parts of the clause behind a cue's `that`, in order; empty where the cue opens none. The scope that the
// cue was given is then the first of them at most.
std::vector<TokenRange> complement_of(const SentenceReading& reading, TokenRange cue);

}  // namespace factdesk
