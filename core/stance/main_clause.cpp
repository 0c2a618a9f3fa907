#include "stance/main_clause.h"

#include <algorithm>

namespace factdesk {
namespace {

// The verb of the claim: behind a speaker in the main clause, that of what he says.
std::uint32_t focus_of(const SentenceReading& reading, const std::vector<FoundSource>& sources) {
  const TaggedSentence& sentence = reading.tagged;
  const Clauses& clauses = reading.clauses;
  const TokenRange main = clauses.split[clauses.main].tokens;
  const auto is_saying = [&](std::uint32_t at) {
    return std::any_of(sources.begin(), sources.end(), [&](const FoundSource& source) {
      return at >= source.words.first && at < std::max(source.words.last, source.verb.last) &&
             !source.scope.contains(at);
    });
  };
  std::uint32_t first = main.first;
  for (const FoundSource& source : sources) {
    const bool opens = source.words.first >= main.first && source.verb.last <= main.last &&
                       source.scope.first >= source.verb.last && source.words.first <= source.verb.first;
    if (opens && clauses.home_of(sentence, source.verb.first) == clauses.main) {
      first = std::max(first, source.scope.first);
      break;
    }
  }
  for (std::uint32_t at = first; at < main.last; ++at) {
    if (sentence.tag(at) != Tag::finite || clauses.home_of(sentence, at) != clauses.main || is_saying(at)) continue;
    return at;
  }
  for (std::uint32_t at = first; at < main.last; ++at) {
    if (sentence.tag(at) != Tag::mark && !is_saying(at)) return at;
  }
  return main.first;
}

}  // namespace

std::vector<Span> clause_spans(const SentenceReading& reading, Span sentence) {
  std::vector<Span> spans;
  const std::vector<Clause>& split = reading.clauses.split;
  for (std::size_t i = 0; i < split.size(); ++i) {
    const std::uint32_t start = i == 0 ? sentence.start : reading.tagged.token(split[i].tokens.first).start;
    const std::uint32_t end =
        i + 1 == split.size() ? sentence.end : reading.tagged.token(split[i + 1].tokens.first).start;
    spans.push_back({start, end});
  }
  return spans;
}

Stance main_stance(const SentenceReading& reading, const std::vector<FoundCue>& cues,
                   const std::vector<FoundSource>& sources, const SentenceStance& stance, Span sentence) {
  Stance main;
  const std::uint32_t focus = focus_of(reading, sources);
  const Span place = reading.tagged.token(focus).span();
  bool denied = false;
  Span negation;
  const auto take = [&](const Cue& cue) {
    if (cue.kind == CueKind::negation) {
      denied = !denied;
      negation = cue.span;
    }
    main.past = main.past || cue.kind == CueKind::past;
    Modality modality = Modality::asserted;
    if (cue.kind == CueKind::plan) modality = Modality::planned;
    if (cue.kind == CueKind::hedge || cue.kind == CueKind::weasel) modality = Modality::hedged;
    if (cue.kind == CueKind::condition) modality = Modality::conditional;
    if (cue.kind == CueKind::question) modality = Modality::asked;
    if (modality > main.modality) {
      main.modality = modality;
      main.cue = cue.span;
    }
  };
  for (const FoundCue& cue : cues) {
    const bool own = cue.whole_clause && cue.home == reading.clauses.main;
    if (own || cue.cue.scope.overlaps(place)) take(cue.cue);
  }
  for (const Cue& cue : stance.cues) {
    if (!sentence.contains(cue.span)) take(cue);  // of the lead-in
  }
  if (denied) main.polarity = Polarity::negative;
  if (denied && main.modality == Modality::asserted) main.cue = negation;
  const Attribution* innermost = nullptr;
  for (const Attribution& source : stance.sources) {
    if (!source.scope.overlaps(place)) continue;
    if (innermost == nullptr || source.scope.size() < innermost->scope.size()) innermost = &source;
  }
  if (innermost != nullptr) main.source = *innermost;
  return main;
}

}  // namespace factdesk
