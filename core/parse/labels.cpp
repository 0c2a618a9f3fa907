#include "parse/labels.h"

#include <algorithm>
#include <array>
#include <utility>

namespace factdesk {
namespace {

constexpr std::array<std::string_view, kWordClasses> kClassNames = {
    "",    "CC",   "CD",   "DT",  "EX",  "FW",  "IN",  "JJ",    "JJR",   "JJS", "LS",  "MD",
    "NN",  "NNP",  "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$",  "RB",    "RBR", "RBS", "RP",
    "SYM", "TO",   "UH",   "VB",  "VBD", "VBG", "VBN", "VBP",   "VBZ",   "WDT", "WP",  "WP$",
    "WRB", "HYPH", ",",    ".",   ":",   "``",  "''",  "-LRB-", "-RRB-", "$",   "X"};

constexpr std::array<std::string_view, kRelations> kRelationNames = {"",
                                                                     "root",
                                                                     "acl",
                                                                     "acl:relcl",
                                                                     "advcl",
                                                                     "advmod",
                                                                     "amod",
                                                                     "appos",
                                                                     "aux",
                                                                     "aux:pass",
                                                                     "case",
                                                                     "cc",
                                                                     "ccomp",
                                                                     "compound",
                                                                     "compound:prt",
                                                                     "conj",
                                                                     "cop",
                                                                     "csubj",
                                                                     "dep",
                                                                     "det",
                                                                     "discourse",
                                                                     "expl",
                                                                     "fixed",
                                                                     "flat",
                                                                     "iobj",
                                                                     "list",
                                                                     "mark",
                                                                     "nmod",
                                                                     "nmod:desc",
                                                                     "nmod:poss",
                                                                     "nmod:unmarked",
                                                                     "nsubj",
                                                                     "nsubj:outer",
                                                                     "nsubj:pass",
                                                                     "nummod",
                                                                     "obj",
                                                                     "obl",
                                                                     "obl:agent",
                                                                     "obl:unmarked",
                                                                     "parataxis",
                                                                     "punct",
                                                                     "vocative",
                                                                     "xcomp"};

// What treebanks tell apart and nobody asks.
constexpr std::array<std::pair<std::string_view, Relation>, 12> kKin = {{
    {"advcl:relcl", Relation::acl_relcl},
    {"cc:preconj", Relation::cc},
    {"det:predet", Relation::det},
    {"csubj:pass", Relation::csubj},
    {"csubj:outer", Relation::csubj},
    {"flat:foreign", Relation::flat},
    {"goeswith", Relation::flat},
    {"reparandum", Relation::dep},
    {"dislocated", Relation::dep},
    {"orphan", Relation::dep},
    {"obl:npmod", Relation::obl_unmarked},
    {"obl:tmod", Relation::obl_unmarked},
}};

}  // namespace

std::string_view name_of(WordClass tag) { return kClassNames[static_cast<std::size_t>(tag)]; }
std::string_view name_of(Relation relation) { return kRelationNames[static_cast<std::size_t>(relation)]; }

WordClass word_class_named(std::string_view name) {
  const auto* const found = std::find(kClassNames.begin(), kClassNames.end(), name);
  return found == kClassNames.end() ? WordClass::other : static_cast<WordClass>(found - kClassNames.begin());
}

Relation relation_named(std::string_view name) {
  const auto* const found = std::find(kRelationNames.begin(), kRelationNames.end(), name);
  if (found != kRelationNames.end()) return static_cast<Relation>(found - kRelationNames.begin());
  for (const auto& [rare, kin] : kKin) {
    if (rare == name) return kin;
  }
  return Relation::dep;
}

}  // namespace factdesk
