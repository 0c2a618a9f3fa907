#include "value/role.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/lexicon.h"
#include "base/utf8.h"
#include "scan/words.h"
#include "value/number.h"
#include "value/range.h"
#include "value/word_table.h"

namespace factdesk {
namespace {

bool is_any(const TokenView& view, std::uint32_t at, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return view.is(at, word); });
}

// "$2 billion more than", "three points higher", "two years later", "48 minutes off the journey"
bool is_compared_behind(const TokenView& view, std::uint32_t at, ValueKind kind) {
  if (view.is(at, "off") && is_any(view, at + 1, {"the", "its", "their", "a", "each", "every"})) return true;
  if (kind == ValueKind::duration)
    return is_any(view, at,
                  {"later", "earlier", "after", "before", "ago", "older", "younger", "longer", "shorter"});
  static constexpr std::array<std::string_view, 12> kComparatives = {"more",    "less",  "fewer", "higher",
                                                                     "lower",   "above", "below", "larger",
                                                                     "smaller", "up",    "down",  "extra"};
  const bool comparative = std::any_of(kComparatives.begin(), kComparatives.end(),
                                       [&](std::string_view word) { return view.is(at, word); });
  if (!comparative) return false;
  if (is_any(view, at, {"above", "below"})) return view.is(at + 1, "the") || view.is(at + 1, "its");
  return is_any(view, at + 1, {"than", "on", "from"});
}

// "six of the nine", "$100 billion of the $500 billion"
bool is_part_behind(const TokenView& view, std::uint32_t at) {
  if (!view.is(at, "of")) return false;
  if (!is_any(view, at + 1, {"the", "its", "their", "those", "these", "our", "his", "her"})) return false;
  const std::uint32_t next = view.is_symbol(at + 2) ? at + 3 : at + 2;
  return read_number(view, next).has_value();
}

bool is_change_noun(const TokenView& view, std::uint32_t at) {
  static const WordSet nouns = word_set("modifiers.change_nouns");
  return view.is_word(at) && nouns.contains(view.token(at).key);
}

}  // namespace

ValueRole role_of(const TokenView& view, TokenRange tokens, ValueKind kind) {
  static const WordTable<bool> old_openers = [] {
    WordTable<bool> out;
    for (const LexiconRow& row : lexicon("modifiers.old_openers")) out.add(row.phrase, true);
    return out;
  }();
  std::uint32_t before = tokens.first;
  if (before > view.first() && is_any(view, before - 1, {"a", "an", "the"})) --before;
  if (old_openers.before(view, before)) return ValueRole::old_level;
  const auto stands_behind = [&](std::string_view word) {
    return before > view.first() && view.is(before - 1, word);
  };
  if (stands_behind("from") && follows_change(view, before - 1)) return ValueRole::old_level;
  if (stands_behind("by") && kind != ValueKind::duration && follows_change(view, before - 1))
    return ValueRole::difference;
  // "a rise of 19 per cent"
  if (stands_behind("of") && kind == ValueKind::percent && before > view.first() + 1 &&
      is_change_noun(view, before - 2))
    return ValueRole::difference;
  if (before >= view.first() + 2 && view.is(before - 2, "of") && view.is(before - 1, "which"))
    return ValueRole::part;
  // "the other 80%"
  if (kind == ValueKind::percent && tokens.first > view.first() &&
      is_any(view, tokens.first - 1, {"other", "remaining"}))
    return ValueRole::part;
  if (is_compared_behind(view, tokens.last, kind)) return ValueRole::difference;
  if (is_part_behind(view, tokens.last)) return ValueRole::part;
  return ValueRole::level;
}

std::optional<RateReading> rate_behind(const TokenView& view, std::uint32_t at) {
  static const WordTable<std::string> nouns = [] {
    WordTable<std::string> out;
    for (const LexiconRow& row : lexicon("modifiers.rate_nouns"))
      out.add(row.phrase, std::string(row.phrase));
    return out;
  }();
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kAdverbs = {{
      {"each", "each"},
      {"apiece", "each"},
      {"annually", "year"},
      {"yearly", "year"},
      {"monthly", "month"},
      {"weekly", "week"},
      {"daily", "day"},
      {"hourly", "hour"},
      {"annualised", "year"},
  }};
  for (const auto& [word, per] : kAdverbs) {
    // "$5 each way" is one too; "each of which" is none.
    if (view.is(at, word) && !view.is(at + 1, "of")) return RateReading{std::string(per), {at, at + 1}};
  }
  std::uint32_t next = view.past_hyphen(at);
  if (!is_any(view, next, {"a", "an", "per", "every", "/"})) return std::nullopt;
  const bool article = is_any(view, next, {"a", "an"});
  next = view.past_hyphen(next + 1);
  const auto noun = nouns.at(view, next);
  if (!noun) return std::nullopt;
  // "$5 a year ago", "100 a year earlier": the year is a date.
  if (article && is_any(view, noun->tokens.last, {"ago", "earlier", "later", "before", "after", "old"}))
    return std::nullopt;
  return RateReading{*noun->meaning, {at, noun->tokens.last}};
}

}  // namespace factdesk
