#include "parse/matrix.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#define FACTDESK_AVX2 __attribute__((target("avx2")))
#define FACTDESK_AVX512 __attribute__((target("avx512f,avx512bw,avx512vnni")))
#endif

namespace factdesk {
namespace {

constexpr std::size_t kTile = 16;  // outputs side by side
constexpr std::size_t kPair = 2;   // inputs side by side
constexpr std::size_t kPairBytes = kTile * kPair;

std::size_t rounded_up(std::size_t size, std::size_t step) { return (size + step - 1) / step * step; }

// Some tiles against some lists of numbers: where each begins, and how many pairs of inputs there are.
struct Stretch {
  const std::int8_t* tiles;
  std::size_t pairs;
  const std::int16_t* numbers;  // of the first list
  std::size_t width;            // from one list to the next

  const std::int8_t* weights(std::size_t tile, std::size_t pair) const {
    return tiles + (tile * pairs + pair) * kPairBytes;
  }
  const std::int16_t* two(std::size_t list, std::size_t pair) const {
    return numbers + list * width + pair * kPair;
  }
};

using TileSums = std::array<std::int32_t, kTile>;

// Sums of `kTiles` tiles for each of `kLists` lists: of list l and tile t at [l * kTiles + t].
template <std::size_t kLists, std::size_t kTiles>
using Sums = std::array<TileSums, kLists * kTiles>;

template <std::size_t kLists, std::size_t kTiles>
void add_plainly(const Stretch& work, Sums<kLists, kTiles>& sums) {
  sums = {};
  for (std::size_t tile = 0; tile < kTiles; ++tile) {
    for (std::size_t pair = 0; pair < work.pairs; ++pair) {
      const std::int8_t* weights = work.weights(tile, pair);
      for (std::size_t list = 0; list < kLists; ++list) {
        const std::int16_t* two = work.two(list, pair);
        TileSums& to = sums[list * kTiles + tile];
        for (std::size_t at = 0; at < kTile; ++at)
          to[at] += weights[at * kPair] * two[0] + weights[at * kPair + 1] * two[1];
      }
    }
  }
}

#if defined(__x86_64__)
// What this processor can do, the best first.
enum class Reach { bits512, bits256, plain };

Reach reach() {
  static const Reach found = [] {
    if (__builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512vnni") != 0)
      return Reach::bits512;
    return __builtin_cpu_supports("avx2") != 0 ? Reach::bits256 : Reach::plain;
  }();
  return found;
}

struct Bits256 {
  __m256i bits;
};
struct Bits512 {
  __m512i bits;
};

std::int32_t both(const std::int16_t* two) {
  std::int32_t joined = 0;
  std::memcpy(&joined, two, sizeof joined);
  return joined;
}

template <std::size_t kLists, std::size_t kTiles>
FACTDESK_AVX512 void add_in_512_bits(const Stretch& work, Sums<kLists, kTiles>& sums) {
  std::array<Bits512, kLists * kTiles> adding;
  for (Bits512& one : adding) one.bits = _mm512_setzero_si512();
  for (std::size_t pair = 0; pair < work.pairs; ++pair) {
    std::array<Bits512, kTiles> weights;
    for (std::size_t tile = 0; tile < kTiles; ++tile) {
      const auto* bytes = reinterpret_cast<const __m256i*>(work.weights(tile, pair));
      weights[tile].bits = _mm512_cvtepi8_epi16(_mm256_loadu_si256(bytes));
    }
    for (std::size_t list = 0; list < kLists; ++list) {
      const __m512i numbers = _mm512_set1_epi32(both(work.two(list, pair)));
      for (std::size_t tile = 0; tile < kTiles; ++tile) {
        __m512i& to = adding[list * kTiles + tile].bits;
        to = _mm512_dpwssd_epi32(to, weights[tile].bits, numbers);
      }
    }
  }
  for (std::size_t at = 0; at < adding.size(); ++at) _mm512_storeu_si512(sums[at].data(), adding[at].bits);
}

template <std::size_t kLists, std::size_t kTiles>
FACTDESK_AVX2 void add_in_256_bits(const Stretch& work, Sums<kLists, kTiles>& sums) {
  constexpr std::size_t kHalves = 2;  // of a tile
  std::array<Bits256, kLists * kTiles * kHalves> adding;
  for (Bits256& one : adding) one.bits = _mm256_setzero_si256();
  for (std::size_t pair = 0; pair < work.pairs; ++pair) {
    std::array<Bits256, kTiles * kHalves> weights;
    for (std::size_t half = 0; half < weights.size(); ++half) {
      const auto* bytes =
          reinterpret_cast<const __m128i*>(work.weights(half / kHalves, pair)) + half % kHalves;
      weights[half].bits = _mm256_cvtepi8_epi16(_mm_loadu_si128(bytes));
    }
    for (std::size_t list = 0; list < kLists; ++list) {
      const __m256i numbers = _mm256_set1_epi32(both(work.two(list, pair)));
      for (std::size_t half = 0; half < weights.size(); ++half) {
        __m256i& to = adding[list * weights.size() + half].bits;
        to = _mm256_add_epi32(to, _mm256_madd_epi16(weights[half].bits, numbers));
      }
    }
  }
  for (std::size_t at = 0; at < adding.size(); ++at) {
    auto* to = reinterpret_cast<__m256i*>(sums[at / kHalves].data()) + at % kHalves;
    _mm256_storeu_si256(to, adding[at].bits);
  }
}

FACTDESK_AVX2 std::int64_t product_in_256_bits(const std::int16_t* a, const std::int16_t* b,
                                               std::size_t size) {
  constexpr std::size_t kStep = 16;
  __m256i sums = _mm256_setzero_si256();
  std::size_t at = 0;
  for (; at + kStep <= size; at += kStep) {
    const __m256i products = _mm256_madd_epi16(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(a + at)),
                                               _mm256_loadu_si256(reinterpret_cast<const __m256i*>(b + at)));
    sums = _mm256_add_epi64(sums, _mm256_cvtepi32_epi64(_mm256_castsi256_si128(products)));
    sums = _mm256_add_epi64(sums, _mm256_cvtepi32_epi64(_mm256_extracti128_si256(products, 1)));
  }
  std::array<std::int64_t, 4> parts;
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(parts.data()), sums);
  std::int64_t sum = parts[0] + parts[1] + parts[2] + parts[3];
  for (; at < size; ++at) sum += std::int32_t{a[at]} * b[at];
  return sum;
}
#endif

template <std::size_t kLists, std::size_t kTiles>
void add(const Stretch& work, Sums<kLists, kTiles>& sums) {
#if defined(__x86_64__)
  if (reach() == Reach::bits512) return add_in_512_bits<kLists, kTiles>(work, sums);
  if (reach() == Reach::bits256) return add_in_256_bits<kLists, kTiles>(work, sums);
#endif
  add_plainly<kLists, kTiles>(work, sums);
}

// One matrix against lists of numbers, in steps of some lists and some tiles.
class Product {
 public:
  Product(const Stretch& all, std::size_t outputs, std::int32_t* sums)
      : all_(all), tiles_(rounded_up(outputs, kTile) / kTile), outputs_(outputs), sums_(sums) {}

