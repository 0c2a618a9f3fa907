// Suppression as the command line shows it: what is said, what is counted, what fails.
#include <doctest/doctest.h>

#include "cli/run.h"

namespace factdesk::test {
namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

constexpr char kIgnored[] =
    "<!-- factdesk-ignore price: quoted in full -->\n"
    "Acme paid $4 million for the site.\n";

TEST_CASE("what is suppressed fails nothing and is listed only where all is wanted") {
  const Workplace place;
  place.write("a.md", kIgnored);
  const Ran ran = place.run("$F check a.md --rules site.yaml --fail-on note");
  CHECK(ran.status == 0);
  CHECK_FALSE(has(ran.out, "conflict:"));
  CHECK(has(ran.out, "1 article, 1 fact: no findings; 1 suppressed\n"));
  const Ran all = place.run("$F check a.md --rules site.yaml --all");
  CHECK(all.status == 0);
  CHECK(has(all.out, "a.md:2:11: conflict (suppressed, not counted): says $4 million"));
  CHECK(has(all.out, "    ignored   quoted in full\n"));
}

TEST_CASE("what is suppressed stays in JSON with its reason") {
  const Workplace place;
  place.write("a.md", kIgnored);
  const Ran ran = place.run("$F check a.md --rules site.yaml --format json");
  CHECK(ran.status == 0);
  CHECK(has(ran.out, "\"suppressed\": \"quoted in full\""));
  CHECK(has(ran.out, "\"price\": \"silent\""));
  CHECK(has(ran.out, "\"conflict\": 0,"));
  CHECK(has(ran.out, "\"suppressed\": 1\n"));
}

TEST_CASE("a suppression that does nothing is a warning at its place") {
  const Workplace place;
  place.write("a.md", "Acme paid $3 million for the site. <!-- factdesk-ignore price: typo -->\n");
  const Ran ran = place.run("$F check a.md --rules site.yaml");
  CHECK(ran.status == 0);
  CHECK(has(ran.out,
            "a.md:1:36: warning: nothing of price is found where this suppresses it [factdesk-ignore]\n"));
  CHECK(place.run("$F check a.md --rules site.yaml --fail-on warning").status == 1);
}

TEST_CASE("a suppression without a reason is not obeyed") {
  const Workplace place;
  place.write("a.txt", "---\nfactdesk: {ignore: [price]}\n---\nAcme paid $4 million for the site.\n");
  const Ran ran = place.run("$F check a.txt --rules site.yaml");
  CHECK(ran.status == 1);
  CHECK(has(ran.out, "a.txt:2:1: warning: factdesk: ignore gives no reason"));
  CHECK(has(ran.out, "a.txt:4:11: conflict: says $4 million"));
}

}  // namespace
}  // namespace factdesk::test
