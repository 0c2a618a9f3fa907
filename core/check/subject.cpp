#include "check/subject.h"

#include <algorithm>

#include "check/doer.h"
#include "check/fact_nouns.h"
#include "check/weights.h"
#include "parse/place.h"
#include "scan/words.h"

namespace factdesk {
namespace {

class SubjectJudge {
 public:
  SubjectJudge(Reading& reading, FactId id, std::uint32_t sentence, Span place, Scope& scope)
      : text_(reading.text()),
        reading_(reading),
        fact_(reading.rules().facts[id]),
        id_(id),
        sentence_(sentence),
        place_(place),
        scope_(scope),
        nouns_(reading, id, sentence),
        mentions_(nouns_.mentions()),
        parse_(nouns_.parse()),
        told_(told_at(parse_, place)) {}

  void run() {
    scope_.out_of_role = is_done_by_another(reading_, id_, sentence_, place_);
    if (told_ == kNone) {
      scope_.foreign_subject = !scope_.weakest.from_head && lacks_subject(parse_, place_) &&
                               reading_.weights().evidence.foreign_subject;
      return;
    }
    phrase_ = phrase_of(parse_, told_);
    if (text_.tokens[phrase_.first].start >= place_.start || is_speaker()) return;
    named_ = nouns_.mention_of(told_);
    const bool spoken_of = nouns_.speaks_of(phrase_);
    const bool indefinite = group().determiner == Determiner::indefinite;
    scope_.indefinite_subject = indefinite && named_ == nullptr && !spoken_of;
    const Evidence& counts = reading_.weights().evidence;
    scope_.another_head = heads_another() && counts.another_head;
    scope_.owned_head = scope_.owned_head && counts.owned_head;
    if (scope_.another_head) return;
    const bool named = is_named_in_clause();
    scope_.out_of_role = scope_.out_of_role || (named && (!is_in_role() || is_joined_with_another()));
    if (named && !scope_.out_of_role) return;
    scope_.foreign_subject = counts.foreign_subject && (stands_elsewhere() || is_foreign(spoken_of));
    scope_.other_subject = counts.other_subject && is_another();
  }

 private:
  const Group& group() const { return parse_.groups[told_]; }
  // A speaker is no subject: "Ramesh said revenue was …".
  bool is_speaker() {
    const Span words = text_.span_of(phrase_);
    const auto& sources = reading_.stance_of(sentence_).sources;
    return std::any_of(sources.begin(), sources.end(), [&](const Attribution& source) {
      return source.words.overlaps(words) && source.scope.overlaps(place_);
    });
  }

  bool is_named_in_clause() const {
    return std::any_of(scope_.entities.begin(), scope_.entities.end(), [](const EntityReach& reach) {
      return reach.in_clause && reach.how <= Subject::description;
    });
  }

  // "Tarnow won the Grand Crown on Wednesday" is about the Grand Crown all the same; but "our house on the
  // island has eleven rooms" is not about the island.
  bool is_in_role() const {
    return std::all_of(scope_.entities.begin(), scope_.entities.end(), [&](const EntityReach& reach) {
      return !reach.mention || !reach.in_clause || is_in_role(*reach.mention->entity);
    });
  }

  // By any of its mentions.
  bool is_in_role(EntityId entity) const {
    return std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& mention) {
      if (mention.entity != entity || !stands_with(parse_, place_, mention.span)) return false;
      return is_under(parse_, head_at(parse_, mention.span), group().head)
                 ? stands_for_subject(mention) && !suffers(mention)
                 : keeps_its_role(mention);
    });
  }

  // "Acme was bought by Bolt", "Acme was lent $9m" beside a claim that Acme bought Bolt, or lent somebody
  // $5m.
  bool suffers(const Mention& mention) const {
    const Index clause = clause_at(parse_, place_);
    if (clause == kNone || !parse_.clauses[clause].passive || !nouns_.is_told(mention)) return false;
    if (!claim_roles(reading_.rules(), fact_).transitive) return false;
    const Index agent = parse_.clauses[clause].agent;
    const std::uint64_t verb = parse_.words[parse_.clauses[clause].predicate].key;
    return fact_.claim_verbs.contains(verb) || (agent != kNone && nouns_.mention_of(agent) != nullptr);
  }

