// fixtures/broken: each rule file is broken in its own way, and gets exactly the messages beside it.
// UPDATE_GOLDEN=1 rewrites the messages; the diff is reviewed.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

#include "rule/rule_fixtures.h"

using namespace factdesk;
using namespace factdesk::test;

namespace {

std::string messages_of(const BrokenFixture& fixture) {
  std::string out;
  for (const Problem& problem : load_rules(fixture.files).problems) out += problem.text() + "\n";
  return out;
}

// The first line, which is for the schema's test.
std::string head_of(const std::string& expected) { return expected.substr(0, expected.find('\n') + 1); }

}  // namespace

TEST_CASE("every broken rule file gets exactly its messages") {
  const std::vector<BrokenFixture> fixtures = broken_fixtures();
  CHECK(fixtures.size() >= 30);
  for (const BrokenFixture& fixture : fixtures) {
    CAPTURE(fixture.name);
    const std::string expected = read_bytes(fixture.expected);
    const std::string found = head_of(expected) + messages_of(fixture);
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
      std::ofstream(fixture.expected) << found;
    } else {
      CHECK(found == expected);
    }
  }
}

TEST_CASE("no message of a broken rule file is without a place and a wish") {
  for (const BrokenFixture& fixture : broken_fixtures()) {
    const LoadedRules loaded = load_rules(fixture.files);
    CHECK_FALSE(loaded.problems.empty());
    for (const Problem& problem : loaded.problems) {
      CAPTURE(problem.text());
      CHECK(problem.place.line >= 1);
      CHECK(problem.message.find("  ") == std::string::npos);
      CHECK(problem.message.find(problem.message.find("; ") == std::string::npos ? ": " : "; ") !=
            std::string::npos);
    }
  }
}

TEST_CASE("problems come in the order of files and places") {
  for (const BrokenFixture& fixture : broken_fixtures()) {
    const LoadedRules loaded = load_rules(fixture.files);
    for (std::size_t i = 1; i < loaded.problems.size(); ++i) {
      const Problem& before = loaded.problems[i - 1];
      const Problem& now = loaded.problems[i];
      if (before.path == now.path) CHECK(before.place <= now.place);
    }
  }
}
