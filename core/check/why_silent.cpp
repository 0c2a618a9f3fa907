#include "check/why_silent.h"

#include <algorithm>

#include "check/reading.h"

namespace factdesk {
namespace {

bool is_named(const std::vector<Mention>& mentions, EntityId entity) {
  return std::any_of(mentions.begin(), mentions.end(),
                     [&](const Mention& mention) { return mention.entity == entity; });
}

std::optional<EntityId> unnamed_entity(const Reading& reading, const Fact& fact) {
  for (const EntityId entity : fact.about) {
    if (!is_named(reading.mentions(), entity) && !is_named(reading.title_mentions(), entity)) return entity;
  }
  return std::nullopt;
}

std::optional<Candidate> nearest_of(const std::vector<Candidate>& candidates, FactId fact) {
  std::optional<Candidate> nearest;
  for (const Candidate& candidate : candidates) {
    const bool better = candidate.loss != Loss::no_cue && (!nearest || nearest->score < candidate.score);
    if (candidate.fact == fact && candidate.loss != Loss::none && better) nearest = candidate;
  }
  return nearest;
}

// The first cue or phrase of a fact in the article.
std::optional<Span> phrase_of(const Reading& reading, FactId fact) {
  for (std::uint32_t sentence = 0; sentence < reading.sentence_count(); ++sentence) {
    for (const FactHit& hit : reading.hits_in(sentence)) {
      const bool speaks = hit.meaning.role != PhraseRole::unless && hit.meaning.role != PhraseRole::near;
      if (speaks && hit.meaning.owner == fact) return hit.span;
    }
  }
  return std::nullopt;
}

SilentFact explain_silence(const Reading& reading, FactId fact, const std::vector<Candidate>& candidates) {
  if (const auto entity = unnamed_entity(reading, reading.rules().facts[fact]))
    return {fact, Silence::unnamed, entity, {}, {}};
  if (const auto nearest = nearest_of(candidates, fact)) return {fact, Silence::lost, {}, {}, nearest};
  if (const auto phrase = phrase_of(reading, fact)) return {fact, Silence::no_value, {}, phrase, {}};
  return {fact, Silence::no_phrase, {}, {}, {}};
}

}  // namespace

std::vector<SilentFact> why_silent(const Reading& reading, const std::vector<FactStatusInArticle>& statuses,
                                   const std::vector<Candidate>& candidates) {
  std::vector<SilentFact> silent;
  for (FactId fact = 0; fact < statuses.size(); ++fact) {
    const Verdict status = statuses[fact].status;
    if (status == Verdict::silent || status == Verdict::missing)
      silent.push_back(explain_silence(reading, fact, candidates));
  }
  return silent;
}

}  // namespace factdesk
