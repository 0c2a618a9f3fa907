#include "value/currency.h"

#include <algorithm>

#include "base/lexicon.h"
#include "value/word_table.h"

namespace factdesk {
namespace {

struct Currency {
  std::vector<std::string> codes;
  bool hundredths = false;
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
  CurrencyReading reading{match.meaning->codes, match.meaning->hundredths, match.meaning->pounds, match.tokens};
  for (std::string& code : reading.codes) {
    if (code == "dollar") code = settings.dollar;
  }
  return reading;
}

}  // namespace

std::optional<CurrencyReading> currency_before(const TokenView& view, std::uint32_t at,
                                               const ValueSettings& settings) {
  if (const auto match = symbols_and_codes().at(view, at)) return reading_of(*match, settings);
  if (const auto match = prefix_names().at(view, at)) {
    // A single letter is a currency only where the digits touch it (R500m).
    const bool letter = view.words(at).size() == 1;
    if (view.is_number(match->tokens.last) && (!letter || view.is_glued(match->tokens.last)))
      return reading_of(*match, settings);
  }
  return std::nullopt;
}

std::optional<CurrencyReading> currency_behind(const TokenView& view, std::uint32_t at,
                                               const ValueSettings& settings) {
  const std::uint32_t start = view.past_hyphen(at);
  if (const auto name = names().at(view, start)) {
    // A single letter (5p, 99c) counts only where it touches the digits, and is small: 20C is a temperature.
    const bool letter = view.words(start).size() == 1;
    if (!letter || (start == at && view.is_glued(at) && !view.token(at).capital)) return reading_of(*name, settings);
  }
  if (const auto symbol = symbols_and_codes().at(view, start)) {
    // "$5 $6": a sign that the next digits touch is theirs.
    if (!view.is_glued(symbol->tokens.last) || !view.is_number(symbol->tokens.last))
      return reading_of(*symbol, settings);
  }
  return std::nullopt;
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
