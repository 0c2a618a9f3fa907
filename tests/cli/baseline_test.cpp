// A baseline: what is known fails nothing, what is new does, what is gone is said.
#include <doctest/doctest.h>

#include "cli/run.h"

namespace factdesk::test {
namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

constexpr char kCheck[] = "$F check in --rules site.yaml --baseline known.json";

TEST_CASE("what a baseline knows fails nothing and what is new does") {
  const Workplace place;
  place.write("in/a.md", "Acme paid $4 million for the site.\n");
  CHECK(place.run(kCheck).status == 2);
  CHECK(place.run(std::string(kCheck) + " --update-baseline").status == 0);
  const Ran known = place.run(kCheck);
  CHECK(known.status == 0);
  CHECK(has(known.out, "1 suppressed"));
  CHECK(known.err.empty());
  place.write("in/b.md", "Acme paid $5 million for the site.\n");
  const Ran fresh = place.run(kCheck);
  CHECK(fresh.status == 1);
  CHECK(has(fresh.out, "in/b.md:1:11: conflict"));
  CHECK_FALSE(has(fresh.out, "in/a.md:1:11"));
}

TEST_CASE("a baseline survives edits elsewhere and moved paragraphs and other working directories") {
  const Workplace place;
  place.write("in/a.md", "It rained.\n\nAcme paid $4 million for the site.\n\nIt snowed.\n");
  CHECK(place.run(std::string(kCheck) + " --update-baseline").status == 0);
  place.write("in/a.md",
              "# News\n\nIt snowed a lot.\n\nMuch was said.\n\nAcme paid $4\nmillion for the *site*.\n\nIt "
              "rained.\n");
  CHECK(place.run(kCheck).status == 0);
  CHECK(place.run("cd in && $F check . --rules ../site.yaml --baseline ../known.json").status == 0);
  place.write("in/a.md", "Acme paid $4 million for the site.\n\nAcme paid $4 million for the site.\n");
  CHECK(place.run(kCheck).status == 1);
}

TEST_CASE("what is found no more is said and an update takes it out") {
  const Workplace place;
  place.write("in/a.md", "Acme paid $4 million for the site.\n");
  place.write("in/b.md", "Acme paid $5 million for the site.\n");
  place.write("other/c.md", "Acme paid $6 million for the site.\n");
  CHECK(place.run("$F check in other --rules site.yaml --baseline known.json --update-baseline").status == 0);
  place.write("in/a.md", "Acme paid $3 million for the site.\n");
  const Ran ran = place.run("rm in/b.md; " + std::string(kCheck));
  CHECK(ran.status == 0);
  CHECK(has(ran.err, "known.json: found no more: in/a.md: price: says $4 million; expected $3 million\n"));
  CHECK(has(ran.err, "known.json: found no more: in/b.md: price: says $5 million"));
  CHECK_FALSE(has(ran.err, "other/c.md"));  // not part of this run
  CHECK(place.run(std::string(kCheck) + " --update-baseline").status == 0);
  CHECK_FALSE(has(place.read("known.json"), "in/a.md"));
  CHECK(has(place.read("known.json"), "other/c.md"));
}

TEST_CASE("what is no baseline is refused") {
  const Workplace place;
  place.write("in/a.md", "It rained.\n");
  place.write("known.json", "[]");
  const Ran ran = place.run(kCheck);
  CHECK(ran.status == 2);
  CHECK(has(ran.err, "known.json: no baseline of factdesk's"));
  CHECK(place.run("$F check in --rules site.yaml --update-baseline").status == 2);
}

}  // namespace
}  // namespace factdesk::test
