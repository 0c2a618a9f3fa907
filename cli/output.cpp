#include "output.h"

#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "interrupt.h"
#include "report/ci_log.h"
#include "report/terminal.h"

namespace factdesk {
namespace {

constexpr std::size_t kWidthOfFile = 100;  // columns, where there is no terminal
constexpr std::size_t kNarrowest = 40;     // columns; what is narrower is laid out for this
constexpr std::size_t kWidest = 160;       // longer lines are no pleasure to read

// An interrupt waits until all of it is written.
int write_whole(int file, std::string_view bytes) {
  const Writing writing;
  return write_all(file, bytes);
}

std::optional<std::size_t> number_in(const char* text) {
  if (text == nullptr) return std::nullopt;
  char* end = nullptr;
  const unsigned long value = std::strtoul(text, &end, 10);
  if (end == text || *end != '\0' || value == 0) return std::nullopt;
  return value;
}

// Columns of standard output's reader, where there is one who sees columns.
std::optional<std::size_t> width_of_terminal() {
  winsize size{};
  std::optional<std::size_t> width = number_in(std::getenv("COLUMNS"));
  if (!width && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) width = size.ws_col;
  if (width) width = std::clamp(*width, kNarrowest, kWidest);
  return width;
}

bool is_dumb_terminal() {
  const char* terminal = std::getenv("TERM");
  return terminal != nullptr && std::strcmp(terminal, "dumb") == 0;
}

bool wants_colour(ColourChoice choice) {
  switch (choice) {
    case ColourChoice::always:
      return true;
    case ColourChoice::never:
      return false;
    case ColourChoice::automatic:
      break;
  }
  const char* no_colour = std::getenv("NO_COLOR");
  if (no_colour != nullptr && *no_colour != '\0') return false;
  return !is_dumb_terminal() && ::isatty(STDOUT_FILENO) == 1;
}

}  // namespace

int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

Written write_out(std::string_view bytes) {
  const int error = write_whole(STDOUT_FILENO, bytes);
  if (error == 0) return Written::whole;
  if (error == EPIPE) return Written::closed;
  print_error(std::string("standard output: ") + std::strerror(error));
  return Written::failed;
}

void clear_screen() {
  constexpr std::string_view kClear = "\x1B[H\x1B[2J";  // what has scrolled away stays
  if (!is_dumb_terminal() && ::isatty(STDOUT_FILENO) == 1) write_out(kClear);
}

void print_error(std::string_view message) { print_line("factdesk: " + std::string(message)); }

void write_error(std::string_view bytes) { write_all(STDERR_FILENO, bytes); }

void print_line(std::string_view line) { write_all(STDERR_FILENO, without_commands(visible(line)) + "\n"); }

std::optional<std::string> replace_file(const std::string& path, std::string_view bytes) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  std::error_code unmade;
  if (!folder.empty()) std::filesystem::create_directories(folder, unmade);
  if (unmade) return folder.string() + ": " + unmade.message();
  const Writing writing;
  std::string beside = path + ".XXXXXX";
  const HalfFile half(beside.c_str());
  const int file = ::mkstemp(beside.data());
  if (file < 0) return path + ": " + std::strerror(errno);
  constexpr mode_t kEverybodyReads = 0644;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  int error = write_all(file, bytes);
  if (error == 0 && ::fchmod(file, kEverybodyReads & ~mask) != 0) error = errno;
  if (::close(file) != 0 && error == 0) error = errno;
  if (error == 0 && std::rename(beside.c_str(), path.c_str()) != 0) error = errno;
  if (error == 0) return std::nullopt;
  ::unlink(beside.c_str());
  return path + ": " + std::strerror(error);
}

RenderOptions render_options(const Options& options) {
  RenderOptions render = file_render_options(options);
  render.colour = wants_colour(options.colour);
  const auto width = width_of_terminal();
  render.width = width.value_or(render.width);
  render.wraps_lines = width.has_value();
  return render;
}

RenderOptions file_render_options(const Options& options) {
  RenderOptions render;
  render.width = kWidthOfFile;
  render.fail_on = options.fail_on.value_or(Severity::error);
  render.all = options.all;
  render.grammar = options.parse;
  render.limit = options.limit;
  return render;
}

}  // namespace factdesk
