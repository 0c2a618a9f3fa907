#include "check/status.h"

#include "check/articles.h"
#include "check/compare.h"

namespace factdesk {
namespace {

Finding found(Verdict verdict, Confidence confidence = Confidence::high, FactId fact = 0) {
  Finding finding;
  finding.verdict = verdict;
  finding.confidence = confidence;
  finding.fact = fact;
  finding.sentence = 0;
  finding.slot = 0;
  return finding;
}

FactStatusInArticle status(const std::vector<Finding>& findings) {
  Rules rules;
  rules.facts.resize(2);
  return statuses_of(rules, findings)[0];
}

TEST_CASE("a status is the worst of a fact's findings") {
  CHECK(status({}).status == Verdict::silent);
  CHECK(status({found(Verdict::agree), found(Verdict::reported)}).status == Verdict::reported);
  CHECK(status({found(Verdict::unclear), found(Verdict::reported)}).status == Verdict::unclear);
  CHECK(status({found(Verdict::unclear), found(Verdict::speculation)}).status == Verdict::speculation);
  CHECK(status({found(Verdict::conflict), found(Verdict::speculation)}).status == Verdict::conflict);
  CHECK(status({found(Verdict::conflict, Confidence::high, 1)}).status == Verdict::silent);
}

TEST_CASE("a conflict of low confidence counts for no status") {
  CHECK(status({found(Verdict::conflict, Confidence::low)}).status == Verdict::silent);
  const auto both = status({found(Verdict::conflict, Confidence::low), found(Verdict::agree)});
  CHECK(both.status == Verdict::agree);
  CHECK(both.reason == Reason::none);
}

TEST_CASE("what is of low confidence counts only where nothing surer stands") {
  for (const Verdict verdict : {Verdict::speculation, Verdict::unclear, Verdict::reported}) {
    const Finding unsure = found(verdict, Confidence::low);
    CHECK(status({unsure}).status == verdict);
    CHECK(status({unsure, found(Verdict::conflict, Confidence::low)}).status == verdict);
    CHECK(status({unsure, found(Verdict::agree)}).status == Verdict::agree);
    CHECK(status({found(Verdict::agree, Confidence::medium), unsure}).status == Verdict::agree);
    CHECK(status({unsure, found(Verdict::agree, Confidence::low)}).status == verdict);
    CHECK(status({unsure, found(Verdict::agree, Confidence::high, 1)}).status == verdict);
  }
}

TEST_CASE("agreeing and conflicting is a conflict that says so") {
  const auto both = status({found(Verdict::conflict), found(Verdict::agree)});
  CHECK(both.status == Verdict::conflict);
  CHECK(both.reason == Reason::inconsistent_within_article);
}

TEST_CASE("a wrong value beside an agreement in its block is lowered") {
  std::vector<Finding> findings{found(Verdict::agree), found(Verdict::conflict)};
  findings[1].sentence = 1;
  lower_beside_agreements({0, 0}, findings);
  CHECK(findings[1].confidence == Confidence::low);
  findings[1].confidence = Confidence::high;
  lower_beside_agreements({0, 1}, findings);
  CHECK(findings[1].confidence == Confidence::high);
}

const Rules& zoo() {
  static const Rules rules = rules_of(
      "factdesk: 1\nentities:\n  zoo: {names: [Fairmont Zoo]}\nfacts:\n"
      "  visitors: {claim: Fairmont Zoo drew 310 visitors., about: [zoo], cues: [drew], expect: {count: 310 "
      "visitors}}\n"
      "  free: {claim: Fairmont Zoo is free., about: [zoo], affirm: [free to enter], deny: [\"charge* ... "
      "entry\"]}\n");
  return rules;
}

std::string agreement(const std::vector<std::string>& texts, FactId fact) {
  std::vector<CheckedArticle> articles;
  articles.reserve(texts.size());
  for (const std::string& text : texts) articles.push_back(checked(zoo(), text));
  return std::string(name_of(consensus(zoo(), articles)[fact]));
}

TEST_CASE("articles are held against each other whatever is expected") {
  CHECK(agreement({"Fairmont Zoo drew 310 visitors.", "Fairmont Zoo drew 310 visitors."}, 0) == "agree");
  CHECK(agreement({"Fairmont Zoo drew 500 visitors.", "Fairmont Zoo drew 500 visitors."}, 0) == "agree");
  CHECK(agreement({"Fairmont Zoo drew 310 visitors.", "Fairmont Zoo drew 500 visitors."}, 0) == "conflict");
  CHECK(agreement({"Fairmont Zoo drew 310 visitors.", "It rained."}, 0) == "single");
  CHECK(agreement({"It rained."}, 0) == "silent");
  CHECK(agreement({"Fairmont Zoo is free to enter.", "Fairmont Zoo charges for entry."}, 1) == "conflict");
}

}  // namespace
}  // namespace factdesk
