#include "git_base.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "git_run.h"

namespace factdesk {
namespace {

constexpr char kFetchAll[] =
    "fetch it whole (GitHub Actions: `fetch-depth: 0`; GitLab: `GIT_DEPTH: 0`; else `git fetch --unshallow`)";

// A branch that this clone holds.
struct Branch {
  std::string name;  // "origin/main"
  std::string commit;
};

// The commit that a name stands for, or "".
std::string commit_of(const std::string& name) {
  const GitRun run = run_git({"rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"});
  return run.status == 0 ? first_line(run.out) : "";
}

bool is_shallow() { return first_line(run_git({"rev-parse", "--is-shallow-repository"}).out) == "true"; }

// The names of references that match, each without what stands before it.
std::vector<std::string> references(const std::string& pattern) {
  const GitRun run = run_git({"for-each-ref", "--format=%(refname)", pattern});
  std::vector<std::string> names;
  for (std::size_t at = 0; at < run.out.size();) {
    const std::size_t end = std::min(run.out.find('\n', at), run.out.size());
    names.push_back(run.out.substr(at, end - at));
    at = end + 1;
  }
  return names;
}

// "refs/remotes/origin/main" -> "origin/main"
std::string short_name(std::string name) {
  for (const std::string_view prefix : {"refs/remotes/", "refs/heads/"}) {
    if (name.starts_with(prefix)) return name.substr(prefix.size());
  }
  return name;
}

std::optional<Branch> first_of(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    if (std::string commit = commit_of(name); !commit.empty())
      return Branch{short_name(name), std::move(commit)};
  }
  return std::nullopt;
}

// What somebody names: a branch of the remote before our own of the same name, which may lag behind; or a
// commit.
std::optional<Branch> named_branch(const std::string& name) {
  return first_of({"refs/remotes/origin/" + name, "refs/remotes/" + name, "refs/heads/" + name, name});
}

std::optional<Branch> main_of_remote() {
  std::vector<std::string> names = {"refs/remotes/origin/HEAD"};
  for (const std::string& name : references("refs/remotes/*/HEAD")) names.push_back(name);
  names.insert(names.end(), {"refs/remotes/origin/main", "refs/remotes/origin/master"});
  return first_of(names);
}

// Of a repository that was never cloned. A local branch of a clone is no witness: CI calls what it has
// fetched by whatever name it likes.
std::optional<Branch> main_without_remote(const CiVariables& ci) {
  if (ci.in_ci || is_shallow() || !references("refs/remotes").empty()) return std::nullopt;
  if (auto branch = first_of({"refs/heads/main", "refs/heads/master"})) return branch;
  const std::vector<std::string> all = references("refs/heads");
  const bool on_it = run_git({"symbolic-ref", "--quiet", "HEAD"}).status == 0;
  return all.size() == 1 && on_it ? first_of(all) : std::nullopt;
}

Error not_here(const std::string& who, const std::string& name) {
  return Error{"--changed: " + who + " names " + name + ", which this clone does not hold; " + kFetchAll};
}

Result<Branch> main_branch(const ChangedRequest& request, const CiVariables& ci) {
  const auto asked = [](const std::string& who, const std::string& name) -> Result<Branch> {
    auto branch = named_branch(name);
    if (!branch) return not_here(who, name);
    return std::move(*branch);
  };
  if (!request.main_branch.empty())
    return asked("main_branch (" + request.said_at + ")", request.main_branch);
  if (ci.target) return asked(ci.target->variable, ci.target->text);
  if (ci.main_branch) return asked(ci.main_branch->variable, ci.main_branch->text);
  if (auto branch = main_of_remote()) return std::move(*branch);
  if (auto branch = main_without_remote(ci)) return std::move(*branch);
  return Error{
      std::string("--changed: where this branch left the main one is not known: this clone holds neither "
                  "origin/HEAD, origin/main nor origin/master; ") +
      kFetchAll + ", say `main_branch: NAME` in .factdesk.yaml, or name a commit: --changed REF"};
}

// All that this checkout holds is in the main branch: new is what the push brought, or else what is not
// committed.
Result<GitBase> base_on_main(const std::string& head, const Branch& main, const CiVariables& ci) {
  if (ci.target) {
    return Error{"--changed: " + ci.target->variable + " says that this is a pull request to " +
                 ci.target->text + ", but the commit checked out is in " + main.name +
                 " already; check out the pull request, or name a commit: --changed REF"};
  }
  if (!ci.before) return GitBase{head, "the commit checked out, which is in " + main.name + " already"};
  const std::string before = commit_of(ci.before->text);
  if (before.empty()) return not_here(ci.before->variable, ci.before->text);
  return GitBase{before, "what " + main.name + " was before this push"};
}

}  // namespace

Result<GitBase> find_base(const ChangedRequest& request, const CiVariables& ci) {
  if (!request.ref.empty()) {
    std::string commit = commit_of(request.ref);
    if (!commit.empty()) return GitBase{std::move(commit), request.ref};
    return Error{"--changed: git knows no commit \"" + request.ref + "\"" +
                 (is_shallow() ? std::string(", and this clone is shallow; ") + kFetchAll : "")};
  }
  const std::string head = commit_of("HEAD");
  if (head.empty()) return Error{"--changed: this repository has no commit yet"};
  const auto main = main_branch(request, ci);
  if (!main) return Error{main.error()};
  const GitRun run = run_git({"merge-base", head, main->commit});
  if (run.status != 0) {
    return Error{"--changed: git finds no commit where this branch left " + main->name +
                 (is_shallow() ? std::string(": this clone is shallow; ") + kFetchAll
                               : "; name a commit: --changed REF")};
  }
  std::string base = first_line(run.out);
  if (base == head) return base_on_main(head, *main, ci);
  return GitBase{std::move(base), "where this branch left " + main->name};
}

}  // namespace factdesk
