// How a sentence says what it says: is it denied, how surely, and who says it.
// "Acme may not sell, according to two people familiar with the talks." -> negative, hedged, anonymous.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"
#include "scan/token.h"

namespace factdesk {

enum class Polarity : std::uint8_t { positive, negative };
enum class Modality : std::uint8_t { asserted, planned, hedged, conditional, asked };
enum class CueKind : std::uint8_t { negation, hedge, weasel, condition, question, plan, past, reporting };
enum class SourceClass : std::uint8_t { none, vague, anonymous, outlet, document, named };

// A word that colours others: where it stands and how far it reaches. Bytes in Document::text.
struct Cue {
  CueKind kind = CueKind::negation;
  Span span;
  Span scope;
  bool beside =
      false;  // colours a noun or somebody else's act, not the predicate that it is part of ("blocked")
};

// Who carries some words of a sentence.
struct Attribution {
  SourceClass source_class = SourceClass::none;
  Span words;  // the source's own words ("two people familiar with the talks"); empty for none
  Span scope;  // what it governs, in the sentence
};

// A sentence's clauses, cues and sources. Inherited ones (a list's lead-in, a quotation's speaker) keep their
// own spans, which then lie outside the sentence, with the whole sentence as scope.
struct SentenceStance {
  std::vector<Span> clauses;         // cover the sentence, in order
  std::vector<Span> embedded;        // "that values it at $3m", "(in 2019)": inside clauses, in order
  Span main_clause;                  // where the sentence's own claim stands
  std::vector<Cue> cues;             // in the order of their spans
  std::vector<Attribution> sources;  // in the order of their words
};

// What holds at a place of a sentence: of the cues and sources whose scope holds it.
struct Stance {
  Polarity polarity = Polarity::positive;
  Modality modality = Modality::asserted;
  bool past = false;  // `no longer`, `former`, `until 2023`: speaks of what was
  Span cue;           // the words behind modality, or polarity where asserted; empty for none
  Attribution source;
};

// The stance of the words at `place`: innermost source, strongest modality, polarity by counting the
// negations whose scope holds it. A cue that `place` touches colours it, unless it is one `beside`.
Stance stance_at(const SentenceStance& sentence, Span place);

// What a cue makes of what it colours; asserted where it says nothing of how surely.
Modality modality_of(CueKind kind);

}  // namespace factdesk
