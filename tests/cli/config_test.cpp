// Configuration: where it is found, what it says, what it leaves to flags.
#include <doctest/doctest.h>

#include "cli/run.h"

namespace factdesk::test {
namespace {

constexpr char kWrong[] = "Acme paid $4 million for the site.\n";

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST_CASE("a configuration is found upwards and its paths are of its folder") {
  const Workplace place;
  place.write(".factdesk.yaml", "factdesk: 1\nrules: [site.yaml]\nreports: {json: out/r.json}\n");
  place.write("out/x", "");
  place.write("a/deep/b.md", kWrong);
  place.write("a/c.md", kWrong);
  const Ran below = place.run("cd a/deep && $F check b.md");
  CHECK(below.status == 1);
  CHECK(has(below.out, "b.md:1:11: conflict"));
  CHECK(has(place.read("out/r.json"), "\"path\": \"../../site.yaml\""));
  const Ran all = place.run("cd a && $F check");
  CHECK(has(all.out, "2 articles"));
  CHECK(place.run("cd a && $F check --no-config").status == 2);
  CHECK(place.run("cd / && $F check --config \"$OLDPWD/.factdesk.yaml\" \"$OLDPWD/a\"").status == 1);
  CHECK(has(place.run("cd a && $F rules list").out, "price"));
  CHECK(has(place.run("cd a && $F explain c.md").out, "price"));
}

TEST_CASE("flags win over a configuration") {
  const Workplace place;
  place.write(".factdesk.yaml",
              "factdesk: 1\nrules: [gone.yaml]\nfail_on: never\nreports: {json: r.json}\n"
              "folders: {a: {fail_on: never}}\n");
  place.write("a/b.md", kWrong);
  CHECK(place.run("$F check a").status == 2);
  CHECK(place.run("$F check a --rules site.yaml").status == 0);
  CHECK(place.has("r.json"));
  CHECK(place.run("$F check a --rules site.yaml --fail-on error --report json=q.json && rm r.json").status ==
        1);
  CHECK(place.has("q.json"));
}

TEST_CASE("mistakes in a configuration are all told with their places") {
  const Workplace place;
  place.write(
      ".factdesk.yaml",
      "factdesk: 1\nrule: [site.yaml]\nfail_on: errors\nreports: {jsn: a}\nfolders:\n  a: {rules: []}\n");
  const Ran ran = place.run("$F check .");
  CHECK(ran.status == 2);
  CHECK(
      has(ran.err, ".factdesk.yaml:2:1: unknown key \"rule\" in a configuration (did you mean \"rules\"?)"));
  CHECK(has(ran.err, ".factdesk.yaml:3:10: the text \"errors\" (did you mean \"error\"?); wanted error, "));
  CHECK(has(ran.err, ".factdesk.yaml:4:11: there is no format \"jsn\"; wanted "));
  CHECK(has(ran.err, ".factdesk.yaml:6:14: an empty list; wanted a list"));
  place.write(".factdesk.yaml", "factdesk: 1\nrules: [site.yaml]\nseverities: {prize: note}\n");
  CHECK(has(place.run("$F check .").err,
            ".factdesk.yaml:3:14: no rule file has a fact \"prize\" (did you mean \"price\"?)"));
}

TEST_CASE("folders have rules and severities and limits of their own") {
  const Workplace place;
  place.write("cost.yaml",
              "factdesk: 1\nentities: {acme: {names: [Acme]}}\n"
              "facts: {cost: Acme rented the tower for $7 million.}\n");
  place.write(".factdesk.yaml",
              "factdesk: 1\nrules: [site.yaml]\nseverities: {price: warning}\n"
              "folders:\n"
              "  towers/: {rules: [cost.yaml]}\n"
              "  towers/old: {severities: {cost: note}, fail_on: never}\n");
  const std::string both = "Acme paid $4 million for the site.\n\nAcme rented the tower for $8 million.\n";
  place.write("a.md", both);
  place.write("towers/b.md", both);
  place.write("towers/old/c.md", both);
  const Ran ran = place.run("$F check");
  CHECK(ran.status == 1);
  CHECK(has(ran.out, "a.md:1:11: conflict (warning): says $4 million"));
  CHECK_FALSE(has(ran.out, "a.md:3"));
  CHECK(has(ran.out, "towers/b.md:3:27: conflict: says $8 million"));
  CHECK_FALSE(has(ran.out, "towers/b.md:1"));
  CHECK(has(ran.out, "towers/old/c.md:3:27: conflict (note): says $8 million"));
  CHECK(has(ran.out, "fails: 1 finding"));
  CHECK(has(ran.out, "3 articles, 2 facts"));
}

TEST_CASE("sources and date order are a folder's own") {
  const Workplace place;
  place.write("site.yaml",
              "factdesk: 1\nentities: {acme: {names: [Acme]}}\n"
              "facts: {opening: Acme opened the tower on 3 February 2025.}\n");
  place.write(".factdesk.yaml",
              "factdesk: 1\nrules: [site.yaml]\n"
              "folders:\n  us: {date_order: month_first}\n  uk: {date_order: day_first}\n"
              "  letters: {accept: [anonymous]}\n");
  place.write("us/a.md", "Acme opened the tower on 2/3/2025.\n");
  place.write("uk/a.md", "Acme opened the tower on 3/2/2025.\n");
  const std::string hedged =
      "Acme may have opened the tower on 3 February 2025, two people familiar with it said.\n";
  place.write("letters/a.md", hedged);
  place.write("uk/b.md", hedged);
  const Ran ran = place.run("$F check --all");
  CHECK(has(ran.out, "us/a.md:1:26: agree"));
  CHECK(has(ran.out, "uk/a.md:1:26: agree"));
  CHECK(has(ran.out, "letters/a.md:1:35: reported"));
  CHECK(has(ran.out, "uk/b.md:1:35: speculation"));
}

TEST_CASE("two hundred articles in folders with their own settings are one report") {
  const Workplace place;
  place.write(".factdesk.yaml",
              "factdesk: 1\nrules: [site.yaml]\nexclude: [\"**/skip-*\"]\nfolders:\n"
              "  even: {severities: {price: note}}\n  odd/deep: {fail_on: never}\n");
  for (int at = 0; at < 200; ++at) {
    const std::string folder = at % 2 == 0 ? "even/" : (at % 3 == 0 ? "odd/deep/" : "odd/");
    place.write(folder + (at % 10 == 0 ? "skip-" : "a") + std::to_string(at) + ".md", kWrong);
  }
  const Ran one = place.run("$F check --format json --jobs 1");
  CHECK(one.status == 1);
  CHECK(place.run("$F check --format json --jobs 4").out == one.out);
  const Ran text = place.run("$F check");
  CHECK(has(text.out, "180 articles, 1 fact: 180 conflict\n"));
  CHECK(has(text.out, "fails: 67 findings"));
}

TEST_CASE("what is ignored or hidden or binary or excluded is passed over") {
  const Workplace place;
  for (const char* name : {"a.md", "b.md", "c.md", "build/d.md", "deep/e.md", "deep/keep.md", "deep/f.txt",
                           ".g.md", "old/h.md"}) {
    place.write(name, kWrong);
  }
  place.write("i.txt", std::string("Acme\0", 5));
  place.write(".gitignore", "# made\n/b.md\nbuild/\n*.txt\n");
  place.write("deep/.gitignore", "*.md\n!keep.md\n");
  place.write(".factdesk.yaml", "factdesk: 1\nrules: [site.yaml]\nexclude: [old/]\n");
  const auto checked = [&](const std::string& line) {
    return place.run(line + " --format json | sed -n 's/.*\"path\": \"\\(.*\\)\",/\\1/p' | grep -v yaml").out;
  };
  CHECK(checked("$F check") == "a.md\nc.md\ndeep/keep.md\n");
  CHECK(checked("$F check b.md old/h.md") == "b.md\nold/h.md\n");
  CHECK(checked("mkdir -p .git && cd deep && $F check .") == "keep.md\n");
  place.write(".factdesk.yaml", "factdesk: 1\nrules: [site.yaml]\ninclude: [\"/*.md\", \"!c.md\"]\n");
  CHECK(checked("$F check") == "a.md\n");
}

TEST_CASE("nothing to check is an error unless it is allowed") {
  const Workplace place;
  place.write("in/a.pdf", kWrong);
  CHECK(place.run("$F check in --rules site.yaml").status == 2);
  const Ran ran = place.run("$F check in --rules site.yaml --allow-empty");
  CHECK(ran.status == 0);
  CHECK(has(ran.out, "0 articles, 1 fact: no findings\n"));
}

TEST_CASE("init writes rules to begin with that check clean") {
  const Workplace place;
  place.run("mkdir -p site/rules");
  place.write("site/a.md", "It rained on the site.\n");
  CHECK(place.run("cd site && $F init").out == "wrote .factdesk.yaml\nwrote rules/facts.yaml\n");
  CHECK(place.run("cd site && $F rules check && $F rules test").status == 0);
  CHECK(place.run("cd site && $F check").status == 0);
  place.write("site/b.md", "Mill Lane library will close in May.\n");
  CHECK(place.run("cd site && $F check").status == 1);
  CHECK(place.run("cd site && echo 'title: x' > rules/facts.yaml && $F init --force").out ==
        "wrote .factdesk.yaml\n");
}

TEST_CASE("a rule file that the configuration names and nobody finds is told with its line") {
  const Workplace place;
  place.write(".factdesk.yaml",
              "factdesk: 1\nrules: [site.yaml, gone.yaml]\nfolders:\n  in: {rules: [none]}\n");
  place.write("a.md", kWrong);
  const Ran ran = place.run("$F check");
  CHECK(ran.status == 2);
  CHECK(
      has(ran.err, ".factdesk.yaml:2:20: gone.yaml: no such file or folder; wanted a rule file or a folder"));
  CHECK(has(ran.err, ".factdesk.yaml:4:16: none: no such file or folder; wanted a rule file or a folder"));
  CHECK(has(place.run("$F check a.md --rules gone.yaml").err, "gone.yaml: no such file or folder; wanted"));
}

TEST_CASE("init writes a configuration that is read and writes over none") {
  const Workplace place;
  place.write("rules/site.yaml", place.read("site.yaml"));
  place.write("a.md", kWrong);
  CHECK(place.run("$F init").out == "wrote .factdesk.yaml\n");
  CHECK(place.run("$F check").status == 1);
  CHECK(has(place.run("$F init").err, "is there already; --force"));
  CHECK(place.run("$F init --force").status == 0);
  // With its examples it is one too.
  const Ran all = place.run(
      "sed -i 's/^# \\( *[a-z_]*:\\( [[{a-z]\\|$\\)\\)/\\1/; s/opening-day/price/' .factdesk.yaml; mkdir "
      "build; "
      "grep -q '^  drafts' .factdesk.yaml && $F check --fail-on warning");
  CHECK(all.status == 1);
  CHECK(all.err.empty());
}

}  // namespace
}  // namespace factdesk::test
