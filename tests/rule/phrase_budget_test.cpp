// Phrases that spell out entities and families grow in step with what is written.
#include "rule/phrase_budget.h"

#include <doctest/doctest.h>

#include <string>

#include "rule/load.h"

namespace factdesk {
namespace {

// As many facts as names of one entity, each with a phrase that spells all names out.
LoadedRules load_square(int count) {
  std::string names;
  std::string facts;
  for (int at = 0; at < count; ++at) {
    names += (at == 0 ? "" : ", ") + ("Acme Number" + std::to_string(at));
    facts += "  f" + std::to_string(at) + ": {claim: Acme Number0 sold " + std::to_string(at + 2) +
             " mills., about: [acme], cues: [\"{acme} sold\"], expect: {number: " + std::to_string(at + 2) +
             "}}\n";
  }
  return load_rules(
      {{"rules.yaml", "factdesk: 1\nentities: {acme: {names: [" + names + "]}}\nfacts:\n" + facts}});
}

}  // namespace

TEST_CASE("a few hundred phrases may spell out a few hundred names") {
  CHECK(load_square(200).problems.empty());
}

TEST_CASE("phrases whose names make the square of what is written are refused once") {
  const LoadedRules loaded = load_square(1500);
  REQUIRE(loaded.problems.size() == 1);
  CHECK(loaded.problems.front().message.find("grow too large") != std::string::npos);
  std::size_t steps = 0;
  for (const PhraseMeaning& meaning : loaded.rules.meanings) steps += meaning.role == PhraseRole::cue ? 1 : 0;
  CHECK(steps > 0);
  CHECK(steps < 1500);
}

}  // namespace factdesk
