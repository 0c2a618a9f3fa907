#include "cases/case_file.h"

#include <doctest/doctest.h>

namespace factdesk::cases {
namespace {

const std::string_view kCase =
    "# Rounding\n"
    "A written precision\n"
    "counts.\n"
    "\n"
    "```yaml\n"
    "factdesk: 1\n"
    "```\n"
    "rules: rules/more.yaml\n"
    "\n"
    "```text date=2025-01-22 title=\"A b\" name=a.txt\n"
    "It is {{agree size: 4.2}}.\n"
    "```\n"
    "> a note\n"
    "status size: conflict[inconsistent-within-article]\n"
    "- todo-status other: silent\n"
    "````markdown\n"
    "```\n"
    "code\n"
    "```\n"
    "````\n"
    "consensus size: single\n";

TEST_CASE("a case has prose and rules and articles and what else is wanted") {
  const CaseFile file = parse_case(kCase);
  CHECK(file.problems.empty());
  CHECK(file.behaviour == "A written precision counts.");
  REQUIRE(file.rules.size() == 2);
  CHECK(file.rules[0].path == "rules-1.yaml");
  CHECK(file.rules[0].bytes == "factdesk: 1\n");
  CHECK(file.rules[1].is_file);
  REQUIRE(file.articles.size() == 2);
  const CaseArticle& first = file.articles[0];
  CHECK(first.name == "a.txt");
  CHECK(first.title == "A b");
  CHECK(iso_text(*first.date) == "2025-01-22");
  CHECK(first.bytes == "It is 4.2.\n");
  CHECK(first.line == 11);
  REQUIRE(first.marks.size() == 1);
  CHECK(first.marks[0].line == 11);
  REQUIRE(first.statuses.size() == 2);
  CHECK(first.statuses[0].reason == Reason::inconsistent_within_article);
  CHECK(first.statuses[1].todo);
  CHECK(file.articles[1].format == Format::markdown);
  CHECK(file.articles[1].bytes == "```\ncode\n```\n");
  REQUIRE(file.consensus.size() == 1);
  CHECK(file.consensus[0].consensus == "single");
}

TEST_CASE("edits change a file and list what must be there") {
  const CaseFile file = parse_case(
      "Edits.\nrules: r.yaml\n```edits article=seeds/a.txt\n$1 => $2\ngone =>\n```\n"
      "conflict deal: $2\nno conflict other\nsilent deal: $7\nmissing must\n");
  CHECK(file.problems.empty());
  REQUIRE(file.articles.size() == 1);
  const CaseArticle& article = file.articles[0];
  CHECK(article.edited_file == "seeds/a.txt");
  REQUIRE(article.edits.size() == 2);
  CHECK(article.edits[0].second == "$2");
  CHECK(article.edits[1].second == "");
  REQUIRE(article.findings.size() == 3);
  CHECK(article.findings[1].want.verdict == Verdict::silent);
  REQUIRE(article.none.size() == 1);
  CHECK(article.none[0].fact == "other");
}

TEST_CASE("a line that says nothing is a problem and so is an empty case") {
  const CaseFile file = parse_case("P.\nrules: r.yaml\n```text\na\n```\nstaus size: agree\n");
  REQUIRE(file.problems.size() == 1);
  CHECK(file.problems[0].starts_with("6: `staus size: agree` says nothing"));
  CHECK(parse_case("").problems.size() == 3);
  CHECK(parse_case("P.\nrules: r\n```text\na\n").problems[0].starts_with("3: the block is not closed"));
  CHECK(parse_case("P.\nrules: r\n```text dat=1\na\n```\n")
            .problems[0]
            .starts_with("3: unknown attribute `dat`"));
  CHECK(parse_case("P.\nrules: r\n```txt\na\n```\n").problems[0].starts_with("3: unknown block `txt`"));
}

}  // namespace
}  // namespace factdesk::cases
