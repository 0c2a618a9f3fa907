// The closed classes of words and the verbs' forms, from the lexicon: what a token may be before its
// neighbours are asked.
#pragma once

#include <string>
#include <vector>

#include "base/lexicon.h"
#include "scan/words.h"

namespace factdesk {

struct VerbWords {
  WordSet past, participle, third, base, gerund;

  void add(const LexiconRow& row);
};

struct WordClasses {
  WordSet be, have, modal, inner, determiners, possessives, pronouns, plural, prepositions, adverbs,
      conjunctions, relatives, subordinators, describers, never_nouns, paper_verbs, papers;
  VerbWords verbs;
  WordSet intentions, bodies;              // "plans"; "administration"
  std::vector<std::string> event_endings;  // of nouns that name what happens or is so: "-tion"
  WordSet clause_takers;  // "said profits fell": verbs behind which another finite verb may stand

  WordClasses();
};

const WordClasses& word_classes();

}  // namespace factdesk
