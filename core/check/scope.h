// Who a sentence is about: how each entity of a fact is reached at a place, and whether somebody else is the
// subject.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "check/reading.h"

namespace factdesk {

// How one entity was reached.
struct EntityReach {
  Subject how = Subject::inherited;
  std::optional<Mention> mention;  // nothing: reached by the title, or the fact is about nobody in particular
  bool in_sentence = false;
  bool in_clause = false;
  bool from_head = false;  // a table's head or a list's lead-in: as good as being there
};

// How a fact was reached at a place: the weakest of its entities.
struct Scope {
  EntityReach weakest;
  std::vector<EntityReach> entities;  // in the order of Fact::about
  bool other_subject = false;         // the clause is about somebody else, by name or pronoun
  bool out_of_role = false;           // the entity does not do here what it does in the claim
  bool another_head = false;          // its subject ends in somebody else's name, whoever speaks or owns it
  bool owned_head = false;            // its subject is something of the fact's entity: "the pool's café"
  bool foreign_subject = false;       // its subject is a noun that the fact does not speak of
  bool pronoun_subject = false;       // and only a pronoun says so
  bool indefinite_subject = false;    // "a hospital in Porto"
};

class ScopeFinder {
 public:
  explicit ScopeFinder(Reading& reading) : reading_(reading) {}

  // Nothing where some entity of the fact is not in scope at all. `place` lies in the sentence.
  std::optional<Scope> at(FactId fact, std::uint32_t sentence, Span place);

  // Are all entities of the fact in scope? The cheapest question of all, for it asks no parse.
  bool is_reached(FactId fact, std::uint32_t sentence) const;

  // Is the entity named in the sentence, or reached by a pronoun or a description in it?
  bool in_sentence(EntityId entity, std::uint32_t sentence) const;
  // Is it reached at all?
  std::optional<EntityReach> reach(EntityId entity, std::uint32_t sentence, Span place);

 private:
  std::optional<EntityReach> inherited(EntityId entity, std::uint32_t sentence) const;
  std::optional<EntityReach> from_block(EntityId entity, std::int32_t block) const;

  Reading& reading_;
};

}  // namespace factdesk
