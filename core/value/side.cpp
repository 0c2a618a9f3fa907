#include "value/side.h"

#include <algorithm>
#include <map>
#include <string>

#include "scan/words.h"

namespace factdesk {
namespace {

bool is_article(const TokenView& view, std::uint32_t at) { return view.is(at, "a") || view.is(at, "an"); }

NumberReading whole(std::int64_t amount, std::uint32_t last) {
  NumberReading number;
  number.amount = Decimal(amount);
  number.step = Decimal(1);
  number.last = last;
  number.in_words = true;
  number.has_article = true;
  return number;
}

// "half an hour", "half a mile", "half-hour", "a half hour"
std::optional<Side> read_half_unit(const TokenView& view, std::uint32_t at) {
  std::uint32_t next = is_article(view, at) ? at + 1 : at;
  if (!view.is(next, "half")) return std::nullopt;
  next = view.past_hyphen(next + 1);
  if (is_article(view, next)) ++next;
  const auto unit = unit_behind(view, next);
  if (!unit || !view.is_word(next)) return std::nullopt;
  Side side;
  side.number = whole(1, next);
  side.number.amount = *Decimal::scaled(5, -1);
  side.number.step = side.number.amount;
  side.unit = unit;
  side.tokens = {at, unit->tokens.last};
  return side;
}

// "a quarter of an hour", "three-quarters of a mile": the fraction's unit.
std::optional<UnitReading> unit_of_fraction(const TokenView& view, const NumberReading& number) {
  if (!number.is_fraction || !view.is(number.last, "of") || !is_article(view, number.last + 1))
    return std::nullopt;
  const auto unit = unit_behind(view, number.last + 2);
  return unit && view.is_word(number.last + 2) ? unit : std::nullopt;
}

// "a decade", "an hour": the article is the number.
std::optional<Side> read_article_unit(const TokenView& view, std::uint32_t at) {
  if (!is_article(view, at)) return std::nullopt;
  const auto unit = unit_behind(view, at + 1);
  if (!unit || unit->kind == ValueKind::percent || view.is_hyphen(at + 1)) return std::nullopt;
  if (unit->kind == ValueKind::count && (!view.is_word(at + 1) || view.words(at + 1).size() < 3))
    return std::nullopt;
  Side side;
  side.number = whole(1, at + 1);
  side.unit = unit;
  side.tokens = {at, unit->tokens.last};
  if (unit->kind == ValueKind::duration) take_rest_of_duration(view, side);
  return side;
}

// "a dollar", "a pound": the article is the number.
std::optional<Side> read_article_currency(const TokenView& view, std::uint32_t at,
                                          const ValueSettings& settings) {
  if (!is_article(view, at) || view.is_hyphen(at + 1)) return std::nullopt;
  const auto currency = currency_behind(view, at + 1, settings);
  if (!currency || !view.is_word(at + 1) || view.words(at + 1).size() < 4) return std::nullopt;
  Side side;
  side.number = whole(1, at + 1);
  side.currency = currency;
  side.tokens = {at, currency->tokens.last};
  return side;
}

// A minus that no word touches: "-5", "minus 5".
bool take_sign(const TokenView& view, std::uint32_t& at) {
  const bool sign = (view.is_hyphen(at) || view.is(at, "−")) && view.is_glued(at + 1) && !view.is_glued(at);
  if (!sign && !view.is(at, "minus") && !view.is(at, "negative")) return false;
  ++at;
  return true;
}

// Seconds, or months, in one unit of a duration; a compound is written in its smallest unit.
struct Length {
  std::int64_t amount;
  bool months;
};
std::optional<Length> length_of(const std::string& unit) {
  static const std::map<std::string, Length> lengths = {
      {"P1Y", {12, true}},     {"P1M", {1, true}},    {"P1W", {604800, false}}, {"P1D", {86400, false}},
      {"PT1H", {3600, false}}, {"PT1M", {60, false}}, {"PT1S", {1, false}},
  };
  const auto found = lengths.find(unit);
  return found == lengths.end() ? std::nullopt : std::optional(found->second);
}

void take_half_of_unit(const TokenView& view, Side& side) {
  std::uint32_t at = side.tokens.last;
  if (!view.is(at, "and")) return;
  at += is_article(view, at + 1) ? 2 : 1;
  if (at == side.tokens.last + 1 && !view.is(at, "half")) return;  // "one hour and half"
  const auto denominator = fraction_word(view, at);
  const auto part = denominator ? side.unit->times.divided_by(*denominator) : std::nullopt;
  const auto scaled = side.number.amount.times(side.unit->times);
  const auto sum = part && scaled ? scaled->plus(*part) : std::nullopt;
  if (!sum) return;
  side.number.amount = *sum;
  side.unit->times = Decimal(1);
  side.number.step = *Decimal::scaled(1, -1);
  side.tokens.last = at + 1;
}

// "two years and six months", "1 hour, 20 minutes", "2h30m"
bool take_smaller_unit(const TokenView& view, Side& side) {
  std::uint32_t at = side.tokens.last;
  if (view.is(at, ",")) ++at;
  if (view.is(at, "and")) ++at;
  const auto number = read_number(view, at);
  if (!number) return false;
  // "2h30m": the letter that was read as millions is minutes.
  const std::uint32_t unit_at = number->has_letter_m ? number->last - 1 : number->last;
  auto unit = unit_behind(view, unit_at);
  Decimal amount = number->amount;
  if (number->has_letter_m && side.unit->unit == "PT1H") {
    unit = UnitReading{ValueKind::duration, "PT1M", Decimal(1), {unit_at, unit_at + 1}};
    amount = amount.divided_by(*Decimal::scaled(1, 6)).value_or(amount);
  }
  if (!unit || unit->kind != ValueKind::duration) return false;
  const auto large = length_of(side.unit->unit);
  const auto small = length_of(unit->unit);
  if (!large || !small || large->months != small->months || large->amount <= small->amount) return false;
  const auto many = Decimal(large->amount / small->amount).times(side.unit->times);
  const auto in_small = many ? side.number.amount.times(*many) : std::nullopt;
  const auto added = amount.times(unit->times);
  const auto sum = in_small && added ? in_small->plus(*added) : std::nullopt;
  if (!sum) return false;
  side.number.amount = *sum;
  side.number.step = Decimal(1);
  side.unit->unit = unit->unit;
  side.unit->times = Decimal(1);
  side.tokens.last = unit->tokens.last;
  return true;
}

}  // namespace

void take_rest_of_duration(const TokenView& view, Side& side) {
  take_half_of_unit(view, side);
  while (take_smaller_unit(view, side)) {
  }
}

namespace {

// "20 dollars 43 cents", "$5 and 10 cents", "3 GBP 1 pence": the hundredths behind.
void take_hundredths(const TokenView& view, Side& side, const ValueSettings& settings) {
  if (side.currency->hundredths || side.number.is_scaled() || !side.number.amount.is_whole()) return;
  const std::uint32_t at = view.is(side.tokens.last, "and") ? side.tokens.last + 1 : side.tokens.last;
  const auto number = read_number(view, at);
  if (!number || number->is_scaled() || !number->amount.is_whole() || !(number->amount < Decimal(100)))
    return;
  const auto small = currency_behind(view, number->last, settings);
  if (!small || !small->hundredths || (small->codes != side.currency->codes && !small->any_hundredths))
    return;
  const auto part = number->amount.times(*Decimal::scaled(1, -2));
  const auto sum = part ? side.number.amount.plus(*part) : std::nullopt;
  if (!sum) return;
  side.number.amount = *sum;
  side.number.step = *Decimal::scaled(1, -2);
  side.tokens.last = small->tokens.last;
}

// "75 USD million": the scale stands behind the currency.
void take_scale_behind(const TokenView& view, Side& side) {
  if (side.number.is_scaled()) return;
  NumberReading number = side.number;
  number.last = side.tokens.last;
  take_scale_words(view, number);
  if (!number.is_scaled()) return;
  side.number = number;
  side.tokens.last = number.last;
}

void multiply(Side& side, const Decimal& by) {
  side.number.amount = side.number.amount.times(by).value_or(side.number.amount);
  side.number.step = side.number.step.times(by).value_or(side.number.step);
  side.number.scale = side.number.scale.times(by).value_or(side.number.scale);
}

// "two additional minutes", "three consecutive quarters": a word between the number and a duration's unit.
std::uint32_t past_adjective(const TokenView& view, std::uint32_t at) {
  static const WordSet adjectives = word_set("units.duration_adjectives");
  return view.is_word(at) && adjectives.contains(view.token(at).key) ? at + 1 : at;
}

std::optional<UnitReading> duration_behind_adjective(const TokenView& view, std::uint32_t at) {
  const std::uint32_t next = past_adjective(view, at);
  const auto unit = next == at ? std::nullopt : unit_behind(view, next);
  return unit && unit->kind == ValueKind::duration ? unit : std::nullopt;
}

// "USD34.6 million", "RM42", "Rs20": code and digits are one token. The digits are read as a text of their
// own.
std::optional<Side> read_glued_code(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  const auto code = glued_currency(view, at, settings);
  if (!code) return std::nullopt;
  constexpr std::uint32_t kReach = 12;  // tokens that digits and scale may take
  const std::uint32_t last = std::min(view.last(), at + kReach);
  const std::uint32_t start = view.token(at).start + code->letters;
  Document document;
  document.text = view.text().substr(start, view.token(last - 1).end - start);
  Segmented rest;
  rest.document = &document;
  rest.tokens = tokenise(document.text);
  const TokenView digits(rest, {0, static_cast<std::uint32_t>(rest.tokens.size())});
  const auto number = read_number(digits, 0);
  if (!number || (code->letters == 1 && !number->is_scaled())) return std::nullopt;  // "R500m", not "R101"
  const std::uint32_t end = start + rest.tokens[number->last - 1].end;
  Side side;
  side.number = *number;
  side.currency = code->currency;
  for (side.tokens = {at, at + 1}; side.tokens.last < last && view.token(side.tokens.last - 1).end < end;)
    ++side.tokens.last;
  if (view.token(side.tokens.last - 1).end != end) return std::nullopt;
  side.number.last = side.tokens.last;
  return side;
}

}  // namespace

std::optional<Side> read_side(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  if (auto half = read_half_unit(view, at)) return half;
  if (auto glued = read_glued_code(view, at, settings)) return glued;
  Side side;
  std::uint32_t next = at;
  side.negative = take_sign(view, next);
  side.currency = currency_before(view, next, settings);
  if (side.currency) {
    next = side.currency->tokens.last;
    side.negative = take_sign(view, next) || side.negative;
  }
  auto number = read_number(view, next);
  if (!number && (side.currency || side.negative)) return std::nullopt;
  if (!number) {
    const auto unit = read_article_unit(view, at);
    return unit ? unit : read_article_currency(view, at, settings);
  }
  side.number = *number;
  side.tokens = {at, number->last};
  if (side.currency) {
    // "$5 US", "$3bn USD": a name behind repeats the sign.
    const auto again = currency_behind(view, number->last, settings);
    if (again && !again->codes.empty() && again->codes.front() == side.currency->codes.front() &&
        !again->hundredths)
      side.tokens.last = again->tokens.last;
    if (side.currency->times != Decimal(1)) multiply(side, side.currency->times);
    take_hundredths(view, side, settings);
    return side;
  }
  // "200-odd miles"
  side.is_odd = view.past_hyphen(number->last) != number->last && view.is(number->last + 1, "odd");
  if (side.is_odd) side.tokens.last = number->last = number->last + 2;
  // "2h": glued letters first, for "5m" was read with the number.
  side.unit = unit_behind(view, number->last);
  if (!side.unit) side.currency = currency_behind(view, number->last, settings);
  if (!side.unit && !side.currency) side.unit = unit_of_fraction(view, *number);
  if (!side.unit && !side.currency) side.unit = duration_behind_adjective(view, number->last);
  // "those 12 won": a verb; nobody pays a few won.
  constexpr int kFewestWon = 100;
  if (side.currency && view.is(side.currency->tokens.first, "won") && number->amount < Decimal(kFewestWon))
    side.currency.reset();
  if (side.unit) side.tokens.last = side.unit->tokens.last;
  if (side.currency) {
    side.tokens.last = side.currency->tokens.last;
    if (side.currency->times != Decimal(1)) multiply(side, side.currency->times);
    take_scale_behind(view, side);
    take_hundredths(view, side, settings);
  }
  if (side.unit && side.unit->kind == ValueKind::duration) take_rest_of_duration(view, side);
  return side;
}

}  // namespace factdesk
