// Sums of products, the network's whole work: with the processor's 256-bit instructions where it has them,
// plainly elsewhere, with the same sums.
#pragma once

#include <cstddef>
#include <cstdint>

namespace factdesk {

// The caller sees to it that the sum fits: at most 600 products of weights of a byte and numbers of two.
std::int32_t dot(const std::int16_t* weights, const std::int16_t* numbers, std::size_t size);

}  // namespace factdesk
