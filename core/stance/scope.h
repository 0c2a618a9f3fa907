// How far a cue reaches: what its word governs in the parse (parse/reach.h), never past the end of its
// quotation; and back over a subject that says nothing by itself ("some 400 jobs may go", not "the $5m deal
// may hurt").
#pragma once

#include <cstdint>
#include <vector>

#include "parse/parses.h"
#include "stance/clauses.h"
#include "stance/stance.h"

namespace factdesk {

// Stretches of a sentence, in order: what stands between them is said for itself.
using Stretches = std::vector<TokenRange>;

// A cue as found. `cue.scope` is the hull of `scope`.
struct FoundCue {
  Cue cue;
  TokenRange tokens;
  Stretches scope;
  std::uint32_t home = 0;    // its clause, as in Clauses::at
  bool whole_clause = true;  // colours its clause's verb, not only a noun group or an aside
};

// What the scope finders share: one sentence, read so far.
struct SentenceReading {
  std::uint32_t sentence = 0;  // into Segmented::sentences
  Parses* parses = nullptr;
  TaggedSentence tagged;
  std::vector<CueHit> hits;
  Clauses clauses;
  std::vector<std::uint32_t>
      next_predicate;  // for each token, the first from it on that opens a verb group of its own

  // Worked out when first asked for: ask only where a cue makes it worth it.
  const Parse& parse() const { return parses->of(sentence); }
};
SentenceReading read_sentence(const Segmented& text, std::uint32_t sentence, Parses& parses,
                              const ChangedWords* changes);

// From behind the cue to its clause's end; `and has …` or `but …` with a verb of its own ends it before.
TokenRange forward_scope(const SentenceReading& reading, TokenRange cue);

// Forward, and back over the subject unless it is a definite one, which stands as so.
TokenRange verb_scope(const SentenceReading& reading, TokenRange cue);

// Every clause that hangs together with the cue's.
TokenRange group_scope(const SentenceReading& reading, TokenRange cue);

// What a negation denies: from its words on, and the predicate before them ("sold no shares").
Stretches denied_scope(const SentenceReading& reading, TokenRange cue);

// All behind a cue, to the end of the sentence or of its quotation.
Stretches rest_scope(const SentenceReading& reading, TokenRange cue);

// The noun that stands behind words and what hangs on it: "without a licence", "the alleged deal".
Stretches noun_scope(const SentenceReading& reading, TokenRange cue);

// The clause of a cue up to the cue, with it: "The deal fell through".
Stretches subject_scope(const SentenceReading& reading, TokenRange cue);

// What a hedge doubts: as a denial, with a subject that is not a definite one, which stands as so.
Stretches doubted_scope(const SentenceReading& reading, TokenRange cue);

// The clause of a cue, both ways.
Stretches clause_scope(const SentenceReading& reading, TokenRange cue);

FoundCue make_cue(const SentenceReading& reading, CueKind kind, TokenRange cue, Stretches scope,
                  bool whole_clause);
FoundCue make_cue(const SentenceReading& reading, CueKind kind, TokenRange cue, TokenRange scope,
                  bool whole_clause);

}  // namespace factdesk
