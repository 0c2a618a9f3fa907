#include "read_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace factdesk {
namespace {

bool is_handed_over(const std::string& path) {
  return path == "-" || path == "/dev/stdin" || path.starts_with("/dev/fd/") ||
         path.starts_with("/proc/self/fd/");
}

std::string what_is(mode_t mode) {
  if (S_ISDIR(mode)) return "a folder";
  if (S_ISFIFO(mode)) return "a pipe";
  return S_ISSOCK(mode) ? "a socket" : "a device";
}

std::string why_unread(const struct stat& file) {
  return S_ISREG(file.st_mode) ? std::string() : what_is(file.st_mode) + "; wanted a regular file";
}

// Looked at before it is opened, since that alone can set a device off, and again behind it: what stands
// there may have changed. Never waits for a writer.
Result<int> open_regular(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return Error{std::strerror(errno)};
  if (const std::string why = why_unread(status); !why.empty()) return Error{why};
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (file < 0) return Error{std::strerror(errno)};
  std::string why;
  if (::fstat(file, &status) != 0) why = std::strerror(errno);
  if (why.empty()) why = why_unread(status);
  if (why.empty()) return file;
  ::close(file);
  return Error{why};
}

Result<int> open_input(const std::string& path) {
  if (!is_handed_over(path)) return open_regular(path);
  const int file = path == "-" ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return Error{std::strerror(errno)};
  return file;
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::size_t most) {
  const std::string name = path == "-" ? "standard input" : path;
  const auto file = open_input(path);
  if (!file) return Error{name + ": " + file.error()};
  std::string bytes;
  constexpr std::size_t kChunk = std::size_t{64} << 10;
  ssize_t got = 1;
  while (got != 0 && bytes.size() < most) {
    const std::size_t before = bytes.size();
    const std::size_t wanted = std::min(kChunk, most - before);
    bytes.resize(before + wanted);
    got = ::read(*file, bytes.data() + before, wanted);
    const int error = errno;
    bytes.resize(before + (got > 0 ? static_cast<std::size_t>(got) : 0));
    if (got >= 0 || error == EINTR) continue;
    ::close(*file);
    return Error{name + ": " + std::strerror(error)};
  }
  ::close(*file);
  return bytes;
}

}  // namespace factdesk
