#include "text/abbreviations.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/lexicon.h"
#include "base/utf8.h"

namespace factdesk {
namespace {

enum class Joins { never, always, before_number, before_word, before_word_behind_number };

using Table = std::unordered_map<std::string_view, Joins>;

Table make_table() {
  Table table;
  const auto add = [&](std::string_view list, Joins joins) {
    for (const LexiconRow& row : lexicon(list)) table.emplace(row.phrase, joins);
  };
  add("abbreviations.always", Joins::always);
  add("abbreviations.before_number", Joins::before_number);
  add("abbreviations.before_word", Joins::before_word);
  add("abbreviations.before_word_behind_number", Joins::before_word_behind_number);
  return table;
}

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const CodePoint point = code_point_at(text, end);
    if (!is_letter(point.value)) break;
    end += point.size;
  }
  return text.substr(0, end);
}

bool opens_sentence(std::string_view next) {
  static const std::unordered_set<std::string_view> openers = [] {
    std::unordered_set<std::string_view> words;
    for (const LexiconRow& row : lexicon("abbreviations.openers")) words.insert(row.phrase);
    return words;
  }();
  const std::string word = fold(first_word(next));
  return openers.contains(word);
}

bool is_single_capital(std::string_view word) {
  return count_code_points(word) == 1 && is_upper(code_point_at(word, 0).value);
}

// "U.S", "a.m", "J.P": single letters with points between.
bool is_dotted(std::string_view word) {
  if (word.size() < 3 || word.find('.') == std::string_view::npos) return false;
  std::size_t letters = 0;
  for (const char c : word) {
    letters = c == '.' ? 0 : letters + 1;
    if (letters > 1) return false;
  }
  return true;
}

}  // namespace

bool point_ends_sentence(std::string_view before, std::string_view word, std::string_view next) {
  static const Table table = make_table();
  const bool digit_next = !next.empty() && is_digit(static_cast<unsigned char>(next.front()));
  const auto found = table.find(word);
  const Joins joins = found == table.end() ? Joins::never : found->second;
  switch (joins) {
    case Joins::always:
      return false;
    case Joins::before_number:
      return !digit_next;
    case Joins::before_word:
      return opens_sentence(next);
    case Joins::before_word_behind_number:
      if (before.empty() || !is_digit(static_cast<unsigned char>(before.back()))) return true;
      return opens_sentence(next);
    case Joins::never:
      break;
  }
  if (is_dotted(word)) return opens_sentence(next);
  // An initial ("J. Smith", "George W. Bush"), not the end of "plan B."
  // "Albert I. Jones", not "you and I."
  const bool pronoun = word == "I" && (before.empty() || !is_upper(code_point_at(before, 0).value));
  const bool initial = is_single_capital(word) && !pronoun;
  if (initial)
    return opens_sentence(next) ||
           (!before.empty() && !is_upper(code_point_at(before, 0).value) && !is_single_capital(before));
  return true;
}

}  // namespace factdesk
