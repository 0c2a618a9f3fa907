#include "value/ordinal.h"

#include "scan/words.h"
#include "value/date_parts.h"
#include "value/number.h"
#include "value/role.h"

namespace factdesk {
namespace {

struct Place {
  Decimal place;
  std::uint32_t last = 0;
};

// 22nd
std::optional<Place> place_in_digits(const TokenView& view, std::uint32_t at) {
  if (!view.is_number(at) || !view.is_glued(at + 1)) return std::nullopt;
  for (const char* end : {"st", "nd", "rd", "th"}) {
    if (!view.is(at + 1, end)) continue;
    const auto number = read_digits(view.words(at));
    return number ? std::optional(Place{number->amount, at + 2}) : std::nullopt;
  }
  return std::nullopt;
}

// "third", "twenty-first"
std::optional<Place> place_in_words(const TokenView& view, std::uint32_t at) {
  const auto ordinal = view.is_word(at) ? read_ordinal(view, at) : std::nullopt;
  if (!ordinal || ordinal->value < 1) return std::nullopt;  // "last"
  return Place{Decimal(ordinal->value), ordinal->last};
}

}  // namespace

std::optional<ValueReading> read_place(const TokenView& view, std::uint32_t at) {
  static const WordSet nouns = word_set("numbers.ordinal_nouns");
  auto place = place_in_digits(view, at);
  if (!place) place = place_in_words(view, at);
  if (!place || !place->place.is_whole()) return std::nullopt;
  const std::uint32_t behind = view.past_hyphen(place->last);
  if (view.is_word(behind) && nouns.contains(view.token(behind).key)) return std::nullopt;
  const TokenRange tokens{at, place->last};
  Value value;
  value.kind = ValueKind::number;
  value.unit = kOrdinalUnit;
  value.written = place->place;
  value.range = {place->place, place->place, false, false};
  value.span = value.core = view.span(tokens);
  value.role = role_of(view, tokens, value.kind);
  return ValueReading{std::move(value), tokens.last};
}

}  // namespace factdesk
