// A repository that would run commands, or hide what is new, by its configuration and attributes.
#include <doctest/doctest.h>

#include "cli/git_place.h"
#include "cli/run.h"

namespace factdesk::test {
namespace {

constexpr char kWrong[] = "Acme paid $4 million for the site.\n";
constexpr char kCheck[] = "$F check . --rules site.yaml --changed HEAD";

// A commit of two articles without errors.
void begin(const Workplace& place) {
  place.write("a.md", "It rained.\n");
  place.write("deep/b.md", "It snowed.\n");
  CHECK(place.run("git init -q -b main . && " + commit()).status == 0);
}

TEST_CASE("nothing that a repository configures runs") {
  if (no_git()) return;
  const Workplace place;
  begin(place);
  place.write("run.sh", "#!/bin/sh\necho \"$0 $*\" >> \"" + place.path("marker") + "\"\ncat\n");
  place.write("hooks/post-index-change", place.read("run.sh"));
  place.write("hooks/reference-transaction", place.read("run.sh"));
  place.write(".gitattributes", "*.md filter=evil diff=evil merge=evil\n");
  const Ran made = place.run(
      "chmod +x run.sh hooks/* && R=\"$PWD/run.sh\" && "
      "for key in core.fsmonitor core.pager core.sshCommand core.alternateRefsCommand core.askPass "
      "core.editor "
      "core.gitProxy diff.external diff.evil.command diff.evil.textconv filter.evil.clean filter.evil.smudge "
      "filter.evil.process pager.diff pager.ls-tree pager.rev-parse gpg.program credential.helper "
      "remote.origin.uploadpack remote.origin.vcs alias.diff alias.rev-parse uploadpack.packObjectsHook; do "
      "git config $key \"$R\"; done; git config filter.evil.required true; git config core.hooksPath hooks; "
      "git config protocol.allow always; git config protocol.ext.allow always; "
      "git config remote.origin.url \"ext::$R %s\"; git config remote.origin.promisor true; "
      "git config extensions.partialClone origin; git config core.repositoryFormatVersion 1");
  CHECK(made.status == 0);
  place.write("a.md", std::string("It rained.\n\n") + kWrong);
  const Ran ran = place.run(kCheck);
  CHECK(ran.status == 1);
  CHECK(has(ran.out, "a.md:3:11: conflict"));
  CHECK(place.run("$F check . --rules site.yaml --changed").status == 1);
  CHECK_FALSE(place.has("marker"));
  // An object that is not there is not fetched.
  place.run("rm -f .git/objects/$(git rev-parse HEAD:a.md | sed 's,^..,&/,') marker");
  const Ran partial = place.run(kCheck);
  CHECK(partial.status == 2);
  CHECK(has(partial.err, "git cannot read this clone's history"));
  CHECK_FALSE(place.has("marker"));
}

TEST_CASE("attributes and index flags and zero bytes hide nothing that is new") {
  if (no_git()) return;
  const Workplace place;
  begin(place);
  for (const char* attribute : {"*.md -diff", "*.md binary", "*.md -text diff=none", "*.md filter=lfs"}) {
    place.write(".gitattributes", std::string(attribute) + "\n");
    place.write("a.md", std::string("It rained.\n\n") + kWrong);
    CHECK_MESSAGE(place.run(kCheck).status == 1, attribute);
  }
  for (const char* flag : {"--assume-unchanged", "--skip-worktree"}) {
    CHECK(place.run(std::string("git update-index ") + flag + " a.md").status == 0);
    CHECK(place.run(kCheck).status == 1);
  }
  // Text with a zero byte in it is no text, which is an answer too.
  place.write("a.md", std::string("It rained.\0\n\n", 13) + kWrong);
  const Ran ran = place.run(kCheck);
  CHECK(ran.status == 2);
  CHECK(has(ran.err, "a.md:1:11: a zero byte"));
}

TEST_CASE("lines are counted as the article counts them") {
  if (no_git()) return;
  const Workplace place;
  place.write("a.md", "It rained.\r\rIt snowed.\r");
  place.write("b.md", "It rained.\n\nIt snowed.\n");
  CHECK(place.run("git init -q -b main . && " + commit()).status == 0);
  place.write("a.md", std::string("It rained.\r\rIt snowed.\r\r") + kWrong);
  place.write("b.md", "It rained.\r\n\r\nIt snowed.\r\n");  // the same in another editor
  const Ran ran = place.run(kCheck);
  CHECK(has(ran.out, "a.md:5:11: conflict"));
  CHECK_FALSE(has(ran.out, "b.md"));
}

TEST_CASE("files of another repository inside this one are all new") {
  if (no_git()) return;
  const Workplace place;
  begin(place);
  place.write("nested/c.md", kWrong);
  CHECK(place.run("cd nested && git init -q -b main . && " + commit()).status == 0);
  CHECK(has(place.run(kCheck).out, "nested/c.md:1:11: conflict"));
  // … and so they are as a submodule.
  CHECK(place.run("git add nested 2>/dev/null; " + commit()).status == 0);
  CHECK(has(place.run(kCheck).out, "nested/c.md:1:11: conflict"));
  // From within, its own repository answers.
  CHECK(place.run("cd nested && $F check . --rules ../site.yaml --changed HEAD").status == 0);
}

TEST_CASE("a link that is new brings a new text") {
  if (no_git()) return;
  const Workplace place;
  place.write("old/a.md", kWrong);
  place.write("b.md", "It rained.\n");
  CHECK(place.run("ln -s old/a.md c.md; git init -q -b main . && " + commit()).status == 0);
  CHECK(place.run(kCheck).status == 0);
  const Ran ran = place.run("ln -sf old/a.md b.md; " + std::string(kCheck));
  CHECK(has(ran.out, "b.md:1:11: conflict"));
  CHECK_FALSE(has(ran.out, "c.md"));
}

TEST_CASE("a folder that only looks like a repository is none") {
  if (no_git()) return;
  const Workplace place;
  begin(place);
  place.write("bare/d.md", kWrong);
  place.run(
      "git init -q --bare x && cp -r x/* bare/ && rm -rf x && "
      "git -C bare config core.worktree / 2>/dev/null; git -C bare config core.fsmonitor ../run.sh");
  const Ran ran = place.run("cd bare && $F check d.md --rules ../site.yaml --changed HEAD");
  CHECK(ran.status == 2);
  CHECK(has(ran.err, "cannot use bare repository"));
}

TEST_CASE("a repository of another user is told as such") {
  if (no_git()) return;
  const Workplace place;
  begin(place);
  const Ran ran = place.run("GIT_TEST_ASSUME_DIFFERENT_OWNER=1 " + std::string(kCheck));
  CHECK(ran.status == 2);
  CHECK(has(ran.err, "does not trust this repository"));
  CHECK(has(ran.err, "safe.directory"));
}

TEST_CASE("what came on standard input is nothing that git knows") {
  const Workplace place;
  CHECK(place.run("echo x | $F check - --rules site.yaml --changed").status == 2);
}

}  // namespace
}  // namespace factdesk::test
