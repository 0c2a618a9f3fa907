// Who holds a role: the name that stands to a name fact's cue as its holder ("chairman Larry Ellison", "X,
// the chairman", "won by X", a table's cell under "Winner"), as a binding like a value's.
#pragma once

#include <vector>

#include "check/bind.h"

namespace factdesk {

// The bindings of a sentence to name slots; losers go to `lost`.
std::vector<Binding> bind_names(Reading& reading, ScopeFinder& scopes, std::uint32_t sentence,
                                const std::vector<Contender>& contenders, std::vector<Candidate>& lost);

}  // namespace factdesk
