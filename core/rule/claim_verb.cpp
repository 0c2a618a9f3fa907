#include "rule/claim_verb.h"

#include "base/inflect.h"
#include "base/lexicon.h"
#include "scan/token.h"

namespace factdesk {
namespace {

void add_forms(const VerbForms& forms, WordSet& words) {
  for (const std::string& form : {forms.base, forms.third, forms.past, forms.participle, forms.gerund})
    words.insert(word_key(form));
}

bool is_form_of(const std::string& word, const VerbForms& forms) {
  return word == forms.base || word == forms.third || word == forms.past || word == forms.participle ||
         word == forms.gerund;
}

}  // namespace

WordSet verbs_like(const std::string& verb) {
  static const WordSet owning = word_set("claims.owning");
  if (verb.empty()) return {};
  if (owning.contains(word_key(verb))) return owning;
  WordSet words = {word_key(verb)};
  for (const LexiconRow& row : lexicon("clauses.irregular_verbs")) {
    const VerbForms forms =
        verb_forms(row.phrase, row.attribute("past").value_or(""), row.attribute("participle").value_or(""));
    if (is_form_of(verb, forms)) add_forms(forms, words);
  }
  for (const std::string& base : base_spellings(verb)) add_forms(verb_forms(base), words);
  return words;
}

}  // namespace factdesk
