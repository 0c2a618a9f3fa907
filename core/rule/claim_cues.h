// The verb of a claim, its tense, and the cues that an article would use for it.
#pragma once

#include <string>
#include <vector>

#include "rule/families.h"
#include "scan/segmented.h"
#include "value/value.h"

namespace factdesk {

enum class ClaimPart : unsigned char { word, name, value };

struct CueReading {
  std::vector<std::string> cues;  // "~invest", "gross margin"; empty where none could be read
  std::string verb;               // its finite verb as written, or the one behind an auxiliary; "" for none
  bool past = false;
};

// `parts` says of each token whether it belongs to a name or a value.
CueReading read_cues(const Segmented& text, const std::vector<ClaimPart>& parts,
                     const std::vector<Value>& values, const Families& families);

}  // namespace factdesk
