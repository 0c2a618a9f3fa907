#include "check/check.h"

#include "check/articles.h"

namespace factdesk {
namespace {

const Rules& warning() {
  static const Rules rules = rules_of(
      "factdesk: 1\nentities:\n  senna: {names: [Sennalux]}\nfacts:\n"
      "  dose: {claim: Sennalux costs $5., about: [senna], cues: [cost*], expect: {money: $5}}\n"
      "  alcohol: {claim: Sennalux is not for drinkers., about: [senna], affirm: [not for drinkers], "
      "required: true}\n");
  return rules;
}

TEST_CASE("findings stand in the order of the text and what is missing comes last") {
  CHECK(findings(warning(), "Sennalux costs $6. Sennalux costs $5.") ==
        Lines{"conflict[value-differs] low name: $6", "agree[equal] high name: $5",
              "missing[missing] alcohol"});
  CHECK(findings(warning(), "").size() == 1);
}

TEST_CASE("the date is the article's own before the one that was given") {
  const auto date_of = [](const std::string& text) {
    const CheckedArticle article = checked(warning(), text, make_day(2020, 1, 1));
    return article.document->date ? iso_text(*article.document->date) : "";
  };
  CHECK(date_of("Snow fell.") == "2020-01-01");
  CHECK(date_of("---\ndate: 22 January 2025\n---\nSnow fell.") == "2025-01-22");
  CHECK(date_of("GLENCOE, March 31, 2025 - Snow fell.") == "2025-03-31");
  CHECK(date_of("Snow fell on March 31, 2025, they said.") == "2020-01-01");
}

TEST_CASE("stance is worked out only in paragraphs that speak of somebody watched") {
  const Rules rules =
      rules_of("factdesk: 1\nentities:\n  senna: {names: [Sennalux]}\nsourcing: {watch: all}\n");
  std::string elsewhere;
  for (int paragraph = 0; paragraph < 50; ++paragraph) elsewhere += "Snow may fall. Roads could close.\n\n";
  CHECK(checked(rules, elsewhere).stances_read == 0);
  CHECK(checked(rules, elsewhere + "Sennalux may be sold.\n\n" + elsewhere).stances_read <= 3);
}

TEST_CASE("checking twice finds the same") {
  const std::string text = "Sennalux costs $6 and may cost $7. It is not for drinkers.";
  CHECK(findings(warning(), text) == findings(warning(), text));
}

}  // namespace
}  // namespace factdesk
