#include "interrupt.h"

#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>

namespace factdesk {
namespace {

constexpr std::array<int, 3> kInterrupts = {SIGINT, SIGTERM, SIGHUP};

// All that a handler may touch. Their order matters: whoever writes counts itself and then looks whether an
// interrupt has come, the handler notes the interrupt and then looks whether anybody writes, so that one of
// them sees the other.
std::atomic<int> caught{0};  // the signal
std::atomic<int> writing{0};
std::atomic<const char*> half_file{nullptr};
std::atomic<bool> line_drawn{false};
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<const char*>::is_always_lock_free &&
              std::atomic<bool>::is_always_lock_free);

// Calls only what a handler may call.
[[noreturn]] void leave(int signal) {
  constexpr int kKilled = 128;
  constexpr char kClearLine[] = "\r\x1B[K";
  if (const char* file = half_file) ::unlink(file);
  if (line_drawn && ::write(STDERR_FILENO, kClearLine, sizeof kClearLine - 1) < 0) ::_exit(kKilled + signal);
  ::_exit(kKilled + signal);
}

extern "C" void on_interrupt(int signal) {
  const bool again = caught.exchange(signal) != 0;
  if (again || writing == 0) leave(signal);
}

}  // namespace

void end_on_interrupts() {
  struct sigaction action {};
  action.sa_handler = on_interrupt;
  action.sa_flags = static_cast<int>(SA_RESTART);
  sigemptyset(&action.sa_mask);
  for (const int signal : kInterrupts) sigaddset(&action.sa_mask, signal);
  for (const int signal : kInterrupts) {
    struct sigaction before {};
    sigaction(signal, nullptr, &before);
    const bool outlives_terminal = signal == SIGHUP && before.sa_handler == SIG_IGN;  // nohup
    if (!outlives_terminal) sigaction(signal, &action, nullptr);
  }
}

Writing::Writing() {
  ++writing;
  if (caught == 0) return;
  if (--writing == 0) leave(caught);
  while (true) ::pause();  // another thread finishes what it writes, and ends the program
}

Writing::~Writing() {
  if (--writing == 0 && caught != 0) leave(caught);
}

HalfFile::HalfFile(const char* name) { half_file = name; }
HalfFile::~HalfFile() { half_file = nullptr; }

void clear_line_on_interrupt(bool drawn) { line_drawn = drawn; }

}  // namespace factdesk
