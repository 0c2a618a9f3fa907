// The file, little endian: "FDP2"; then, each list behind its length (4 bytes), what tools/teach/whole.py
// writes in the same order.
#include "parse/model.h"

#include <cassert>

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

Layer read_layer(Bytes& bytes) {
  Layer layer;
  layer.inputs = bytes.number<std::uint32_t>();
  layer.outputs = bytes.number<std::uint32_t>();
  const std::span<const std::int8_t> weights = bytes.bytes();
  layer.weights.assign(weights.begin(), weights.end());
  layer.scales = bytes.list<std::int32_t>();
  layer.biases = bytes.list<std::int32_t>();
  assert(layer.weights.size() == layer.inputs * layer.outputs);
  return layer;
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
    for (Layer& layer : directions) layer = read_layer(bytes);
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