  // kLists of them from `list` on.
  template <std::size_t kLists, std::size_t kTiles>
  void run(std::size_t list) const {
    std::size_t tile = 0;
    for (; tile + kTiles <= tiles_; tile += kTiles) step<kLists, kTiles>(list, tile);
    for (; tile < tiles_; ++tile) step<kLists, 1>(list, tile);
  }

 private:
  template <std::size_t kLists, std::size_t kTiles>
  void step(std::size_t first_list, std::size_t first_tile) const {
    Stretch part = all_;
    part.tiles = all_.weights(first_tile, 0);
    part.numbers = all_.two(first_list, 0);
    Sums<kLists, kTiles> sums;
    add<kLists, kTiles>(part, sums);
    for (std::size_t list = 0; list < kLists; ++list) {
      for (std::size_t tile = 0; tile < kTiles; ++tile) {
        const std::size_t output = (first_tile + tile) * kTile;
        std::copy_n(sums[list * kTiles + tile].begin(), std::min(kTile, outputs_ - output),
                    sums_ + (first_list + list) * outputs_ + output);
      }
    }
  }

  Stretch all_;
  std::size_t tiles_;
  std::size_t outputs_;
  std::int32_t* sums_;
};

}  // namespace

Matrix::Matrix(std::span<const std::int8_t> weights, std::size_t row_size, std::size_t first,
               std::size_t inputs)
    : inputs_(rounded_up(inputs, kPair)), outputs_(weights.size() / row_size) {
  tiles_.resize(rounded_up(outputs_, kTile) * inputs_);
  for (std::size_t output = 0; output < outputs_; ++output) {
    std::int8_t* tile = tiles_.data() + output / kTile * kTile * inputs_;
    for (std::size_t input = 0; input < inputs; ++input) {
      const std::size_t place = input / kPair * kPairBytes + output % kTile * kPair + input % kPair;
      tile[place] = weights[output * row_size + first + input];
    }
  }
}

std::vector<std::int32_t> Matrix::times(const Rows& numbers) const {
  assert(numbers.width() == inputs_);
  std::vector<std::int32_t> sums(numbers.count() * outputs_);
  if (sums.empty()) return sums;
  constexpr std::size_t kLists = 4;
  const Product product({tiles_.data(), inputs_ / kPair, numbers[0].data(), inputs_}, outputs_, sums.data());
  std::size_t list = 0;
  for (; list + kLists <= numbers.count(); list += kLists) product.run<kLists, 2>(list);
  for (; list < numbers.count(); ++list) product.run<1, 4>(list);
  return sums;
}

void Matrix::times(std::span<const std::int16_t> numbers, std::span<std::int32_t> sums) const {
  assert(numbers.size() == inputs_ && sums.size() == outputs_);
  Product({tiles_.data(), inputs_ / kPair, numbers.data(), inputs_}, outputs_, sums.data()).run<1, 4>(0);
}

std::int64_t product(std::span<const std::int16_t> positive, const std::int16_t* numbers) {
#if defined(__x86_64__)
  if (reach() != Reach::plain) return product_in_256_bits(positive.data(), numbers, positive.size());
#endif
  std::int64_t sum = 0;
  for (std::size_t at = 0; at < positive.size(); ++at) sum += std::int32_t{positive[at]} * numbers[at];
  return sum;
}

}  // namespace factdesk
