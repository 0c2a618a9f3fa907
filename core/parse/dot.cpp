#include "parse/dot.h"

namespace factdesk {
namespace {

using Dot = std::int32_t (*)(const std::int16_t*, const std::int16_t*, std::size_t);

// One loop, of which the compiler makes what each target can do.
#define FACTDESK_DOT_LOOP                                                       \
  std::int32_t sum = 0;                                                         \
  for (std::size_t at = 0; at < size; ++at) sum += std::int32_t{a[at]} * b[at]; \
  return sum

std::int32_t plain_dot(const std::int16_t* a, const std::int16_t* b, std::size_t size) { FACTDESK_DOT_LOOP; }

#if defined(__x86_64__)
__attribute__((target("avx2"))) std::int32_t wide_dot(const std::int16_t* a, const std::int16_t* b,
                                                      std::size_t size) {
  FACTDESK_DOT_LOOP;
}

Dot best_dot() { return __builtin_cpu_supports("avx2") != 0 ? wide_dot : plain_dot; }
#else
Dot best_dot() { return plain_dot; }
#endif

}  // namespace

std::int32_t dot(const std::int16_t* weights, const std::int16_t* numbers, std::size_t size) {
  static const Dot best = best_dot();
  return best(weights, numbers, size);
}

}  // namespace factdesk
