#include "parse/preamble.h"

#include <algorithm>

#include "base/utf8.h"

namespace factdesk {
namespace {

constexpr std::size_t kLongest = 24;  // words: a place, a date, an agency

bool is_dash(std::string_view word) {
  return word == "-" || word == "--" || word == "\u2013" || word == "\u2014";
}

bool all_letters(std::string_view word, bool (*holds)(char32_t)) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    at += point.size;
    if (!is_letter(point.value)) continue;
    if (!holds(point.value)) return false;
    ++letters;
  }
  return letters > 0;
}

bool is_shouted(std::string_view word) {
  constexpr std::size_t kShortest = 3;  // bytes: "AI - and …" is none
  return word.size() >= kShortest && all_letters(word, is_upper);
}

bool is_clock(std::string_view word) {
  const auto digits = [](std::string_view part) {
    return part.size() == 2 &&
           std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  return word.size() == 5 && (word[2] == '.' || word[2] == ':') && digits(word.substr(0, 2)) &&
         digits(word.substr(3));
}

// A name, a number, a mark: what a dateline is made of.
bool may_stand_in_one(std::string_view word) {
  const char32_t first = code_point_at(word, 0).value;
  return !is_letter(first) || is_upper(first);
}

}  // namespace

std::size_t words_before_sentence(std::span<const std::string_view> words) {
  if (words.size() > 2 && is_clock(words[0]) && is_upper(code_point_at(words[1], 0).value)) return 1;
  for (std::size_t at = 0; at < std::min(words.size(), kLongest); ++at) {
    if (words[at].empty() || !may_stand_in_one(words[at])) return 0;
    if (!is_dash(words[at])) continue;
    const bool agency = at > 0 && words[at - 1] == ")";
    return at > 0 && (is_shouted(words.front()) || agency) ? at + 1 : 0;
  }
  return 0;
}

}  // namespace factdesk
