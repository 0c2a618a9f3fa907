// The main clause: where the sentence itself claims something.
#pragma once

#include <vector>

#include "stance/reporting.h"
#include "stance/scope.h"

namespace factdesk {

// The clauses as bytes that cover the sentence.
std::vector<Span> clause_spans(const SentenceReading& reading, Span sentence);

// The clause of what is claimed: behind "Roe said:" the next one, else the main clause.
std::uint32_t claim_clause(const SentenceReading& reading, const std::vector<FoundSource>& sources);

// The words that make the claim: behind a speaker, of what he says. "did not fail to sell" of "Roe said that
// Acme did not fail to sell the mill."
Span main_predicate(const SentenceReading& reading, const std::vector<FoundSource>& sources);

}  // namespace factdesk
