// How a sentence falls into clauses: at ; : and dashes, at a comma with which, while, but, and … before a
// verb, at after, before, up from. "Acme, which owns Beta, sold it" -> Acme, | which owns Beta, | sold it
#pragma once

#include <cstdint>
#include <vector>

#include "stance/cue_words.h"
#include "stance/tagged.h"

namespace factdesk {

enum class ClauseSpanKind : std::uint8_t { main, coordinate, subordinate, relative, comparison };

struct ClauseSpan {
  TokenRange tokens;
  ClauseSpanKind kind = ClauseSpanKind::main;
  std::uint32_t group = 0;  // clauses of one group hang together; `but`, `;`, `:` and dashes part groups
};

struct Clauses {
  std::vector<ClauseSpan> split;        // cover the sentence
  std::vector<ClauseSpan> embedded;     // restrictive relatives and brackets inside them, in order
  std::uint32_t main = 0;           // index into split
  std::vector<std::uint32_t> home;  // for each token: index into split, or split.size() + index into embedded

  const ClauseSpan& at(std::uint32_t index) const {
    return index < split.size() ? split[index] : embedded[index - split.size()];
  }
  std::uint32_t home_of(const TaggedSentence& sentence, std::uint32_t token) const {
    const std::uint32_t index = token - sentence.tokens.first;
    return index < home.size() ? home[index] : main;
  }
};

// "while …", "although …": a clause that is said for itself.
bool is_contrast(const TaggedSentence& sentence, const ClauseSpan& clause);

Clauses find_clauses(const TaggedSentence& sentence, const std::vector<CueHit>& cues);

}  // namespace factdesk
