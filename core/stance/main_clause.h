// The main clause's stance: what colours the verb of what the sentence itself claims.
#pragma once

#include <vector>

#include "stance/reporting.h"
#include "stance/scope.h"

namespace factdesk {

// The clauses as bytes that cover the sentence.
std::vector<Span> clause_spans(const SentenceReading& reading, Span sentence);

// The clause of what is claimed: behind "Roe said:" the next one, else the main clause.
std::uint32_t claim_clause(const SentenceReading& reading, const std::vector<FoundSource>& sources);

// `cues` and `sources` are those of the sentence's own words; `stance` holds the inherited ones too.
Stance main_stance(const SentenceReading& reading, const std::vector<FoundCue>& cues,
                   const std::vector<FoundSource>& sources, const SentenceStance& stance, Span sentence);

}  // namespace factdesk
