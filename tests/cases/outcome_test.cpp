#include "cases/outcome.h"

#include <doctest/doctest.h>

namespace factdesk::cases {
namespace {

CaseArticle marked(std::string_view text) {
  CaseArticle article;
  article.line = 5;
  auto result = strip_marks(text, 5);
  REQUIRE(result);
  article.bytes = result->text;
  article.marks = result->marks;
  return article;
}

const Found kConflict{Verdict::conflict, Reason::value_differs, Confidence::high, "deal", {3, 5}};

std::vector<Failure> compared(std::string_view text, std::vector<Found> found) {
  const CaseArticle article = marked(text);
  return compare_article(article, {article.bytes, std::move(found), {}});
}

TEST_CASE("a mark is met by the finding at its words and by no other") {
  CHECK(compared("of {{conflict deal: $9}}", {kConflict}).empty());
  CHECK(compared("of {{conflict[value-differs] deal: $9}}", {kConflict}).empty());
  CHECK(compared("of {{conflict[outdated] deal: $9}}", {kConflict}).size() == 2);
  CHECK(compared("of {{agree deal: $9}}", {kConflict}).size() == 2);
  CHECK(compared("{{conflict deal: of $9}}", {kConflict}).size() == 2);
  CHECK(compared("of {{conflict other: $9}}", {kConflict}).size() == 2);
}

TEST_CASE("an unmet mark and an unmarked finding fail with their lines") {
  const auto failures = compared(
      "a\n {{agree x: b}} $9", {{Verdict::conflict, Reason::value_differs, Confidence::low, "deal", {5, 7}}});
  REQUIRE(failures.size() == 2);
  CHECK(failures[0].line == 6);
  CHECK(failures[0].message == "wanted {{agree x: b}}\n    found nothing of x there");
  CHECK(failures[1].line == 6);
  CHECK(failures[1].message == "found, but not marked: low conflict[value-differs] deal: $9");
}

TEST_CASE("low confidence is part of a mark") {
  Found low = kConflict;
  low.confidence = Confidence::low;
  CHECK(compared("of {{low conflict deal: $9}}", {low}).empty());
  CHECK(compared("of {{conflict deal: $9}}", {low}).size() == 2);
  CHECK(compared("of {{low conflict deal: $9}}", {kConflict}).size() == 2);
}

TEST_CASE("a todo mark excuses what is found at its words and fails when it is met") {
  CHECK(compared("of {{todo-agree deal: $9}}", {kConflict}).empty());
  CHECK(compared("of {{todo-agree deal: $9}}", {}).empty());
  CHECK(compared("of {{todo-silent deal: $9}}", {kConflict}).empty());
  CHECK(compared("of {{todo-silent deal: $9}}", {}).size() == 1);
  const auto failures = compared("of {{todo-conflict deal: $9}}", {kConflict});
  REQUIRE(failures.size() == 1);
  CHECK(failures[0].message == "{{todo-conflict deal: $9}} is met now; make it a real mark");
}

TEST_CASE("missing is met without a place") {
  const Found missing{Verdict::missing, Reason::missing, Confidence::high, "deal", {}};
  CHECK(compared("a {{missing deal}}", {missing}).empty());
  CHECK(compared("a", {missing}).size() == 1);
  CHECK(compared("a {{missing deal}}", {}).size() == 1);
}

TEST_CASE("of an edited file only what is listed must be there") {
  CaseArticle article;
  article.edited_file = "x";
  Want want;
  want.verdict = Verdict::conflict;
  want.fact = "deal";
  article.findings.push_back({want, "$9", 7});
  article.none.push_back({Verdict::speculation, "", false, 8});
  CHECK(compare_article(article, {"of $9", {kConflict}, {}}).empty());
  CHECK(compare_article(article, {"of $9", {}, {}}).size() == 1);
  Found hedge = kConflict;
  hedge.verdict = Verdict::speculation;
  CHECK(compare_article(article, {"of $9", {kConflict, hedge}, {}}).size() == 1);
  article.findings[0].want.verdict = Verdict::silent;
  CHECK(compare_article(article, {"of $9", {}, {}}).empty());
  CHECK(compare_article(article, {"of $9", {kConflict}, {}}).size() == 1);
}

TEST_CASE("statuses and consensus are compared") {
  CaseArticle article;
  article.statuses.push_back({"deal", Verdict::agree, std::nullopt, false, 3});
  CHECK(compare_article(article, {"", {}, {{"deal", {Verdict::agree, Reason::none}}}}).empty());
  CHECK(compare_article(article, {"", {}, {{"deal", {Verdict::silent, Reason::none}}}}).size() == 1);
  CHECK(compare_article(article, {"", {}, {}}).size() == 1);
  CHECK(compare_consensus({{"deal", "single", false, 1}}, {{"deal", "single"}}).empty());
  CHECK(compare_consensus({{"deal", "single", true, 1}}, {{"deal", "single"}}).size() == 1);
  CHECK(compare_consensus({{"deal", "agree", false, 1}}, {{"deal", "single"}}).size() == 1);
}

TEST_CASE("an edit must find its words exactly once") {
  CHECK(*apply_edits("a b c", {{"b", "x y"}, {"x", ""}}) == "a  y c");
  CHECK(apply_edits("a b b", {{"b", "x"}}).error() ==
        "`b` stands in the article more than once; wanted more words around it");
  CHECK_FALSE(apply_edits("a", {{"b", "x"}}));
}

}  // namespace
}  // namespace factdesk::cases
