#include "parse/network.h"

#include <algorithm>

#include "parse/dot.h"

namespace factdesk {
namespace {

using Numbers = std::vector<std::int16_t>;

constexpr int kScaleBits = 24;  // of Layer::scales
constexpr int kGateBits = 9;    // a gate's steps of 1/512
constexpr int kCellBits = 14;   // a cell's steps of 1/16384
constexpr int kTableBits = 15;  // of what sigmoid and tanh give

std::int16_t narrow(std::int64_t value) {
  return static_cast<std::int16_t>(std::clamp<std::int64_t>(value, INT16_MIN, INT16_MAX));
}

// Of numbers that are no weights of a byte.
std::int64_t wide_dot(const std::int16_t* a, const std::int16_t* b, std::size_t size) {
  std::int64_t sum = 0;
  for (std::size_t at = 0; at < size; ++at) sum += std::int32_t{a[at]} * b[at];
  return sum;
}

// A row's sum as its layer wants it.
std::int32_t output_of(const Layer& layer, std::size_t row, std::int64_t sum) {
  constexpr std::int64_t kHalf = std::int64_t{1} << (kScaleBits - 1);
  return static_cast<std::int32_t>((sum * layer.scales[row] + kHalf) >> kScaleBits) + layer.biases[row];
}

Numbers outputs_of(const Layer& layer, const Numbers& input) {
  Numbers out(layer.outputs);
  for (std::size_t row = 0; row < layer.outputs; ++row) {
    const std::int32_t sum = dot(layer.weights.data() + row * layer.inputs, input.data(), layer.inputs);
    out[row] = narrow(output_of(layer, row, sum));
  }
  return out;
}

// What is negative counts as nothing.
Numbers rectified(const Layer& layer, const Numbers& input) {
  Numbers out = outputs_of(layer, input);
  for (std::int16_t& number : out) number = std::max<std::int16_t>(number, 0);
  return out;
}

// With a one behind, for what does not depend on the input.
Numbers rectified_with_one(const Layer& layer, const Numbers& input) {
  Numbers out = rectified(layer, input);
  out.push_back(kOne);
  return out;
}

// A table from -8 to 8.
std::int32_t look_up(const std::vector<std::int16_t>& table, std::int32_t value) {
  const auto half = static_cast<std::int32_t>(table.size() / 2);
  return table[static_cast<std::size_t>(std::clamp(value, -half, half - 1) + half)];
}

Numbers numbers_of(const ParseModel& model, const WordTraits& word) {
  Numbers out;
  for (std::size_t trait = 0; trait < kTraits; ++trait) {
    const TraitTable& table = model.traits[trait];
    const auto found = std::lower_bound(table.keys.begin(), table.keys.end(), word[trait]);
    const bool known = found != table.keys.end() && *found == word[trait];
    const auto row = known ? static_cast<std::size_t>(found - table.keys.begin()) + 1 : 0;
    for (const std::int8_t number : table.rows.subspan(row * table.width, table.width))
      out.push_back(narrow((std::int64_t{number} * table.scale) >> 8));
  }
  return out;
}

// One direction of one layer. A gate's row has weights for a word's numbers, then for what the step before
// put out.
class Direction {
 public:
  Direction(const ParseModel& model, const Layer& layer, const std::vector<Numbers>& words)
      : model_(model),
        layer_(layer),
        size_(layer.outputs / 4),
        inputs_(layer.inputs - size_),
        words_sums_(words.size() * layer.outputs),
        gates_(layer.outputs),
        cells_(size_),
        out_(size_) {
    // Row by row over all words: a row stays in the cache, where the whole matrix would not.
    for (std::size_t row = 0; row < layer.outputs; ++row) {
      for (std::size_t word = 0; word < words.size(); ++word)
        words_sums_[word * layer.outputs + row] = dot(row_of(row), words[word].data(), inputs_);
    }
  }

