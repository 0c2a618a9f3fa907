// Runs of capitalised words that name somebody, known or not: "Quillfab CEO Dana Orrick" -> Quillfab,
// Dana Orrick.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "scan/segmented.h"
#include "scan/words.h"

namespace factdesk {

struct NameRun {
  TokenRange tokens;
  std::uint32_t sentence = 0;
  bool titled = false;  // a title or an office stands beside it: a person
};

// Of sentences that are not in title case (there, capitals say nothing), in the order of the text.
std::vector<NameRun> find_names(const Segmented& text);

// Offices and titles: "chief executive", "Mr".
class RoleWords {
 public:
  RoleWords();
  // The number of tokens of the office or title that starts at `at`, or 0.
  std::uint32_t role_at(const Segmented& text, std::uint32_t at, std::uint32_t limit) const;
  bool is_title(std::uint64_t key) const;

 private:
  std::unordered_map<std::uint64_t, std::vector<std::vector<std::uint64_t>>>
      roles_;  // by first word, longest first
  WordSet titles_;
};
const RoleWords& role_words();

// More than half of the words that matter have a capital: a heading's capitals name nobody.
bool is_title_case(const Segmented& text, TokenRange range);

}  // namespace factdesk
