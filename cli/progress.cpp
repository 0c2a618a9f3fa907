#include "progress.h"

#include <unistd.h>

#include <cmath>
#include <cstdlib>
#include <cstring>

#include "interrupt.h"
#include "output.h"

namespace factdesk {
namespace {

constexpr std::chrono::milliseconds kPatience{500};  // short work shows nothing
constexpr std::chrono::milliseconds kRefresh{100};
constexpr std::string_view kClearLine = "\r\x1B[K";

bool is_terminal() {
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal == nullptr || std::strcmp(terminal, "dumb") == 0;
  return !dumb && ::isatty(STDERR_FILENO) == 1;
}

}  // namespace

std::string progress_text(std::size_t done, std::size_t total, std::size_t findings, double seconds) {
  const double speed = seconds > 0 ? static_cast<double>(done) / seconds : 0;
  std::string text = std::to_string(done) + "/" + std::to_string(total) + " articles, " +
                     std::to_string(findings) + " findings, " + std::to_string(std::lround(speed)) + "/s";
  if (speed > 0) {
    const double left = static_cast<double>(total - done) / speed;
    text += ", " + std::to_string(std::lround(std::ceil(left))) + " s left";
  }
  return text;
}

Progress::Progress(std::size_t total)
    : shown_(is_terminal()), total_(total), start_(Clock::now()), last_(start_ + kPatience - kRefresh) {}

void Progress::finished(std::size_t findings) {
  if (!shown_) return;
  const std::lock_guard lock(mutex_);
  ++done_;
  findings_ += findings;
  const Clock::time_point now = Clock::now();
  if (now - last_ < kRefresh) return;
  last_ = now;
  drawn_ = true;
  clear_line_on_interrupt(true);
  const double seconds = std::chrono::duration<double>(now - start_).count();
  write_error(std::string(kClearLine) + progress_text(done_, total_, findings_, seconds));
}

void Progress::clear() {
  if (!drawn_) return;
  write_error(kClearLine);
  clear_line_on_interrupt(false);
  drawn_ = false;
}

}  // namespace factdesk
