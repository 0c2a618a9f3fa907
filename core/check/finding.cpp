// The names of verdicts, reasons and the like, as reports print them.
#include "check/finding.h"

namespace factdesk {

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::agree:
      return "agree";
    case Verdict::conflict:
      return "conflict";
    case Verdict::speculation:
      return "speculation";
    case Verdict::reported:
      return "reported";
    case Verdict::unclear:
      return "unclear";
    case Verdict::silent:
      return "silent";
    case Verdict::missing:
      return "missing";
  }
  return "";
}

std::string_view name_of(Reason reason) {
  switch (reason) {
    case Reason::none:
      return "";
    case Reason::equal:
      return "equal";
    case Reason::rounds_to:
      return "rounds-to";
    case Reason::within_tolerance:
      return "within-tolerance";
    case Reason::within_range:
      return "within-range";
    case Reason::coarser:
      return "coarser";
    case Reason::qualifier_dropped:
      return "qualifier-dropped";
    case Reason::qualifier_added:
      return "qualifier-added";
    case Reason::stated:
      return "stated";
    case Reason::denied_error:
      return "denied-error";
    case Reason::value_differs:
      return "value-differs";
    case Reason::qualifier_differs:
      return "qualifier-differs";
    case Reason::name_differs:
      return "name-differs";
    case Reason::polarity_differs:
      return "polarity-differs";
    case Reason::outdated:
      return "outdated";
    case Reason::premature:
      return "premature";
    case Reason::hedged:
      return "hedged";
    case Reason::hedged_and_differs:
      return "hedged-and-differs";
    case Reason::unconfirmed:
      return "unconfirmed";
    case Reason::unit_differs:
      return "unit-differs";
    case Reason::vague:
      return "vague";
    case Reason::ambiguous:
      return "ambiguous";
    case Reason::no_date:
      return "no-date";
    case Reason::no_period:
      return "no-period";
    case Reason::missing:
      return "missing";
    case Reason::inconsistent_within_article:
      return "inconsistent-within-article";
  }
  return "";
}

std::string_view name_of(Loss loss) {
  switch (loss) {
    case Loss::none:
      return "";
    case Loss::no_cue:
      return "no-cue";
    case Loss::no_entity:
      return "no-entity";
    case Loss::no_near:
      return "no-near";
    case Loss::no_value:
      return "no-value";
    case Loss::unless:
      return "unless";
    case Loss::old_value:
      return "old-value";
    case Loss::part:
      return "part";
    case Loss::rate:
      return "rate";
    case Loss::better_value:
      return "better-value";
    case Loss::outbid:
      return "outbid";
    case Loss::agrees_with_another_fact:
      return "agrees-with-another-fact";
    case Loss::another_event:
      return "another-event";
    case Loss::another_amount:
      return "another-amount";
    case Loss::not_said:
      return "not-said";
    case Loss::other_subject:
      return "other-subject";
    case Loss::quoted:
      return "quoted";
    case Loss::not_the_present_holder:
      return "not-the-present-holder";
    case Loss::not_in_the_role:
      return "not-in-the-role";
  }
  return "";
}

std::string_view name_of(Confidence confidence) {
  switch (confidence) {
    case Confidence::low:
      return "low";
    case Confidence::medium:
      return "medium";
    case Confidence::high:
      return "high";
  }
  return "";
}

std::string_view name_of(Subject subject) {
  switch (subject) {
    case Subject::name:
      return "name";
    case Subject::short_form:
      return "short";
    case Subject::description:
      return "description";
    case Subject::pronoun:
      return "pronoun";
    case Subject::inherited:
      return "inherited";
  }
  return "";
}

std::string_view name_of(RelatedKind what) {
  switch (what) {
    case RelatedKind::cue:
      return "cue";
    case RelatedKind::entity:
      return "entity";
    case RelatedKind::value:
      return "value";
    case RelatedKind::hedge:
      return "hedge";
    case RelatedKind::source:
      return "source";
    case RelatedKind::negation:
      return "negation";
    case RelatedKind::lead_in:
      return "lead-in";
    case RelatedKind::item:
      return "item";
  }
  return "";
}

}  // namespace factdesk
