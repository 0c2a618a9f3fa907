// How far a word reaches in the tree: what "not", "may", "denied" or "if" colours. "The mill will not close,
// said Roe, who owns it." at "not" -> close: no tag, no relative or adverbial clause, no second verb.
#pragma once

#include <vector>

#include "parse/parse.h"
#include "parse/syntax.h"
#include "scan/words.h"

namespace factdesk {

// How much of a clause a word colours.
struct ReachLimits {
  bool subject = false;  // with the predicate's own subject
  bool joined = false;   // with finite verbs that share the predicate's subject ("if it sells and leaves")
  bool bare_clauses =
      false;  // with adverbial clauses that have neither subject nor tense ("fall, raising fears")
  const WordSet* closed = nullptr;   // verbs whose complement stands as so ("did not admit that …")
  const WordSet* outside = nullptr;  // prepositions whose phrase stands as so ("because of the strike")
};

class Reach {
 public:
  // `parse` outlives this.
  explicit Reach(const Parse& parse) : parse_(parse), syntax_(parse.words) {}

  // The word that the others of a stretch hang on: "seems" of "seems to". kNone for tokens of no word.
  Index top(TokenRange tokens) const;

  // The predicate that words colour ("close" of "will not close" at "not"), or the noun where they go no
  // further ("roof" of "a house with no roof").
  Index governor(TokenRange tokens) const;

  // The word that words stand in front of: "licence" of "without a licence", "deal" of "the alleged deal".
  Index described(TokenRange tokens) const;

  // What is said in one breath with `governor`, by word.
  std::vector<bool> words_under(Index governor, const ReachLimits& limits) const;

  // The "that" that opens what a word says, or kNone: of "true" in "it is not true that …".
  Index opener_of_complement(Index governor) const;

  // All from `opener` on, but for what stands as so: relative clauses, contrasts, clauses with a subject of
  // their own joined to it. The parse may hang its words anywhere.
  std::vector<bool> complement_from(Index opener) const;

  // The first of the words that hang on one, or itself.
  Index first_under(Index word) const;

  // A word and all that hangs on it, by word.
  std::vector<bool> all_under(Index word) const;

  // "the mill", "Acme's mill": known to the reader, and so not what is denied or doubted.
  bool is_definite(Index noun) const;

  // "said whether it would", "know what it was" at the clause's predicate
  bool opens_question(Index predicate) const;

  const Syntax& syntax() const { return syntax_; }

 private:
  enum class Depth { own, complement };  // the governor's own clause, or one that it governs
  void take(Index word, Depth depth, const ReachLimits& limits, std::vector<bool>& taken) const;
  bool belongs(Index below, Depth depth, const ReachLimits& limits) const;
  bool is_inverted(Index opener) const;
  bool is_governed(Index noun) const;
  bool is_relative(Index predicate) const;
  bool is_behind_colon(Index predicate) const;
  bool is_counted_belonging(Index noun) const;
  bool is_known_setting(Index noun) const;
  bool turns(Index word) const;  // "but", "yet"
  bool has_number(Index word) const;
  bool is_made_so(Index noun) const;
  bool opens_with_that(Index predicate) const;
  bool is_bare(Index predicate) const;
  bool stands_as_so(Index word) const;
  bool is_contrast(Index predicate) const;
  bool is_title(Index noun) const;
  bool is_joined_in(Index joined, Depth depth, const ReachLimits& limits) const;
  bool has(Index word, std::initializer_list<Relation> relations) const {
    return syntax_.child(word, relations) != kNone;
  }

  const Parse& parse_;
  Syntax syntax_;
};

}  // namespace factdesk
