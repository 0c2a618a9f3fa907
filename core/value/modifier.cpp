#include "value/modifier.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/lexicon.h"
#include "value/word_table.h"

namespace factdesk {
namespace {

Modifier modifier_named(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, Modifier>, 7> kNames = {{
      {"about", Modifier::about},
      {"nearly", Modifier::nearly},
      {"over", Modifier::over},
      {"at-least", Modifier::at_least},
      {"under", Modifier::under},
      {"up-to", Modifier::up_to},
      {"exactly", Modifier::exactly},
  }};
  for (const auto& [word, modifier] : kNames) {
    if (word == name) return modifier;
  }
  return Modifier::none;
}

WordTable<Modifier> table_of(std::string_view list) {
  WordTable<Modifier> table;
  for (const LexiconRow& row : lexicon(list))
    table.add(row.phrase, modifier_named(row.attribute("modifier").value_or("")));
  return table;
}

// "over four years" is a stretch of time, "for over four years" more than four.
bool is_preposition_of_time(const TokenView& view, TokenRange tokens) {
  if (tokens.size() != 1 || !(view.is(tokens.first, "over") || view.is(tokens.first, "around"))) return false;
  static constexpr std::array<std::string_view, 14> kBefore = {"for",   "of",    "lasted", "lasts", "last",
                                                               "took",  "takes", "take",   "is",    "was",
                                                               "spent", "well",  "just",   "after"};
  if (tokens.first == view.first()) return false;
  return std::none_of(kBefore.begin(), kBefore.end(),
                      [&](std::string_view word) { return view.is(tokens.first - 1, word); });
}

Decimal share_of(const Decimal& amount, std::int64_t hundredths) {
  return amount.times(*Decimal::scaled(hundredths, -2)).value_or(amount);
}

}  // namespace

std::optional<ModifierReading> modifier_before(const TokenView& view, std::uint32_t last, ValueKind kind) {
  static const WordTable<Modifier> before = table_of("modifiers.before");
  const auto match = before.before(view, last);
  if (!match) return std::nullopt;
  if (kind == ValueKind::duration && is_preposition_of_time(view, match->tokens)) return std::nullopt;
  return ModifierReading{*match->meaning, match->tokens};
}

std::optional<ModifierReading> modifier_behind(const TokenView& view, std::uint32_t first) {
  static const WordTable<Modifier> after = table_of("modifiers.after");
  const auto match = after.at(view, first);
  if (!match) return std::nullopt;
  // "171 Max 9s": a name that a number follows
  const bool name =
      view.token(first).capital && !view.token(first).all_capitals && view.is_number(match->tokens.last);
  if (name) return std::nullopt;
  return ModifierReading{*match->meaning, match->tokens};
}

Interval precision_of(const Decimal& amount, const Decimal& step) {
  const Decimal half = step.times(*Decimal::scaled(5, -1)).value_or(step);
  const Decimal cap = share_of(amount.absolute(), 5);
  const Decimal reach = amount.is_zero() ? half : std::min(half, cap);
  return {amount.minus(reach).value_or(amount), amount.plus(reach).value_or(amount), false, false};
}

Interval interval_of(const Decimal& amount, const Decimal& step, Modifier modifier) {
  const bool negative = amount.is_negative();
  switch (modifier) {
    case Modifier::none:
    case Modifier::exactly:
    case Modifier::between:
    case Modifier::vague:
      return precision_of(amount, step);
    case Modifier::about: {
      const Decimal tenth = share_of(amount.absolute(), 10);
      return {amount.minus(tenth).value_or(amount), amount.plus(tenth).value_or(amount), false, false};
    }
    case Modifier::nearly: {
      const Decimal short_of = share_of(amount, 90);
      return negative ? Interval{amount, short_of, true, false} : Interval{short_of, amount, false, true};
    }
    case Modifier::over:
      return {amount, std::nullopt, true, false};
    case Modifier::at_least:
      return {amount, std::nullopt, false, false};
    case Modifier::under:
      return {negative ? std::nullopt : std::optional(Decimal()), amount, false, true};
    case Modifier::up_to:
      return {negative ? std::nullopt : std::optional(Decimal()), amount, false, false};
  }
  return precision_of(amount, step);
}

}  // namespace factdesk
