// Verdicts as pure functions: what a stance and a comparison make of a fact. No article, no rule, no state.
#pragma once

#include "check/finding.h"
#include "value/compare.h"

namespace factdesk {

struct Judgement {
  Verdict verdict = Verdict::silent;
  Reason reason = Reason::none;
};

// What a comparison says by itself, as if it were asserted.
Judgement judge_match(Match match);

// How a place is said and how the fact stands to being said so.
struct Saying {
  Stance stance;
  bool unconfirmed = false;                 // the fact's status
  bool claim_is_past = false;               // a plan says nothing about it
  bool accepted_source = false;             // the stance's source counts as sourcing
  QuotePolicy quotes = QuotePolicy::check;  // the fact's: of what somebody else says
};

// A value or a name: `bare` is what judge_match (or a comparison of names) says of it.
Judgement judge_value(Judgement bare, const Saying& saying);

// A statement: `affirms` is what the words say after negation, `holds` what was true at the time that is
// spoken of.
Judgement judge_statement(bool affirms, bool holds, bool denied_error, const Saying& saying);

// Of a conflict that the article attributes to somebody: does the fact pass it over, or only note it?
bool passes_over(Verdict verdict, const Saying& saying);
Severity severity_of(Verdict verdict, const Fact& fact, const Saying& saying);

// Is the stance a hedge for a fact? (hedged, conditional, asked)
bool is_hedge(Modality modality);

}  // namespace factdesk
