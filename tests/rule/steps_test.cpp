// Large rule files take steps as they have lines: what is looked up is not looked for.
#include <doctest/doctest.h>

#include <functional>

#include "base/steps.h"
#include "rule/load.h"

namespace factdesk {
namespace {

using Line = std::function<std::string(int)>;

std::string lines(int count, const Line& line) {
  std::string all;
  for (int index = 0; index < count; ++index) all += line(index);
  return all;
}

struct Loaded {
  std::uint64_t steps = 0;
  std::size_t problems = 0;
};

Loaded load(const std::string& yaml) {
  const std::uint64_t before = steps_taken;
  const LoadedRules loaded = load_rules({{"rules.yaml", yaml}});
  return {steps_taken - before, loaded.problems.size()};
}

constexpr char kHead[] = "factdesk: 1\n";
constexpr char kAcme[] = "entities: {acme: {names: [Acme]}}\n";

// Eight times the lines take about eight times the steps, and have as many problems more.
void check_growth(const std::function<std::string(int)>& file, bool good) {
  const Loaded small = load(file(100));
  const Loaded large = load(file(800));
  CHECK(small.steps > 0);
  CHECK(large.steps < 16 * small.steps);
  CHECK(good == (large.problems == 0));
  if (!good) CHECK(large.problems >= 800);
}

TEST_CASE("an unknown entity is told with the slip in it however many there are") {
  const auto file = [](const std::string& id) {
    return kHead +
           ("entities:\n" + lines(2000,
                                  [](int index) {
                                    const std::string number = std::to_string(index);
                                    return "  entity-" + number + ": {names: [Name" + number + "]}\n";
                                  })) +
           "facts:\n" + lines(2000, [&](int index) {
             const std::string number = std::to_string(index);
             return "  f" + number + ": {claim: Name" + number + " paid $3 million., about: [" + id + number +
                    "]}\n";
           });
  };
  CHECK(load(file("nobody-at-all-")).steps < 100'000'000);  // the budget of guesses, and a few a fact
  const LoadedRules slips = load_rules({{"rules.yaml", file("entitv-")}});
  REQUIRE(slips.problems.size() == 2000);
  CHECK(slips.problems[1999].message.find("(did you mean \"entity-1999\"?)") != std::string::npos);
}

TEST_CASE("many facts and many names of one entity are each read once") {
  check_growth(
      [](int count) {
        return std::string(kHead) + "entities:\n  acme:\n    names:\n" +
               lines(count, [](int index) { return "      - Name" + std::to_string(index) + "\n"; }) +
               "facts:\n" + lines(count, [](int index) {
                 const std::string number = std::to_string(index);
                 return "  f" + number + ": Name" + number + " paid $3 million for the site.\n";
               });
      },
      true);
}

TEST_CASE("words of families that are nearly named are found among many families") {
  const auto file = [](const std::string& word) {
    return [word](int count) {
      return kHead + std::string(kAcme) + "families:\n" +
             lines(count,
                   [](int index) {
                     return "  family" + std::to_string(index) + "x: [w" + std::to_string(index) + "]\n";
                   }) +
             "facts:\n" + lines(count, [&](int index) {
               const std::string number = std::to_string(index);
               return "  f" + number + ": {claim: Acme paid., about: [acme], affirm: [\"~" + word + number +
                      "\"]}\n";
             });
    };
  };
  check_growth(file("stranger"), true);
  check_growth(file("family"), false);  // a letter away from a name
}

TEST_CASE("what `unless` rules out is looked up") {
  check_growth(
      [](int count) {
        const auto word = [](int index) { return "        - word" + std::to_string(index) + "\n"; };
        return kHead + std::string(kAcme) + "facts:\n" +
               "  f:\n    claim: Acme paid $3 million.\n    cues:\n" + lines(count, word) +
               "        - paid\n    unless:\n" + lines(count, word);
      },
      true);
}

}  // namespace
}  // namespace factdesk
