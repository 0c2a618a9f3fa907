// Where `check --changed` takes its beginning from in the checkouts of CI services: it never passes because
// it does not know.
#include <doctest/doctest.h>

#include "cli/git_place.h"
#include "cli/run.h"

namespace factdesk::test {
namespace {

constexpr char kWrong[] = "Acme paid $4 million for the site.\n";
constexpr char kCheck[] = "$F check . --rules site.yaml --changed";

// `remote`: a main branch by this name, and a branch `draft` with an error in a.md; `work`: what a service
// makes of it, by itself.
class Service {
 public:
  explicit Service(const std::string& main) : main_(main) {
    place_.write("remote/site.yaml", place_.read("site.yaml"));
    place_.write("remote/a.md", "It rained.\n");
    in("remote", "git init -q -b " + main + " . && " + commit());
    place_.write("remote/b.md", "It snowed.\n");
    in("remote", commit() + " && git checkout -q -b draft");
    place_.write("remote/a.md", std::string("It rained.\n\n") + kWrong);
    // A pull request's own reference, merged as GitHub does it.
    in("remote", commit() + " && git checkout -q --detach " + main +
                     " && git -c user.name=a -c user.email=a@example.org merge -q --no-ff -m m draft && "
                     "git update-ref refs/pull/7/head draft && git update-ref refs/pull/7/merge HEAD && "
                     "git checkout -q " +
                     main);
  }

  // As actions/checkout does: never a clone, and no HEAD of the remote.
  void fetch(const std::string& what, const std::string& depth) const {
    in(".",
       "rm -rf work && git init -q -b unused work && cd work && "
       "git remote add origin \"file://$PWD/../remote\" && git fetch -q --no-tags " +
           depth + " origin " + what);
  }

  Ran in(const std::string& folder, const std::string& line) const {
    return place_.run("cd " + folder + " && { " + line + "\n}");
  }
  Ran check(const std::string& variables = "") const { return in("work", variables + " " + kCheck); }
  const Workplace& place() const { return place_; }

