#include "value/currency.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/lexicon.h"
#include "scan/words.h"
#include "value/word_table.h"

namespace factdesk {
namespace {

struct Currency {
  std::vector<std::string> codes;
  bool hundredths = false;
  bool any_hundredths = false;
  bool pounds = false;
};

using Currencies = WordTable<Currency>;

std::vector<std::string> split(std::string_view words) {
  std::vector<std::string> out;
  for (std::size_t start = 0; start < words.size();) {
    const std::size_t end = std::min(words.find(' ', start), words.size());
    out.emplace_back(words.substr(start, end - start));
    start = end + 1;
  }
  return out;
}

void add_list(Currencies& table, std::string_view list, bool exact) {
  for (const LexiconRow& row : lexicon(list)) {
    Currency currency;
    currency.codes = split(row.attribute("codes").value_or(row.attribute("code").value_or("")));
    currency.hundredths = row.attribute("hundredths").value_or("") == "yes";
    currency.any_hundredths = row.attribute("of").value_or("") == "any";
    currency.pounds = row.phrase == "pound" || row.phrase == "pounds";
    table.add(row.phrase, std::move(currency), exact);
  }
}

const Currencies& symbols_and_codes() {
  static const Currencies table = [] {
    Currencies out;
    add_list(out, "currencies.symbols", false);
    add_list(out, "currencies.codes", true);
    return out;
  }();
  return table;
}

const Currencies& prefix_names() {
  static const Currencies table = [] {
    Currencies out;
    add_list(out, "currencies.prefix_names", true);
    return out;
  }();
  return table;
}

const Currencies& names() {
  static const Currencies table = [] {
    Currencies out;
    add_list(out, "currencies.names", false);
    add_list(out, "currencies.ambiguous_names", false);
    return out;
  }();
  return table;
}

CurrencyReading reading_of(const Currencies::Match& match, const ValueSettings& settings) {
  CurrencyReading reading;
  reading.codes = match.meaning->codes;
  reading.hundredths = match.meaning->hundredths;
  reading.any_hundredths = match.meaning->any_hundredths;
  reading.pounds = match.meaning->pounds;
  reading.tokens = match.tokens;
  for (std::string& code : reading.codes) {
    if (code == "dollar") code = settings.dollar;
  }
  return reading;
}

// "S$", "c $", "NZ$"; but "' s $500" is a possessive and no Singapore dollar.
bool is_written_together(const TokenView& view, TokenRange tokens) {
  const std::uint32_t first = tokens.first;
  const bool letter = view.is_word(first) && view.words(first).size() == 1 && tokens.size() > 1;
  if (letter && view.is(first, "a") && !view.is_glued(first + 1)) return false;  // "a $48-million round"
  const bool possessive = first > view.first() && view.is(first - 1, "'");
  return !letter || !possessive;
}

// "MEUR", "KUSD": a code behind the letter of its scale.
std::optional<CurrencyReading> scaled_code(const TokenView& view, std::uint32_t at,
                                           const ValueSettings& settings) {
  if (!view.is_word(at) || !view.token(at).all_capitals || view.words(at).size() != 4) return std::nullopt;
  const char letter = view.words(at).front();
  if (letter != 'M' && letter != 'K') return std::nullopt;
  static const std::map<std::string, std::string, std::less<>> codes = [] {
    std::map<std::string, std::string, std::less<>> out;
    for (const LexiconRow& row : lexicon("currencies.codes")) out.emplace(row.phrase, *row.attribute("code"));
    return out;
  }();
  const auto code = codes.find(view.words(at).substr(1));
  if (code == codes.end()) return std::nullopt;
  CurrencyReading reading;
  reading.codes = {code->second == "dollar" ? settings.dollar : code->second};
  reading.times = *Decimal::scaled(1, letter == 'M' ? 6 : 3);
  reading.tokens = {at, at + 1};
  return reading;
}

// "dollar 22.5 million", "ringgit 42": a name in the singular before digits that are no year.
std::optional<CurrencyReading> name_before(const TokenView& view, std::uint32_t at,
                                           const ValueSettings& settings) {
  static const WordSet prefixes = word_set("currencies.names_before");
  if (!view.is_word(at) || !prefixes.contains(view.token(at).key)) return std::nullopt;
  const auto name = names().at(view, at);
  if (!name) return std::nullopt;
  const std::uint32_t next = name->tokens.last;
  if (!view.is_number(next) || view.is_glued(next)) return std::nullopt;
  const bool may_be_year =
      view.words(next).size() == 4 && view.words(next).find_first_of(".,") == std::string_view::npos;
  const bool measured = currency_behind(view, next + 1, settings).has_value();
  const bool counted = at > view.first() && view.is_number(at - 1);
  return may_be_year || measured || counted ? std::nullopt : std::optional(reading_of(*name, settings));
}

}  // namespace

std::optional<CurrencyReading> currency_before(const TokenView& view, std::uint32_t at,
                                               const ValueSettings& settings) {
  if (const auto match = symbols_and_codes().at(view, at); match && is_written_together(view, match->tokens))
    return reading_of(*match, settings);
  if (auto scaled = scaled_code(view, at, settings); scaled && view.is_number(at + 1)) return scaled;
  if (const auto match = prefix_names().at(view, at)) {
    // A single letter is a currency only where the digits touch it (R500m).
    const bool letter = view.words(at).size() == 1;
    if (view.is_number(match->tokens.last) && (!letter || view.is_glued(match->tokens.last)))
      return reading_of(*match, settings);
  }
  return name_before(view, at, settings);
}

std::optional<CurrencyReading> currency_behind(const TokenView& view, std::uint32_t at,
                                               const ValueSettings& settings) {
  const std::uint32_t start = view.past_hyphen(at);
  if (const auto name = names().at(view, start)) {
    // A single letter (5p, 99c) counts only where it touches the digits, and is small: 20C is a temperature.
    const bool letter = view.words(start).size() == 1;
    if (!letter || (start == at && view.is_glued(at) && !view.token(at).capital))
      return reading_of(*name, settings);
  }
  if (auto scaled = scaled_code(view, start, settings)) return scaled;
  if (const auto symbol = symbols_and_codes().at(view, start);
      symbol && is_written_together(view, symbol->tokens)) {
    // "$5 $6": a sign that the next digits touch is theirs.
    if (!view.is_glued(symbol->tokens.last) || !view.is_number(symbol->tokens.last))
      return reading_of(*symbol, settings);
  }
  return std::nullopt;
}

std::optional<GluedCurrency> glued_currency(const TokenView& view, std::uint32_t at,
                                            const ValueSettings& settings) {
  if (!view.is_word(at) || !view.token(at).capital) return std::nullopt;
  const std::string_view word = view.words(at);
  const std::size_t letters = word.find_first_of("0123456789");
  if (letters == std::string_view::npos || letters == 0 || letters > 3) return std::nullopt;
  static const std::map<std::string, std::string, std::less<>> codes = [] {
    std::map<std::string, std::string, std::less<>> out;
    for (const char* list : {"currencies.codes", "currencies.prefix_names"}) {
      for (const LexiconRow& row : lexicon(list)) out.emplace(row.phrase, *row.attribute("code"));
    }
    return out;
  }();
  const auto code = codes.find(word.substr(0, letters));
  if (code == codes.end()) return std::nullopt;
  GluedCurrency glued;
  glued.currency.codes = {code->second == "dollar" ? settings.dollar : code->second};
  glued.currency.tokens = {at, at + 1};
  glued.letters = static_cast<std::uint32_t>(letters);
  return glued;
}

bool is_near_weight(const TokenView& view, TokenRange tokens) {
  static const WordTable<bool> weights = [] {
    WordTable<bool> out;
    for (const LexiconRow& row : lexicon("currencies.weight_neighbours")) out.add(row.phrase, true);
    return out;
  }();
  constexpr std::uint32_t kNear = 6;  // tokens on either side
  const std::uint32_t first = std::max(view.first(), tokens.first > kNear ? tokens.first - kNear : 0);
  const std::uint32_t last = std::min(view.last(), tokens.last + kNear);
  for (std::uint32_t at = first; at < last; ++at) {
    if (weights.at(view, at)) return true;
  }
  return false;
}

}  // namespace factdesk
