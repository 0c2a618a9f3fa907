// What speaks against a value being the fact's: it may still agree by it, and may not conflict.
#pragma once

#include "check/bind.h"
#include "check/claim_words.h"

namespace factdesk {

struct Doubts {
  bool qualifier = false;   // "an additional $2 billion"
  bool other_noun = false;  // it counts what neither the claim nor the cue speaks of
  bool other_date = false;  // another year's
  bool other_size = false;  // "18 cents" for "$3.8 billion"
  bool part = false;        // of those that the cue speaks of, or of a place that the claim does not name
  bool others = false;      // another possessor's, another verb's, or of what the claim does not speak of
  bool apart = false;       // a date of another clause's verb, or of the telling

  Weakness worst() const;  // none where there is no doubt
  Weakness first() const;  // none: no doubt
};

// `written` is the value as it was read, `value` the same as the slot's kind.
Doubts doubts_about(Reading& reading, const Fact& fact, const Slot& slot, std::uint32_t sentence,
                    const Value& written, const Value& value, const CueSupport& cue);

// Only a level is compared with a level: a growth rate ("by 12%") and a rate ("14 cents a share") conflict
// where the claim has one.
bool may_conflict_by_role(const Fact& fact, const Value& value);

// "the first strike since 2017": the date of what it is measured against, unless the cue says so itself.
bool dates_a_record(Reading& reading, std::uint32_t sentence, const Value& date, const CueSupport& cue);

}  // namespace factdesk
