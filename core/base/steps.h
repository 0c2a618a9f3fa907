// The steps that a thread's work takes, where it could grow faster than its input: loops that compare one
// thing with many count themselves. Nothing is decided by it; tests hold it to grow as the input does, which
// no clock could tell.
#pragma once

#include <cstdint>

namespace factdesk {

inline thread_local std::uint64_t steps_taken = 0;

inline void take_steps(std::uint64_t steps = 1) { steps_taken += steps; }

}  // namespace factdesk
