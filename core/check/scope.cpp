#include "check/scope.h"

#include <algorithm>

#include "check/subject.h"
#include "parse/place.h"

namespace factdesk {
namespace {

bool is_of(const Mention& mention, EntityId entity) { return mention.entity == entity; }

bool stronger(const EntityReach& a, const EntityReach& b) {
  if (a.in_clause != b.in_clause) return a.in_clause;
  return a.how < b.how;
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
  judge_subject(reading_, id, sentence, place, scope);
  return scope;
}

bool ScopeFinder::is_reached(FactId fact, std::uint32_t sentence) const {
  const std::vector<EntityId>& about = reading_.rules().facts[fact].about;
  return std::all_of(about.begin(), about.end(), [&](EntityId entity) {
    return in_sentence(entity, sentence) || inherited(entity, sentence).has_value();
  });
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
    const bool in_clause = place.contains(mention.span) || stands_with(reading_.parse_of(sentence), place, mention.span);
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
  const std::uint32_t farthest =
      sentence - own.first > Reading::kRemembered ? sentence - Reading::kRemembered : own.first;
  for (std::uint32_t before = sentence; before > farthest; --before) {
    reading_.count_step();
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
  const Mention* mention = reading_.last_mention(entity, static_cast<std::uint32_t>(block));
  if (mention == nullptr) return std::nullopt;
  return EntityReach{Subject::inherited, *mention, false, false, false};
}

}  // namespace factdesk