  // "Acme and Bolt together employ 1,200": what two do together neither does; but "Acme and Bolt each employ
  // 900".
  bool is_joined_with_another() const {
    static const WordSet apart = word_set("refer.distributives");
    const Index clause = clause_at(parse_, place_);
    if (clause == kNone || parse_.clauses[clause].subject != told_) return false;
    const auto is_stranger = [&](const Group& one) {
      return one.joined_to == told_ && parse_.words[one.head].group != kNone &&
             !nouns_.holds_own(
                 {parse_.words[one.first].tokens.first, parse_.words[one.last - 1].tokens.last});
    };
    if (std::none_of(parse_.groups.begin(), parse_.groups.end(), is_stranger)) return false;
    const TokenRange sentence = reading_.sentence(sentence_).tokens;
    return std::none_of(text_.tokens.begin() + sentence.first, text_.tokens.begin() + sentence.last,
                        [&](const Token& token) { return apart.contains(token.key); });
  }

  // "those who took it": said of nobody but by what follows.
  bool is_anybody() const { return parse_.words[group().head].tag == WordClass::DT; }

  // Does it stand in what a cue heads: "the bill for the plant"?
  bool stands_with_cue(Index word) const {
    const auto& hits = reading_.hits_in(sentence_);
    return std::any_of(hits.begin(), hits.end(), [&](const FactHit& hit) {
      return hit.meaning.owner == id_ && hit.meaning.role == PhraseRole::cue &&
             !hit.span.overlaps(parse_.words[word].span) &&
             is_under(parse_, word, head_at(parse_, hit.span)) &&
             parse_.words[head_at(parse_, hit.span)].group != kNone;
    });
  }

  // Outside the subject an entity has the role that its claim gives it, unless the claim tells of it: then
  // who does here what it does there is somebody else, but for an agent ("is employed by Acme"), what stands
  // with the value or the cue ("900 people at Acme"), and the object of what merely happens to it ("Bolt
  // closed the mill", "the mill closed").
  bool keeps_its_role(const Mention& mention) const {
    if (!nouns_.is_told(mention) || nouns_.holds_phrase(phrase_)) return true;
    if (nouns_.is_pronoun(phrase_)) return true;
    const Index word = head_at(parse_, mention.span);
    const Index clause = clause_at(parse_, place_);
    if (word == kNone || clause == kNone || is_under(parse_, word, head_at(parse_, place_))) return true;
    if (stands_with_cue(word)) return true;
    const auto has = [&](Index one) {
      return one != kNone &&
             (parse_.groups[one].head == word || is_under(parse_, word, parse_.groups[one].head));
    };
    const Clause& here = parse_.clauses[clause];
    if (has(here.agent) || here.predicate == word) return true;  // "the largest is Acme, with 900 people"
    const bool receives =
        parse_.words[word].relation == Relation::iobj && parse_.words[word].head == here.predicate;
    return !claim_roles(reading_.rules(), fact_).transitive && (has(here.object) || receives);
  }

  // Does a mention in the subject make it the fact's? As its head, its owner, in its name or behind `of`;
  // elsewhere where the noun itself is of the fact ("complaints about the airport").
  bool stands_for_subject(const Mention& mention) const {
    if (!is_under(parse_, head_at(parse_, mention.span), group().head)) return false;
    switch (standing_in(parse_, told_, head_at(parse_, mention.span))) {
      case Standing::head:
        return !is_of_another(mention);
      case Standing::owner:
      case Standing::of:
        return !nouns_.is_told(mention) || nouns_.stands_for_owner(told_);
      case Standing::name:
        return mention.reach <= Subject::short_form || nouns_.speaks_of(parse_.words[group().head].tokens);
      case Standing::aside:
        return !nouns_.is_told(mention);
      case Standing::beside:
        return !nouns_.is_told(mention) || is_anybody() ||
               nouns_.speaks_of(parse_.words[group().head].tokens);
    }
    return true;
  }

