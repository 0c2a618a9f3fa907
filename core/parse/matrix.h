// A matrix of weights of a byte, and the network's whole work: its products with numbers of two bytes. With
// the processor's instructions of 512 or 256 bits where it has them, plainly elsewhere, with the same sums.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace factdesk {

// Lists of numbers of one length, each behind the other.
class Rows {
 public:
  Rows() = default;
  Rows(std::size_t count, std::size_t width) : count_(count), width_(width), numbers_(count * width) {}

  std::size_t count() const { return count_; }
  std::size_t width() const { return width_; }
  std::span<std::int16_t> operator[](std::size_t row) { return {numbers_.data() + row * width_, width_}; }
  std::span<const std::int16_t> operator[](std::size_t row) const {
    return {numbers_.data() + row * width_, width_};
  }

 private:
  std::size_t count_ = 0;
  std::size_t width_ = 0;
  std::vector<std::int16_t> numbers_;
};

class Matrix {
 public:
  Matrix() = default;
  // `weights`: a row an output, of which the columns from `first` on that are `inputs` many are taken.
  Matrix(std::span<const std::int8_t> weights, std::size_t row_size, std::size_t first, std::size_t inputs);

  std::size_t inputs() const { return inputs_; }
  std::size_t outputs() const { return outputs_; }

  // For each row of `numbers`, which are inputs() wide, its product with each output's weights, at `sums`
  // behind one another: row 0's outputs, row 1's, … The caller sees to it that no sum outgrows its type: at
  // most 600 products of numbers that stay near kOne.
  std::vector<std::int32_t> times(const Rows& numbers) const;
  // The same of one row, into `sums`, which are outputs() many.
  void times(std::span<const std::int16_t> numbers, std::span<std::int32_t> sums) const;

 private:
  std::size_t inputs_ = 0;
  std::size_t outputs_ = 0;
  // Tiles of sixteen outputs: for each two inputs in turn, the two weights of each of the sixteen. What is
  // missing to a whole tile is zero.
  std::vector<std::int8_t> tiles_;
};

// Of numbers that are no weights of a byte, none of them below zero on the left.
std::int64_t product(std::span<const std::int16_t> positive, const std::int16_t* numbers);

}  // namespace factdesk
