#include "stance/stance.h"

namespace factdesk {
namespace {

bool is_in_scope(Span scope, Span place) {
  return place.empty() ? scope.contains(place.start) : scope.overlaps(place);
}

}  // namespace

Modality modality_of(CueKind kind) {
  switch (kind) {
    case CueKind::plan:
      return Modality::planned;
    case CueKind::hedge:
    case CueKind::weasel:
      return Modality::hedged;
    case CueKind::condition:
      return Modality::conditional;
    case CueKind::question:
      return Modality::asked;
    case CueKind::negation:
    case CueKind::past:
    case CueKind::reporting:
      return Modality::asserted;
  }
  return Modality::asserted;
}

Stance stance_at(const SentenceStance& stance, Span place) {
  Stance found;
  bool denied = false;
  Span negation;
  for (const Cue& cue : stance.cues) {
    if (!is_in_scope(cue.scope, place) && (cue.beside || place.empty() || !place.overlaps(cue.span)))
      continue;
    if (cue.kind == CueKind::negation && negation == cue.span && !negation.empty())
      continue;  // its scope's second part
    if (cue.kind == CueKind::negation) {
      denied = !denied;
      negation = cue.span;
    }
    found.past = found.past || cue.kind == CueKind::past;
    const Modality modality = modality_of(cue.kind);
    if (modality > found.modality) {
      found.modality = modality;
      found.cue = cue.span;
    }
  }
  if (denied) found.polarity = Polarity::negative;
  if (denied && found.modality == Modality::asserted) found.cue = negation;
  const Attribution* innermost = nullptr;
  for (const Attribution& source : stance.sources) {
    if (!is_in_scope(source.scope, place)) continue;
    if (innermost == nullptr || source.scope.size() < innermost->scope.size()) innermost = &source;
  }
  if (innermost != nullptr) found.source = *innermost;
  return found;
}

}  // namespace factdesk
