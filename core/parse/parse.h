// The grammar of one sentence: words, noun groups, verbs, clauses, and who does what. Worked out once, then
// only read. No later stage looks at words to guess grammar; it asks this. "Acme's supplier in Porto was
// bought by Bolt." -> groups Acme, supplier (its owner Acme), Porto, Bolt; one clause: verb "was bought",
// passive, subject supplier, agent Bolt.
#pragma once

#include <cstdint>
#include <vector>

#include "parse/labels.h"
#include "parse/words.h"

namespace factdesk {

using Index = std::uint16_t;
constexpr Index kNone = 0xFFFF;

struct Word {
  Span span;  // bytes in the text
  TokenRange tokens;
  std::uint64_t key = 0;  // word_key of its folded spelling
  WordClass tag = WordClass::other;
  Relation relation = Relation::none;
  Index head = kNone;    // the word that it hangs on; kNone for the sentence's root
  Index group = kNone;   // the noun group that it belongs to
  Index clause = kNone;  // the innermost clause that it belongs to
};

// What a noun group says of how well its noun is known.
enum class Determiner : std::uint8_t {
  none,        // "Acme", "ferries", "it"
  definite,    // "the ferry", "these ferries", "Acme's ferry"
  indefinite,  // "a ferry", "another ferry", "most ferries"
};

// A noun, name, pronoun or number with what stands before it and the rest of its name.
struct Group {
  Index head = kNone;   // word
  Index first = kNone;  // words, half open
  Index last = kNone;
  Index owner = kNone;        // group: Acme of "Acme's supplier"
  Index of = kNone;           // group: parts of "a supplier of parts"
  Index describes = kNone;    // group: Roe of "Roe, its chairman" at chairman
  Index joined_to = kNone;    // group: Roe of "Roe and Tarn" at Tarn
  Index relative = kNone;     // clause that tells of it
  Index preposition = kNone;  // word: "in" of "in Porto"
  Determiner determiner = Determiner::none;
  Index hangs_on = kNone;  // word that the group hangs on: a verb, a noun, kNone for a bare one
};

enum class ClauseKind : std::uint8_t {
  main,
  joined,      // "… and left"
  complement,  // "said that she left"
  adverbial,   // "because she left"
  relative,    // "who left"
  participle,  // "the firm bought by Bolt"
  infinitive,  // "wants to leave": its subject is another clause's
  subject,     // "That she left surprised us"
  aside,       // "she left, he said": the one that stands beside
};

enum class Tense : std::uint8_t { none, present, past };

struct Clause {
  ClauseKind kind = ClauseKind::main;
  Index parent = kNone;      // clause
  Index predicate = kNone;   // word: "left"; "chairman" of "is chairman"
  Index verb = kNone;        // word: "left"; "is" of "is chairman"; the predicate where there is no verb
  Index subject = kNone;     // group, as written, shared or that a relative clause tells of
  Index object = kNone;      // group
  Index agent = kNone;       // group: Bolt of "was bought by Bolt"
  Index complement = kNone;  // clause that it says, thinks or denies
  Index modal = kNone;       // word
  Index negator = kNone;     // word: not, n't, never
  Tense tense = Tense::none;
  bool passive = false;
  bool perfect = false;
  bool existential = false;  // "there are": its subject is what there is
};

struct Parse {
  std::vector<Word> words;
  std::vector<Group> groups;
  std::vector<Clause> clauses;

  // Who does what the clause says, also where that is left to another clause ("Roe wants to leave"); of a
  // passive its agent. A group or kNone.
  Index doer(Index clause) const;
  // The word that a token of the sentence belongs to, the first where it was cut, or kNone.
  Index word_of(std::uint32_t token) const;
};

Parse parse_sentence(const Segmented& text, TokenRange sentence);

}  // namespace factdesk
