// How sure a finding is, and what it rests on: shared by values, names and statements.
#pragma once

#include <optional>
#include <vector>

#include "check/bind.h"
#include "check/finding.h"
#include "check/judge.h"
#include "check/reading.h"
#include "check/scope.h"

namespace factdesk {

// High: the entity by name, short form or description, and the cue, in the clause. Medium: a pronoun, or
// inherited under a definite subject. Low: an indefinite or another subject, a cue in another clause or
// inside the value.
struct Sureness {
  Confidence confidence = Confidence::high;
  Weakness weakness = Weakness::none;
};
Sureness sureness_of(const Scope& scope, const CueSupport& cue);

// The places that a finding rests on: the cue, the entities, the words of its stance and of its source.
std::vector<Related> related_places(const Scope& scope, const CueSupport& cue, const Stance& stance);

// The stance at a place, and how the fact stands to it.
Saying saying_at(Reading& reading, const Fact& fact, std::uint32_t sentence, Span place);

// Of a name: "Stott, who was head until May, spoke" is put in the past by its role's clause; of the speaker
// himself the article speaks plainly ("Nobody is hurt," said Jo Lund, the leader).
Saying saying_of_holder(Reading& reading, const Fact& fact, std::uint32_t sentence, Span name,
                        const CueSupport& role);

}  // namespace factdesk
