#include "stance/source_cues.h"

#include <algorithm>

#include "scan/words.h"

namespace factdesk {
namespace {

// "Nobody predicted the fall": what nobody expects is no forecast.
bool denies_anybody(const SentenceReading& reading, const FoundSource& source) {
  const std::uint32_t first = source.words.first;
  for (const char* word : {"nobody", "none", "no", "neither", "nothing", "few"}) {
    if (reading.tagged.is(first, word)) return true;
  }
  return false;
}

// "is rumoured to (be)", "It is widely believed (that)"
Span words_of_weasel(const TaggedSentence& sentence, TokenRange cue) {
  const bool that = cue.size() > 1 && sentence.is(cue.last - 1, "that");
  const bool infinitive = cue.size() > 2 && sentence.is(cue.last - 2, "to") &&
                          (sentence.is(cue.last - 1, "be") || sentence.is(cue.last - 1, "have"));
  return sentence.span({cue.first, cue.last - (that || infinitive ? 1 : 0)});
}

}  // namespace

// "Believes" leaves it open, and "expects" where nobody in particular does.
std::vector<FoundCue> unsure_sources(const SentenceReading& reading,
                                     const std::vector<FoundSource>& sources) {
  std::vector<FoundCue> cues;
  for (const FoundSource& source : sources) {
    if (source.sure || denies_anybody(reading, source)) continue;
    const SourceClass who = source.attribution.source_class;
    const bool somebody =
        who == SourceClass::named || who == SourceClass::document || who == SourceClass::none;
    const CueKind kind = source.forecasts && somebody
                             ? CueKind::plan
                             : (who == SourceClass::vague ? CueKind::weasel : CueKind::hedge);
    cues.push_back(make_cue(reading, kind, source.verb, source.scope, true));
  }
  return cues;
}

// `would` inside what somebody said: a plan.
std::vector<FoundCue> told_plans(const SentenceReading& reading, const std::vector<FoundSource>& sources) {
  static const WordSet would = word_set("modality.would");
  std::vector<FoundCue> cues;
  const TaggedSentence& sentence = reading.tagged;
  for (std::uint32_t at = sentence.tokens.first; at < sentence.tokens.last; ++at) {
    if (!would.contains(sentence.key(at)) || sentence.is(at + 1, "have")) continue;
    const bool told = std::any_of(sources.begin(), sources.end(), [&](const FoundSource& source) {
      return source.scope.contains(at) && !source.verb.contains(at);
    });
    if (told)
      cues.push_back(make_cue(reading, CueKind::plan, {at, at + 1}, verb_scope(reading, {at, at + 1}), true));
  }
  return cues;
}

// An agentless weasel is its own source, unless somebody carries it.
void add_weasel_sources(const SentenceReading& reading, const std::vector<FoundCue>& cues,
                        std::vector<Attribution>& sources) {
  const std::vector<Attribution> said = sources;
  for (const FoundCue& cue : cues) {
    if (cue.cue.kind != CueKind::weasel) continue;
    const bool carried = std::any_of(said.begin(), said.end(), [&](const Attribution& source) {
      return source.scope.contains(cue.cue.span) || source.words.overlaps(cue.cue.span) ||
             hull(source.words, source.scope).contains(cue.cue.span);
    });
    if (carried) continue;
    Span scope = hull(cue.cue.span, cue.cue.scope);
    const TaggedSentence& sentence = reading.tagged;
    for (std::uint32_t at = cue.tokens.first;
         at > sentence.tokens.first && sentence.tag(at - 1) == Tag::finite; --at)
      scope.start = sentence.token(at - 1).start;  // "is reportedly selling"
    sources.push_back({SourceClass::vague, words_of_weasel(sentence, cue.tokens), scope});
  }
}

}  // namespace factdesk
