// Reports in files: which are refused before anything is written, and what a device or a link gets.
#include <doctest/doctest.h>

#include "cli/run.h"

namespace factdesk::test {
namespace {

constexpr char kWrong[] = "Acme paid $4 million for the site.\n";
constexpr char kCheck[] = "$F check a.md --rules site.yaml ";

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST_CASE("a report that would take the place of what is read is refused before anything is written") {
  const Workplace place;
  place.write("a.md", kWrong);
  place.write("known.json", "");
  CHECK(
      place.run(std::string("rm known.json; ") + kCheck + "--baseline known.json --update-baseline").status ==
      0);
  place.write(".factdesk.yaml", "factdesk: 1\nrules: [site.yaml]\n");
  place.run("ln -s a.md link.md; ln known.json hard.json; ln -s .factdesk.yaml conf");
  const std::string known = place.read("known.json");
  for (const char* report :
       {"json=a.md", "json=link.md", "json=./x/../a.md", "text=site.yaml", "json=.factdesk.yaml", "json=conf",
        "json=known.json --baseline known.json", "json=hard.json --baseline known.json",
        "json=./known.json --baseline known.json", "json=new.json --baseline new.json --update-baseline"}) {
    const Ran ran = place.run(std::string(kCheck) + "--report text=first.txt --report " + report);
    CHECK_MESSAGE(ran.status == 2, report);
    CHECK_MESSAGE(has(ran.err, "would overwrite"), report);
    CHECK(ran.out.empty());
  }
  CHECK_FALSE(place.has("first.txt"));
  CHECK_FALSE(place.has("new.json"));
  CHECK(place.read("a.md") == kWrong);
  CHECK(place.read("known.json") == known);
  CHECK(place.read(".factdesk.yaml") == "factdesk: 1\nrules: [site.yaml]\n");
  // So is one that a configuration names.
  place.write(".factdesk.yaml", "factdesk: 1\nrules: [site.yaml]\nreports: {json: site.yaml}\n");
  CHECK(has(place.run("$F check a.md").err,
            ".factdesk.yaml:3: the report json=site.yaml would overwrite site.yaml"));
}

TEST_CASE("two reports to one file are refused however it is written") {
  const Workplace place;
  place.write("a.md", kWrong);
  place.write("there.json", "x");
  place.run(
      "mkdir d; ln -s there.json link.json; ln there.json hard.json; ln -s d e; ln -s later.json soon.json");
  for (const char* pair :
       {"json=r --report text=r", "json=r --report text=./r", "json=there.json --report text=link.json",
        "json=there.json --report text=hard.json", "json=d/r --report text=e/r",
        "json=d/../r --report json=r", "json=later.json --report text=soon.json",
        "json=new/r --report text=new/x/../r"}) {
    const Ran ran = place.run(std::string(kCheck) + "--report " + pair);
    CHECK_MESSAGE(ran.status == 2, pair);
    CHECK_MESSAGE(has(ran.err, "go to the same file"), pair);
  }
  CHECK(place.read("there.json") == "x");
  CHECK(has(place.run(std::string(kCheck) + "--report json=mine > mine; cat mine .err").out, ""));
  CHECK(place.run(std::string(kCheck) + "--report json=mine > mine").status == 2);
  // A device takes both.
  CHECK(place.run(std::string(kCheck) + "--report json=/dev/null --report text=/dev/null").status == 1);
}

TEST_CASE("a link stays a link and its file is replaced as a whole") {
  const Workplace place;
  place.write("a.md", kWrong);
  place.write("d/old.json", "x");
  place.run("ln -s d/old.json link.json; ln -s link.json twice.json; ln -s d/new.json soon.json");
  CHECK(place.run(std::string(kCheck) + "--report json=twice.json --report text=soon.json").status == 1);
  CHECK(place.run("test -L link.json && test -L twice.json && test -L soon.json").status == 0);
  CHECK(has(place.read("d/old.json"), "factdesk-report-1"));
  CHECK(has(place.read("d/new.json"), "conflict"));
  CHECK(place.run("ls -A d").out == "new.json\nold.json\n");
  // A baseline likewise.
  place.run("ln -s d/known.json known.json");
  CHECK(place.run(std::string(kCheck) + "--baseline known.json --update-baseline").status == 0);
  CHECK(place.run("test -L known.json").status == 0);
  CHECK(has(place.read("d/known.json"), "factdesk-baseline-1"));
}

TEST_CASE("a device and a pipe are written to and stay what they are") {
  const Workplace place;
  place.write("a.md", kWrong);
  const Ran ran = place.run("mkfifo pipe; cat pipe > got.json & " + std::string(kCheck) +
                            "--report json=pipe; S=$?; wait; test -p pipe && exit $S");
  CHECK(ran.status == 1);
  CHECK(has(place.read("got.json"), "factdesk-report-1"));
  CHECK(place.run(std::string(kCheck) + "--report json=/dev/null; test -c /dev/null").status == 0);
  const Ran both = place.run(std::string(kCheck) + "--report json=/dev/stdout | cat");
  CHECK(has(both.out, "factdesk-report-1"));
  CHECK(has(both.out, "a.md:1:11: conflict"));
  CHECK(place.run(std::string(kCheck) + "--report json=/dev/full").status == 2);
}

TEST_CASE("the last line names what decided") {
  const Workplace place;
  place.write("a.md", kWrong);
  CHECK(has(place.run(kCheck).out, "fails: 1 finding (--fail-on error)\n"));
  place.write(".factdesk.yaml",
              "factdesk: 1\nrules: [site.yaml]\nfail_on: never\nfolders:\n  drafts: {fail_on: error}\n"
              "  letters: {accept: [named]}\n");
  CHECK(has(place.run("$F check a.md").out, "passes (fail_on never, .factdesk.yaml:3)\n"));
  place.write("drafts/b.md", kWrong);
  place.write("letters/c.md", kWrong);
  CHECK(has(place.run("cd drafts && $F check b.md").out,
            "fails: 1 finding (fail_on error, ../.factdesk.yaml:5)\n"));
  CHECK(has(place.run("$F check letters").out, "passes (fail_on never, .factdesk.yaml:3)\n"));
  CHECK(has(place.run("$F check").out,
            "fails: 1 finding (fail_on never, .factdesk.yaml:3; fail_on error, .factdesk.yaml:5)\n"));
  CHECK(has(place.run("$F check --fail-on warning").out, "(--fail-on warning)\n"));
}

}  // namespace
}  // namespace factdesk::test
