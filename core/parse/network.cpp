#include "parse/network.h"

#include <algorithm>

namespace factdesk {
namespace {

constexpr int kScaleBits = 24;  // of Scaling::scales
constexpr int kGateBits = 9;    // a gate's steps of 1/512
constexpr int kCellBits = 14;   // a cell's steps of 1/16384
constexpr int kTableBits = 15;  // of what sigmoid and tanh give

std::int16_t narrow(std::int64_t value) {
  return static_cast<std::int16_t>(std::clamp<std::int64_t>(value, INT16_MIN, INT16_MAX));
}

// An output's sum as its layer wants it.
std::int32_t scaled(const Scaling& scaling, std::size_t output, std::int64_t sum) {
  constexpr std::int64_t kHalf = std::int64_t{1} << (kScaleBits - 1);
  return static_cast<std::int32_t>((sum * scaling.scales[output] + kHalf) >> kScaleBits) +
         scaling.biases[output];
}

Rows outputs_of(const Layer& layer, const Rows& input) {
  const std::size_t outputs = layer.weights.outputs();
  const std::vector<std::int32_t> sums = layer.weights.times(input);
  Rows out(input.count(), outputs);
  for (std::size_t row = 0; row < input.count(); ++row) {
    for (std::size_t at = 0; at < outputs; ++at)
      out[row][at] = narrow(scaled(layer.scaling, at, sums[row * outputs + at]));
  }
  return out;
}

// What is negative counts as nothing. Widened to what the next layer takes: with a one behind where that has
// weights for what does not depend on the input, then with zeros.
Rows rectified(const Layer& layer, const Rows& input, std::size_t width, bool with_one) {
  const Rows narrowed = outputs_of(layer, input);
  Rows out(input.count(), width);
  for (std::size_t row = 0; row < input.count(); ++row) {
    for (std::size_t at = 0; at < narrowed.width(); ++at)
      out[row][at] = std::max<std::int16_t>(narrowed[row][at], 0);
    if (with_one) out[row][narrowed.width()] = kOne;
  }
  return out;
}

// A table from -8 to 8.
std::int32_t look_up(const std::vector<std::int16_t>& table, std::int32_t value) {
  const auto half = static_cast<std::int32_t>(table.size() / 2);
  return table[static_cast<std::size_t>(std::clamp(value, -half, half - 1) + half)];
}

Rows numbers_of(const ParseModel& model, std::span<const WordTraits> words) {
  Rows out(words.size(), model.recurrent[0][0].of_word.inputs());
  for (std::size_t word = 0; word < words.size(); ++word) {
    std::size_t at = 0;
    for (std::size_t trait = 0; trait < kTraits; ++trait) {
      const TraitTable& table = model.traits[trait];
      const auto found = std::lower_bound(table.keys.begin(), table.keys.end(), words[word][trait]);
      const bool known = found != table.keys.end() && *found == words[word][trait];
      const auto row = known ? static_cast<std::size_t>(found - table.keys.begin()) + 1 : 0;
      for (const std::int8_t number : table.rows.subspan(row * table.width, table.width))
        out[word][at++] = narrow((std::int64_t{number} * table.scale) >> 8);
    }
  }
  return out;
}

// One direction of one layer.
class Direction {
 public:
  Direction(const ParseModel& model, const Recurrent& layer, const Rows& words)
      : model_(model),
        layer_(layer),
        gates_of_words_(layer.of_word.times(words)),
        gates_of_step_(layer.of_step.outputs()),
        cells_(layer.of_step.inputs()),
        out_(layer.of_step.inputs()) {}

  // What it puts out of a word, and hands on to the next step.
  const std::vector<std::int16_t>& step(std::size_t word) {
    const std::size_t size = cells_.size();
    layer_.of_step.times(out_, gates_of_step_);
    const std::int32_t* of_word = gates_of_words_.data() + word * gates_of_step_.size();
    const auto gate = [&](std::size_t at) {
      return scaled(layer_.scaling, at, std::int64_t{of_word[at]} + gates_of_step_[at]);
    };
    for (std::size_t at = 0; at < size; ++at) {
      const std::int64_t in = look_up(model_.sigmoid, gate(at));
      const std::int64_t keep = look_up(model_.sigmoid, gate(size + at));
      const std::int64_t cell = look_up(model_.tanh, gate(2 * size + at));
      const std::int64_t show = look_up(model_.sigmoid, gate(3 * size + at));
      const std::int64_t next =
          (keep * cells_[at] >> kTableBits) + (in * cell >> (2 * kTableBits - kCellBits));
      cells_[at] = static_cast<std::int32_t>(std::clamp<std::int64_t>(next, INT32_MIN / 2, INT32_MAX / 2));
      const std::int64_t shown = look_up(model_.tanh, cells_[at] >> (kCellBits - kGateBits));
      out_[at] = narrow(show * shown >> (2 * kTableBits - kOneBits));
    }
    return out_;
  }

