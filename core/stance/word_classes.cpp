#include "stance/word_classes.h"

#include "base/inflect.h"
#include "scan/token.h"

namespace factdesk {
namespace {

// Every list of the lexicon that says a verb's past names verbs.
VerbWords all_verbs() {
  VerbWords verbs;
  for (const LexiconRow& row : lexicon()) verbs.add(row);
  return verbs;
}

}  // namespace

void VerbWords::add(const LexiconRow& row) {
  const auto past_form = row.attribute("past");
  if (!past_form) return;
  const std::string_view head = row.phrase.substr(0, row.phrase.find(' '));
  const VerbForms forms = verb_forms(head, *past_form, row.attribute("participle").value_or(""),
                                     row.attribute("ing").value_or(""));
  const auto put = [](WordSet& set, std::string_view word) {
    const Tokens tokens = tokenise(word);
    if (tokens.size() == 1) set.insert(tokens.front().key);
  };
  put(past, forms.past);
  put(participle, forms.participle);
  put(third, forms.third);
  put(base, forms.base);
  put(gerund, forms.gerund);
}

WordClasses::WordClasses()
    : inner(word_set("clauses.inner_auxiliaries")),
      determiners(word_set("clauses.determiners")),
      possessives(word_set("clauses.possessives")),
      pronouns(word_set("clauses.pronouns")),
      plural(word_set("clauses.plural_subjects")),
      prepositions(word_set("clauses.prepositions")),
      adverbs(word_set("clauses.adverbs")),
      conjunctions(word_set("clauses.conjunctions")),
      relatives(word_set("clauses.relatives")),
      subordinators(word_set("clauses.subordinators")),
      describers(word_set("source.describers")),
      never_nouns(word_set("clauses.never_nouns")),
      paper_verbs(word_set("source.paper_participles")),
      papers(word_set("source.documents")),
      verbs(all_verbs()),
      intentions(word_set("modality.intentions")),
      bodies(word_set("modality.bodies")) {
  for (const LexiconRow& row : lexicon("modality.event_endings")) event_endings.emplace_back(row.phrase);
  for (const LexiconRow& row : lexicon("clauses.auxiliaries")) {
    const std::string_view verb = row.attribute("verb").value_or("");
    WordSet& set = verb == "be" ? be : (verb == "have" ? have : modal);
    const Tokens tokens = tokenise(row.phrase);
    if (tokens.size() == 1) set.insert(tokens.front().key);
  }
  for (const LexiconRow& row : lexicon("source.verbs")) {
    const VerbForms forms =
        verb_forms(row.phrase.substr(0, row.phrase.find(' ')), row.attribute("past").value_or(""));
    for (const std::string& form : {forms.base, forms.third, forms.past})
      clause_takers.insert(word_key(form));
  }
  for (const char* verb :
       {"means", "meant", "mean", "seems", "seemed", "seem", "ensure", "ensures", "ensured"})
    clause_takers.insert(word_key(verb));
  // A clitic alone is an apostrophe and letters to the tokeniser; behind a word it is one token.
  for (const std::string_view word : {"'re", "'m"}) be.insert(word_key(word));
  have.insert(word_key("'ve"));
  for (const std::string_view word : {"'ll", "'d"}) modal.insert(word_key(word));
}

const WordClasses& word_classes() {
  static const WordClasses all;
  return all;
}

}  // namespace factdesk
