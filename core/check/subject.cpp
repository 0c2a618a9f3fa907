#include "check/subject.h"

#include <algorithm>

#include "base/utf8.h"
#include "check/claim_words.h"
#include "check/weights.h"
#include "refer/clause_subject.h"
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
        mentions_(reading.mentions_in(sentence).begin(), reading.mentions_in(sentence).end()) {
    const ClauseSubjectWords found = reading.subject_at(sentence, place);
    group_ = found.tokens;
    is_group_ = found.is_group;
  }

  void run() {
    if (group_.empty()) return;
    subject_ = read_subject();
    words_ = text_.span_of(subject_.tokens.empty() ? group_ : subject_.tokens);
    if (words_.start >= place_.start || is_speaker()) return;
    const bool spoken_of = speaks_of(group_);
    scope_.indefinite_subject = subject_.kind == SubjectKind::indefinite && !(is_group_ && spoken_of);
    const Evidence& counts = reading_.weights().evidence;
    scope_.another_head = is_group_ && heads_another() && counts.another_head;
    scope_.owned_head = scope_.owned_head && counts.owned_head;
    if (scope_.another_head || is_direct()) return;
    scope_.foreign_subject =
        counts.foreign_subject && (stands_elsewhere() || (is_group_ && is_foreign(spoken_of)));
    scope_.other_subject = counts.other_subject && is_another();
  }

 private:
  bool is_own(const Mention& mention) const { return is_of_fact(fact_, mention); }

  ClauseSubject read_subject() const {
    const std::uint32_t before_place = text_.tokens_in({text_.tokens[group_.first].start, place_.start}).last;
    const ClauseSubject subject =
        subject_of_clause(text_, {group_.first, std::max(group_.last, before_place)}, mentions_);
    if (subject.kind != SubjectKind::definite) return subject;
    // "The World Grain Fund is asking for …": the article belongs to the name.
    for (const Mention& mention : mentions_) {
      const bool whole = mention.tokens.first == group_.first + 1 && mention.tokens.last >= group_.last;
      if (whole && mention.reach <= Subject::short_form) return {SubjectKind::name, mention.tokens};
    }
    return subject;
  }

  // A speaker is no subject: "Ramesh said revenue was …".
  bool is_speaker() {
    const auto& sources = reading_.stance_of(sentence_).sources;
    return std::any_of(sources.begin(), sources.end(), [&](const Attribution& source) {
      return source.words.overlaps(words_) && source.scope.overlaps(place_);
    });
  }

  // "Tarnow won the Grand Crown on Wednesday" is about the Grand Crown all the same.
  bool is_direct() const {
    return scope_.weakest.in_clause && scope_.weakest.how <= Subject::description && !fact_.about.empty();
  }

  // Does a noun group speak of the fact: by one of its entities, its cues, a word of its claim?
  bool speaks_of(TokenRange words) const {
    const bool by_name = std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& mention) {
      return is_own(mention) && words.contains(mention.tokens.first);
    });
    const auto& hits = reading_.hits_in(sentence_);
    const bool by_phrase = std::any_of(hits.begin(), hits.end(), [&](const FactHit& hit) {
      return hit.meaning.owner == id_ && hit.meaning.role != PhraseRole::unless &&
             words.contains(hit.tokens.first);
    });
    if (by_name || by_phrase) return true;
    constexpr std::size_t kShortest = 4;  // letters of a word that tells something
    for (std::uint32_t at = words.first; at < words.last; ++at) {
      if (text_.tokens[at].span().size() >= kShortest && is_in_claim(fact_, text_, at)) return true;
    }
    return false;
  }

  bool is_whose(std::uint32_t at) const {
    return at + 1 < group_.last && text_.tokens[at + 1].key == word_key("whose");
  }

  // "Acme said that Bolt had …", "Acme's subsidiary Bolt had …": the group ends in somebody else's name, or
  // is somebody to the fact's entity ("Acme's rival"), and the entity only speaks, or only owns it.
  bool heads_another() const {
    static const WordSet prepositions = word_set("clauses.prepositions");
    static const WordSet relations = word_set("refer.relations");
    if (!scope_.weakest.mention || fact_.about.empty()) return false;
    bool ends_in_another = false;
    bool holds_own = false;
    bool relation = false;
    for (const Mention& mention : mentions_) {
      if (!group_.contains(mention.tokens.first) || mention.reach > Subject::description) continue;
      const std::uint32_t behind = mention.tokens.last;
      const bool possessor = behind < group_.last && is_possessive(text_, behind);
      const bool owns = possessor || (behind < group_.last && is_whose(behind));
      const bool governed = mention.tokens.first > group_.first &&  // "the deal with Bolt"
                            prepositions.contains(text_.tokens[mention.tokens.first - 1].key);
      ends_in_another = ends_in_another || (behind >= group_.last && !governed && !is_own(mention));
      holds_own = holds_own || (is_own(mention) && !owns);
      const bool own_owner = is_own(mention) && possessor;
      scope_.owned_head = scope_.owned_head || (own_owner && !speaks_of({behind, group_.last}));
      relation = relation || (own_owner && relations.contains(text_.tokens[group_.last - 1].key));
    }
    scope_.owned_head = scope_.owned_head && !holds_own;
    if (holds_own) return false;
    return relation || (ends_in_another && scope_.weakest.mention->tokens.first < group_.last);
  }

  // "At Hollin Down, forty kilometres north, complaints rose": a place that the claim does not name opens the
  // clause.
  bool stands_elsewhere() {
    static const WordSet places = word_set("refer.place_prepositions");
    const TokenRange clause = reading_.clause_tokens_at(sentence_, place_);
    if (clause.size() < 2 || !places.contains(text_.tokens[clause.first].key)) return false;
    return std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& mention) {
      return mention.tokens.first == clause.first + 1 && mention.reach <= Subject::short_form &&
             !is_own(mention);
    });
  }

  // A noun of more than "the plant" that the fact does not speak of; or one that names a stranger, whatever
  // word of the claim stands beside ("the Pellias mission").
  bool is_foreign(bool spoken_of) const {
    static const WordSet pronouns = word_set("refer.pronouns_alone");
    const bool pronoun = group_.size() == 1 && pronouns.contains(text_.tokens[group_.first].key);
    const bool bare_noun = group_.size() == 2 && subject_.kind == SubjectKind::definite;
    if (pronoun || bare_noun) return false;
    bool names_own = false;
    bool names_stranger = false;
    for (const Mention& mention : mentions_) {
      if (!group_.contains(mention.tokens.first)) continue;
      names_own = names_own || is_own(mention);
      names_stranger = names_stranger || (mention.reach <= Subject::short_form && !mention.entity);
    }
    return !spoken_of || (names_stranger && !names_own);
  }

  // A name, or a pronoun that stands for one, that the claim does not name and no cue holds ("the Golden
  // Lantern carries a cheque").
  bool is_another() const {
    bool own = false;
    bool other = false;
    for (const Mention& mention : mentions_) {
      if (subject_.tokens.empty() || !(mention.tokens == subject_.tokens)) continue;
      (is_own(mention) ? own : other) = true;
      scope_.pronoun_subject = mention.reach == Subject::pronoun;
    }
    const auto& hits = reading_.hits_in(sentence_);
    return other && !own && std::none_of(hits.begin(), hits.end(), [&](const FactHit& hit) {
             return hit.meaning.owner == id_ && hit.meaning.role != PhraseRole::unless &&
                    hit.span.overlaps(words_);
           });
  }

  const Segmented& text_;
  Reading& reading_;
  const Fact& fact_;
  FactId id_;
  std::uint32_t sentence_;
  Span place_;
  Scope& scope_;
  std::vector<Mention> mentions_;
  TokenRange group_;
  bool is_group_ = false;
  ClauseSubject subject_;
  Span words_;  // of the subject
};

}  // namespace

void judge_subject(Reading& reading, FactId fact, std::uint32_t sentence, Span place, Scope& scope) {
  SubjectJudge(reading, fact, sentence, place, scope).run();
}

}  // namespace factdesk
