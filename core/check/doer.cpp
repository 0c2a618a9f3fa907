#include "check/doer.h"

#include <algorithm>

#include "check/claim_words.h"
#include "check/fact_nouns.h"
#include "parse/place.h"
#include "scan/words.h"

namespace factdesk {
namespace {

class DoerJudge {
 public:
  DoerJudge(Reading& reading, FactId id, std::uint32_t sentence, Span place)
      : reading_(reading),
        fact_(reading.rules().facts[id]),
        roles_(claim_roles(reading.rules(), fact_)),
        nouns_(reading, id, sentence),
        parse_(nouns_.parse()),
        sentence_(sentence),
        place_(place) {}

  bool run() const {
    if (!tells_of_its_entities() || asks_for_name()) return false;
    const Index clause = clause_of_claim();
    if (clause == kNone) return is_event_of_another();
    if (roles_.passive) return is_done_to_another(clause);
    const Clause& here = parse_.clauses[clause];
    if (here.passive || here.agent != kNone) return roles_.transitive && is_another(here.agent);
    // "Bolt dropped Acme" beside a claim that Acme is its supplier
    if (!roles_.transitive && here.object != kNone && nouns_.stands_for_told(here.object)) return false;
    return is_another(parse_.doer(clause)) || has_another_object(here);
  }

 private:
  // "Acme has promised to keep the mill open", of a fact about the mill, is no case.
  bool tells_of_its_entities() const {
    return !roles_.told.empty() && std::all_of(roles_.told.begin(), roles_.told.end(), [&](EntityId id) {
      return std::find(fact_.about.begin(), fact_.about.end(), id) != fact_.about.end();
    });
  }

  // Then whoever does it is what the fact is about.
  bool asks_for_name() const {
    return std::any_of(fact_.slots.begin(), fact_.slots.end(),
                       [](const Slot& slot) { return slot.kind == SlotKind::name; });
  }

  // The clause at the place, where its verb is the claim's or the place itself; or the one that tells of the
  // place's noun ("the 27 goals that Pratt scored").
  Index clause_of_claim() const {
    const Index head = head_at(parse_, place_);
    if (head == kNone) return kNone;
    const Index noun = parse_.words[head].group;
    for (Index at = 0; at < parse_.clauses.size(); ++at) {
      const Clause& one = parse_.clauses[at];
      const bool tells = one.kind == ClauseKind::relative || one.kind == ClauseKind::participle;
      const Index told = parse_.words[one.predicate].head;
      if (tells && told != kNone && noun != kNone && parse_.words[told].group == noun && says_claim(at))
        return at;
    }
    const Index clause = clause_at(parse_, place_);
    return clause != kNone && says_claim(clause) ? clause : kNone;
  }

  bool says_claim(Index clause) const {
    const Index verb = parse_.clauses[clause].predicate;
    if (fact_.claim_verbs.contains(parse_.words[verb].key)) return true;
    return !roles_.transitive && head_at(parse_, place_) == verb;
  }

  // A group that surely is not whom the claim tells of: a name or a described noun, no pronoun and no bare
  // "the firm", which may stand for him.
  bool is_another(Index group) const {
    if (group == kNone || nouns_.stands_for_told(group)) return false;
    if (place_.overlaps(parse_.words[parse_.groups[group].head].span))
      return false;  // a phrase that names him
    const Index whom = parse_.groups[group].describes;
    if (whom != kNone && nouns_.stands_for_told(whom)) return false;
    const TokenRange words = phrase_of(parse_, group);
    if (nouns_.is_pronoun(words)) return is_quoted_self(words);
    const Mention* mention = nouns_.mention_of(group);
    if (mention != nullptr) return !nouns_.is_told(*mention);
    if (nouns_.holds_phrase(words) || has_told_beside(group)) return false;
    const Word& head = parse_.words[parse_.groups[group].head];
    if (parse_.groups[group].owner != kNone) return !nouns_.stands_for_owner(group);  // "her accountant"
    return words.size() > 2 || parse_.groups[group].determiner == Determiner::indefinite ||
           is_in_claim(fact_, reading_.text(), head.tokens.first) || stands_against_told(group);
  }

  // `"We carried 4 million," said Marlow Buses`
  bool is_quoted_self(TokenRange words) const {
    static const WordSet selves = {word_key("we"), word_key("i")};
    if (!selves.contains(reading_.text().tokens[words.first].key)) return false;
    const Attribution source = reading_.stance_at(sentence_, place_).source;
    return source.source_class == SourceClass::named && !holds_told(reading_.text().tokens_in(source.words));
  }

