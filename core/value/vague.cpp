#include "value/vague.h"

#include <algorithm>
#include <utility>

#include "base/lexicon.h"
#include "value/currency.h"
#include "value/noun.h"
#include "value/number.h"
#include "value/unit.h"
#include "value/word_table.h"

namespace factdesk {
namespace {

Decimal decimal_attribute(const LexiconRow& row, std::string_view key) {
  return Decimal::parse(row.attribute(key).value_or("0")).value_or(Decimal());
}

struct Size {
  Decimal low, high;
};

using Sizes = WordTable<Size>;

Sizes sizes_of(std::string_view list) {
  Sizes sizes;
  for (const LexiconRow& row : lexicon(list))
    sizes.add(row.phrase, {decimal_attribute(row, "low"), decimal_attribute(row, "high")});
  return sizes;
}

WordTable<bool> words_of(std::string_view list) {
  WordTable<bool> words;
  for (const LexiconRow& row : lexicon(list)) words.add(row.phrase, true);
  return words;
}

Value vague_value(ValueKind kind, std::optional<Decimal> low, std::optional<Decimal> high) {
  Value value;
  value.kind = kind;
  value.modifier = Modifier::vague;
  value.range = {low, high, false, false};
  return value;
}

// "a few weeks ago"
Value vague_date() {
  Value value;
  value.kind = ValueKind::date;
  value.modifier = Modifier::vague;
  value.relative = true;
  return value;
}

ValueReading finished(const TokenView& view, Value value, TokenRange tokens) {
  value.span = view.span(tokens);
  value.core = value.span;
  return {std::move(value), tokens.last};
}

// What stands behind a vague number decides its kind: a currency, a unit, a noun.
std::optional<ValueReading> with_unit(const TokenView& view, TokenRange tokens, Size size,
                                      const ValueSettings& settings) {
  std::uint32_t next = tokens.last;
  if (view.is(next, "of")) ++next;
  if (view.is(next, "the") || view.is(next, "its") || view.is(next, "their")) ++next;
  const auto ends = [&](const Decimal& times) {
    return std::pair{size.low.times(times).value_or(size.low), size.high.times(times).value_or(size.high)};
  };
  if (const auto currency = currency_behind(view, next, settings)) {
    Value value = vague_value(ValueKind::money, size.low, size.high);
    value.unit = currency->codes.front();
    return finished(view, std::move(value), {tokens.first, currency->tokens.last});
  }
  if (const auto unit = unit_behind(view, next)) {
    if (unit->kind == ValueKind::duration && view.is(unit->tokens.last, "ago"))
      return finished(view, vague_date(), {tokens.first, unit->tokens.last + 1});
    const auto [low, high] = ends(unit->times);
    Value value = vague_value(unit->kind, low, high);
    value.unit = unit->unit;
    if (value.kind == ValueKind::count) value.nouns = {value.unit};
    return finished(view, std::move(value), {tokens.first, unit->tokens.last});
  }
  if (const auto noun = noun_behind(view, next, false)) {
    Value value = vague_value(ValueKind::count, size.low, size.high);
    value.unit = noun->one;
    value.nouns = noun->words;
    return finished(view, std::move(value), {tokens.first, noun->tokens.last});
  }
  return std::nullopt;
}

// "several hundred", "a few", "many thousands": the words, and the size that a scale behind them gives.
std::optional<ValueReading> read_vague_word(const TokenView& view, std::uint32_t at,
                                            const ValueSettings& settings) {
  static const WordTable<bool> words = words_of("numbers.vague_words");
  std::uint32_t first = at;
  if (view.is(first, "a")) ++first;
  const auto word = words.at(view, first);
  if (!word) return std::nullopt;
  if (at > view.first() && view.is(at - 1, "how")) return std::nullopt;  // "how many" asks
  const bool some = view.is(first, "some");
  std::uint32_t next = word->tokens.last;
  if (view.is(next, "of")) return std::nullopt;
  NumberReading scale{Decimal(1), Decimal(1), Decimal(1), next};
  if (view.is(next, "dozen")) {
    scale.scale = Decimal(12);
    ++scale.last;
  } else {
    take_scale_words(view, scale);
  }
  if (some && (scale.is_scaled() || !unit_behind(view, next))) return std::nullopt;  // "some 300" is about
  const Size size{scale.scale.times(Decimal(2)).value_or(scale.scale),
                  scale.scale.times(Decimal(10)).value_or(scale.scale)};
  const TokenRange tokens{at, scale.last};
  if (auto measured = with_unit(view, tokens, size, settings)) return measured;
  if (!scale.is_scaled()) return std::nullopt;
  return finished(view, vague_value(ValueKind::number, size.low, size.high), tokens);
}

// "millions", "hundreds of employees", "tens of thousands of dollars"
std::optional<ValueReading> read_plural_scale(const TokenView& view, std::uint32_t at,
                                              const ValueSettings& settings) {
  static const Sizes sizes = sizes_of("numbers.vague");
  auto match = sizes.at(view, at);
  Size size;
  TokenRange tokens{at, at};
  const bool tens = view.is(at, "tens") && view.is(at + 1, "of");
  if (tens) match = sizes.at(view, at + 2);
  if (!match) return std::nullopt;
  size = *match->meaning;
  tokens.last = match->tokens.last;
  if (view.is(at, "scores") && !view.is(at + 1, "of")) return std::nullopt;  // "he scores twice"
  if (!tens && view.is(tokens.last, "of")) {
    if (const auto inner = sizes.at(view, tokens.last + 1)) {  // "hundreds of thousands"
      size = {inner->meaning->low.times(size.low).value_or(size.low),
              inner->meaning->high.times(size.low).value_or(size.high)};
      tokens.last = inner->tokens.last;
    }
  }
  if (auto measured = with_unit(view, tokens, size, settings)) return measured;
  return finished(view, vague_value(ValueKind::number, size.low, size.high), tokens);
}

// "a six-figure sum", "ran to six figures"
std::optional<ValueReading> read_figures(const TokenView& view, std::uint32_t at) {
  static const Sizes sizes = sizes_of("numbers.vague_figures");
  const auto match = sizes.at(view, at);
  if (!match) return std::nullopt;
  const std::uint32_t next = view.past_hyphen(match->tokens.last);
  if (!view.is(next, "figure") && !view.is(next, "figures")) return std::nullopt;
  return finished(view, vague_value(ValueKind::number, match->meaning->low, match->meaning->high),
                  {at, next + 1});
}

std::optional<ValueReading> read_phrase(const TokenView& view, std::uint32_t at) {
  static const WordTable<bool> money = words_of("numbers.vague_money");
  static const WordTable<bool> durations = words_of("numbers.vague_durations");
  if (const auto match = money.at(view, at)) {
    return finished(view, vague_value(ValueKind::money, Decimal(), std::nullopt), match->tokens);
  }
  static const WordTable<bool> shares = words_of("numbers.vague_shares");
  if (const auto match = shares.at(view, at); match && view.is(match->tokens.last, "of")) {
    Value share = vague_value(ValueKind::percent, Decimal(), Decimal(100));
    share.unit = "%";
    return finished(view, std::move(share), match->tokens);
  }
  if (const auto match = durations.at(view, at)) {
    return finished(view, vague_value(ValueKind::duration, Decimal(), std::nullopt), match->tokens);
  }
  return std::nullopt;
}

}  // namespace

std::optional<ValueReading> read_vague(const TokenView& view, std::uint32_t at,
                                       const ValueSettings& settings) {
  if (!view.is_word(at)) return std::nullopt;
  if (auto phrase = read_phrase(view, at)) return phrase;
  if (auto figures = read_figures(view, at)) return figures;
  if (auto plural = read_plural_scale(view, at, settings)) return plural;
  return read_vague_word(view, at, settings);
}

}  // namespace factdesk
