#include "value/table.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "value/currency.h"
#include "value/date_parts.h"
#include "value/noun.h"
#include "value/number.h"
#include "value/unit.h"

namespace factdesk {
namespace {

// The scale at a token: "m", "bn", "millions", "thousand", "'000".
std::optional<Decimal> scale_at(const TokenView& view, std::uint32_t at) {
  static constexpr std::pair<std::string_view, int> kLetters[] = {{"k", 3},  {"m", 6}, {"mn", 6}, {"mln", 6},
                                                                  {"bn", 9}, {"b", 9}, {"tn", 12}};
  if (view.is_number(at) && view.words(at) == "000") return Decimal(1000);
  if (view.is_word(at) && view.words(at) == "000s") return Decimal(1000);
  if (view.is(at, "'")) return view.is_glued(at + 1) ? scale_at(view, at + 1) : std::nullopt;
  for (const auto& [letters, power] : kLetters) {
    if (view.is(at, letters)) return Decimal::scaled(1, power);
  }
  NumberReading number{Decimal(1), Decimal(1), Decimal(1), at};
  take_scale_words(view, number);
  return number.is_scaled() ? std::optional(number.scale) : std::nullopt;
}

// "($m)", "in thousands of euros", "US$bn", "%", "£'000", "Employees"
std::optional<HeadUnit> unit_of_head(const Segmented& text, TokenRange tokens,
                                     const ValueSettings& settings) {
  const TokenView view(text, tokens);
  std::optional<HeadUnit> found;
  for (std::uint32_t at = tokens.first; at < tokens.last; ++at) {
    auto currency = currency_before(view, at, settings);
    if (!currency) currency = currency_behind(view, at, settings);
    const bool is_letter = currency && view.is_word(at) && view.words(at).size() == 1;
    if (currency && !is_letter) {
      if (!found) found.emplace();
      found->kind = ValueKind::money;
      found->unit = currency->codes.front();
      at = currency->tokens.last - 1;
      continue;
    }
    const bool opened = at > tokens.first && is_any(view, at - 1, {"in", "(", ",", "$", "£", "€"});
    const auto scale =
        opened || (found && found->kind == ValueKind::money) ? scale_at(view, at) : std::nullopt;
    if (scale) {
      if (!found) found.emplace();
      found->times = *scale;
      continue;
    }
    if (!found && is_any(view, at, {"%", "percent"})) {
      found.emplace();
      found->kind = ValueKind::percent;
      found->unit = "%";
    }
  }
  return found;
}

// A participle or a preposition behind a head's noun says which of them are counted.
bool is_described_behind(const TokenView& view, std::uint32_t at) {
  return (view.is_word(at) && fold(view.words(at)).ends_with("ed")) ||
         is_any(view, at, {"let", "sold", "built", "held", "won", "lost", "in", "on", "at", "under", "with"});
}

std::optional<HeadUnit> noun_of_head(const Segmented& text, TokenRange tokens) {
  if (tokens.empty()) return std::nullopt;
  const TokenView view(text, tokens);
  const auto noun = noun_behind(view, tokens.first, false);
  if (!noun) return std::nullopt;
  // "Pupils", "Crews entered", "Pubs let to tenants"; "Staff (full time)"
  const bool plural = is_plural(fold(view.words(tokens.first)));
  const bool alone = tokens.size() == 1 || is_described_behind(view, tokens.first + 1);
  if (!(plural && alone) && family_of_noun(noun->one).empty()) return std::nullopt;
  HeadUnit head;
  head.kind = ValueKind::count;
  head.unit = noun->one;
  head.nouns = noun->words;
  return head;
}

// The block that holds the tokens.
std::optional<std::size_t> block_at(const Segmented& text, TokenRange range) {
  const auto behind =
      std::upper_bound(text.block_tokens.begin(), text.block_tokens.end(), range.first,
                       [](std::uint32_t first, TokenRange block) { return first < block.last; });
  if (behind == text.block_tokens.end() || !behind->contains(range.first)) return std::nullopt;
  return static_cast<std::size_t>(behind - text.block_tokens.begin());
}

}  // namespace

std::optional<HeadUnit> head_unit(const Segmented& text, TokenRange cell, const ValueSettings& settings) {
  const auto index = block_at(text, cell);
  if (!index || text.document->blocks[*index].kind != BlockKind::table_cell) return std::nullopt;
  const Block& block = text.document->blocks[*index];
  const auto tokens_of = [&](std::int32_t head) { return text.block_tokens[static_cast<std::size_t>(head)]; };
  for (const std::int32_t head : {block.column_head, block.row_head, block.heading}) {
    if (head == kNoBlock || static_cast<std::size_t>(head) == *index) continue;
    auto unit = unit_of_head(text, tokens_of(head), settings);
    if (!unit) continue;
    const auto noun = unit->kind == ValueKind::number ? noun_of_head(text, tokens_of(head)) : std::nullopt;
    if (noun) {  // "Customers (in thousands)"
      const Decimal times = unit->times;
      unit = noun;
      unit->times = times;
    }
    return unit;
  }
  for (const std::int32_t head : {block.column_head, block.row_head}) {
    if (head == kNoBlock || static_cast<std::size_t>(head) == *index) continue;
    if (auto noun = noun_of_head(text, tokens_of(head))) return noun;
  }
  return std::nullopt;
}

Value in_head_unit(const TokenView& view, const Value& value, const HeadUnit& head) {
  const bool money_in_scale =
      value.kind == ValueKind::money && head.kind != ValueKind::percent && value.written;
  if (value.kind != ValueKind::number && !money_in_scale) return value;
  Value out = value;
  if (value.kind == ValueKind::number && head.kind != ValueKind::number) {
    out.kind = head.kind;
    out.unit = head.unit;
    out.nouns = head.nouns;
  }
  // "1.2bn" below "$m" has its own scale.
  const bool has_scale = value.written && !(value.written->absolute() < Decimal(1'000'000));
  const Decimal times = has_scale ? Decimal(1) : head.times;
  for (auto* end : {&out.written, &out.range.low, &out.range.high}) {
    if (*end) *end = (*end)->times(times);
  }
  // Accounts write a loss in brackets.
  const bool bracketed = view.is(view.first(), "(") && view.is(view.last() - 1, ")");
  if (bracketed && out.written && !out.written->is_negative()) {
    out.written = out.written->negated();
    std::swap(out.range.low, out.range.high);
    if (out.range.low) out.range.low = out.range.low->negated();
    if (out.range.high) out.range.high = out.range.high->negated();
  }
  return out;
}

}  // namespace factdesk
