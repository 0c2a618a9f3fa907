#include "rule/claim.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "rule/claim_cues.h"
#include "scan/segmented.h"
#include "stance/cue_words.h"

namespace factdesk {
namespace {

struct EntityHit {
  TokenRange tokens;
  EntityTable::Naming naming;
};

// Names and descriptions in the claim; of two that overlap, the longer ("Bank of America", not "America").
std::vector<EntityHit> find_entities(const Segmented& text, const EntityTable& entities) {
  std::vector<EntityHit> hits;
  const TokenRange all{0, static_cast<std::uint32_t>(text.tokens.size())};
  for (const PhraseHit& hit : entities.vocabulary().find(text, all)) {
    const EntityHit found{hit.tokens, entities.named_by(hit.id)};
    // They come in order, so only the last one can overlap the next.
    const bool overlaps = !hits.empty() && found.tokens.first < hits.back().tokens.last;
    if (!overlaps) {
      hits.push_back(found);
    } else if (found.tokens.size() > hits.back().tokens.size()) {
      hits.back() = found;
    }
  }
  return hits;
}

// A value that a slot can hold: one reading, an amount to compare, a level; of changes only a share
// ("by 4.9%").
bool is_comparable(const Value& value) {
  const bool unresolved = value.kind == ValueKind::date && !value.range.low && !value.range.high;
  return !value.vague() && !value.relative && !unresolved && value.alternatives.empty() &&
         (value.role == ValueRole::level || value.role == ValueRole::rate ||
          (value.role == ValueRole::difference && value.kind == ValueKind::percent));
}

// "Acme agreed to buy Bolt", "was set to open": in the past, and a plan all the same, so that a plan says it.
bool plans(const Segmented& text) {
  const TokenRange all{0, static_cast<std::uint32_t>(text.tokens.size())};
  const std::vector<CueHit> cues = find_cues(text, all, nullptr);
  return std::any_of(cues.begin(), cues.end(),
                     [](const CueHit& hit) { return hit.entry->role == CueRole::plan; });
}

}  // namespace

ClaimReading read_claim(const std::string& claim, const EntityTable& entities, const Families& families,
                        const ValueSettings& settings) {
  const Document document = one_paragraph(claim);
  const Segmented text = tokenise_document(document);
  ClaimReading reading;
  std::vector<ClaimPart> parts(text.tokens.size(), ClaimPart::word);
  std::set<EntityId> named, described;
  for (const EntityHit& hit : find_entities(text, entities)) {
    const EntityId entity = hit.naming.entity;
    const bool fresh = (hit.naming.also ? described : named).insert(entity).second;
    if (fresh) (hit.naming.also ? reading.described : reading.named).push_back(entity);
    std::fill(parts.begin() + hit.tokens.first, parts.begin() + hit.tokens.last, ClaimPart::name);
  }
  std::erase_if(reading.described, [&](EntityId id) { return named.contains(id); });

  const TokenRange all{0, static_cast<std::uint32_t>(text.tokens.size())};
  std::vector<Value> values;
  for (Value& value : read_values(text, all, settings)) {
    const TokenRange tokens = text.tokens_in(value.span);
    const bool in_name = std::any_of(parts.begin() + tokens.first, parts.begin() + tokens.last,
                                     [](ClaimPart part) { return part == ClaimPart::name; });
    if (in_name) continue;
    std::fill(parts.begin() + tokens.first, parts.begin() + tokens.last, ClaimPart::value);
    if (is_comparable(value)) reading.values.push_back({value, std::string(text.words(value.span))});
    values.push_back(std::move(value));
  }
  const CueReading cues = read_cues(text, parts, values, families);
  reading.cues = cues.cues;
  reading.all_values = std::move(values);
  reading.verb = cues.verb;
  reading.past = cues.past && !plans(text);
  return reading;
}

}  // namespace factdesk
