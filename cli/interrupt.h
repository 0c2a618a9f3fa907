// An interrupt (Ctrl-C, a polite kill) asks the program to end: no new work is begun, and what is not whole
// is not written.
#pragma once

namespace factdesk {

// From now on the first interrupt only asks; a second one ends the program at once.
void catch_interrupts();

bool is_interrupted();

// 128 and the signal's number, as shells have it.
int interrupted_status();

}  // namespace factdesk
