// What a checkout may make the program read and write: nothing outside its folder.
#include <doctest/doctest.h>

#include "cli/run.h"

namespace factdesk::test {
namespace {

constexpr char kWrong[] = "Acme paid $4 million for the site.\n";

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// A checkout in `in`; beside it what is nobody's business.
void begin(const Workplace& place) {
  place.write("secret/key.yaml", "token: hunter2\n");
  place.write("secret/key.md", "Acme paid $9 million, hunter2.\n");
  place.write("in/site.yaml", place.read("site.yaml"));
  place.write("in/a.md", kWrong);
}

TEST_CASE("rules that a configuration names stay in its folder") {
  const Workplace place;
  begin(place);
  place.run(
      "cd in && ln -s ../secret/key.yaml link.yaml && ln -s ../secret folder && mkdir -p rules && "
      "ln -s ../../secret/key.yaml rules/key.yaml && ln -s ../link.yaml rules/twice.yaml");
  for (const char* rules : {"rules: [../secret/key.yaml]", "rules: [../secret]", "rules: [link.yaml]",
                            "rules: [folder]", "rules: [rules]", "rules: [./x/../../secret/key.yaml]",
                            "folders: {drafts: {rules: [../secret/key.yaml]}}",
                            "folders: {drafts: {rules: [folder/key.yaml]}}"}) {
    place.write("in/.factdesk.yaml", std::string("factdesk: 1\n") + rules + "\n");
    for (const char* command : {"check", "explain a.md", "rules check", "rules list"}) {
      const bool folders = std::string_view(rules).starts_with("folders");
      if (folders && std::string_view(command).starts_with("rules")) continue;
      const Ran ran = place.run(std::string("cd in && $F ") + command);
      CHECK_MESSAGE(ran.status == 2, rules << " " << command);
      CHECK(has(ran.err, "leads out of the"));
      CHECK(has(ran.err, "--allow-outside"));
      CHECK_FALSE(has(ran.out + ran.err, "hunter2"));
      CHECK_FALSE(has(ran.out + ran.err, "token"));
    }
  }
  const std::string absolute = place.path("site.yaml");
  place.write("in/.factdesk.yaml", "factdesk: 1\nrules: [" + absolute + "]\n");
  CHECK(place.run("cd in && $F check").status == 2);
  CHECK(place.run("cd in && $F check --allow-outside").status == 1);
}

TEST_CASE("what a person names is theirs but not what lies in a folder") {
  const Workplace place;
  begin(place);
  place.run(
      "ln -s ../secret/key.md in/leak.md; ln -s a.md in/inside.md; ln -s ../../secret/key.md in/leak2.md; "
      "mkdir in/deep; ln -s ../a.md in/deep/up.md; ln -s ../leak.md in/deep/twice.md");
  CHECK(place.run("$F check in/a.md --rules site.yaml").status == 1);
  CHECK(has(place.run("$F check in/leak.md --rules site.yaml").out, "$9 million"));
  const Ran ran = place.run("$F check in --rules site.yaml");
  CHECK(ran.status == 2);
  CHECK(has(ran.err, "in/leak.md: leads out of the folder and is not read"));
  CHECK(has(ran.err, "in/deep/twice.md: leads out"));
  CHECK_FALSE(has(ran.out, "hunter2"));
  CHECK(has(ran.out, "in/inside.md:1:11: conflict"));
  CHECK(has(ran.out, "in/deep/up.md:1:11: conflict"));
  CHECK(has(place.run("$F check in --rules site.yaml --allow-outside").out, "hunter2"));
  // A folder inside is a boundary of its own.
  CHECK(has(place.run("$F check in/deep --rules site.yaml").err, "in/deep/up.md: leads out"));
  // Of a folder of rules likewise.
  place.run("mkdir r && ln -s ../secret/key.yaml r/key.yaml");
  const Ran rules = place.run("$F check in/a.md --rules r");
  CHECK(rules.status == 2);
  CHECK(has(rules.err, "r/key.yaml: leads out of the folder"));
  CHECK_FALSE(has(rules.err, "token"));
}

TEST_CASE("a configuration that is a link out of its folder is not read") {
  const Workplace place;
  begin(place);
  place.run("ln -s ../secret/key.yaml in/.factdesk.yaml");
  const Ran ran = place.run("cd in && $F check a.md --rules site.yaml");
  CHECK(ran.status == 2);
  CHECK(has(ran.err, ".factdesk.yaml: leads out of its folder"));
  CHECK_FALSE(has(ran.err, "token"));
}

TEST_CASE("reports that a configuration names stay in its folder") {
  const Workplace place;
  begin(place);
  place.run(
      "ln -s ../secret/key.yaml in/link.json; ln -s ../new.json in/dangling.json; ln -s ../secret in/folder; "
      "ln -s dangling.json in/twice.json; mkdir -p in/.git/hooks; ln -s .git/hooks in/hooks");
  for (const char* file :
       {"../secret/key.yaml", "link.json", "dangling.json", "twice.json", "folder/key.yaml",
        "folder/new.json", "x/../../new.json", "/tmp/factdesk-test-new.json", ".git/hooks/pre-commit",
        ".git/config", "hooks/pre-commit"}) {
    place.write("in/.factdesk.yaml",
                std::string("factdesk: 1\nrules: [site.yaml]\nreports: {json: \"") + file + "\"}\n");
    const Ran ran = place.run("cd in && $F check");
    CHECK_MESSAGE(ran.status == 2, file);
    CHECK(has(ran.err, ".factdesk.yaml:3: the report json="));
    CHECK(ran.out.empty());
  }
  CHECK(place.read("secret/key.yaml") == "token: hunter2\n");
  CHECK_FALSE(place.has("new.json"));
  CHECK_FALSE(place.has("secret/new.json"));
  CHECK_FALSE(place.has("in/.git/hooks/pre-commit"));
  place.write("in/.factdesk.yaml", "factdesk: 1\nrules: [site.yaml]\nreports: {json: ../out/r.json}\n");
  CHECK(place.run("cd in && $F check --allow-outside").status == 1);
  CHECK(place.has("out/r.json"));
  // What a flag names is a person's own.
  CHECK(place.run("cd in && $F check --report json=../out/flag.json").status == 1);
  CHECK(place.has("out/flag.json"));
}

TEST_CASE("links in a circle end") {
  const Workplace place;
  begin(place);
  place.run(
      "cd in && ln -s l2.md l1.md && ln -s l1.md l2.md && ln -s self/x self && ln -s r2.json r1.json && "
      "ln -s r1.json r2.json");
  const Ran ran = place.run("cd in && $F check l1.md a.md --rules site.yaml");
  CHECK(ran.status == 2);
  CHECK(has(ran.err, "l1.md: Too many levels of symbolic links"));
  CHECK_FALSE(has(ran.err, "no such file"));
  CHECK(place.run("cd in && $F check a.md --rules site.yaml --report json=self/x/r.json").status == 2);
  place.write("in/.factdesk.yaml", "factdesk: 1\nrules: [site.yaml]\nreports: {json: r1.json}\n");
  CHECK(place.run("cd in && $F check a.md").status != 0);
}

}  // namespace
}  // namespace factdesk::test
