// Who each clause speaks of: the noun group before its verb; of a relative clause that has none of its own,
// the one that it describes. "Acme, which owns Beta, sold the plant that it built" -> Acme, Acme, it
#pragma once

#include <vector>

#include "stance/clauses.h"
#include "stance/stance.h"
#include "stance/tagged.h"

namespace factdesk {

// By index as Clauses::at() counts: those that cover the sentence, then the embedded ones. Empty: none of its
// own.
std::vector<TokenRange> find_subjects(const TaggedSentence& sentence, const Clauses& clauses);

// Every finite verb of the clauses that cover the sentence that has a subject of its own.
std::vector<VerbSubject> find_verbs(const TaggedSentence& sentence, const Clauses& clauses);

// Behind a comma, an article and a noun with no verb before the next comma.
std::vector<Apposition> find_appositions(const TaggedSentence& sentence);

}  // namespace factdesk
