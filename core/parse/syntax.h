// Questions of one word's tree: what hangs on it and how. The two steps that follow, groups and clauses, ask
// here.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <span>
#include <vector>

#include "parse/parse.h"

namespace factdesk {

inline bool is_one_of(Relation relation, std::initializer_list<Relation> relations) {
  return std::find(relations.begin(), relations.end(), relation) != relations.end();
}

bool is_verb(WordClass tag);

class Syntax {
 public:
  explicit Syntax(std::span<const Word> words);

  std::span<const Word> words() const { return words_; }
  const Word& word(Index at) const { return words_[at]; }
  // The words that hang on one, in order.
  const std::vector<Index>& below(Index at) const { return below_[at]; }
  // The first that hangs on it by one of these relations, or kNone.
  Index child(Index at, std::initializer_list<Relation> relations) const;

  // "left", "is chairman" at chairman, "the firm bought by Bolt" at bought: does it say something?
  bool is_predicate(Index at) const;
  // Does it head a noun group?
  bool heads_group(Index at) const;
  // "who", "which", "that" inside the clause that they open
  bool is_relative_pronoun(Index at) const;

 private:
  std::span<const Word> words_;
  std::vector<std::vector<Index>> below_;
};

std::vector<Group> groups_of(const Syntax& syntax);

// `group_of` says of each word which group it heads, or kNone.
std::vector<Clause> clauses_of(const Syntax& syntax, std::span<const Index> group_of);

}  // namespace factdesk