  const Numbers& step(std::size_t word) {
    for (std::size_t row = 0; row < layer_.outputs; ++row) {
      const std::int32_t sum =
          words_sums_[word * layer_.outputs + row] + dot(row_of(row) + inputs_, out_.data(), size_);
      gates_[row] = output_of(layer_, row, sum);
    }
    for (std::size_t at = 0; at < size_; ++at) {
      const std::int64_t in = look_up(model_.sigmoid, gates_[at]);
      const std::int64_t keep = look_up(model_.sigmoid, gates_[size_ + at]);
      const std::int64_t cell = look_up(model_.tanh, gates_[2 * size_ + at]);
      const std::int64_t show = look_up(model_.sigmoid, gates_[3 * size_ + at]);
      const std::int64_t next =
          (keep * cells_[at] >> kTableBits) + (in * cell >> (2 * kTableBits - kCellBits));
      cells_[at] = static_cast<std::int32_t>(std::clamp<std::int64_t>(next, INT32_MIN / 2, INT32_MAX / 2));
      const std::int64_t shown = look_up(model_.tanh, cells_[at] >> (kCellBits - kGateBits));
      out_[at] = narrow(show * shown >> (2 * kTableBits - kOneBits));
    }
    return out_;
  }

 private:
  const std::int16_t* row_of(std::size_t row) const { return layer_.weights.data() + row * layer_.inputs; }

  const ParseModel& model_;
  const Layer& layer_;
  std::size_t size_;
  std::size_t inputs_;                    // numbers of a word
  std::vector<std::int32_t> words_sums_;  // what each word's numbers add up to, a row an output
  std::vector<std::int32_t> gates_;
  std::vector<std::int32_t> cells_;
  Numbers out_;  // of the step before
};

std::vector<Numbers> both_directions(const ParseModel& model, const std::array<Layer, 2>& layers,
                                     const std::vector<Numbers>& words) {
  std::vector<Numbers> out(words.size());
  Direction right(model, layers[0], words);
  for (std::size_t at = 0; at < words.size(); ++at) out[at] = right.step(at);
  Direction left(model, layers[1], words);
  for (std::size_t at = words.size(); at > 0; --at) {
    const Numbers& one = left.step(at - 1);
    out[at - 1].insert(out[at - 1].end(), one.begin(), one.end());
  }
  return out;
}

}  // namespace

SentenceNetwork::SentenceNetwork(const ParseModel& model, std::span<const WordTraits> words) : model_(model) {
  words_.reserve(words.size());
  for (const WordTraits& word : words) words_.push_back(numbers_of(model, word));
  for (const auto& layers : model.recurrent) words_ = both_directions(model, layers, words_);
}

std::vector<WordClass> SentenceNetwork::classes() const {
  std::vector<WordClass> classes;
  classes.reserve(words_.size());
  for (const Numbers& word : words_) {
    const Numbers scores = outputs_of(model_.classes, word);
    classes.push_back(
        static_cast<WordClass>(std::max_element(scores.begin(), scores.end()) - scores.begin()));
  }
  return classes;
}

ArcScores SentenceNetwork::arcs() const {
  std::vector<Numbers> hanging;
  hanging.reserve(words_.size());
  for (const Numbers& word : words_) hanging.push_back(rectified_with_one(model_.arc_word, word));
  ArcScores arcs{words_.size(), std::vector<std::int64_t>(words_.size() * (words_.size() + 1))};
  for (std::size_t head = 0; head <= words_.size(); ++head) {
    const Numbers& numbers = head == 0 ? model_.root : words_[head - 1];
    const Numbers weights = outputs_of(model_.arc, rectified(model_.arc_head, numbers));
    for (std::size_t word = 0; word < words_.size(); ++word)
      arcs.scores[word * (words_.size() + 1) + head] =
          wide_dot(hanging[word].data(), weights.data(), weights.size());
  }
  return arcs;
}

std::vector<Relation> SentenceNetwork::relations(std::span<const std::size_t> heads) const {
  std::vector<Relation> relations;
  relations.reserve(words_.size());
  for (std::size_t word = 0; word < words_.size(); ++word) {
    const Numbers& head = heads[word] == 0 ? model_.root : words_[heads[word] - 1];
    const Numbers hanging = rectified_with_one(model_.label_word, words_[word]);
    const Numbers weights = outputs_of(model_.label, rectified_with_one(model_.label_head, head));
    std::array<std::int64_t, kRelations> scores{};
    for (std::size_t relation = 0; relation < kRelations; ++relation)
      scores[relation] = wide_dot(hanging.data(), weights.data() + relation * hanging.size(), hanging.size());
    relations.push_back(
        static_cast<Relation>(std::max_element(scores.begin(), scores.end()) - scores.begin()));
  }
  return relations;
}

}  // namespace factdesk
