// factdesk rules check, test, list; factdesk explain.
#include <doctest/doctest.h>

#include "cli/run.h"

using namespace factdesk::test;

namespace {

bool has(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("rule files without problems are counted") {
  const Workplace place;
  const Ran ran = place.run("$F rules check site.yaml");
  CHECK(ran.status == 0);
  CHECK(ran.out == "1 file, 1 fact: no problems\n");
}

TEST_CASE("rule files with problems are refused with their places") {
  const Workplace place;
  place.write("bad.yaml", "factdesk: 1\nfacts:\n  one: {claim: Nothing., claims: x}\n");
  for (const char* command : {"check", "test", "list"}) {
    const Ran ran = place.run("$F rules " + std::string(command) + " bad.yaml");
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(has(ran.err, "bad.yaml:3:"));
  }
}

TEST_CASE("examples that hold and claims are counted") {
  const Workplace place;
  const Ran ran = place.run("$F rules test site.yaml");
  CHECK(ran.status == 0);
  CHECK(ran.out == "1 file, 1 fact, 2 sentences: all as wanted\n");
}

TEST_CASE("an example that does not hold is told with its place and the verdict it got") {
  const Workplace place;
  place.write(
      "site.yaml",
      "factdesk: 1\nentities:\n  acme: {names: [Acme]}\nfacts:\n  price:\n    claim: Acme paid $3 million "
      "for the site.\n    examples:\n      agree: [Acme paid $4 million for the site.]\n");
  const Ran ran = place.run("$F rules test site.yaml");
  CHECK(ran.status == 1);
  CHECK(ran.out ==
        "site.yaml:8:15: price: wanted agree, got conflict (value-differs)\n"
        "    Acme paid $4 million for the site.\n"
        "1 file, 1 fact, 2 sentences: 1 not as wanted\n");
}

TEST_CASE("a claim that does not agree with its own fact is told with what was understood and what to write") {
  const Workplace place;
  place.write("site.yaml",
              "factdesk: 1\nentities:\n  acme: {names: [Acme]}\nfacts:\n  price:\n    claim: Acme paid $3 million "
              "for the site.\n    cues: [sold]\n    expect: {money: $3 million}\n    about: [acme]\n");
  const Ran ran = place.run("$F rules test site.yaml");
  CHECK(ran.status == 1);
  CHECK(has(ran.out, "price: wanted agree, got silent"));
  CHECK(has(ran.out, "understood: money: $3 million about Acme"));
  CHECK(has(ran.out, "write `cues:` (or `affirm:`) with words that the claim holds"));
}

TEST_CASE("facts are listed one a line") {
  const Workplace place;
  const Ran ran = place.run("$F rules list site.yaml");
  CHECK(ran.status == 0);
  CHECK(ran.out == "price  Acme paid $3 million for the site.  [money: $3 million]\n");
}

TEST_CASE("expanded rules are rules again") {
  const Workplace place;
  const Ran ran = place.run("$F rules list --expanded site.yaml > full.yaml; $F rules check full.yaml");
  CHECK(ran.status == 0);
  CHECK(has(place.read("full.yaml"), "expect: {money: $3 million}"));
}

TEST_CASE("an article is explained with and without rules") {
  const Workplace place;
  place.write("a.md", "Acme paid **$4 million** for the site.\n");
  const Ran plain = place.run("$F explain a.md");
  CHECK(plain.status == 0);
  CHECK(has(plain.out, "\"$4 million\": money 4000000 USD"));
  CHECK_FALSE(has(plain.out, "price"));
  CHECK(has(place.run("$F explain a.md --rules site.yaml").out, "conflict (value-differs)"));
  const Ran json = place.run("$F explain - --rules site.yaml --format json < a.md");
  CHECK(has(json.out, "\"path\": \"-\""));
  CHECK(has(json.out, "\"verdict\": \"conflict\""));
  CHECK(place.run("$F explain gone.md").status == 2);
  CHECK(place.run("$F explain").status == 2);
}
