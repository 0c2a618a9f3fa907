#include "check/scope.h"

#include <algorithm>

#include "base/utf8.h"
#include "refer/clause_subject.h"
#include "scan/words.h"
#include "value/noun.h"

namespace factdesk {
namespace {

bool is_of(const Mention& mention, EntityId entity) { return mention.entity == entity; }

bool stronger(const EntityReach& a, const EntityReach& b) {
  if (a.in_clause != b.in_clause) return a.in_clause;
  return a.how < b.how;
}

bool is_whose(const Segmented& text, std::uint32_t at, std::uint32_t last) {
  return at + 1 < last && text.tokens[at + 1].key == word_key("whose");
}

bool contains(const std::vector<EntityId>& entities, EntityId entity) {
  return std::find(entities.begin(), entities.end(), entity) != entities.end();
}

}  // namespace

std::optional<Scope> ScopeFinder::at(FactId id, std::uint32_t sentence, Span place) {
  const Fact& fact = reading_.rules().facts[id];
  Scope scope;
  scope.weakest.how = Subject::name;
  scope.weakest.in_clause = scope.weakest.in_sentence = true;
  for (const EntityId entity : fact.about) {
    const auto found = reach(entity, sentence, place);
    if (!found) return std::nullopt;
    if (scope.entities.empty() || stronger(scope.weakest, *found)) scope.weakest = *found;
    scope.entities.push_back(*found);
  }
  if (fact.about.empty()) scope.weakest.how = Subject::description;
  judge_subject(fact, id, sentence, place, scope);
  return scope;
}

bool ScopeFinder::in_sentence(EntityId entity, std::uint32_t sentence) const {
  const auto mentions = reading_.mentions_in(sentence);
  return std::any_of(mentions.begin(), mentions.end(),
                     [&](const Mention& mention) { return is_of(mention, entity); });
}

std::optional<EntityReach> ScopeFinder::reach(EntityId entity, std::uint32_t sentence, Span place) {
  std::optional<EntityReach> best;
  for (const Mention& mention : reading_.mentions_in(sentence)) {
    if (!is_of(mention, entity)) continue;
    const bool in_clause = reading_.in_clause_of(sentence, place, mention.span);
    const EntityReach found{mention.reach, mention, true, in_clause, false};
    if (!best || stronger(found, *best)) best = found;
  }
  return best ? best : inherited(entity, sentence);
}

// The nearest first: a table's heads, the lead-in, the paragraph so far, the one before, the headings, the
// title.
std::optional<EntityReach> ScopeFinder::inherited(EntityId entity, std::uint32_t sentence) const {
  const Segmented& text = reading_.text();
  const std::uint32_t block_index = text.sentences[sentence].block;
  const Block& block = reading_.document().blocks[block_index];
  for (const std::int32_t head : {block.row_head, block.column_head, block.lead_in}) {
    if (auto found = from_block(entity, head)) {
      found->from_head = true;
      return found;
    }
  }
  const TokenRange own = text.block_sentences[block_index];
  constexpr std::uint32_t kFar = 60;  // sentences of one paragraph; nobody remembers more
  const std::uint32_t nearest = sentence - own.first > kFar ? sentence - kFar : own.first;
  for (std::uint32_t before = sentence; before > nearest; --before) {
    for (const Mention& mention : reading_.mentions_in(before - 1)) {
      if (is_of(mention, entity)) return EntityReach{Subject::inherited, mention, false, false, false};
    }
  }
  const bool has_before =
      block_index > 0 && reading_.document().blocks[block_index - 1].kind != BlockKind::title;
  if (has_before) {
    if (auto found = from_block(entity, static_cast<std::int32_t>(block_index) - 1)) return found;
  }
  if (block.lead_in != kNoBlock) {
    if (auto found =
            from_block(entity, reading_.document().blocks[static_cast<std::size_t>(block.lead_in)].heading))
      return found;
  }
  for (std::int32_t heading = block.heading; heading != kNoBlock;
       heading = reading_.document().blocks[static_cast<std::size_t>(heading)].heading) {
    if (auto found = from_block(entity, heading)) return found;
  }
  for (const Mention& mention : reading_.title_mentions()) {
    if (is_of(mention, entity)) return EntityReach{Subject::inherited, std::nullopt, false, false, false};
  }
  return std::nullopt;
}

std::optional<EntityReach> ScopeFinder::from_block(EntityId entity, std::int32_t block) const {
  if (block == kNoBlock) return std::nullopt;
  const TokenRange sentences = reading_.text().block_sentences[static_cast<std::size_t>(block)];
  for (std::uint32_t sentence = sentences.last; sentence > sentences.first; --sentence) {
    for (const Mention& mention : reading_.mentions_in(sentence - 1)) {
      if (is_of(mention, entity)) return EntityReach{Subject::inherited, mention, false, false, false};
    }
  }
  return std::nullopt;
}

// Does a noun group speak of the fact: by one of its entities, its cues, a word of its claim?
bool ScopeFinder::speaks_of(const Fact& fact, FactId id, std::uint32_t sentence, TokenRange words) const {
  const Segmented& text = reading_.text();
  for (const Mention& mention : reading_.mentions_in(sentence)) {
    const bool known =
        mention.entity && (contains(fact.about, *mention.entity) || contains(fact.in_claim, *mention.entity));
    if (known && words.contains(mention.tokens.first)) return true;
  }
  for (const FactHit& hit : reading_.hits_in(sentence)) {
    const bool own = hit.meaning.owner == id && hit.meaning.role != PhraseRole::unless;
    if (own && words.contains(hit.tokens.first)) return true;
  }
  constexpr std::size_t kShortest = 4;  // letters of a word that tells something
  const std::vector<Token> claim = tokenise(fact.claim);
  for (std::uint32_t at = words.first; at < words.last; ++at) {
    const std::string word = fold(text.words(text.tokens[at]));
    const bool in_claim =
        word.size() >= kShortest && std::any_of(claim.begin(), claim.end(), [&](const Token& token) {
          const std::string claimed = fold(slice(fact.claim, token.span()));
          return claimed == word ||
                 (token.kind == TokenKind::word && singular_of(claimed) == singular_of(word));
        });
    if (in_claim) return true;
  }
  return false;
}

// "At Hollin Down, forty kilometres north, complaints rose": a place that the claim does not name opens the
// clause.
bool ScopeFinder::stands_elsewhere(const Fact& fact, std::uint32_t sentence, Span place) {
  static const WordSet places = word_set("refer.place_prepositions");
  const TokenRange clause = reading_.clause_tokens_at(sentence, place);
  if (clause.size() < 2 || !places.contains(reading_.text().tokens[clause.first].key)) return false;
  for (const Mention& mention : reading_.mentions_in(sentence)) {
    const bool opens = mention.tokens.first == clause.first + 1 && mention.reach <= Subject::short_form;
    if (opens)
      return !mention.entity ||
             !(contains(fact.about, *mention.entity) || contains(fact.in_claim, *mention.entity));
  }
  return false;
}

// "Acme said that Bolt had …", "Acme's subsidiary Bolt had …": the group ends in somebody else's name, and
// the fact's entity only speaks, or only owns it.
bool ScopeFinder::heads_another(const Fact& fact, FactId id, std::uint32_t sentence, TokenRange group,
                                Scope& scope) {
  if (!scope.weakest.mention || fact.about.empty()) return false;
  const Segmented& text = reading_.text();
  const auto is_own = [&](const Mention& mention) {
    return mention.entity &&
           (contains(fact.about, *mention.entity) || contains(fact.in_claim, *mention.entity));
  };
  static const WordSet prepositions = word_set("clauses.prepositions");
  static const WordSet relations = word_set("refer.relations");
  bool ends_in_another = false;
  bool holds_own = false;
  bool relation = false;  // "Acme's rival"
  for (const Mention& mention : reading_.mentions_in(sentence)) {
    if (!group.contains(mention.tokens.first) || mention.reach > Subject::description) continue;
    const std::uint32_t behind = mention.tokens.last;
    // "Acme's rival Bolt", "Acme, whose rival Bolt"
    const bool owns =
        behind < group.last && (is_possessive(text, behind) || is_whose(text, behind, group.last));
    const bool governed =
        mention.tokens.first > group.first &&
        prepositions.contains(text.tokens[mention.tokens.first - 1].key);  // "the deal with Bolt"
    ends_in_another = ends_in_another || (behind >= group.last && !governed && !is_own(mention));
    holds_own = holds_own || (is_own(mention) && !owns);
    const bool own_owner = is_own(mention) && owns && !is_whose(text, behind, group.last);
    scope.owned_head =
        scope.owned_head || (own_owner && !speaks_of(fact, id, sentence, {behind, group.last}));
    relation = relation || (own_owner && relations.contains(text.tokens[group.last - 1].key));
  }
  scope.owned_head = scope.owned_head && !holds_own;
  if (relation && !holds_own) return true;
  return ends_in_another && !holds_own && scope.weakest.mention->tokens.first < group.last;
}

// Somebody else is the subject: a name, or a pronoun that stands for one, that the claim does not name, where
// the fact's own entities are not named beside it. A speaker is no subject: "Ramesh said revenue was …".
void ScopeFinder::judge_subject(const Fact& fact, FactId id, std::uint32_t sentence, Span place,
                                Scope& scope) {
  const ClauseSubjectWords found_subject = reading_.subject_at(sentence, place);
  const TokenRange group = found_subject.tokens;
  const bool is_group = found_subject.is_group;
  const Segmented& text = reading_.text();
  const std::vector<Mention> mentions(reading_.mentions_in(sentence).begin(),
                                      reading_.mentions_in(sentence).end());
  if (group.empty()) return;
  const std::uint32_t before_place = text.tokens_in({text.tokens[group.first].start, place.start}).last;
  ClauseSubject subject =
      subject_of_clause(text, {group.first, std::max(group.last, before_place)}, mentions);
  // "The World Grain Fund is asking for …": the article belongs to the name.
  for (const Mention& mention : mentions) {
    const bool whole = mention.tokens.first == group.first + 1 && mention.tokens.last >= group.last;
    if (subject.kind == SubjectKind::definite && whole && mention.reach <= Subject::short_form)
      subject = {SubjectKind::name, mention.tokens};
  }
  const Span words = subject.tokens.empty() ? text.span_of(group) : text.span_of(subject.tokens);
  if (words.start >= place.start) return;
  for (const Attribution& source : reading_.stance_of(sentence).sources) {
    if (source.words.overlaps(words) && source.scope.overlaps(place)) return;
  }
  const bool spoken_of = speaks_of(fact, id, sentence, group);
  scope.indefinite_subject = subject.kind == SubjectKind::indefinite && !(is_group && spoken_of);
  // "Tarnow won the Grand Crown on Wednesday" is about the Grand Crown all the same.
  if (is_group && heads_another(fact, id, sentence, group, scope)) {
    scope.another_head = true;
    return;
  }
  if (scope.weakest.in_clause && scope.weakest.how <= Subject::description && !fact.about.empty()) return;
  static const WordSet pronouns = word_set("refer.pronouns_alone");
  const bool pronoun = group.size() == 1 && pronouns.contains(text.tokens[group.first].key);
  const bool bare_noun = group.size() == 2 && subject.kind == SubjectKind::definite;  // "the plant"
  scope.foreign_subject = stands_elsewhere(fact, sentence, place);
  // "The Pellias mission lasted five years": somebody else's, whatever word of the claim stands beside.
  const bool named_other = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    const bool inside = group.contains(mention.tokens.first) && mention.reach <= Subject::short_form;
    return inside && !mention.entity;
  });
  const bool own_named = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    return group.contains(mention.tokens.first) && mention.entity &&
           (contains(fact.about, *mention.entity) || contains(fact.in_claim, *mention.entity));
  });
  scope.foreign_subject |= is_group && !pronoun && !bare_noun && (!spoken_of || (named_other && !own_named));
  if (subject.tokens.empty()) return;
  bool own = false;
  bool other = false;
  for (const Mention& mention : mentions) {
    if (!(mention.tokens == subject.tokens)) continue;
    const bool known =
        mention.entity && (contains(fact.about, *mention.entity) || contains(fact.in_claim, *mention.entity));
    (known ? own : other) = true;
    scope.pronoun_subject = mention.reach == Subject::pronoun;
  }
  // "The Golden Lantern carries a cheque": the cue itself is the subject.
  const auto& hits = reading_.hits_in(sentence);
  own =
      own || std::any_of(hits.begin(), hits.end(), [&](const FactHit& hit) {
        return hit.meaning.owner == id && hit.meaning.role != PhraseRole::unless && hit.span.overlaps(words);
      });
  scope.other_subject = other && !own;
}

}  // namespace factdesk
