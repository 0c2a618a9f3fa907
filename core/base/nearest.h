// The nearest right spelling, for error messages.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace factdesk {

// Edits (insert, delete, replace, swap of neighbours) between two short words, by bytes.
std::size_t edit_distance(std::string_view a, std::string_view b);

// The candidate within a third of the word's length (at least one edit, at most three), or nothing.
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

// ` (did you mean "about"?)`, or "" where nothing is near.
std::string did_you_mean(std::string_view word, std::span<const std::string> candidates);

// The same for many words among many candidates, in bounded time. A word one edit away is always found;
// words farther away only while a budget of comparisons lasts: whoever gets thousands of messages needs no
// guess in each.
class Spelling {
 public:
  explicit Spelling(std::vector<std::string> candidates);

  std::optional<std::string> nearest(std::string_view word);
  std::string did_you_mean(std::string_view word);

  // Is a candidate exactly one edit away?
  bool has_slip(std::string_view word) const;

 private:
  // A candidate as it is or with one of its bytes left out, as a hash: words one edit apart share one.
  struct Shortened {
    std::uint64_t hash = 0;
    std::uint32_t candidate = 0;
  };
  std::optional<std::uint32_t> within_one_edit(std::string_view word, bool same_counts) const;

  std::vector<std::string> candidates_;
  std::vector<Shortened> shortened_;  // sorted
  std::uint64_t steps_left_;          // for words farther away
};

}  // namespace factdesk
