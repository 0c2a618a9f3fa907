#include "value/noun.h"

#include <map>

#include "base/lexicon.h"
#include "base/utf8.h"
#include "scan/words.h"

namespace factdesk {
namespace {

constexpr std::size_t kPhraseWords = 5;  // adjectives and the head

using WordMap = std::map<std::string, std::string, std::less<>>;

WordMap map_of(std::string_view list, std::string_view key) {
  WordMap out;
  for (const LexiconRow& row : lexicon(list)) out.emplace(fold(row.phrase), std::string(*row.attribute(key)));
  return out;
}

const WordMap& irregular() {
  static const WordMap map = map_of("counts.irregular", "one");
  return map;
}

const WordMap& families() {
  static const WordMap map = [] {
    WordMap out = map_of("counts.noun_families", "family");
    for (const auto& [noun, family] : WordMap(out)) out.emplace(singular_of(noun), family);
    return out;
  }();
  return map;
}

bool is_stopper(const TokenView& view, std::uint32_t at) {
  static const WordSet stoppers = word_set("counts.not_counted");
  static const WordSet numbers = [] {
    WordSet out = word_set("numbers.units");
    out.merge(word_set("numbers.tens"));
    return out;
  }();
  return !view.is_word(at) || numbers.contains(view.token(at).key) || stoppers.contains(view.token(at).key) ||
         view.words(at).front() == '\'' ||
         static_cast<unsigned char>(view.words(at).front()) == 0xE2;  // a clitic with a curly apostrophe
}

}  // namespace

std::string singular_of(const std::string& noun) {
  const auto known = irregular().find(noun);
  if (known != irregular().end()) return known->second;
  const auto ends = [&](std::string_view end) { return noun.size() > end.size() + 1 && noun.ends_with(end); };
  static const WordSet not_men = word_set("counts.not_men");
  if (ends("men") && !not_men.contains(tokenise(noun).front().key))
    return noun.substr(0, noun.size() - 2) + "an";  // "policemen"
  if (ends("ies")) return noun.substr(0, noun.size() - 3) + "y";
  if (ends("sses") || ends("shes") || ends("ches") || ends("xes") || ends("zes"))
    return noun.substr(0, noun.size() - 2);
  if (ends("s") && !noun.ends_with("ss") && !noun.ends_with("us") && !noun.ends_with("is"))
    return noun.substr(0, noun.size() - 1);
  return noun;
}

std::string family_of_noun(const std::string& noun) {
  auto found = families().find(noun);
  if (found == families().end()) found = families().find(singular_of(noun));
  return found == families().end() ? "" : found->second;
}

bool is_plural(const std::string& noun) {
  return irregular().contains(noun) || (noun.size() > 2 && singular_of(noun) != noun);
}

std::optional<NounReading> noun_behind(const TokenView& view, std::uint32_t at, bool singular) {
  NounReading phrase;
  std::optional<NounReading> best;
  std::uint32_t next = view.past_hyphen(at);
  const std::uint32_t first = next;
  while (phrase.words.size() < kPhraseWords && !is_stopper(view, next)) {
    std::string word = fold(view.words(next));
    std::uint32_t last = next + 1;
    while (view.past_hyphen(last) != last && view.is_word(last + 1)) {  // "full-time"
      word += "-" + fold(view.words(last + 1));
      last += 2;
    }
    phrase.words.push_back(word);
    phrase.tokens = {first, last};
    const bool capital = view.token(next).capital && !view.token(next).all_capitals;
    const bool head = is_plural(word) || (!family_of_noun(word).empty() && !capital);
    if (head) {
      best = phrase;
      best->one = singular_of(word);
    }
    next = last;
    // A plural ends the phrase unless another noun stands right behind it ("sales staff").
    // "3 people died": the verb behind the noun is not what is counted.
    static const WordSet verbs = word_set("counts.verbs_behind");
    if (head && view.is_word(next) && verbs.contains(view.token(next).key)) break;
    if (head && (is_stopper(view, next) || family_of_noun(fold(view.words(next))).empty())) break;
  }
  if (best || !singular || phrase.words.empty()) return best;
  phrase.words.resize(1);
  phrase.one = phrase.words.front();
  phrase.tokens = {first, first + 1};
  if (view.past_hyphen(first + 1) != first + 1) return std::nullopt;
  return phrase;
}

std::optional<NounReading> noun_before(const TokenView& view, std::uint32_t at) {
  static const WordSet before_of = word_set("counts.before_of");
  if (at < view.first() + 2 || !view.is(at - 1, "of") || !view.is_word(at - 2)) return std::nullopt;
  if (!before_of.contains(view.token(at - 2).key)) return std::nullopt;
  NounReading noun;
  noun.words = {fold(view.words(at - 2))};
  noun.one = singular_of(noun.words.front());
  noun.tokens = {at - 2, at - 1};
  return noun;
}

}  // namespace factdesk
