// Whom a clause is about, by its first words: "the warranty", "a hospital in Porto", "Quillfab", or nobody of
// its own.
#pragma once

#include "refer/mention.h"
#include "scan/segmented.h"

namespace factdesk {

enum class SubjectKind {
  definite,    // "the …", "its …", "this …", a pronoun
  indefinite,  // "a …", "another …", "some …", "most …"
  name,        // somebody's name
  bare,        // a noun without an article, or no subject at all ("and sold for $20")
};

struct ClauseSubject {
  SubjectKind kind = SubjectKind::bare;
  TokenRange tokens;  // the word that decides; empty for bare
};

// Openers are passed over: "In January a hospital …" -> a hospital. The clause's tokens must lie inside one
// sentence.
ClauseSubject subject_of_clause(const Segmented& text, TokenRange clause,
                                const std::vector<Mention>& mentions);

}  // namespace factdesk
