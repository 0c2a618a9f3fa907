// An interrupt (Ctrl-C, a polite kill) asks the program to end: no new work is begun, and what is not whole
// is not written.
#pragma once

namespace factdesk {

// From now on the first interrupt only asks; a second one ends the program at once.
void catch_interrupts();

bool is_interrupted();

// While it lives, threads that are begun leave interrupts to this one, whose waiting they then end.
class InterruptsHeld {
 public:
  InterruptsHeld();
  InterruptsHeld(const InterruptsHeld&) = delete;
  InterruptsHeld& operator=(const InterruptsHeld&) = delete;
  ~InterruptsHeld();
};

// 128 and the signal's number, as shells have it.
int interrupted_status();

}  // namespace factdesk
