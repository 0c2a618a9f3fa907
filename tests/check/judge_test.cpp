#include "check/judge.h"

#include <doctest/doctest.h>

namespace factdesk {
namespace {

Saying said(Polarity polarity, Modality modality, bool accepted = false) {
  Saying saying;
  saying.stance.polarity = polarity;
  saying.stance.modality = modality;
  saying.accepted_source = accepted;
  return saying;
}

const Judgement kRight = judge_match(Match::equal);
const Judgement kWrong = judge_match(Match::differs);
const auto kPlus = Polarity::positive;
const auto kMinus = Polarity::negative;

void check(Judgement got, Verdict verdict, Reason reason) {
  CHECK(got.verdict == verdict);
  CHECK(got.reason == reason);
}

TEST_CASE("an asserted value agrees or conflicts as it compares") {
  check(judge_value(kRight, said(kPlus, Modality::asserted)), Verdict::agree, Reason::equal);
  check(judge_value(kWrong, said(kPlus, Modality::asserted)), Verdict::conflict, Reason::value_differs);
  check(judge_value(judge_match(Match::unit_differs), said(kPlus, Modality::asserted)), Verdict::unclear,
        Reason::unit_differs);
}

TEST_CASE("a denied right value conflicts and a denied wrong one says nothing") {
  check(judge_value(kRight, said(kMinus, Modality::asserted)), Verdict::conflict, Reason::polarity_differs);
  check(judge_value(kWrong, said(kMinus, Modality::asserted)), Verdict::silent, Reason::none);
}

TEST_CASE("a hedge keeps its verdict whatever the value") {
  for (const Modality hedge : {Modality::hedged, Modality::conditional, Modality::asked}) {
    check(judge_value(kRight, said(kPlus, hedge)), Verdict::speculation, Reason::hedged);
    check(judge_value(kWrong, said(kPlus, hedge)), Verdict::speculation, Reason::hedged_and_differs);
    check(judge_value(kRight, said(kPlus, hedge, true)), Verdict::reported, Reason::hedged);
  }
}

TEST_CASE("a plan says nothing about a fact in the past and counts as said for others") {
  Saying plan = said(kPlus, Modality::planned);
  check(judge_value(kWrong, plan), Verdict::conflict, Reason::value_differs);
  plan.claim_is_past = true;
  check(judge_value(kRight, plan), Verdict::silent, Reason::none);
}

TEST_CASE("an unconfirmed fact is reported with an accepted source and speculation without one") {
  Saying flat = said(kPlus, Modality::asserted);
  flat.unconfirmed = true;
  check(judge_value(kRight, flat), Verdict::speculation, Reason::unconfirmed);
  check(judge_statement(true, true, false, flat), Verdict::speculation, Reason::unconfirmed);
  flat.accepted_source = true;
  check(judge_statement(false, true, false, flat), Verdict::reported, Reason::unconfirmed);
}

TEST_CASE("a statement agrees when what it says is what held") {
  const Saying plain = said(kPlus, Modality::asserted);
  check(judge_statement(true, true, false, plain), Verdict::agree, Reason::stated);
  check(judge_statement(true, true, true, plain), Verdict::agree, Reason::denied_error);
  check(judge_statement(false, false, false, plain), Verdict::agree, Reason::stated);
  check(judge_statement(false, true, false, plain), Verdict::conflict, Reason::polarity_differs);
}

TEST_CASE("a conflict that is attributed is what the fact makes of quotations") {
  Fact fact;
  Saying saying = said(kPlus, Modality::asserted);
  saying.stance.source.source_class = SourceClass::vague;
  CHECK(severity_of(Verdict::conflict, fact, saying) == Severity::error);
  CHECK_FALSE(passes_over(Verdict::conflict, saying));
  saying.quotes = QuotePolicy::note;
  CHECK(severity_of(Verdict::conflict, fact, saying) == Severity::note);
  CHECK(severity_of(Verdict::speculation, fact, saying) == Severity::warning);
  saying.quotes = QuotePolicy::skip;
  CHECK(passes_over(Verdict::conflict, saying));
  CHECK_FALSE(passes_over(Verdict::agree, saying));
  saying.stance.source.source_class = SourceClass::none;
  CHECK_FALSE(passes_over(Verdict::conflict, saying));
  saying.quotes = QuotePolicy::note;
  CHECK(severity_of(Verdict::conflict, fact, saying) == Severity::error);
}

}  // namespace
}  // namespace factdesk