  // "Stroud was not rude, and the clerk resigned": the told has a clause of his own beside.
  bool stands_against_told(Index group) const {
    const auto is_subject = [&](const Clause& clause) { return clause.subject == group; };
    const auto own = std::find_if(parse_.clauses.begin(), parse_.clauses.end(), is_subject);
    if (own == parse_.clauses.end()) return false;
    const auto index = static_cast<Index>(own - parse_.clauses.begin());
    return std::any_of(parse_.clauses.begin(), parse_.clauses.end(), [&](const Clause& other) {
      const bool joined = (other.kind == ClauseKind::joined && other.parent == index) ||
                          (own->kind == ClauseKind::joined && &parse_.clauses[own->parent] == &other);
      return joined && other.subject != kNone && other.subject != group &&
             nouns_.stands_for_told(other.subject);
    });
  }

  bool holds_told(TokenRange words) const {
    const auto mentions = nouns_.mentions();
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
      return nouns_.is_told(mention) && words.contains(mention.tokens.first);
    });
  }

  // "the bill for the barrier"; not "her accountant"
  bool has_told_beside(Index group) const {
    const auto mentions = nouns_.mentions();
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
      const Index word = head_at(parse_, mention.span);
      return nouns_.is_told(mention) && word != kNone && is_under(parse_, word, parse_.groups[group].head) &&
             standing_in(parse_, group, word) == Standing::beside;
    });
  }

  // "Acme was fined": done to whom? In the active its object or whoever gets something.
  bool is_done_to_another(Index clause) const {
    const Clause& here = parse_.clauses[clause];
    if (here.passive) return is_another(here.subject);
    const auto gets = std::find_if(parse_.groups.begin(), parse_.groups.end(), [&](const Group& one) {
      return parse_.words[one.head].relation == Relation::iobj &&
             parse_.words[one.head].head == here.predicate;
    });
    const Index whom =
        gets == parse_.groups.end() ? here.object : static_cast<Index>(gets - parse_.groups.begin());
    return whom != kNone && !place_.overlaps(parse_.words[parse_.groups[whom].head].span) && is_another(whom);
  }

  // "Sole founded Corvid" beside a claim that she founded Zephyr.
  bool has_another_object(const Clause& here) const {
    if (roles_.objects.empty() || here.object == kNone) return false;
    if (place_.overlaps(parse_.words[parse_.groups[here.object].head].span)) return false;
    const Mention* mention = nouns_.mention_of(here.object);
    if (mention == nullptr || mention->reach > Subject::short_form) return false;
    return !mention->entity ||
           std::find(roles_.objects.begin(), roles_.objects.end(), *mention->entity) == roles_.objects.end();
  }

  // "Bolt's acquisition of Acme", "an investment in Acme by Bolt", "the acquittal of her accountant": a noun
  // of the fact's that stands with the place.
  bool is_event_of_another() const {
    const bool bare = told_at(parse_, place_) == kNone;
    for (Index event = 0; event < parse_.groups.size(); ++event) {
      const Group& group = parse_.groups[event];
      const Word& noun = parse_.words[group.head];
      if (!nouns_.holds_phrase(noun.tokens) ||
          !(bare || place_.overlaps(noun.span) || stands_with(parse_, place_, noun.span)))
        continue;
      if (roles_.passive && group.owner == kNone && is_another(group.of)) return true;
      if (roles_.transitive && (is_named_another(group.owner) || is_named_another(agent_of(event))))
        return true;
    }
    return false;
  }

  bool is_named_another(Index group) const {
    return group != kNone && nouns_.mention_of(group) != nullptr && is_another(group);
  }

  // Bolt of "an investment by Bolt"
  Index agent_of(Index event) const {
    const auto agent = std::find_if(parse_.groups.begin(), parse_.groups.end(), [&](const Group& one) {
      return one.preposition != kNone && parse_.words[one.preposition].key == word_key("by") &&
             one.hangs_on == parse_.groups[event].head;
    });
    return agent == parse_.groups.end() ? kNone : static_cast<Index>(agent - parse_.groups.begin());
  }

  Reading& reading_;
  const Fact& fact_;
  const ClaimRoles& roles_;
  FactNouns nouns_;
  const Parse& parse_;
  std::uint32_t sentence_;
  Span place_;
};

}  // namespace

bool is_done_by_another(Reading& reading, FactId fact, std::uint32_t sentence, Span place) {
  return DoerJudge(reading, fact, sentence, place).run();
}

}  // namespace factdesk
