// What the parser sees of a word: numbers made from its spelling, so that no text is kept.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace factdesk {

// In this order: the folded spelling with every digit as #, its last four, three and two bytes, its first
// three (each as a hash), which of 255 and of 48 classes of words that keep the same company it is in (0: not
// known), and its shape (capitals, digits, hyphens, points).
constexpr std::size_t kTraits = 8;
using WordTraits = std::array<std::uint32_t, kTraits>;

// A word's classes by the company that it keeps, found by a hash of the folded word.
struct CompanyClass {
  std::uint32_t key = 0;
  std::uint8_t fine = 0;
  std::uint8_t coarse = 0;
};

std::uint32_t company_key(std::string_view folded);

// `classes` are sorted by key. `first`: the word opens the sentence, where a capital says little.
WordTraits traits_of(std::string_view word, bool first, std::span<const CompanyClass> classes);

}  // namespace factdesk
