#include "parse/matrix.h"

#include <doctest/doctest.h>

using namespace factdesk;

namespace {

// The same numbers everywhere: a linear congruential generator (Knuth's constants for MMIX).
class Numbers {
 public:
  std::int16_t next(int most) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::int16_t>(
        static_cast<int>((state_ >> 33) % (2 * static_cast<unsigned>(most) + 1)) - most);
  }

 private:
  std::uint64_t state_ = 1;
};

}  // namespace

TEST_CASE("a matrix's products are those that plain sums give, whatever its size") {
  Numbers numbers;
  for (const std::size_t outputs : {1U, 7U, 8U, 9U, 33U, 65U}) {
    for (const std::size_t inputs : {1U, 2U, 17U, 40U}) {
      constexpr std::size_t kSkipped = 3;  // columns before those that are taken
      const std::size_t row_size = kSkipped + inputs;
      std::vector<std::int8_t> weights(outputs * row_size);
      for (std::int8_t& weight : weights) weight = static_cast<std::int8_t>(numbers.next(127));
      const Matrix matrix(weights, row_size, kSkipped, inputs);
      REQUIRE(matrix.outputs() == outputs);
      REQUIRE(matrix.inputs() >= inputs);
      Rows lists(6, matrix.inputs());
      for (std::size_t list = 0; list < lists.count(); ++list) {
        for (std::int16_t& number : lists[list]) number = numbers.next(30000);
      }
      const std::vector<std::int32_t> sums = matrix.times(lists);
      REQUIRE(sums.size() == lists.count() * outputs);
      for (std::size_t list = 0; list < lists.count(); ++list) {
        std::vector<std::int32_t> alone(outputs);
        matrix.times(lists[list], alone);
        for (std::size_t output = 0; output < outputs; ++output) {
          std::int32_t wanted = 0;
          for (std::size_t input = 0; input < inputs; ++input)
            wanted += weights[output * row_size + kSkipped + input] * lists[list][input];
          CHECK(sums[list * outputs + output] == wanted);
          CHECK(alone[output] == wanted);
        }
      }
    }
  }
}

TEST_CASE("a product of numbers of two bytes holds the largest of them") {
  for (const std::size_t size : {1U, 15U, 16U, 65U}) {
    const std::vector<std::int16_t> most(size, INT16_MAX);
    const std::vector<std::int16_t> least(size, INT16_MIN);
    CHECK(product(most, least.data()) ==
          std::int64_t{INT16_MAX} * INT16_MIN * static_cast<std::int64_t>(size));
    CHECK(product(most, most.data()) ==
          std::int64_t{INT16_MAX} * INT16_MAX * static_cast<std::int64_t>(size));
  }
}
