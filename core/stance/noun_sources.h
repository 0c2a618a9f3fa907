// Sources that a noun of saying brings: "Roe's claim that …", "accusations from the union that …", "the
// port's account is that …", "in the mayor's words".
#pragma once

#include "stance/said_words.h"
#include "stance/source_list.h"

namespace factdesk {

// What verbs and prepositions attribute is in `sources` already.
void add_noun_sources(const SentenceReading& reading, const SaidWords& said, SourceList& sources);

}  // namespace factdesk
