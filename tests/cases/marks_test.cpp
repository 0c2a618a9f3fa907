#include "cases/marks.h"

#include <doctest/doctest.h>

namespace factdesk::cases {
namespace {

MarkedArticle stripped(std::string_view article) {
  auto result = strip_marks(article, 10);
  REQUIRE(result);
  return *result;
}

std::string error_of(std::string_view article) {
  const auto result = strip_marks(article, 10);
  REQUIRE_FALSE(result);
  return result.error();
}

TEST_CASE("a mark is taken out and its words keep their place") {
  const MarkedArticle article = stripped("It paid {{conflict deal: $10 billion}} then.\n");
  CHECK(article.text == "It paid $10 billion then.\n");
  REQUIRE(article.marks.size() == 1);
  CHECK(article.marks[0].words == Span{8, 19});
  CHECK(article.marks[0].line == 10);
  CHECK(text_of(article.marks[0].want) == "conflict deal");
}

TEST_CASE("marks stand inside one another and know their lines") {
  const MarkedArticle article = stripped("One.\n{{agree a: {{agree[rounds-to] b: 4.2 million}} people}}");
  CHECK(article.text == "One.\n4.2 million people");
  REQUIRE(article.marks.size() == 2);
  CHECK(article.marks[0].words == Span{5, 23});
  CHECK(article.marks[1].words == Span{5, 16});
  CHECK(article.marks[1].line == 11);
  CHECK(article.marks[1].want.reason == Reason::rounds_to);
}

TEST_CASE("a mark says todo and low and missing") {
  const MarkedArticle article =
      stripped("{{todo-low conflict a: x}} {{missing b}}y {{speculation sourcing: z}}");
  CHECK(article.text == "x y z");
  REQUIRE(article.marks.size() == 3);
  CHECK(text_of(article.marks[0].want) == "todo-low conflict a");
  CHECK(article.marks[1].words.empty());
  CHECK(article.marks[2].want.fact == "sourcing");
}

TEST_CASE("a bad mark is an error with its line") {
  CHECK(error_of("a\n{{conflict}} b") ==
        "11: `conflict` is no mark; wanted `[todo-][suppressed ][low ]verdict[[reason]] fact`");
  CHECK(error_of("{{agre a: b}}").starts_with("10: `agre` is no verdict"));
  CHECK(error_of("{{agree[nearly] a: b}}").starts_with("10: `nearly` is no reason"));
  CHECK(error_of("{{agree a: b").starts_with("10: a mark is not closed"));
  CHECK(error_of("{{agree a: }}").starts_with("10: a mark has no words"));
  CHECK(error_of("{{silent a: b}}").starts_with("10: what is silent needs no mark"));
}

TEST_CASE("braces that close nothing are text") { CHECK(stripped("a }} b").text == "a }} b"); }

}  // namespace
}  // namespace factdesk::cases
