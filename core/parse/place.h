// What a parse says of a place of its sentence: the clause that it stands in, whom that tells of, and what
// else stands there. "Acme, a firm with 300 people, wants to sell its cars" -> at "300": an aside that tells
// of Acme; at "sell": one clause with "wants", which tells of Acme.
#pragma once

#include "parse/parse.h"

namespace factdesk {

// The word of a place that rules the others of it, or kNone where the place holds no word.
Index head_at(const Parse& parse, Span place);

// Does a word hang on another, by however many steps, or is it that one?
bool is_under(const Parse& parse, Index word, Index above);

// The clause at a place, which those without a subject and a tense of their own share with their parent
// ("wants | to sell", "sold it, | raising $3m"); kNone where nothing says anything.
Index clause_at(const Parse& parse, Span place);

// The apposition that holds a place, the innermost: a group that describes another; or kNone.
Index aside_at(const Parse& parse, Span place);

// Whom the words at a place tell of: the noun that their aside describes, else their clause's subject, which
// may be an earlier verb's. A group or kNone.
Index told_at(const Parse& parse, Span place);

// Does the clause at a place have a tense and yet nobody of whom it tells? Then it was hardly understood.
bool lacks_subject(const Parse& parse, Span place);

// How a word inside a noun phrase stands to its head.
enum class Standing : std::uint8_t {
  head,    // it, or joined to it: "Acme and Bolt"
  owner,   // "Acme's plant"
  of,      // "the plant of Acme"
  name,    // a part of what names it: "the Acme plant"
  beside,  // "a plant near Acme"
  aside,   // in what describes it: "Bolt, the rival of Acme"
};
Standing standing_in(const Parse& parse, Index group, Index word);

// A group's words with what hangs on it, but for what tells more of it (appositions, relative clauses):
// tokens of the text, "the chief executive of Bolt".
TokenRange phrase_of(const Parse& parse, Index group);

// The words around a place that its clause holds without a break, as tokens; all of the sentence's where no
// clause is.
TokenRange stretch_at(const Parse& parse, Span place);

// Do two places share a clause?
bool in_one_clause(const Parse& parse, Span a, Span b);

// Do words stand in a place's clause or aside, or in what it tells of?
bool stands_with(const Parse& parse, Span place, Span words);

}  // namespace factdesk
