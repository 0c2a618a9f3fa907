// Where a fact's cue stands, seen from a place: its clause, its sentence, its table heads, its lead-in, its
// heading.
#include <algorithm>

#include "check/bind.h"
#include "parse/place.h"
#include "scan/words.h"

namespace factdesk {
namespace {

bool supports(const FactHit& hit, FactId fact) {
  return hit.meaning.owner == fact &&
         (hit.meaning.role == PhraseRole::cue || hit.meaning.role == PhraseRole::affirm);
}

std::uint32_t token_distance(const Segmented& text, TokenRange cue, Span place) {
  const TokenRange value = text.tokens_in(place);
  if (value.empty()) return 0;
  if (cue.last <= value.first) return value.first - cue.last;
  return cue.first >= value.last ? cue.first - value.last : 0;
}

// "revenue of $6 billion", "turnout: 38%", "costs $129": nothing but linking words between the cue and the
// value.
bool is_linked(const Segmented& text, TokenRange cue, Span place) {
  static const WordSet links = word_set("binding.cue_links");
  const TokenRange value = text.tokens_in(place);
  if (value.empty() || cue.last > value.first) return false;
  constexpr std::uint32_t kLongestLink = 3;  // tokens
  if (value.first - cue.last > kLongestLink) return false;
  for (std::uint32_t at = cue.last; at < value.first; ++at) {
    if (!links.contains(text.tokens[at].key)) return false;
  }
  return true;
}

bool better(const CueSupport& a, const CueSupport& b) {
  if (a.inside_value != b.inside_value) return b.inside_value;
  if (a.where != b.where) return a.where < b.where;
  return a.distance < b.distance;
}

// The cue in a block that stands for this one: a head, a lead-in, a heading.
std::optional<CueSupport> cue_in_block(Reading& reading, FactId fact, std::int32_t block, CuePlace where) {
  const TokenRange sentences = reading.remembered(block);
  for (std::uint32_t index = sentences.last; index > sentences.first; --index) {
    reading.count_step();
    for (const FactHit& hit : reading.hits_in(index - 1)) {
      if (supports(hit, fact)) return CueSupport{where, hit.span, 0, false, false};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<CueSupport> find_cue(Reading& reading, FactId fact, std::uint32_t sentence, Span place) {
  const Segmented& text = reading.text();
  std::optional<CueSupport> best;
  for (const FactHit& hit : reading.hits_in(sentence)) {
    if (!supports(hit, fact)) continue;
    CueSupport found;
    found.where =
        stands_with(reading.parse_of(sentence), place, hit.span) ? CuePlace::clause : CuePlace::sentence;
    found.span = hit.span;
    found.distance = token_distance(text, hit.tokens, place);
    found.linked = is_linked(text, hit.tokens, place);
    found.inside_value = place.contains(hit.span);
    if (!best || better(found, *best)) best = found;
  }
  if (best && !best->inside_value) return best;
  const Block& block = text.block_of(text.sentences[sentence]);
  for (const std::int32_t head : {block.column_head, block.row_head}) {
    if (const auto found = cue_in_block(reading, fact, head, CuePlace::head)) return found;
  }
  if (const auto found = cue_in_block(reading, fact, block.lead_in, CuePlace::lead_in)) return found;
  if (best) return best;
  if (const auto found = cue_in_block(reading, fact, block.heading, CuePlace::heading)) return found;
  if (!reading.rules().facts[fact].has_cues && !reading.rules().facts[fact].has_affirm) return CueSupport{};
  return std::nullopt;
}

bool is_ruled_out(Reading& reading, FactId fact, std::uint32_t sentence, Span place) {
  const auto& hits = reading.hits_in(sentence);
  return std::any_of(hits.begin(), hits.end(), [&](const FactHit& hit) {
    return hit.meaning.owner == fact && hit.meaning.role == PhraseRole::unless &&
           in_one_clause(reading.parse_of(sentence), place, hit.span);
  });
}

}  // namespace factdesk
