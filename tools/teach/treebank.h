// Sentences of a CoNLL-U treebank as the learner needs them: traits, classes, heads and relations.
#pragma once

#include <string>
#include <vector>

#include "parse/labels.h"
#include "parse/traits.h"
#include "parse/tree.h"

namespace factdesk {

struct TreebankSentence {
  std::vector<std::string> lines;  // one a word, as they stand
  std::vector<std::string> forms;
  std::vector<WordTraits> words;
  WordTree tree;
};

std::vector<TreebankSentence> read_treebank(const std::string& path, std::span<const CompanyClass> classes);

// word-classes.tsv: a word, its fine and its coarse class; the fine ones from 1, so that 0 is "not known".
std::vector<CompanyClass> read_classes(const std::string& path);

}  // namespace factdesk
