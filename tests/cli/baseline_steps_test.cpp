// A large baseline is looked up, not read through.
#include <doctest/doctest.h>

#include "base/steps.h"
#include "baseline.h"
#include "cli/run.h"

namespace factdesk::test {
namespace {

std::vector<ReportArticle> articles_with(int findings) {
  std::vector<ReportArticle> articles(2);
  articles[0].path = "a.md";
  articles[1].path = "b.md";
  for (int count = 0; count < findings; ++count) {
    ReportFinding finding;
    finding.verdict = "conflict";
    finding.confidence = "high";
    finding.rule = "price";
    finding.fingerprint = std::to_string(count);
    articles[static_cast<std::size_t>(count % 2)].findings.push_back(finding);
  }
  return articles;
}

// Steps to hold so many findings against a baseline of as many.
std::uint64_t steps_of(int findings, std::size_t gone) {
  const Workplace place;
  std::vector<ReportArticle> articles = articles_with(findings);
  auto baseline = Baseline::read(place.path("known.json"), true);
  REQUIRE(baseline);
  place.write("known.json", baseline->updated(articles));
  baseline = Baseline::read(place.path("known.json"), false);
  REQUIRE(baseline);
  const std::uint64_t before = steps_taken;
  baseline->apply(articles);
  CHECK(articles[1].findings.back().suppressed.has_value());
  CHECK(baseline->gone(articles).empty());
  for (ReportArticle& article : articles) article.findings.resize(article.findings.size() - gone / 2);
  CHECK(baseline->gone(articles).size() == gone);
  return steps_taken - before;
}

TEST_CASE("a baseline eight times as large takes about eight times the steps") {
  CHECK(steps_of(8000, 100) < 12 * steps_of(1000, 100));
}

}  // namespace
}  // namespace factdesk::test
