// Noun groups: a head, what stands before it, and how it is tied to other groups.
#include <algorithm>

#include "parse/syntax.h"
#include "scan/words.h"

namespace factdesk {
namespace {

// What belongs to the group itself: "the two new Acme supply ships".
bool is_inside(Relation relation) {
  return is_one_of(relation, {Relation::det, Relation::amod, Relation::compound, Relation::flat,
                              Relation::nummod, Relation::nmod_desc, Relation::fixed});
}

class GroupFinder {
 public:
  explicit GroupFinder(const Syntax& syntax) : syntax_(syntax), group_of_(syntax.words().size(), kNone) {}

  std::vector<Group> run() {
    for (Index at = 0; at < syntax_.words().size(); ++at) {
      if (!syntax_.heads_group(at)) continue;
      group_of_[at] = static_cast<Index>(groups_.size());
      groups_.push_back(group_at(at));
    }
    for (Group& group : groups_) tie(group);
    // "the sites, Haight and Mission": what is joined to a description describes too
    for (Group& group : groups_) {
      if (group.joined_to != kNone && group.describes == kNone)
        group.describes = groups_[group.joined_to].describes;
    }
    return std::move(groups_);
  }

 private:
  Group group_at(Index head) const {
    Group group;
    group.head = head;
    group.first = head;
    group.last = static_cast<Index>(head + 1);
    widen(group, head);
    return group;
  }

  void widen(Group& group, Index at) const {
    for (const Index below : syntax_.below(at)) {
      const bool degree =
          at != group.head && syntax_.word(below).relation == Relation::advmod;  // "very large"
      if (!is_inside(syntax_.word(below).relation) && !degree && !is_close(at, below)) continue;
      group.first = std::min(group.first, below);
      group.last = std::max(group.last, static_cast<Index>(below + 1));
      widen(group, below);
    }
  }

  // "coach Mike Fordham", "the magazine Harbour News": no comma parts the second noun from the first.
  bool is_close(Index noun, Index below) const {
    if (syntax_.word(below).relation != Relation::appos || below < noun) return false;
    for (Index at = noun; at < below; ++at) {
      if (syntax_.word(at).relation == Relation::punct) return false;
    }
    return true;
  }

  Index group_of(Index word) const { return word == kNone ? kNone : group_of_[word]; }

  void tie(Group& group) const {
    const Word& head = syntax_.word(group.head);
    group.owner = owner_of(group.head);
    group.preposition = syntax_.child(group.head, {Relation::case_});
    group.hangs_on = head.head;
    group.determiner = determiner_of(group.head);
    for (const Index below : syntax_.below(group.head)) {
      const Index preposition = syntax_.child(below, {Relation::case_});
      const bool of = preposition != kNone && syntax_.word(preposition).key == word_key("of");
      if (group.of == kNone && of && syntax_.word(below).relation == Relation::nmod)
        group.of = group_of(below);
    }
    if (head.relation == Relation::appos) group.describes = group_of(head.head);
    if (head.relation == Relation::conj) group.joined_to = group_of(head.head);
  }

  // Of "Bolt, whose revenue …" Bolt: the noun before `whose`, else the one that the clause tells of.
  Index owner_of(Index head) const {
    const Index owner = syntax_.child(head, {Relation::nmod_poss});
    if (owner == kNone || syntax_.word(owner).tag != WordClass::WPS) return group_of(owner);
    if (const Index before = noun_before(owner); before != kNone) return before;
    for (Index above = head; above != kNone; above = syntax_.word(above).head) {
      if (syntax_.word(above).relation == Relation::acl_relcl) return group_of(syntax_.word(above).head);
    }
    return group_of(owner);
  }

  // The group that ends right before a word or its comma.
  Index noun_before(Index word) const {
    Index at = word == 0 ? kNone : static_cast<Index>(word - 1);
    if (at != kNone && syntax_.word(at).tag == WordClass::comma)
      at = at == 0 ? kNone : static_cast<Index>(at - 1);
    while (at != kNone && group_of_[at] == kNone && is_inside(syntax_.word(at).relation))
      at = syntax_.word(at).head;
    return group_of(at);
  }

  Determiner determiner_of(Index head) const {
    static const WordSet indefinite = word_set("parse.indefinite");
    Determiner found = Determiner::none;
    for (const Index below : syntax_.below(head)) {
      const Word& word = syntax_.word(below);
      if (indefinite.contains(word.key) && below < head) return Determiner::indefinite;
      if (word.relation == Relation::det || word.relation == Relation::nmod_poss)
        found = Determiner::definite;
    }
    return found;
  }

  const Syntax& syntax_;
  std::vector<Index> group_of_;
  std::vector<Group> groups_;
};

}  // namespace

std::vector<Group> groups_of(const Syntax& syntax) { return GroupFinder(syntax).run(); }

}  // namespace factdesk
