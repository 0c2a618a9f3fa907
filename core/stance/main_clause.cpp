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
                       source.scope.first >= source.verb.last;
    if (opens && clauses.home_of(sentence, source.verb.first) == clauses.main) {
      first = std::max(first, source.scope.first);
      break;
    }
  }
  for (std::uint32_t at = first; at < main.last; ++at) {
    if (sentence.tag(at) != Tag::finite || clauses.home_of(sentence, at) != clauses.main || is_saying(at))
      continue;
    return at;
  }
  for (std::uint32_t at = first; at < main.last; ++at) {
    if (sentence.tag(at) != Tag::mark && !is_saying(at)) return at;
  }
  return main.first;
}

// The first negation, turned by each that stands inside its scope or holds it: "was not called off", but
// "neither sold nor let" is denied twice over and stays so.
bool denies(const std::vector<Cue>& negations) {
  if (negations.empty()) return false;
  const Cue& first = negations.front();
  const auto turns = std::count_if(negations.begin() + 1, negations.end(), [&](const Cue& other) {
    return other.scope.overlaps(first.span) || first.scope.overlaps(other.span);
  });
  return turns % 2 == 0;
}

}  // namespace

std::vector<Span> clause_spans(const SentenceReading& reading, Span sentence) {
  std::vector<Span> spans;
  const std::vector<ClauseSpan>& split = reading.clauses.split;
  for (std::size_t i = 0; i < split.size(); ++i) {
    const std::uint32_t start = i == 0 ? sentence.start : reading.tagged.token(split[i].tokens.first).start;
    const std::uint32_t end =
        i + 1 == split.size() ? sentence.end : reading.tagged.token(split[i + 1].tokens.first).start;
    spans.push_back({start, end});
  }
  return spans;
}

std::uint32_t claim_clause(const SentenceReading& reading, const std::vector<FoundSource>& sources) {
  const Clauses& clauses = reading.clauses;
  const TokenRange main = clauses.split[clauses.main].tokens;
  const bool colon = reading.tagged.words(main.last - 1) == ":" && clauses.main + 1 < clauses.split.size();
  const bool only_said = std::any_of(sources.begin(), sources.end(), [&](const FoundSource& source) {
    return main.contains(source.verb.first) && source.scope.first >= source.verb.last &&
           source.scope.last > main.last && !reading.tagged.holds_finite({source.scope.first, main.last});
  });
  return colon && only_said ? clauses.main + 1 : clauses.main;
}

Stance main_stance(const SentenceReading& reading, const std::vector<FoundCue>& cues,
                   const std::vector<FoundSource>& sources, const SentenceStance& stance, Span sentence) {
  Stance main;
  const std::uint32_t focus = focus_of(reading, sources);
  const Span place = reading.tagged.token(focus).span();
  std::vector<Cue> negations;
  const auto take = [&](const Cue& cue) {
    if (cue.kind == CueKind::negation) negations.push_back(cue);
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
  if (denies(negations)) {
    main.polarity = Polarity::negative;
    if (main.modality == Modality::asserted) main.cue = negations.front().span;
  }
  const Attribution* innermost = nullptr;
  for (const Attribution& source : stance.sources) {
    if (!source.scope.overlaps(place)) continue;
    if (innermost == nullptr || source.scope.size() < innermost->scope.size()) innermost = &source;
  }
  if (innermost != nullptr) main.source = *innermost;
  return main;
}

}  // namespace factdesk
