// What a fact leaves out, read from its claim: "Quillfab invested $1 billion in Tessam in 2019." -> about
// quillfab and tessam; money $1 billion, date 2019; cue ~invest; in the past.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "rule/entities.h"
#include "rule/families.h"
#include "value/read.h"

namespace factdesk {

struct ClaimValue {
  Value value;
  std::string words;  // as the claim writes it
};

struct ClaimReading {
  std::vector<EntityId> named;      // entities by name, in the order of the claim
  std::vector<EntityId> described;  // those that only a description (`also`) reaches
  std::vector<ClaimValue> values;   // comparable ones outside names
  std::vector<Value> all_values;    // those too that no slot can hold: changes, vague ones
  std::vector<std::string> cues;    // phrases of the rule language; empty where none could be read
  std::string verb;                 // "invested"; "" for none
  bool past = false;                // its verb is in the past tense, or the perfect of an event
};

ClaimReading read_claim(const std::string& claim, const EntityTable& entities, const Families& families,
                        const ValueSettings& settings);

}  // namespace factdesk
