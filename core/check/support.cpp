#include "check/support.h"

#include <algorithm>

#include "parse/place.h"

namespace factdesk {

Sureness sureness_of(const Scope& scope, const CueSupport& cue) {
  const auto low = [](Weakness why) { return Sureness{Confidence::low, why}; };
  if (scope.other_subject || scope.another_head || scope.out_of_role) return low(Weakness::other_subject);
  if (cue.inside_value) return low(Weakness::cue_in_value);
  const bool cue_near = cue.where == CuePlace::clause || cue.where == CuePlace::head || !cue.span;
  if (cue.where == CuePlace::heading) return low(Weakness::cue_in_heading);
  const EntityReach& reach = scope.weakest;
  const bool direct = reach.how <= Subject::description && (reach.in_clause || reach.from_head);
  if (direct && cue_near) return {};
  if (scope.indefinite_subject && !direct) return low(Weakness::indefinite_subject);
  if (scope.foreign_subject && !direct) return low(Weakness::other_subject);
  if (reach.from_head && cue_near) return {};
  // A cue of another clause speaks of that clause's verb.
  if (cue.where == CuePlace::sentence && !cue.linked) return low(Weakness::cue_elsewhere);
  return {Confidence::medium, Weakness::none};
}

std::vector<Related> related_places(const Scope& scope, const CueSupport& cue, const Stance& stance) {
  std::vector<Related> related;
  if (cue.span) related.push_back({RelatedKind::cue, *cue.span});
  for (const EntityReach& reach : scope.entities) {
    if (reach.mention) related.push_back({RelatedKind::entity, reach.mention->span});
  }
  if (!stance.cue.empty()) {
    related.push_back({is_hedge(stance.modality) ? RelatedKind::hedge : RelatedKind::negation, stance.cue});
  }
  if (!stance.source.words.empty()) related.push_back({RelatedKind::source, stance.source.words});
  return related;
}

namespace {

// "asked reporter Owen Platt if …": a title right before a name is taken as so.
bool is_title(Reading& reading, std::uint32_t sentence, Span name, Span role) {
  if (reading.text().tokens_in(role).last != reading.text().tokens_in(name).first) return false;
  const Parse& parse = reading.parse_of(sentence);
  const Index holder = head_at(parse, name);
  const Index title = head_at(parse, role);
  if (holder == kNone || title == kNone || holder == title) return false;
  const Index group = parse.words[holder].group;
  const Index of_title = parse.words[title].group;
  return group != kNone && of_title != kNone &&
         (group == of_title || parse.groups[group].describes == of_title);
}

}  // namespace

Saying saying_at(Reading& reading, const Fact& fact, std::uint32_t sentence, Span place) {
  Saying saying;
  saying.stance = reading.stance_at(sentence, place);
  saying.unconfirmed = fact.status == FactStatus::unconfirmed;
  saying.claim_is_past = fact.claim_is_past;
  saying.quotes = fact.quotes;
  saying.accepted_source =
      reading.rules().files[fact.file].accept[static_cast<std::size_t>(saying.stance.source.source_class)];
  return saying;
}

Saying saying_of_holder(Reading& reading, const Fact& fact, std::uint32_t sentence, Span name,
                        const CueSupport& role) {
  const bool in_sentence = role.span && reading.sentence(sentence).span.contains(*role.span);
  Saying saying = saying_at(reading, fact, sentence, in_sentence ? *role.span : name);
  for (const Attribution& source : reading.stance_of(sentence).sources) {
    if (source.words.overlaps(name)) saying.stance = {};
  }
  if (in_sentence && is_title(reading, sentence, name, *role.span) &&
      !saying.stance.cue.overlaps(*role.span)) {
    saying.stance.modality = Modality::asserted;
    saying.stance.polarity = Polarity::positive;
    saying.stance.cue = {};
  }
  return saying;
}

}  // namespace factdesk
