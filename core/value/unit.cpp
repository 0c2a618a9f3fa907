#include "value/unit.h"

#include <map>
#include <set>

#include "base/lexicon.h"
#include "base/utf8.h"
#include "value/noun.h"
#include "value/word_table.h"

namespace factdesk {
namespace {

struct Unit {
  ValueKind kind;
  std::string unit;
  Decimal times{1};
};

using Units = WordTable<Unit>;

Decimal decimal_attribute(const LexiconRow& row, std::string_view key) {
  return Decimal::parse(row.attribute(key).value_or("1")).value_or(Decimal(1));
}

// A unit written out is named by its noun in the singular ("square feet" -> "square foot"), one written as a
// symbol by the symbol ("sq ft").
std::string name_of_unit(const LexiconRow& row) {
  constexpr std::size_t kShortestNoun = 4;  // letters; "cup", "ton" and their plurals are nouns too
  std::string name;
  bool is_noun = false;
  for (const Token& token : tokenise(row.phrase)) {
    const std::string word = fold(slice(row.phrase, token.span()));
    is_noun = is_noun || word.size() >= kShortestNoun || word == "ton" || word == "cup";
    name += (name.empty() ? "" : " ") + singular_of(word);
    if (token.kind != TokenKind::word) return std::string(*row.attribute("unit"));
  }
  static const std::set<std::string, std::less<>> symbols = {"kbps", "mbps", "gbps", "sqft"};
  return is_noun && !symbols.contains(name) ? name : std::string(*row.attribute("unit"));
}

bool has_capital(std::string_view words) { return fold(words) != words; }

const Units& units() {
  static const Units table = [] {
    Units out;
    for (const LexiconRow& row : lexicon("units.percent"))
      out.add(row.phrase, {ValueKind::percent, std::string(*row.attribute("unit")), Decimal(1)});
    for (const LexiconRow& row : lexicon("units.durations"))
      out.add(row.phrase,
              {ValueKind::duration, std::string(*row.attribute("unit")), decimal_attribute(row, "times")});
    for (const LexiconRow& row : lexicon("units.measures")) {
      const bool exact = row.phrase.size() <= 2 && has_capital(row.phrase);
      out.add(row.phrase, {ValueKind::count, name_of_unit(row), Decimal(1)}, exact);
    }
    return out;
  }();
  return table;
}

// Letters that are a unit only where they touch the digits: 30s, 2h.
const Units& glued_letters() {
  static const Units table = [] {
    Units out;
    for (const LexiconRow& row : lexicon("units.duration_letters"))
      out.add(row.phrase, {ValueKind::duration, std::string(*row.attribute("unit")), Decimal(1)}, true);
    return out;
  }();
  return table;
}

// "14.6 m long": a metre stands apart from its number too, where no noun says that millions are counted.
bool is_spaced_metre(const TokenView& view, std::uint32_t at) {
  if (!view.is_word(at) || view.words(at) != "m" || view.is_glued(at)) return false;
  return !view.is_word(at + 1) || !is_plural(fold(view.words(at + 1)));
}

}  // namespace

std::optional<UnitReading> unit_behind(const TokenView& view, std::uint32_t at) {
  if (is_spaced_metre(view, at)) return UnitReading{ValueKind::count, "m", Decimal(1), {at, at + 1}};
  const std::uint32_t start = view.past_hyphen(at);
  if (const auto match = units().at(view, start)) {
    const Unit& unit = *match->meaning;
    // "40 s", "5 g": one letter counts only where it touches the digits.
    if (view.words(start).size() > 1 || !view.is_word(start) || (start == at && view.is_glued(at)) ||
        match->tokens.size() > 1)
      return UnitReading{unit.kind, unit.unit, unit.times, match->tokens};
  }
  if (start == at && view.is_glued(at)) {
    if (const auto match = glued_letters().at(view, at))
      return UnitReading{match->meaning->kind, match->meaning->unit, match->meaning->times, match->tokens};
  }
  return std::nullopt;
}

std::optional<Measure> measure_of(std::string_view unit) {
  static const std::map<std::string, Measure, std::less<>> measures = [] {
    std::map<std::string, Measure, std::less<>> out;
    for (const LexiconRow& row : lexicon("units.measures")) {
      const Measure measure{std::string(*row.attribute("dimension")), decimal_attribute(row, "factor")};
      out.emplace(std::string(*row.attribute("unit")), measure);
      out.emplace(name_of_unit(row), measure);
    }
    return out;
  }();
  const auto found = measures.find(unit);
  return found == measures.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace factdesk
