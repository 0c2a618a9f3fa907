// The closed sets that a parse is made of: word classes of the Penn Treebank and relations of Universal
// Dependencies, as numbers, with their names.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace factdesk {

// Word classes, in the Penn Treebank's order of the alphabet; `none` stands for a place outside the sentence.
enum class WordClass : std::uint8_t {
  none,
  CC,
  CD,
  DT,
  EX,
  FW,
  IN,
  JJ,
  JJR,
  JJS,
  LS,
  MD,
  NN,
  NNP,
  NNPS,
  NNS,
  PDT,
  POS,
  PRP,
  PRPS,
  RB,
  RBR,
  RBS,
  RP,
  SYM,
  TO,
  UH,
  VB,
  VBD,
  VBG,
  VBN,
  VBP,
  VBZ,
  WDT,
  WP,
  WPS,
  WRB,
  HYPH,
  comma,
  stop,
  colon,
  open,
  close,
  open_bracket,
  close_bracket,
  dollar,
  other,
};
constexpr std::size_t kWordClasses = static_cast<std::size_t>(WordClass::other) + 1;

// What a word is to its head. `none` stands for no word; `root` is the head of the sentence.
enum class Relation : std::uint8_t {
  none,
  root,
  acl,
  acl_relcl,
  advcl,
  advmod,
  amod,
  appos,
  aux,
  aux_pass,
  case_,
  cc,
  ccomp,
  compound,
  compound_prt,
  conj,
  cop,
  csubj,
  dep,
  det,
  discourse,
  expl,
  fixed,
  flat,
  iobj,
  list,
  mark,
  nmod,
  nmod_desc,
  nmod_poss,
  nmod_unmarked,
  nsubj,
  nsubj_outer,
  nsubj_pass,
  nummod,
  obj,
  obl,
  obl_agent,
  obl_unmarked,
  parataxis,
  punct,
  vocative,
  xcomp,
};
constexpr std::size_t kRelations = static_cast<std::size_t>(Relation::xcomp) + 1;

std::string_view name_of(WordClass tag);
std::string_view name_of(Relation relation);

// A proper noun.
constexpr bool is_name(WordClass tag) { return tag == WordClass::NNP || tag == WordClass::NNPS; }

// The class or relation that a treebank's name stands for; rare ones join their nearest kin ("dislocated" is
// dep).
WordClass word_class_named(std::string_view name);
Relation relation_named(std::string_view name);

}  // namespace factdesk
