// What was taught from treebanks (tools/teach), as whole numbers. Read from core/parse/model/english.bin,
// which is a part of the program.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

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

// A matrix with a bias, as its layer wants its output: (row · input) * scale / 2^24 + bias.
struct Layer {
  std::size_t inputs = 0;
  std::size_t outputs = 0;
  std::vector<std::int16_t> weights;  // a row an output
  std::vector<std::int32_t> scales;   // one an output
  std::vector<std::int32_t> biases;
};

struct ParseModel {
  std::vector<CompanyClass> companies;  // by key
  std::array<TraitTable, kTraits> traits;
  // Two layers in both directions; outputs are the four gates (input, forget, cell, output) in steps of
  // 1/512.
  std::array<std::array<Layer, 2>, 2> recurrent;
  std::vector<std::int16_t> root;  // stands for the root's word
  Layer classes;                   // of a word
  Layer arc_word, arc_head;        // a word as one that hangs, as one on which others hang
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
