#include "check/examples.h"

#include "check/articles.h"

namespace factdesk {
namespace {

ExampleRun run(const std::string& examples,
               const std::string& claim = "Tarn Museum bought a mill for $2 million.") {
  return run_examples(rules_of(
      "factdesk: 1\nentities:\n  tarn: {names: [Tarn Museum]}\nfacts:\n  mill:\n    claim: " + claim +
      "\n    about: [tarn]\n    cues: [bought]\n    expect: {money: $2 million}\n    examples:\n" +
      examples));
}

TEST_CASE("examples that get their verdicts pass and the claim is one of them") {
  const ExampleRun good =
      run("      agree: [Tarn Museum bought a mill for $2m]\n      conflict: [Tarn Museum bought a mill for "
          "$3 million.]\n"
          "      silent: [Tarn Museum bought a mill.]\n");
  CHECK(good.ran == 4);
  CHECK(good.failures.empty());
}

TEST_CASE("an example that gets another verdict fails with its place") {
  const ExampleRun bad = run("      agree:\n        - Tarn Museum bought a mill for $3 million.\n");
  REQUIRE(bad.failures.size() == 1);
  CHECK(bad.failures[0].wanted == Verdict::agree);
  CHECK(bad.failures[0].got == Verdict::conflict);
  CHECK(bad.failures[0].reason == Reason::value_differs);
  CHECK(bad.failures[0].place.line == 12);
}

TEST_CASE("a claim that contradicts its fact fails") {
  const ExampleRun bad = run("      silent: [Snow fell.]\n", "Tarn Museum bought a mill for $5 million.");
  REQUIRE(bad.failures.size() == 1);
  CHECK(bad.failures[0].got == Verdict::conflict);
}

}  // namespace
}  // namespace factdesk
