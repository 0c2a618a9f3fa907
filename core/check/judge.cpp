#include "check/judge.h"

namespace factdesk {
namespace {

Judgement hedge_or_report(bool accepted, Reason reason) {
  return {accepted ? Verdict::reported : Verdict::speculation, reason};
}

bool is_attributed(const Saying& saying) { return saying.stance.source.source_class != SourceClass::none; }

}  // namespace

bool is_hedge(Modality modality) {
  switch (modality) {
    case Modality::asserted:
    case Modality::planned:
      return false;
    case Modality::hedged:
    case Modality::conditional:
    case Modality::asked:
      return true;
  }
  return false;
}

Judgement judge_match(Match match) {
  switch (match) {
    case Match::equal:
      return {Verdict::agree, Reason::equal};
    case Match::rounds_to:
      return {Verdict::agree, Reason::rounds_to};
    case Match::within_tolerance:
      return {Verdict::agree, Reason::within_tolerance};
    case Match::within_range:
      return {Verdict::agree, Reason::within_range};
    case Match::coarser:
      return {Verdict::agree, Reason::coarser};
    case Match::qualifier_dropped:
      return {Verdict::agree, Reason::qualifier_dropped};
    case Match::qualifier_added:
      return {Verdict::agree, Reason::qualifier_added};
    case Match::differs:
      return {Verdict::conflict, Reason::value_differs};
    case Match::qualifier_differs:
      return {Verdict::conflict, Reason::qualifier_differs};
    case Match::unit_differs:
      return {Verdict::unclear, Reason::unit_differs};
    case Match::vague:
      return {Verdict::unclear, Reason::vague};
    case Match::ambiguous:
      return {Verdict::unclear, Reason::ambiguous};
    case Match::far_bound:
      return {Verdict::unclear, Reason::vague};
    case Match::no_date:
      return {Verdict::unclear, Reason::no_date};
  }
  return {};
}

Judgement judge_value(Judgement bare, const Saying& saying) {
  const bool right = bare.verdict == Verdict::agree;
  const bool wrong = bare.verdict == Verdict::conflict;
  const bool denied = saying.stance.polarity == Polarity::negative;
  if (saying.stance.modality == Modality::planned && saying.claim_is_past) return {};
  if (is_hedge(saying.stance.modality)) {
    const bool differs = wrong || (right && denied);
    return hedge_or_report(saying.accepted_source, differs ? Reason::hedged_and_differs : Reason::hedged);
  }
  if (denied) {
    if (!right) return {};  // "did not invest $10 billion" says nothing against $1 billion
    bare = {Verdict::conflict, Reason::polarity_differs};
  }
  if (saying.unconfirmed) return hedge_or_report(saying.accepted_source, Reason::unconfirmed);
  return bare;
}

Judgement judge_statement(bool affirms, bool holds, bool denied_error, const Saying& saying) {
  if (is_hedge(saying.stance.modality)) {
    return hedge_or_report(saying.accepted_source,
                           affirms == holds ? Reason::hedged : Reason::hedged_and_differs);
  }
  if (saying.unconfirmed) return hedge_or_report(saying.accepted_source, Reason::unconfirmed);
  if (affirms == holds) return {Verdict::agree, denied_error ? Reason::denied_error : Reason::stated};
  return {Verdict::conflict, Reason::polarity_differs};
}

bool passes_over(Verdict verdict, const Saying& saying) {
  return verdict == Verdict::conflict && is_attributed(saying) && saying.quotes == QuotePolicy::skip;
}

Severity severity_of(Verdict verdict, const Fact& fact, const Saying& saying) {
  switch (verdict) {
    case Verdict::conflict:
      return is_attributed(saying) && saying.quotes == QuotePolicy::note ? Severity::note : fact.severity;
    case Verdict::speculation:
    case Verdict::missing:
      return Severity::warning;
    case Verdict::reported:
    case Verdict::unclear:
      return Severity::note;
    case Verdict::agree:
    case Verdict::silent:
      return Severity::none;
  }
  return Severity::none;
}

}  // namespace factdesk
