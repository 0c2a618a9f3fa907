// What git says is new, in real repositories. Without git there is nothing to test here.
#include <doctest/doctest.h>

#include "../../cli/line_diff.h"
#include "cli/git_place.h"
#include "cli/run.h"

namespace factdesk::test {
namespace {

constexpr char kWrong[] = "Acme paid $4 million for the site.\n";
constexpr char kCheck[] = "$F check . --rules site.yaml --changed";

TEST_CASE("a diff without context is the new lines of each file") {
  const DiffLines lines = parse_diff(
      "diff --git a/a.md b/a.md\nindex 1..2 100644\n--- a/a.md\n+++ b/a.md\n"
      "@@ -1 +1,2 @@ head\n-x\n+y\n++++ b/no.md\n@@ -7,2 +8,0 @@\n-q\n-r\n"
      "diff --git \"a/caf\\303\\251 \\\"b\\\".md\" \"b/caf\\303\\251 \\\"b\\\".md\"\n--- /dev/null\n"
      "+++ \"b/caf\\303\\251 \\\"b\\\".md\"\n@@ -0,0 +1 @@\n+z\n"
      "diff --git a/gone.md b/gone.md\n--- a/gone.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-z\n"
      "diff --git a/old.md b/new.md\nsimilarity index 100%\nrename from old.md\nrename to new.md\n");
  REQUIRE(lines.size() == 2);
  REQUIRE(lines.at("a.md").size() == 1);
  CHECK(lines.at("a.md")[0].first == 1);
  CHECK(lines.at("a.md")[0].last == 2);
  CHECK(lines.at("café \"b\".md")[0].last == 1);
}

TEST_CASE("only what is new is checked and the whole article is its context") {
  if (no_git()) return;
  const Workplace place;
  place.write("a.md", std::string("Acme is a builder.\n\n") + kWrong + "\nIt rained.\n");
  place.write("b.md", kWrong);
  CHECK(place.run("git init -q . && " + commit()).status == 0);
  const Ran none = place.run(kCheck);
  CHECK(none.status == 0);
  CHECK(has(none.err, "nothing is new since "));
  // The new sentence names nobody: who the company is, an old line says.
  place.write("a.md", std::string("Acme is a builder.\n\n") + kWrong +
                          "\nAcme went on. The company paid $5 million for the site.\n");
  const Ran ran = place.run(kCheck);
  CHECK(ran.status == 1);
  CHECK(has(ran.out, "a.md:5:32: conflict: says $5 million"));
  CHECK_FALSE(has(ran.out, "$4 million"));
  CHECK(has(ran.out, "1 article, 1 fact: 1 conflict\n"));
}

TEST_CASE("new files are new and renamed ones are not") {
  if (no_git()) return;
  const Workplace place;
  // Of a file that is mostly the same, git knows the old name.
  const std::string old =
      std::string(kWrong) + "\nIt rained all day, and the day before, and the week before that.\n";
  place.write("old name.md", old);
  CHECK(place.run("git init -q . && " + commit()).status == 0);
  const Ran renamed = place.run("git mv 'old name.md' 'caf\xC3\xA9 \"x\".md' && " + std::string(kCheck));
  CHECK(renamed.status == 0);
  place.write("caf\xC3\xA9 \"x\".md", old + "\nAcme paid $5 million for the site.\n");
  const Ran edited = place.run(kCheck);
  CHECK(has(edited.out, ".md:5:11: conflict: says $5 million"));
  CHECK_FALSE(has(edited.out, "$4 million"));
  place.write("deep/new.md", kWrong);
  CHECK(has(place.run("cd deep && $F check new.md --rules ../site.yaml --changed").out,
            "new.md:1:11: conflict"));
}

TEST_CASE("new is what the branch brought unless another commit is named") {
  if (no_git()) return;
  const Workplace place;
  place.write("a.md", "It rained.\n");
  CHECK(place.run("git init -q -b main . && " + commit()).status == 0);
  place.write("a.md", std::string("It rained.\n\n") + kWrong);
  CHECK(place.run("git checkout -q -b draft && " + commit()).status == 0);
  place.write("a.md", std::string("It rained.\n\n") + kWrong + "\nAcme paid $5 million for the site.\n");
  const Ran branch = place.run(kCheck);
  CHECK(has(branch.out, "$4 million"));
  CHECK(has(branch.out, "$5 million"));
  const Ran head = place.run(std::string(kCheck) + " HEAD");
  CHECK_FALSE(has(head.out, "$4 million"));
  CHECK(has(head.out, "$5 million"));
}

TEST_CASE("a required fact is missing only where the whole article is silent") {
  if (no_git()) return;
  const Workplace place;
  place.write("site.yaml",
              "factdesk: 1\nentities: {acme: {names: [Acme]}}\n"
              "facts: {price: {claim: Acme paid $3 million for the site., required: true}}\n");
  place.write("a.md", "Acme paid $3 million for the site.\n");
  place.write("b.md", "It rained.\n");
  CHECK(place.run("git init -q . && " + commit()).status == 0);
  place.write("a.md", "Acme paid $3 million for the site.\n\nIt rained.\n");
  place.write("b.md", "It rained.\n\nIt snowed.\n");
  const Ran ran = place.run(kCheck);
  CHECK_FALSE(has(ran.out, "a.md:1:1: missing"));
  CHECK(has(ran.out, "b.md:1:1: missing"));
}

TEST_CASE("without a repository or a commit or git the answer is why") {
  if (no_git()) return;
  const Workplace place;
  place.write("a.md", kWrong);
  const Ran outside = place.run("GIT_CEILING_DIRECTORIES=\"$PWD/..\" " + std::string(kCheck));
  CHECK(outside.status == 2);
  CHECK(has(outside.err, "this folder is in no git repository"));
  CHECK(has(place.run("PATH=/nowhere; " + std::string(kCheck)).err, "git is not installed"));
  CHECK(has(place.run("git init -q . && " + std::string(kCheck)).err, "has no commit yet"));
  CHECK(has(place.run(commit() + "; " + kCheck + " nonsense").err, "git knows no commit \"nonsense\""));
  CHECK(has(place.run(std::string(kCheck) + "=--output=x").err, "git knows no commit"));
  CHECK_FALSE(place.has("x"));
}

}  // namespace
}  // namespace factdesk::test
