#include "git_run.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>

extern char** environ;

namespace factdesk {
namespace {

constexpr std::size_t kChunk = std::size_t{64} << 10;

// Over what a checkout's configuration may say. `safe.bareRepository`: a folder of drafts may look like a
// repository without being one that anybody cloned.
constexpr const char* kOverrides[] = {"-c", "core.fsmonitor=false",
                                      "-c", "core.hooksPath=/dev/null",
                                      "-c", "core.pager=cat",
                                      "-c", "safe.bareRepository=explicit",
                                      "-c", "core.sshCommand=false",
                                      "-c", "core.askPass=false",
                                      "-c", "protocol.allow=never",
                                      "-c", "core.gitProxy=",
                                      "-c", "core.alternateRefsCommand=false"};

// No protocol at all: objects that a partial clone left out are not fetched, by whatever command its remote
// names. GIT_ALLOW_PROTOCOL wins over protocol.*.allow of any file.
constexpr const char* kReadOnly[] = {"GIT_ALLOW_PROTOCOL=",
                                     "GIT_NO_LAZY_FETCH=1",
                                     "GIT_TERMINAL_PROMPT=0",
                                     "GIT_OPTIONAL_LOCKS=0",
                                     "GIT_NO_REPLACE_OBJECTS=1",
                                     "GIT_PAGER=cat",
                                     "LC_ALL=C",
                                     "LANGUAGE="};

constexpr const char* kAlone[] = {"GIT_DIR=/dev/null",
                                  "GIT_CONFIG_NOSYSTEM=1",
                                  "GIT_CONFIG_GLOBAL=/dev/null",
                                  "GIT_ATTR_NOSYSTEM=1",
                                  "GIT_PAGER=cat",
                                  "LC_ALL=C",
                                  "LANGUAGE="};

std::string_view name_in(std::string_view variable) { return variable.substr(0, variable.find('=')); }

// The environment with these in place of what it says of the same names.
template <typename Keep>
std::vector<std::string> environment_with(std::vector<std::string> ours, Keep keep) {
  const std::size_t count = ours.size();
  for (char** at = environ; *at != nullptr; ++at) {
    const std::string_view name = name_in(*at);
    const bool is_ours = std::any_of(ours.begin(), ours.begin() + static_cast<std::ptrdiff_t>(count),
                                     [&](const std::string& own) { return name_in(own) == name; });
    if (!is_ours && keep(name)) ours.emplace_back(*at);
  }
  return ours;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  pointers.reserve(texts.size() + 1);
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

// A file without a name, so that neither side waits for the other.
File temporary(std::string_view bytes) {
  File file(std::tmpfile());
  if (file == nullptr || ::fcntl(::fileno(file.get()), F_SETFD, FD_CLOEXEC) != 0) return nullptr;
  if (std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size()) return nullptr;
  std::rewind(file.get());
  return file;
}

std::string read_to_end(int file) {
  std::string bytes;
  std::string chunk(kChunk, '\0');
  for (;;) {
    const ssize_t got = ::read(file, chunk.data(), chunk.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return bytes;
    bytes.append(chunk, 0, static_cast<std::size_t>(got));
  }
}

GitRun run(std::vector<std::string> words, std::vector<std::string> environment, std::string_view input) {
  GitRun run;
  const File in = temporary(input);
  const File err = temporary("");
  int pipe[2];
  if (in == nullptr || err == nullptr || ::pipe2(pipe, O_CLOEXEC) != 0) return run;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, ::fileno(err.get()), STDERR_FILENO);
  posix_spawn_file_actions_adddup2(&actions, ::fileno(in.get()), STDIN_FILENO);
  pid_t child = 0;
  const int error = ::posix_spawnp(&child, "git", &actions, nullptr, pointers_to(words).data(),
                                   pointers_to(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  ::close(pipe[1]);
  if (error == 0) run.out = read_to_end(pipe[0]);
  ::close(pipe[0]);
  if (error != 0) return run;
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  run.status = WIFEXITED(status) ? WEXITSTATUS(status) : kNoProgram;
  ::lseek(::fileno(err.get()), 0, SEEK_SET);
  run.err = read_to_end(::fileno(err.get()));
  return run;
}

}  // namespace

GitRun run_git(const std::vector<std::string>& arguments, std::string_view input) {
  std::vector<std::string> words = {"git", "--no-pager"};
  words.insert(words.end(), std::begin(kOverrides), std::end(kOverrides));
  words.insert(words.end(), arguments.begin(), arguments.end());
  const auto keep_all = [](std::string_view) { return true; };
  return run(std::move(words), environment_with({std::begin(kReadOnly), std::end(kReadOnly)}, keep_all),
             input);
}

GitRun run_git_alone(const std::string& folder, const std::vector<std::string>& arguments) {
  std::vector<std::string> words = {"git", "--no-pager", "-C", folder};
  words.insert(words.end(), arguments.begin(), arguments.end());
  const auto is_not_gits = [](std::string_view name) {
    return !name.starts_with("GIT_") || name == "GIT_EXEC_PATH";
  };
  return run(std::move(words), environment_with({std::begin(kAlone), std::end(kAlone)}, is_not_gits), "");
}

std::vector<std::string_view> split_at_nul(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\0', at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::string first_line(std::string_view text) { return std::string(text.substr(0, text.find('\n'))); }

}  // namespace factdesk