  // "the ground that Sarnfeld has put forward": a description that a clause gives to somebody else.
  bool is_of_another(const Mention& mention) const {
    if (mention.reach != Subject::description || group().relative == kNone) return false;
    const Index subject = parse_.clauses[group().relative].subject;
    if (subject == kNone || subject == told_) return false;
    const Mention* who = nouns_.mention_of(subject);
    return who != nullptr && who->reach <= Subject::short_form && !nouns_.is_own(*who);
  }

  // "Acme said that Bolt had …", "Acme's subsidiary Bolt had …": the subject is somebody else, or is somebody
  // to the fact's entity ("Acme's rival"), and the entity only speaks, or only owns it.
  bool heads_another() const {
    static const WordSet relations = word_set("refer.relations");
    if (!scope_.weakest.mention || fact_.about.empty()) return false;
    const Mention* owner = group().owner == kNone ? nullptr : nouns_.mention_of(group().owner);
    const bool owned = owner != nullptr && nouns_.is_own(*owner);
    const bool holds_own = std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& mention) {
      return nouns_.is_own(mention) && &mention != owner && stands_for_subject(mention);
    });
    if (holds_own) return false;
    scope_.owned_head = owned && !nouns_.speaks_of({owner->tokens.last, phrase_.last});
    if (owned && relations.contains(parse_.words[group().head].key)) return true;
    const bool anothers = owner != nullptr && !owned && owner->reach <= Subject::short_form;
    const bool another =
        anothers || (named_ != nullptr && !nouns_.is_own(*named_) && named_->reach <= Subject::description);
    return another && scope_.weakest.mention->tokens.first < phrase_.last;
  }

  // "At Hollin Down, forty kilometres north, complaints rose": a place that the claim does not name opens the
  // clause.
  bool stands_elsewhere() {
    static const WordSet places = word_set("refer.place_prepositions");
    return std::any_of(parse_.groups.begin(), parse_.groups.end(), [&](const Group& one) {
      const bool before = one.first < group().first && one.preposition != kNone;
      if (!before || !places.contains(parse_.words[one.preposition].key)) return false;
      const Index at = static_cast<Index>(&one - parse_.groups.data());
      const Mention* where = nouns_.mention_of(at);
      return where != nullptr && where->reach <= Subject::short_form && !nouns_.is_own(*where) &&
             is_under(parse_, head_at(parse_, place_), one.hangs_on);
    });
  }

  // A noun of more than "the plant" that the fact does not speak of; or one that names a stranger, whatever
  // word of the claim stands beside ("the Pellias mission").
  bool is_foreign(bool spoken_of) const {
    const bool bare_noun =
        phrase_.size() == 2 && group().determiner == Determiner::definite && group().owner == kNone;
    if (nouns_.is_pronoun(phrase_) || bare_noun) return false;
    bool names_own = false;
    bool names_stranger = false;
    for (const Mention& mention : mentions_) {
      if (!phrase_.contains(mention.tokens.first)) continue;
      names_own = names_own || nouns_.is_own(mention);
      names_stranger = names_stranger || (mention.reach <= Subject::short_form && !mention.entity);
    }
    return !spoken_of || (names_stranger && !names_own);
  }

  // A name, or a pronoun that stands for one, that the claim does not name and no cue holds ("the Golden
  // Lantern carries a cheque").
  bool is_another() const {
    if (named_ == nullptr || nouns_.is_own(*named_)) return false;
    scope_.pronoun_subject = named_->reach == Subject::pronoun;
    return !nouns_.holds_phrase(named_->tokens);
  }

  const Segmented& text_;
  Reading& reading_;
  const Fact& fact_;
  FactId id_;
  std::uint32_t sentence_;
  Span place_;
  Scope& scope_;
  FactNouns nouns_;
  std::span<const Mention> mentions_;
  const Parse& parse_;
  Index told_;         // group of whom the place tells
  TokenRange phrase_;  // its words
  const Mention* named_ = nullptr;
};

}  // namespace

void judge_subject(Reading& reading, FactId fact, std::uint32_t sentence, Span place, Scope& scope) {
  SubjectJudge(reading, fact, sentence, place, scope).run();
}

}  // namespace factdesk
