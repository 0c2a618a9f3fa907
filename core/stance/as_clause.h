// Who speaks in an as-clause: "As Roe noted, the roof leaks", "the roof, as Roe put it on Monday, leaks".
#pragma once

#include <optional>

#include "stance/tagged.h"

namespace factdesk {

// The "as" that opens the clause of a verb, at the start of its sentence or behind a mark; else the
// sentence's end.
std::uint32_t opener_as(const TaggedSentence& sentence, std::uint32_t verb);

struct AsClause {
  TokenRange speaker;
  TokenRange said;  // what stands behind it where it opens the sentence, else the whole sentence
};

// Nothing where the verb has something of its own to say ("As Roe noted that it leaks, …").
std::optional<AsClause> find_as_clause(const TaggedSentence& sentence, TokenRange verb);

}  // namespace factdesk
