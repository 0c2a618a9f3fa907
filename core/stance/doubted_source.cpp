#include "stance/doubted_source.h"

#include <algorithm>
#include <span>

namespace factdesk {

bool is_inside_hedge(const SentenceReading& reading, const CueHit& verb) {
  constexpr std::ptrdiff_t kNear = 8;  // cues that may hold one another stand this close in the list
  const auto all = std::span(reading.hits);
  const std::ptrdiff_t own = &verb - all.data();
  const auto first = static_cast<std::size_t>(std::max<std::ptrdiff_t>(own - kNear, 0));
  for (const CueHit& hit : all.subspan(first, static_cast<std::size_t>(own) - first)) {
    const bool holds = hit.tokens.first < verb.tokens.first && hit.tokens.last >= verb.tokens.last;
    if (holds && hit.entry->role == CueRole::hedge && reading.tagged.tag(hit.tokens.first) == Tag::pronoun)
      return true;
  }
  return false;
}

bool is_doubted(const SentenceReading& reading, std::uint32_t verb) {
  std::uint32_t at = verb;
  while (at > reading.tagged.tokens.first &&
         (reading.tagged.tag(at - 1) == Tag::adverb || reading.tagged.is(at - 1, "have")))
    --at;
  auto hit = std::partition_point(reading.hits.begin(), reading.hits.end(),
                                  [&](const CueHit& one) { return one.tokens.first + 1 < at; });
  for (; hit != reading.hits.end() && hit->tokens.first + 1 == at; ++hit) {
    if (hit->entry->role == CueRole::hedge) return true;
  }
  return false;
}

}  // namespace factdesk
