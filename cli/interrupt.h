// An interrupt (Ctrl-C, a polite kill, a terminal that closes) ends the program wherever it is, with 128 and
// the signal's number as shells have it. Only what is being written is finished first, so that what is there
// is whole; nobody else needs to ask.
#pragma once

namespace factdesk {

// From now on. The first interrupt waits for what is being written, a second one for nothing.
void end_on_interrupts();

// While one lives, in any thread, something is being written. One that is made after an interrupt never comes
// to life: the program ends. They do not nest.
class Writing {
 public:
  Writing();
  Writing(const Writing&) = delete;
  Writing& operator=(const Writing&) = delete;
  ~Writing();
};

// While it lives, an interrupt that does not wait removes the file, which is not whole yet. One at a time; the
// name outlives it, and may be written to while no file has it.
class HalfFile {
 public:
  explicit HalfFile(const char* name);
  HalfFile(const HalfFile&) = delete;
  HalfFile& operator=(const HalfFile&) = delete;
  ~HalfFile();
};

// Does the last line of standard error, a terminal, hold what an interrupt should take away?
void clear_line_on_interrupt(bool drawn);

}  // namespace factdesk
