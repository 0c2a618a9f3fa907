#include "check/scope.h"

#include <algorithm>

namespace factdesk {
namespace {

bool is_of(const Mention& mention, EntityId entity) { return mention.entity == entity; }

bool stronger(const EntityReach& a, const EntityReach& b) {
  if (a.in_clause != b.in_clause) return a.in_clause;
  return a.how < b.how;
}

bool contains(const std::vector<EntityId>& entities, EntityId entity) {
  return std::find(entities.begin(), entities.end(), entity) != entities.end();
}

// "which makes …", "who had …": says something of a noun, and lends no subject.
bool is_relative(const Segmented& text, TokenRange clause) {
  static constexpr std::uint64_t kRelatives[] = {word_key("which"), word_key("who"),  word_key("whose"),
                                                 word_key("where"), word_key("whom"), word_key("that")};
  for (std::uint32_t at = clause.first; at < clause.last; ++at) {
    if (text.tokens[at].kind == TokenKind::symbol) continue;
    return std::find(std::begin(kRelatives), std::end(kRelatives), text.tokens[at].key) !=
           std::end(kRelatives);
  }
  return false;
}

}  // namespace

std::optional<Scope> ScopeFinder::at(const Fact& fact, std::uint32_t sentence, Span place) {
  const Span clause = reading_.clause_at(sentence, place);
  Scope scope;
  scope.weakest.how = Subject::name;
  scope.weakest.in_clause = scope.weakest.in_sentence = true;
  for (const EntityId entity : fact.about) {
    const auto found = reach(entity, sentence, clause);
    if (!found) return std::nullopt;
    if (scope.entities.empty() || stronger(scope.weakest, *found)) scope.weakest = *found;
    scope.entities.push_back(*found);
  }
  if (fact.about.empty()) scope.weakest.how = Subject::description;
  judge_subject(fact, sentence, place, scope);
  return scope;
}

bool ScopeFinder::in_sentence(EntityId entity, std::uint32_t sentence) const {
  const auto mentions = reading_.mentions_in(sentence);
  return std::any_of(mentions.begin(), mentions.end(),
                     [&](const Mention& mention) { return is_of(mention, entity); });
}

std::optional<EntityReach> ScopeFinder::reach(EntityId entity, std::uint32_t sentence, Span clause) const {
  std::optional<EntityReach> best;
  for (const Mention& mention : reading_.mentions_in(sentence)) {
    if (!is_of(mention, entity)) continue;
    const EntityReach found{mention.reach, mention, true, clause.contains(mention.span), false};
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

// The subject of the clause that holds a place; a clause without one of its own ("…, which …, had a margin of
// 48%") takes that of the clauses before it.
ClauseSubject ScopeFinder::subject_at(std::uint32_t sentence, Span place) {
  const std::vector<Mention> mentions(reading_.mentions_in(sentence).begin(),
                                      reading_.mentions_in(sentence).end());
  const Span own = reading_.clause_at(sentence, place);
  ClauseSubject subject = subject_of_clause(reading_.text(), reading_.text().tokens_in(own), mentions);
  const std::vector<Span>& clauses = reading_.stance_of(sentence).clauses;
  for (auto clause = clauses.rbegin(); clause != clauses.rend() && subject.tokens.empty(); ++clause) {
    if (clause->start >= own.start) continue;
    const TokenRange tokens = reading_.text().tokens_in(*clause);
    if (!is_relative(reading_.text(), tokens)) subject = subject_of_clause(reading_.text(), tokens, mentions);
  }
  return subject;
}

// Somebody else is the subject: a name, or a pronoun that stands for one, that the claim does not name, where
// the fact's own entities are not named beside it. A speaker is no subject: "Ramesh said revenue was …".
void ScopeFinder::judge_subject(const Fact& fact, std::uint32_t sentence, Span place, Scope& scope) {
  const ClauseSubject subject = subject_at(sentence, place);
  if (subject.tokens.empty()) return;
  const Span words = reading_.text().span_of(subject.tokens);
  if (words.start >= place.start) return;
  for (const Attribution& source : reading_.stance_of(sentence).sources) {
    if (source.words.overlaps(words)) return;
  }
  scope.indefinite_subject = subject.kind == SubjectKind::indefinite;
  // "Tarnow won the Grand Crown on Wednesday" is about the Grand Crown all the same.
  if (scope.weakest.in_clause && scope.weakest.how <= Subject::description && !fact.about.empty()) return;
  bool own = false;
  bool other = false;
  for (const Mention& mention : reading_.mentions_in(sentence)) {
    if (!(mention.tokens == subject.tokens)) continue;
    const bool known =
        mention.entity && (contains(fact.about, *mention.entity) || contains(fact.in_claim, *mention.entity));
    (known ? own : other) = true;
    scope.pronoun_subject = mention.reach == Subject::pronoun;
  }
  scope.other_subject = other && !own;
}

}  // namespace factdesk
