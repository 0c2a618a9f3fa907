#include "parse/syntax.h"

#include <algorithm>
#include <array>

namespace factdesk {
namespace {

// What belongs to another word, whatever its class: "running" of "running water".
bool is_attribute(Relation relation) {
  return is_one_of(relation,
                   {Relation::aux, Relation::aux_pass, Relation::cop, Relation::amod, Relation::compound,
                    Relation::compound_prt, Relation::case_, Relation::mark, Relation::advmod, Relation::det,
                    Relation::fixed, Relation::flat, Relation::nummod, Relation::cc, Relation::punct,
                    Relation::discourse, Relation::expl});
}

bool is_nominal(WordClass tag) {
  static constexpr std::array kNominal = {WordClass::NN,  WordClass::NNS,   WordClass::NNP, WordClass::NNPS,
                                          WordClass::PRP, WordClass::PRPS,  WordClass::CD,  WordClass::DT,
                                          WordClass::EX,  WordClass::FW,    WordClass::WP,  WordClass::WPS,
                                          WordClass::WDT, WordClass::dollar};
  return std::find(kNominal.begin(), kNominal.end(), tag) != kNominal.end();
}

}  // namespace

bool is_verb(WordClass tag) { return tag >= WordClass::VB && tag <= WordClass::VBZ; }

Syntax::Syntax(std::span<const Word> words) : words_(words), below_(words.size()) {
  for (Index at = 0; at < words.size(); ++at) {
    if (words[at].head != kNone) below_[words[at].head].push_back(at);
  }
}

Index Syntax::child(Index at, std::initializer_list<Relation> relations) const {
  const auto found = std::find_if(below_[at].begin(), below_[at].end(),
                                  [&](Index one) { return is_one_of(words_[one].relation, relations); });
  return found == below_[at].end() ? kNone : *found;
}

bool Syntax::is_predicate(Index at) const {
  if (is_attribute(words_[at].relation)) return false;
  if (is_verb(words_[at].tag)) return true;
  return child(at, {Relation::cop, Relation::nsubj, Relation::nsubj_pass, Relation::nsubj_outer}) != kNone;
}

bool Syntax::heads_group(Index at) const {
  const Relation relation = words_[at].relation;
  if (is_attribute(relation)) return false;
  const bool noun_place = is_one_of(
      relation, {Relation::nsubj, Relation::nsubj_pass, Relation::nsubj_outer, Relation::obj, Relation::iobj,
                 Relation::obl_agent, Relation::nmod, Relation::nmod_poss, Relation::appos});
  return noun_place || is_nominal(words_[at].tag);
}

bool Syntax::is_relative_pronoun(Index at) const {
  const WordClass tag = words_[at].tag;
  return tag == WordClass::WDT || tag == WordClass::WP || words_[at].key == word_key("that");
}

}  // namespace factdesk
