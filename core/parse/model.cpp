// The file, little endian: "FDP2"; then, each list behind its length (4 bytes), what tools/teach/whole.py
// writes in the same order.
#include "parse/model.h"

#include <cassert>
#include <utility>

namespace factdesk {
namespace {

class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

  std::string_view take(std::size_t size) {
    assert(size <= bytes_.size());
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }

  // A number of one, two or four bytes.
  template <class Number>
  Number number() {
    std::uint32_t value = 0;
    unsigned shift = 0;
    for (const char byte : take(sizeof(Number))) {
      value |= static_cast<std::uint32_t>(static_cast<unsigned char>(byte)) << shift;
      shift += 8;
    }
    return static_cast<Number>(value);
  }

  template <class Number>
  std::vector<Number> list() {
    std::vector<Number> numbers(number<std::uint32_t>());
    for (Number& one : numbers) one = number<Number>();
    return numbers;
  }

  std::span<const std::int8_t> bytes() {
    const std::string_view taken = take(number<std::uint32_t>());
    return {reinterpret_cast<const std::int8_t*>(taken.data()), taken.size()};
  }

 private:
  std::string_view bytes_;
};

TraitTable read_table(Bytes& bytes) {
  TraitTable table;
  table.keys = bytes.list<std::uint32_t>();
  table.width = bytes.number<std::uint32_t>();
  table.scale = bytes.number<std::int32_t>();
  table.rows = bytes.bytes();
  assert(table.rows.size() == (table.keys.size() + 1) * table.width);
  return table;
}

// A matrix as it stands in the file.
struct Weights {
  std::size_t inputs = 0;
  std::span<const std::int8_t> rows;  // one an output
  Scaling scaling;
};

Weights read_weights(Bytes& bytes) {
  Weights weights;
  weights.inputs = bytes.number<std::uint32_t>();
  [[maybe_unused]] const auto outputs = bytes.number<std::uint32_t>();
  weights.rows = bytes.bytes();
  weights.scaling.scales = bytes.list<std::int32_t>();
  weights.scaling.biases = bytes.list<std::int32_t>();
  assert(weights.rows.size() == weights.inputs * outputs);
  return weights;
}

Layer read_layer(Bytes& bytes) {
  Weights weights = read_weights(bytes);
  return {Matrix(weights.rows, weights.inputs, 0, weights.inputs), std::move(weights.scaling)};
}

// A gate's row has weights for a word's numbers, then for what the step before put out.
Recurrent read_recurrent(Bytes& bytes) {
  constexpr std::size_t kGates = 4;
  Weights weights = read_weights(bytes);
  const std::size_t size = weights.scaling.scales.size() / kGates;
  const std::size_t of_word = weights.inputs - size;
  return {Matrix(weights.rows, weights.inputs, 0, of_word),
          Matrix(weights.rows, weights.inputs, of_word, size), std::move(weights.scaling)};
}

}  // namespace

ParseModel read_model(std::string_view file) {
  constexpr std::string_view kMagic = "FDP2";
  Bytes bytes(file);
  [[maybe_unused]] const std::string_view magic = bytes.take(kMagic.size());
  assert(magic == kMagic);
  ParseModel model;
  model.companies.resize(bytes.number<std::uint32_t>());
  for (CompanyClass& one : model.companies)
    one = {bytes.number<std::uint32_t>(), bytes.number<std::uint8_t>(), bytes.number<std::uint8_t>()};
  for (TraitTable& table : model.traits) table = read_table(bytes);
  for (auto& directions : model.recurrent) {
    for (Recurrent& one : directions) one = read_recurrent(bytes);
  }
  model.root = bytes.list<std::int16_t>();
  for (Layer* layer : {&model.classes, &model.arc_word, &model.arc_head, &model.label_word, &model.label_head,
                       &model.arc, &model.label})
    *layer = read_layer(bytes);
  model.sigmoid = bytes.list<std::int16_t>();
  model.tanh = bytes.list<std::int16_t>();
  return model;
}

}  // namespace factdesk
