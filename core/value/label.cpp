#include "value/label.h"

#include <algorithm>

#include "scan/words.h"
#include "value/clock.h"
#include "value/number.h"

namespace factdesk {
namespace {

bool is_any(const TokenView& view, std::uint32_t at, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return view.is(at, word); });
}

// A sign that makes what touches it no number of prose: a path, an anchor, a handle.
bool touches_code(const TokenView& view, std::uint32_t at) {
  return view.is_glued(at) && at > view.first() &&
         is_any(view, at - 1, {"/", "#", "@", "_", "=", "\\", ".", "%"}) &&
         !(view.is(at - 1, ".") && !view.is_glued(at - 1));
}

bool is_ordinal_end(const TokenView& view, std::uint32_t at) {
  return view.is_glued(at) && is_any(view, at, {"st", "nd", "rd", "th"});
}

// 555-0199-22, 020 7946 0958, +44…
std::optional<std::uint32_t> skip_telephone(const TokenView& view, std::uint32_t at) {
  const bool plus = at > view.first() && view.is(at - 1, "+") && view.is_glued(at) && !view.is_glued(at - 1);
  std::uint32_t last = at + 1;
  std::uint32_t groups = 1;
  while (view.is_hyphen(last) && view.is_glued(last) && view.is_number(last + 1) && view.is_glued(last + 1)) {
    last += 2;
    ++groups;
  }
  if (groups >= 3 || (plus && groups >= 2)) return last;
  const bool leading_zero = view.words(at).starts_with('0') && view.words(at).size() >= 3;
  if (!leading_zero && !plus) return std::nullopt;
  last = at + 1;
  while (view.is_number(last) || (view.is_hyphen(last) && view.is_glued(last) && view.is_number(last + 1)))
    ++last;
  return last > at + 1 ? std::optional(last) : std::nullopt;
}

// 9:30, 17:05:22, 9am, 5 p.m.; scores with a colon too.
std::optional<std::uint32_t> skip_clock(const TokenView& view, std::uint32_t at) {
  static const WordSet words = word_set("numbers.clock_words");
  std::uint32_t last = at + 1;
  while (view.is(last, ":") && view.is_glued(last) && view.is_number(last + 1) && view.is_glued(last + 1))
    last += 2;
  const bool colons = last > at + 1;
  if (view.is_word(last) && words.contains(view.token(last).key)) return last + 1;
  return colons ? std::optional(last) : std::nullopt;
}

// "x150,000": the comma's digits belong to the word before.
bool is_tail_of_word(const TokenView& view, std::uint32_t at) {
  if (at < view.first() + 2 || !view.is_glued(at) || !view.is_glued(at - 1)) return false;
  if (!view.is(at - 1, ",") && !view.is(at - 1, ".")) return false;
  const std::string_view word = view.words(at - 2);
  return view.is_word(at - 2) && !word.empty() && word.back() >= '0' && word.back() <= '9';
}

// Two points or more: a version, an address of a machine.
bool has_two_points(std::string_view words) { return std::count(words.begin(), words.end(), '.') >= 2; }

// "1." or "1)" alone at the start.
bool is_list_number(const TokenView& view, std::uint32_t at) {
  return at == view.first() && view.is_glued(at + 1) && is_any(view, at + 1, {".", ")"}) && view.has(at + 2);
}

bool is_footnote(const TokenView& view, std::uint32_t at) {
  return at > view.first() && view.is(at - 1, "[") && view.is(at + 1, "]");
}

bool is_age(const TokenView& view, TokenRange number) {
  const std::uint32_t before = number.first;
  if (before > view.first() && is_any(view, before - 1, {"aged", "age"})) return true;
  // "Jane Roe, 45, said"
  return before >= view.first() + 2 && view.is(before - 1, ",") && view.is_word(before - 2) &&
         view.token(before - 2).capital && (view.is(number.last, ",") || view.is(number.last, "."));
}

bool is_address(const TokenView& view, std::uint32_t at) {
  static const WordSet streets = word_set("numbers.streets");
  for (std::uint32_t next = at; next < at + 4 && view.is_word(next) && view.token(next).capital; ++next) {
    if (next > at && streets.contains(view.token(next).key)) return true;
  }
  return false;
}

}  // namespace

namespace {

// "in his 20s", "in her early 30s": an age.
bool is_age_span(const TokenView& view, std::uint32_t at) {
  if (!view.is_glued(at + 1) || !view.is(at + 1, "s") || view.words(at).size() != 2) return false;
  std::uint32_t before = at;
  while (before > view.first() &&
         (is_any(view, before - 1, {"early", "mid", "late"}) || view.is_hyphen(before - 1)))
    --before;
  return before > view.first() && is_any(view, before - 1, {"his", "her", "their", "my", "your", "our"});
}

// "171 Max 9s", "Boeing 747s": of a model, several. A capital that opens the sentence is that of a name too,
// unless the word is one that opens any ("After 9s …").
bool is_model_plural(const TokenView& view, std::uint32_t at) {
  static const WordSet openers = word_set("clauses.prepositions");
  if (!view.is(at + 1, "s") || !view.is_glued(at + 1) || view.is_glued(at) || at == view.first())
    return false;
  const std::string_view digits = view.words(at);
  const bool whole = digits.find_first_not_of("0123456789") == std::string_view::npos;
  const Token& name = view.token(at - 1);
  return whole && name.kind == TokenKind::word && name.capital && !openers.contains(name.key);
}

// "24/7", "50/50": no fraction and no date.
bool is_ratio(const TokenView& view, std::uint32_t at) {
  if (!view.is(at + 1, "/") || !view.is_glued(at + 1) || !view.is_number(at + 2) || !view.is_glued(at + 2))
    return false;
  const auto number = read_number(view, at);
  return !number || number->last == at + 1;
}

}  // namespace

std::optional<std::uint32_t> skip_non_value(const TokenView& view, std::uint32_t at) {
  if (const auto time = skip_spoken_time(view, at)) return time;
  if (!view.is_number(at)) return std::nullopt;
  if (is_tail_of_word(view, at)) return at + 1;
  if (has_two_points(view.words(at)) || touches_code(view, at) || is_list_number(view, at) ||
      is_footnote(view, at))
    return at + 1;
  if (is_ordinal_end(view, at + 1) || is_age_span(view, at) || is_model_plural(view, at)) return at + 2;
  if (is_ratio(view, at)) return at + 3;
  if (const auto telephone = skip_telephone(view, at)) return telephone;
  if (const auto clock = skip_clock(view, at)) return clock;
  // "GPT-3", "F-35", "COVID-19": glued by a hyphen to a word with a capital.
  if (at >= view.first() + 2 && view.past_hyphen(at - 1) == at && view.is_word(at - 2) &&
      view.token(at - 2).capital)
    return at + 1;
  return std::nullopt;
}

bool is_label(const TokenView& view, TokenRange number) {
  static const WordSet label_nouns = word_set("numbers.label_nouns");
  if (is_age(view, number) || is_address(view, number.last)) return true;
  if (number.first == view.first()) return false;
  std::uint32_t before = number.first - 1;
  if (view.is(before, ".") && before > view.first() && is_any(view, before - 1, {"no", "nos", "p", "pp"}))
    return true;
  if (!view.is_word(before)) return false;
  if (label_nouns.contains(view.token(before).key)) return true;
  // "Windows 11", "Boeing 737": part of a name. The first word of a sentence has its capital from there.
  const bool starts = before == view.first() || view.is(before - 1, ".") || view.is(before - 1, "“") ||
                      view.is(before - 1, "\"");
  return view.token(before).capital && !starts;
}

}  // namespace factdesk
