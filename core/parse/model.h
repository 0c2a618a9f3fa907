// What was taught from treebanks (tools/teach), as whole numbers. Read from core/parse/model/english.bin,
// which is a part of the program.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "parse/matrix.h"
#include "parse/traits.h"

namespace factdesk {

// Numbers between stages are fixed-point: 2048 stands for 1.
constexpr int kOneBits = 11;
constexpr std::int32_t kOne = 1 << kOneBits;

// A trait's rows: `width` numbers for each key, and row 0 for a key that was not kept.
struct TraitTable {
  std::vector<std::uint32_t> keys;  // ascending; key i has row i + 1
  std::size_t width = 0;
  std::int32_t scale = 0;  // a row's number times this, over 256, is fixed-point
  std::span<const std::int8_t> rows;
};

// What brings a matrix's sums to where its layer wants them: sum * scale / 2^24 + bias, one of each an
// output.
struct Scaling {
  std::vector<std::int32_t> scales;
  std::vector<std::int32_t> biases;
};

struct Layer {
  Matrix weights;
  Scaling scaling;
};

// One direction of an LSTM. Outputs are its four gates (input, forget, cell, output) in steps of 1/512, from
// a word's numbers and from what the step before put out.
struct Recurrent {
  Matrix of_word;
  Matrix of_step;
  Scaling scaling;
};

struct ParseModel {
  std::vector<CompanyClass> companies;  // by key
  std::array<TraitTable, kTraits> traits;
  std::array<std::array<Recurrent, 2>, 2> recurrent;  // two layers, each in both directions
  std::vector<std::int16_t> root;                     // stands for the root's word
  Layer classes;                                      // of a word
  Layer arc_word, arc_head;                           // a word as one that hangs, as one on which others hang
  Layer label_word, label_head;
  Layer arc;    // a head's numbers -> weights of the word that hangs on it, in steps of 1/256
  Layer label;  // likewise, for each relation in turn
  std::vector<std::int16_t> sigmoid, tanh;  // from -8 to 8 in steps of 1/512, in steps of 1/32768
};

// What the bytes of such a file hold; they outlive it. They are the project's own and trusted.
ParseModel read_model(std::string_view file);

// The model that the program carries, read when first asked for.
const ParseModel& parse_model();

}  // namespace factdesk