 private:
  const ParseModel& model_;
  const Recurrent& layer_;
  std::vector<std::int32_t> gates_of_words_;  // before scaling, word by word
  std::vector<std::int32_t> gates_of_step_;   // likewise
  std::vector<std::int32_t> cells_;
  std::vector<std::int16_t> out_;  // of the step before
};

Rows both_directions(const ParseModel& model, const std::array<Recurrent, 2>& layers, const Rows& words) {
  const std::size_t size = layers[0].of_step.inputs();
  Rows out(words.count(), 2 * size);
  Direction right(model, layers[0], words);
  for (std::size_t at = 0; at < words.count(); ++at) std::ranges::copy(right.step(at), out[at].begin());
  Direction left(model, layers[1], words);
  for (std::size_t at = words.count(); at > 0; --at)
    std::ranges::copy(left.step(at - 1), out[at - 1].subspan(size).begin());
  return out;
}

}  // namespace

SentenceNetwork::SentenceNetwork(const ParseModel& model, std::span<const WordTraits> words)
    : model_(model), words_(numbers_of(model, words)) {
  for (const auto& layers : model.recurrent) words_ = both_directions(model, layers, words_);
}

std::vector<WordClass> SentenceNetwork::classes() const {
  const Rows scores = outputs_of(model_.classes, words_);
  std::vector<WordClass> classes(words_.count());
  for (std::size_t word = 0; word < words_.count(); ++word) {
    const auto of_word = scores[word];
    classes[word] =
        static_cast<WordClass>(std::max_element(of_word.begin(), of_word.end()) - of_word.begin());
  }
  return classes;
}

Rows SentenceNetwork::with_root() const {
  Rows heads(words_.count() + 1, words_.width());
  std::ranges::copy(model_.root, heads[0].begin());
  for (std::size_t word = 0; word < words_.count(); ++word)
    std::ranges::copy(words_[word], heads[word + 1].begin());
  return heads;
}

ArcScores SentenceNetwork::arcs() const {
  const Rows heads = rectified(model_.arc_head, with_root(), model_.arc.weights.inputs(), false);
  const Rows weights = outputs_of(model_.arc, heads);
  const Rows hanging = rectified(model_.arc_word, words_, weights.width(), true);
  ArcScores arcs{words_.count(), std::vector<std::int64_t>(words_.count() * heads.count())};
  for (std::size_t word = 0; word < words_.count(); ++word) {
    for (std::size_t head = 0; head < heads.count(); ++head)
      arcs.scores[word * heads.count() + head] = product(hanging[word], weights[head].data());
  }
  return arcs;
}

std::vector<Relation> SentenceNetwork::relations(std::span<const std::size_t> heads) const {
  const std::size_t width = model_.label.weights.outputs() / kRelations;
  const Rows of_heads = rectified(model_.label_head, with_root(), model_.label.weights.inputs(), true);
  Rows chosen(words_.count(), of_heads.width());
  for (std::size_t word = 0; word < words_.count(); ++word)
    std::ranges::copy(of_heads[heads[word]], chosen[word].begin());
  const Rows weights = outputs_of(model_.label, chosen);
  const Rows hanging = rectified(model_.label_word, words_, width, true);
  std::vector<Relation> relations(words_.count());
  for (std::size_t word = 0; word < words_.count(); ++word) {
    std::array<std::int64_t, kRelations> scores{};
    for (std::size_t relation = 0; relation < kRelations; ++relation)
      scores[relation] = product(hanging[word], weights[word].data() + relation * width);
    relations[word] = static_cast<Relation>(std::max_element(scores.begin(), scores.end()) - scores.begin());
  }
  return relations;
}

}  // namespace factdesk
