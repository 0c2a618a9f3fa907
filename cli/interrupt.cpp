#include "interrupt.h"

#include <atomic>
#include <csignal>

namespace factdesk {
namespace {

std::atomic<int> caught{0};  // the signal; a handler may touch nothing else
static_assert(std::atomic<int>::is_always_lock_free);

extern "C" void note_signal(int signal) { caught = signal; }

void change_mask(int how) {
  sigset_t interrupts;
  sigemptyset(&interrupts);
  sigaddset(&interrupts, SIGINT);
  sigaddset(&interrupts, SIGTERM);
  pthread_sigmask(how, &interrupts, nullptr);
}

}  // namespace

void catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = note_signal;
  // Reading is not begun again: a stream that waits for its next line ends too.
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigemptyset(&action.sa_mask);
  for (const int signal : {SIGINT, SIGTERM}) sigaction(signal, &action, nullptr);
}

bool is_interrupted() { return caught != 0; }

InterruptsHeld::InterruptsHeld() { change_mask(SIG_BLOCK); }
InterruptsHeld::~InterruptsHeld() { change_mask(SIG_UNBLOCK); }

int interrupted_status() {
  constexpr int kKilled = 128;
  return kKilled + caught;
}

}  // namespace factdesk
