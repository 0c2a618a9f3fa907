#include "cases/run_case.h"

#include <doctest/doctest.h>

namespace factdesk::cases {
namespace {

const std::string kRules =
    "The mill's power.\n```yaml\nfactdesk: 1\nentities:\n  mill: {names: [Aldermill]}\nfacts:\n"
    "  sale: Aldermill was sold for $3 million in 2021.\n```\n";

std::vector<Failure> run(const std::string& article) {
  return run_case(kRules + article, FACTDESK_SOURCE_DIR);
}

TEST_CASE("a case runs its article against its rules") {
  CHECK(run("```text\nAldermill was sold for {{agree sale: $3 million}}.\n```\nstatus sale: agree\nconsensus "
            "sale: single\n")
            .empty());
  const auto failures = run("```text\nAldermill was sold for {{agree sale: $4 million}}.\n```\n");
  REQUIRE(failures.size() == 2);
  CHECK(failures[0].line == 10);
}

TEST_CASE("problems of rules and files are failures with their lines") {
  const auto bad = run_case("P.\n```yaml\nfactdesk: 1\nfacts: {a: {clam: x}}\n```\n```text\na\n```\n", ".");
  REQUIRE_FALSE(bad.empty());
  CHECK(bad[0].line == 4);
  CHECK(run("```edits article=nowhere.txt\na => b\n```\n")[0].message == "cannot read `nowhere.txt`");
}

}  // namespace
}  // namespace factdesk::cases
