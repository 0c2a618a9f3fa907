#include "base/inflect.h"

#include <algorithm>

namespace factdesk {
namespace {

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }
bool is_consonant(char c) { return c >= 'a' && c <= 'z' && !is_vowel(c); }

bool ends_in_consonant_y(std::string_view word) {
  return word.size() >= 2 && word.back() == 'y' && is_consonant(word[word.size() - 2]);
}

// One syllable that ends consonant, vowel, consonant doubles its last letter: cut, plan, ship; not show, fix,
// play.
bool doubles_last(std::string_view word) {
  if (word.size() < 3 || std::string_view("wxy").find(word.back()) != std::string_view::npos) return false;
  const bool closed =
      is_consonant(word.back()) && is_vowel(word[word.size() - 2]) && is_consonant(word[word.size() - 3]);
  return closed && std::count_if(word.begin(), word.end(), is_vowel) == 1;
}

std::string with_s(std::string_view word) {
  if (ends_in_consonant_y(word)) return std::string(word.substr(0, word.size() - 1)) + "ies";
  const bool hisses = word.ends_with("s") || word.ends_with("x") || word.ends_with("z") ||
                      word.ends_with("ch") || word.ends_with("sh");
  const bool ends_in_o = word.size() >= 2 && word.back() == 'o' && is_consonant(word[word.size() - 2]);
  return std::string(word) + (hisses || ends_in_o ? "es" : "s");
}

std::string with_ed(std::string_view word) {
  if (word.ends_with("e")) return std::string(word) + "d";
  if (ends_in_consonant_y(word)) return std::string(word.substr(0, word.size() - 1)) + "ied";
  return std::string(word) + (doubles_last(word) ? std::string(1, word.back()) : std::string()) + "ed";
}

std::string with_ing(std::string_view word, bool doubles) {
  if (word.ends_with("ie")) return std::string(word.substr(0, word.size() - 2)) + "ying";
  const bool silent_e = word.size() > 2 && word.ends_with("e") && !word.ends_with("ee") &&
                        !word.ends_with("oe") && !word.ends_with("ye");
  if (silent_e) return std::string(word.substr(0, word.size() - 1)) + "ing";
  return std::string(word) + (doubles ? std::string(1, word.back()) : std::string()) + "ing";
}

// "stopp" -> "stop"; "sell", "miss" and "buzz" stay.
bool is_doubled(std::string_view stem) {
  return stem.size() >= 3 && stem.back() == stem[stem.size() - 2] && is_consonant(stem.back()) &&
         stem.back() != 'l' && stem.back() != 's' && stem.back() != 'z';
}

std::vector<std::string> stems_without(std::string_view stem) {
  if (is_doubled(stem)) return {std::string(stem.substr(0, stem.size() - 1))};
  return {std::string(stem), std::string(stem) + "e"};
}

}  // namespace

VerbForms verb_forms(std::string_view verb, std::string_view past, std::string_view participle,
                     std::string_view gerund) {
  const std::size_t end = std::min(verb.find(' '), verb.size());
  const std::string head(verb.substr(0, end));
  const std::string rest(verb.substr(end));
  const std::string was = past.empty() ? with_ed(head) : std::string(past);
  const bool doubles = doubles_last(head) || was == head + head.back() + "ed";
  VerbForms forms;
  forms.base = head + rest;
  forms.third = (head == "have" ? "has" : with_s(head)) + rest;
  forms.past = was + rest;
  forms.participle = (participle.empty() ? was : std::string(participle)) + rest;
  forms.gerund = (gerund.empty() ? with_ing(head, doubles) : std::string(gerund)) + rest;
  return forms;
}

std::vector<std::string> base_spellings(std::string_view form) {
  constexpr std::size_t kShortest = 4;  // letters; "is", "red" and "king" have no ending to take off
  const auto cut = [&](std::size_t letters) { return form.substr(0, form.size() - letters); };
  if (form.size() < kShortest) return {std::string(form)};
  if (form.ends_with("ied") || form.ends_with("ies")) return {std::string(cut(3)) + "y"};
  if (form.ends_with("ing") && form.size() > kShortest) return stems_without(cut(3));
  if (form.ends_with("ed")) return stems_without(cut(2));
  const std::string_view stem = form.ends_with("es") ? cut(2) : std::string_view();
  const bool hissed = stem.ends_with("s") || stem.ends_with("x") || stem.ends_with("z") ||
                      stem.ends_with("ch") || stem.ends_with("sh");
  if (hissed) return {std::string(stem), std::string(stem) + "e"};
  if (form.ends_with("s") && !form.ends_with("ss")) return {std::string(cut(1))};
  return {std::string(form)};
}

std::string plural_of(std::string_view noun) { return with_s(noun); }

}  // namespace factdesk
