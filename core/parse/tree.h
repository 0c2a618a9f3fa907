// Words with their classes and the tree that joins them.
#pragma once

#include <string_view>
#include <vector>

#include "parse/labels.h"
#include "parse/model.h"

namespace factdesk {

constexpr std::uint16_t kNoWord = 0xFFFF;

struct WordTree {
  std::vector<WordClass> classes;
  std::vector<std::uint16_t> heads;  // kNoWord for the word that hangs on the root
  std::vector<Relation> relations;
};

// One sentence's words, as written. What stands before the sentence is a tree of its own, and of a sentence
// of more words than a tree holds each stretch of so many.
WordTree tree_of_words(const std::vector<std::string_view>& words, const ParseModel& model);

}  // namespace factdesk
