// The main clause's stance: what colours the verb of what the sentence itself claims.
#pragma once

#include <vector>

#include "stance/reporting.h"
#include "stance/scope.h"

namespace factdesk {

// The clauses as bytes that cover the sentence.
std::vector<Span> clause_spans(const SentenceReading& reading, Span sentence);

// `cues` and `sources` are those of the sentence's own words; `stance` holds the inherited ones too.
Stance main_stance(const SentenceReading& reading, const std::vector<FoundCue>& cues,
                   const std::vector<FoundSource>& sources, const SentenceStance& stance, Span sentence);

}  // namespace factdesk