 private:
  Workplace place_;
  std::string main_;
};

constexpr char kPull[] = "+refs/pull/7/merge:refs/remotes/pull/7/merge";
constexpr char kEverything[] =
    "'+refs/heads/*:refs/remotes/origin/*' +refs/pull/7/merge:refs/remotes/pull/7/merge";

TEST_CASE("a shallow checkout of a pull request says that it needs the whole history") {
  if (no_git()) return;
  for (const char* main : {"main", "trunk"}) {
    const Service service(main);
    service.fetch(kPull, "--depth=1");
    CHECK(service.in("work", "git checkout -q --detach refs/remotes/pull/7/merge").status == 0);
    const Ran bare = service.check();
    CHECK(bare.status == 2);
    CHECK(has(bare.err, "fetch-depth: 0"));
    CHECK(has(bare.err, "main_branch: NAME"));
    const Ran ran = service.check(std::string("CI=true GITHUB_BASE_REF=") + main);
    CHECK(ran.status == 2);
    CHECK(has(ran.err, std::string("GITHUB_BASE_REF names ") + main + ", which this clone does not hold"));
    CHECK(has(ran.err, "fetch-depth: 0"));
  }
}

TEST_CASE("a shallow clone of both branches lacks the commit where they part") {
  if (no_git()) return;
  const Service service("main");
  service.fetch(kEverything, "--depth=1");
  service.in("work", "git checkout -q --detach refs/remotes/origin/draft");
  const Ran ran = service.check();
  CHECK(ran.status == 2);
  CHECK(has(ran.err, "finds no commit where this branch left origin/main: this clone is shallow"));
}

TEST_CASE("with the whole history each service's own variable names what a pull request is against") {
  if (no_git()) return;
  const Service service("trunk");
  service.fetch(kEverything, "");
  for (const char* at : {"refs/remotes/pull/7/merge", "refs/remotes/origin/draft"}) {
    service.in("work", std::string("git checkout -q --detach ") + at);
    CHECK(service.check().status == 2);  // no branch that is known to be the main one
    for (const char* variable :
         {"GITHUB_BASE_REF=trunk", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME=trunk",
          "BITBUCKET_PR_DESTINATION_BRANCH=trunk", "SYSTEM_PULLREQUEST_TARGETBRANCH=refs/heads/trunk",
          "CHANGE_TARGET=trunk", "CI_DEFAULT_BRANCH=trunk",
          "CI_MERGE_REQUEST_DIFF_BASE_SHA=$(git rev-parse origin/trunk)"}) {
      const Ran ran = service.check(std::string("CI=true ") + variable);
      CHECK_MESSAGE(ran.status == 1, variable << ": " << ran.err);
      CHECK(has(ran.out, "a.md:3:11: conflict: says $4 million"));
    }
    CHECK(service.check("CI=true GITHUB_BASE_REF=gone").status == 2);
    service.place().write("event.json", "{\"repository\": {\"default_branch\": \"trunk\"}}");
    CHECK(service.check("CI=true GITHUB_EVENT_PATH=../event.json").status == 1);
  }
}

TEST_CASE("the configured branch comes before what a service says") {
  if (no_git()) return;
  const Service service("trunk");
  service.fetch(kEverything, "");
  service.in("work", "git checkout -q --detach origin/draft");
  service.place().write("work/.factdesk.yaml", "factdesk: 1\nmain_branch: trunk\n");
  CHECK(service.check("CI=true GITHUB_BASE_REF=draft").status == 1);
  service.place().write("work/.factdesk.yaml", "factdesk: 1\nmain_branch: stem\n");
  const Ran ran = service.check();
  CHECK(ran.status == 2);
  CHECK(has(ran.err, "main_branch (.factdesk.yaml:2) names stem, which this clone does not hold"));
}

TEST_CASE("a checkout of the main branch in place of the pull request is no pass") {
  if (no_git()) return;
  const Service service("main");
  service.fetch(kEverything, "");
  service.in("work", "git checkout -q --detach origin/main");
  const Ran ran = service.check("CI=true GITHUB_BASE_REF=main");
  CHECK(ran.status == 2);
  CHECK(has(ran.err,
            "GITHUB_BASE_REF says that this is a pull request to main, but the commit checked out is in "));
}

TEST_CASE("of a push to the main branch what it brought is new") {
  if (no_git()) return;
  const Service service("main");
  service.in("remote", "git merge -q draft");
  service.fetch("+refs/heads/main:refs/remotes/origin/main", "");
  service.in("work", "git checkout -q -B main origin/main");
  const Ran silent = service.check("CI=true");
  CHECK(silent.status == 0);
  CHECK(has(silent.err, "the commit checked out, which is in origin/main already"));
  service.in(".", "printf '{\"before\": \"%s\"}' $(git -C work rev-parse HEAD~1) > event.json");
  CHECK(service.check("CI=true GITHUB_EVENT_PATH=../event.json").status == 1);
  CHECK(service.check("CI=true CI_COMMIT_BEFORE_SHA=$(git rev-parse HEAD~1)").status == 1);
  CHECK(service.check("CI=true CI_COMMIT_BEFORE_SHA=0000000000000000000000000000000000000000").status == 0);
  service.fetch("+refs/heads/main:refs/remotes/origin/main", "--depth=1");
  service.in("work", "git checkout -q -B main origin/main");
  const Ran shallow = service.check("CI=true GITHUB_EVENT_PATH=../event.json");
  CHECK(shallow.status == 2);
  CHECK(has(shallow.err, "fetch-depth: 0"));
}

TEST_CASE("a branch that was pushed is not its own main branch") {
  if (no_git()) return;
  const Service service("main");
  service.in(".", "git clone -q remote work && cd work && git checkout -q -b mine origin/draft");
  // It tracks the very commit that it holds.
  CHECK(service.in("work", "git branch -q -u origin/draft && " + std::string(kCheck)).status == 1);
  // A local branch may be called main and be none.
  service.fetch("+refs/pull/7/merge:refs/heads/main", "");
  service.in("work", "git checkout -q main");
  CHECK(service.check("CI=true").status == 2);
}

}  // namespace
}  // namespace factdesk::test
