// What the noun groups of a sentence are to a fact: whom they name, whether they speak of it, and whether
// they stand for whom its claim tells of.
#pragma once

#include "check/reading.h"

namespace factdesk {

class FactNouns {
 public:
  // `reading` outlives this.
  FactNouns(Reading& reading, FactId fact, std::uint32_t sentence);

  const Parse& parse() const { return parse_; }
  std::span<const Mention> mentions() const { return mentions_; }

  // Who a noun group names or stands for: the mention at its head, or at its end ("its rival Quillfab").
  const Mention* mention_of(Index group) const;

  // Is it one of the fact's entities?
  bool is_own(const Mention& mention) const;
  bool holds_own(TokenRange words) const;

  // Does the claim tell of the entity?
  bool is_told(const Mention& mention) const;

  // Does a phrase of the fact stand in the words?
  bool holds_phrase(TokenRange words) const;

  // Do words speak of the fact: by one of its entities, its cues, a word of its claim?
  bool speaks_of(TokenRange words) const;

  // "it", "they": who that is nobody can tell from the words.
  bool is_pronoun(TokenRange words) const;

  // "Acme's board", "the length of the pier", "Acme's workforce" where the claim speaks of one, all of
  // "Acme's hotels"; not "Acme's plant".
  bool stands_for_owner(Index group) const;

  // Does a group stand for whom the claim tells of: named at its head, as its owner, behind its `of`?
  bool stands_for_told(Index group) const;

 private:
  const Segmented& text_;
  Reading& reading_;
  const Fact& fact_;
  FactId id_;
  std::uint32_t sentence_;
  const Parse& parse_;
  std::span<const Mention> mentions_;
};

}  // namespace factdesk
