#include "git_changes.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <limits>
#include <set>

extern char** environ;

namespace factdesk {
namespace {

namespace fs = std::filesystem;

constexpr int kNoProgram = 127;  // a shell's status for it

struct GitRun {
  int status = kNoProgram;
  std::string out;
};

// Runs git with these arguments; what it says on standard error is not shown.
GitRun git(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "git");
  std::vector<char*> words;
  words.reserve(arguments.size() + 1);
  for (std::string& argument : arguments) words.push_back(argument.data());
  words.push_back(nullptr);
  int pipe[2];
  if (::pipe2(pipe, O_CLOEXEC) != 0) return {};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  pid_t child = 0;
  const int error = ::posix_spawnp(&child, "git", &actions, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(pipe[1]);
  GitRun run;
  constexpr std::size_t kChunk = std::size_t{64} << 10;
  std::string chunk(kChunk, '\0');
  while (error == 0) {
    const ssize_t got = ::read(pipe[0], chunk.data(), chunk.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    run.out.append(chunk, 0, static_cast<std::size_t>(got));
  }
  ::close(pipe[0]);
  if (error != 0) return {};
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  run.status = WIFEXITED(status) ? WEXITSTATUS(status) : kNoProgram;
  return run;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

// The commit that a name stands for, or "".
std::string commit_of(const std::string& name) {
  const GitRun run = git({"rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"});
  return run.status == 0 ? first_line(run.out) : "";
}

// Where this branch left the one it comes from.
std::string merge_base() {
  for (const char* name : {"@{upstream}", "origin/HEAD", "main", "master", "HEAD"}) {
    const std::string commit = commit_of(name);
    if (commit.empty()) continue;
    const GitRun run = git({"merge-base", "HEAD", commit});
    if (run.status == 0) return first_line(run.out);
  }
  return "";
}

fs::path absolute(const std::string& path) {
  std::error_code error;
  return fs::weakly_canonical(path, error);
}

std::set<std::string> split_at_nul(const std::string& text) {
  std::set<std::string> parts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\0', at), text.size());
    parts.insert(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

}  // namespace

Result<GitChanges> git_changes(const std::string& ref, const std::vector<std::string>& paths) {
  const GitRun top = git({"rev-parse", "--show-toplevel"});
  if (top.status == kNoProgram) return Error{"--changed asks git, and git is not installed"};
  if (top.status != 0) return Error{"--changed asks git, and this folder is in no git repository"};
  const fs::path root = first_line(top.out);
  const std::string since = ref.empty() ? merge_base() : commit_of(ref);
  if (since.empty()) {
    return Error{ref.empty() ? std::string("--changed: this repository has no commit yet")
                             : "--changed: git knows no commit \"" + ref + "\""};
  }
  const std::string in_root = root.string();
  const GitRun diff =
      git({"-C", in_root, "diff", "--unified=0", "--find-renames", "--no-color", "--no-ext-diff",
           "--no-textconv", "--src-prefix=a/", "--dst-prefix=b/", since, "--"});
  const GitRun unknown = git({"-C", in_root, "ls-files", "--others", "-z"});
  if (diff.status != 0 || unknown.status != 0) return Error{"--changed: git could not tell what is new"};
  const NewLines new_lines = parse_diff(diff.out);
  const std::set<std::string> untracked = split_at_nul(unknown.out);
  GitChanges changes;
  constexpr std::size_t kShortCommit = 12;
  changes.since = since.substr(0, kShortCommit);
  for (const std::string& path : paths) {
    const std::string name = absolute(path).lexically_relative(root).generic_string();
    if (name.starts_with(".."))
      return Error{path + ": --changed knows nothing of it; it is not in " + in_root};
    if (untracked.contains(name)) {
      changes.lines[path] = {{1, std::numeric_limits<std::uint32_t>::max()}};
    } else if (const auto found = new_lines.find(name); found != new_lines.end()) {
      changes.lines[path] = found->second;
    }
  }
  return changes;
}

}  // namespace factdesk
