// The same numbers everywhere, as if by chance: a linear congruential generator (Knuth's constants for MMIX).
#pragma once

#include <cstdint>

namespace factdesk {

class Numbers {
 public:
  std::int64_t next(std::int64_t below) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::int64_t>(state_ >> 33) % below;
  }

 private:
  std::uint64_t state_ = 1;
};

}  // namespace factdesk
