// A value with the place where reading goes on.
#pragma once

#include <cstdint>

#include "value/value.h"

namespace factdesk {

struct ValueReading {
  Value value;
  std::uint32_t last = 0;  // the token behind all that was read
};

}  // namespace factdesk
