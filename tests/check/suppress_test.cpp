// What passes findings over: which comment covers which finding, and how the work grows with both.
#include <doctest/doctest.h>

#include "base/steps.h"
#include "check/articles.h"
#include "check/suppress.h"

namespace factdesk {
namespace {

constexpr char kRules[] =
    "factdesk: 1\n"
    "entities:\n  acme: {names: [Acme]}\n"
    "facts:\n  price: Acme paid $3 million for the site.\n  staff: Acme has 500 employees.\n";

CheckedArticle checked_markdown(const Rules& rules, const std::string& text) {
  auto document = read_document({"a.md", text, Format::markdown, ""});
  REQUIRE(document);
  return check_article(std::move(*document), rules, {});
}

// The reason of each finding that is no agreement, "-" where it is not suppressed, and then the faults.
std::vector<std::string> outcome(const std::string& text) {
  const Rules rules = rules_of(kRules);
  const CheckedArticle article = checked_markdown(rules, text);
  std::vector<std::string> out;
  for (const Finding& finding : article.findings) {
    if (finding.verdict != Verdict::agree) out.push_back(finding.suppressed.value_or("-"));
  }
  for (const SuppressionProblem& problem : article.suppression_problems)
    out.push_back(std::string(name_of(problem.fault)) + " " + problem.fact);
  return out;
}

const std::string kWrong = "Acme paid $4 million for the site.\n\n";

TEST_CASE("of comments that cover a finding the first gives the reason and all are used") {
  CHECK(outcome("<!-- factdesk-ignore-file price: whole -->\n\n<!-- factdesk-ignore price: next -->\n" +
                kWrong) == Lines{"whole"});
  CHECK(outcome("<!-- factdesk-ignore *: all -->\n<!-- factdesk-ignore price: own -->\n" + kWrong) ==
        Lines{"all"});
  CHECK(outcome("<!-- factdesk-ignore staff: other -->\n" + kWrong) == Lines{"-", "unused staff"});
}

TEST_CASE("starts and ends pair from the inside out") {
  CHECK(outcome("<!-- factdesk-ignore-start price: a -->\n\n<!-- factdesk-ignore-start staff: b -->\n\n" +
                kWrong + "<!-- factdesk-ignore-end price -->\n\n" + kWrong +
                "<!-- factdesk-ignore-end -->\n") == Lines{"a", "-", "unused staff"});
  CHECK(outcome("<!-- factdesk-ignore-start price, staff: a -->\n\n" + kWrong +
                "<!-- factdesk-ignore-end -->\n\n" + kWrong) == Lines{"a", "-", "unused staff"});
  CHECK(outcome("<!-- factdesk-ignore-end -->\n\n<!-- factdesk-ignore-start price: a -->\n\n" + kWrong) ==
        Lines{"-", "unbalanced ", "unbalanced price"});
}

TEST_CASE("a comment reaches its line or the next block and a table is one block") {
  CHECK(outcome("Acme paid $4 million for the site. <!-- factdesk-ignore price: line -->\n\n" + kWrong) ==
        Lines{"line", "-"});
  CHECK(outcome(kWrong + "<!-- factdesk-ignore price: next -->\n\n" + kWrong + kWrong) ==
        Lines{"-", "next", "-"});
  CHECK(
      outcome(
          "<!-- factdesk-ignore price: table -->\n\n| Acme | paid |\n|---|---|\n| site | $4 million |\n\n") ==
      Lines{"unused price"});
}

std::string times(int count, const std::string& text) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

// Steps to apply what an article says to its findings.
std::uint64_t steps_of(const std::string& text) {
  const Rules rules = rules_of(kRules);
  CheckedArticle article = checked_markdown(rules, text);
  const std::uint64_t before = steps_taken;
  Suppressions suppressions(*article.document, rules);
  suppressions.apply(article.findings);
  suppressions.problems();
  return steps_taken - before;
}

TEST_CASE("eight times the comments and findings take about eight times the steps") {
  const auto grows = [](const auto& text_of) {
    const std::uint64_t small = steps_of(text_of(50));
    CHECK(small > 0);
    CHECK(steps_of(text_of(400)) < 16 * small);
  };
  const std::string comment = "<!-- factdesk-ignore price: x -->\n\n";
  grows([&](int count) { return times(count, comment + kWrong); });
  grows([&](int count) { return times(count, comment) + times(count, kWrong); });
  grows([&](int count) {
    return times(count, "<!-- factdesk-ignore-file price: x -->\n\n") + times(count, kWrong);
  });
  grows([&](int count) {
    return times(count, "<!-- factdesk-ignore-start price: x -->\n\n") + kWrong +
           times(count, "<!-- factdesk-ignore-end -->\n\n");
  });
  grows([&](int count) {
    return times(count, "Acme paid $4 million for the site. <!-- factdesk-ignore price: x --> ");
  });
  grows([&](int count) {
    return times(count, comment) + "| Acme | paid |\n|---|---|\n" + times(count, "| site | $4 million |\n");
  });
}

}  // namespace
}  // namespace factdesk
