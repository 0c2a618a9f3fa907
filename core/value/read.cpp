#include "value/read.h"

#include <utility>

#include "value/amount.h"
#include "value/date.h"
#include "value/label.h"
#include "value/merge.h"
#include "value/number.h"
#include "value/ordinal.h"
#include "value/reader.h"
#include "value/table.h"
#include "value/vague.h"

namespace factdesk {
namespace {

bool is_any(const TokenView& view, std::uint32_t at, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (view.is(at, word)) return true;
  }
  return false;
}

// "one of the", "no one", "the one that": a pronoun.
bool is_pronoun_one(const TokenView& view, const Value& value, std::uint32_t at) {
  if (!view.is(at, "one") || value.kind != ValueKind::number || value.written != Decimal(1)) return false;
  return view.has(at + 1) || at > view.first();
}

// A count of one whose noun is no noun: "one another", "one thing".
bool is_idle_one(const TokenView& view, std::uint32_t at) {
  if (view.is(at + 1, "day") &&
      (is_any(view, at + 2, {"ago", "later", "before", "after"}) ||
       (at > view.first() && is_any(view, at - 1, {"in", "within", "for", "than", "just"}))))
    return false;
  return view.is(at, "one") &&
         (is_any(view, at + 1, {"another", "thing", "day", "way", "hand", "side", "more"}) ||
          (at > view.first() && is_any(view, at - 1, {"no", "any", "every", "each", "some"})));
}

// "a two-year-old", "45 years old": how old somebody is.
bool is_age(const TokenView& view, const ValueReading& reading) {
  if (reading.value.kind != ValueKind::duration) return false;
  return is_any(view, view.past_hyphen(reading.last), {"old", "olds"});
}

}  // namespace

ValueReader::ValueReader(const TokenView& view, const ValueSettings& settings,
                         std::optional<ValueKind> wanted)
    : view_(view), settings_(settings), wanted_(wanted) {}

std::vector<Value> ValueReader::run() {
  std::vector<PlacedValue> placed;
  std::uint32_t floor = view_.first();
  for (std::uint32_t at = view_.first(); at < view_.last();) {
    auto step = read_at(at, floor);
    if (step.value) {
      const TokenRange tokens = tokens_of(step.value->span, at, step.next);
      placed.push_back({std::move(*step.value), tokens});
      merge_last(view_, placed);
      floor = step.next;
    }
    at = step.next;
  }
  std::vector<Value> values;
  values.reserve(placed.size());
  for (PlacedValue& one : placed) values.push_back(std::move(one.value));
  return values;
}

ValueReader::Step ValueReader::read_at(std::uint32_t at, std::uint32_t floor) const {
  if (!wanted_ || *wanted_ == ValueKind::date) {
    if (auto date = read_date(view_, at, floor, settings_)) return {std::move(date->value), date->last};
  }
  if (settings_.ordinals) {
    if (auto ordinal = read_place(view_, at)) return {std::move(ordinal->value), ordinal->last};
  }
  if (const auto skipped = skip_non_value(view_, at)) return {std::nullopt, *skipped};
  if (auto vague = read_vague(view_, at, settings_)) return {std::move(vague->value), vague->last};
  auto amount = read_amount(view_, at, floor, settings_);
  if (!amount) return {std::nullopt, past_unread_number(at)};
  const bool bare = amount->value.kind == ValueKind::number;
  if (is_age(view_, *amount) || is_pronoun_one(view_, amount->value, at) || is_idle_one(view_, at))
    return {std::nullopt, amount->last};
  if (bare && view_.is_number(at) && is_label(view_, {at, amount->last})) return {std::nullopt, amount->last};
  return {std::move(amount->value), amount->last};
}

// The tokens of a span that was read from `at` on: a modifier stands before it.
TokenRange ValueReader::tokens_of(Span span, std::uint32_t at, std::uint32_t next) const {
  TokenRange tokens{at, next};
  while (tokens.first > view_.first() && span.start < view_.token(tokens.first).start) --tokens.first;
  while (tokens.last > at + 1 && span.end < view_.token(tokens.last - 1).end) --tokens.last;
  return tokens;
}

// A number that is part of no value is passed over whole, so that no half of it is read: the "1" of "3-1".
std::uint32_t ValueReader::past_unread_number(std::uint32_t at) const {
  const auto number = view_.is_number(at) ? read_number(view_, at) : std::nullopt;
  std::uint32_t next = number ? number->last : at + 1;
  while (view_.is_number(at) && view_.is_dash(next) && view_.is_glued(next) && view_.is_number(next + 1))
    next += 2;
  return next;
}

std::vector<Value> read_values(const Segmented& text, TokenRange range, const ValueSettings& settings) {
  const TokenView view(text, range);
  if (const auto head = head_unit(text, range, settings)) {
    std::vector<Value> values = ValueReader(view, settings, ValueKind::number).run();
    for (Value& value : values) value = in_head_unit(view, value, *head);
    return values;
  }
  return ValueReader(view, settings, std::nullopt).run();
}

}  // namespace factdesk
