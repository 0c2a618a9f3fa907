// One place where an article speaks of a fact, and the verdict. Holds no words for people: report/ makes
// them, once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/span.h"
#include "refer/mention.h"
#include "rule/rule.h"
#include "stance/stance.h"
#include "value/value.h"

namespace factdesk {

enum class Verdict : std::uint8_t { agree, conflict, speculation, reported, unclear, silent, missing };

enum class Reason : std::uint8_t {
  none,
  equal,
  rounds_to,
  within_tolerance,
  within_range,
  coarser,
  qualifier_dropped,
  qualifier_added,
  stated,
  denied_error,  // agree
  value_differs,
  qualifier_differs,
  name_differs,
  polarity_differs,
  outdated,
  premature,  // conflict
  hedged,
  hedged_and_differs,
  unconfirmed,  // speculation, reported
  unit_differs,
  vague,
  ambiguous,
  no_date,
  no_period,  // unclear
  missing,
  inconsistent_within_article,  // status_reason only
};

enum class Confidence : std::uint8_t { low, medium, high };

// Why a finding is of low confidence: what speaks against the value being the fact's.
enum class Weakness : std::uint8_t {
  none,
  other_subject,  // the clause is about somebody or something else
  indefinite_subject,
  cue_in_value,
  cue_elsewhere,  // in another clause
  cue_in_heading,
  qualifier,   // "an additional $2 billion"
  other_noun,  // it counts something else
  other_date,  // another year's
  other_size,
  part,
  others,  // another possessor's, another verb's
  apart,   // a date of another verb
  beside_agreement,
};

enum class RelatedKind : std::uint8_t { cue, entity, value, hedge, source, negation, lead_in, item };
struct Related {
  RelatedKind what = RelatedKind::cue;
  Span span;  // in Document::text
};

struct Finding {
  Verdict verdict = Verdict::agree;
  Reason reason = Reason::none;
  Severity severity = Severity::none;
  Confidence confidence = Confidence::high;
  Weakness weakness = Weakness::none;    // of low confidence
  std::optional<FactId> fact;            // nothing: a finding of the sourcing section
  std::optional<std::uint32_t> slot;     // into the fact's slots (of the period's, where that has its own)
  std::optional<std::uint32_t> period;   // into the fact's history: the one it was judged by
  Span place;                            // the words that decide, in Document::text
  std::uint32_t sentence = kNoSentence;  // into Segmented::sentences; none for `missing`
  Stance stance;
  Subject subject = Subject::name;
  std::vector<Related> related;
  std::optional<std::string> suppressed;  // why the article's author wants it passed over
};

// What one article says of one fact.
struct FactStatusInArticle {
  Verdict status = Verdict::silent;
  Reason reason = Reason::none;  // inconsistent_within_article, or none
};

// Why a fact that was weighed at a place did not win it.
enum class Loss : std::uint8_t {
  none,
  no_cue,
  no_entity,
  no_near,
  no_value,  // what stands before its cue is no amount
  unless,
  old_value,
  part,
  rate,          // or a change, where the fact states a level
  better_value,  // of the same fact
  outbid,        // by another fact
  agrees_with_another_fact,
  another_event,   // more than one slot differs
  another_amount,  // only the date is right
  not_said,
  other_subject,
  quoted,
  not_the_present_holder,
  not_in_the_role,
};

// A fact that was weighed at a place and why it did or did not win: what `explain` shows.
struct Candidate {
  FactId fact = 0;
  std::uint32_t sentence = 0;
  std::optional<Span> value;  // the value or name weighed; nothing for a phrase
  double score = 0;           // binding score; ranks, never decides right or wrong
  Verdict verdict = Verdict::silent;
  Reason reason = Reason::none;
  Loss loss = Loss::none;  // for silent
};

std::string_view name_of(Verdict verdict);  // "agree"
std::string_view name_of(Reason reason);    // "value-differs"; "" for none
std::string_view name_of(Loss loss);        // "no-entity"; "" for none
std::string_view name_of(Confidence confidence);
std::string_view name_of(Subject subject);   // "name", "short", …
std::string_view name_of(RelatedKind what);  // "cue", "lead-in", …

}  // namespace factdesk
