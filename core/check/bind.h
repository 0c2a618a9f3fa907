// Whose value is it: every value of a sentence against every slot of every fact, scored, and one-to-one
// assigned.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "check/finding.h"
#include "check/periods.h"
#include "check/reading.h"
#include "check/scope.h"
#include "value/compare.h"

namespace factdesk {

// Where the cue of a fact stands, seen from a value. Strongest first.
enum class CuePlace : std::uint8_t { clause, head, sentence, lead_in, heading };

struct CueSupport {
  CuePlace where = CuePlace::sentence;
  std::optional<Span> span;    // nothing: the fact needs no cue
  std::uint32_t distance = 0;  // tokens between the cue and the value; 0 where they are not in one sentence
  bool linked = false;         // "revenue of $6 billion", "turnout: 38%"
  bool inside_value = false;   // "hours" in "two hours": supports no conflict
};

// A value that a slot of a fact may be about.
struct Binding {
  FactId fact = 0;
  std::uint32_t slot = 0;
  std::uint32_t sentence = 0;
  Value value;
  Scope scope;
  CueSupport cue;
  double score = 0;
  Match match = Match::differs;    // against the slot as expected at the article's date
  Weakness veto = Weakness::none;  // other than none: may agree, may not conflict
};

// What a sentence's values were bound to, and what was weighed and lost (for `explain`).
struct BoundSentence {
  std::vector<Binding> bound;
  std::vector<Candidate> lost;
};

// A fact that a sentence may speak of, with the slots that apply to it there (those of its period).
struct Contender {
  FactId fact = 0;
  PeriodChoice period;
  const std::vector<Slot>* slots = nullptr;  // owned by the rules
};

BoundSentence bind_values(Reading& reading, ScopeFinder& scopes, std::uint32_t sentence,
                          const std::vector<Contender>& contenders);

// The cue of a fact that supports a place best, or nothing where the fact needs one and there is none.
std::optional<CueSupport> find_cue(Reading& reading, FactId fact, std::uint32_t sentence, Span place);

// Does an `unless` phrase of the fact stand in the clause of a place?
bool is_ruled_out(Reading& reading, FactId fact, std::uint32_t sentence, Span place);

}  // namespace factdesk
