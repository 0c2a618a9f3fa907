// The words that say the same as a claim's verb: its own forms, and of "has" also "runs", "employs", "with".
#pragma once

#include <string>

#include "scan/words.h"

namespace factdesk {

// Empty for "".
WordSet verbs_like(const std::string& verb);

}  // namespace factdesk
