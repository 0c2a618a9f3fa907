// Numbers as digits or in words, with their scale: "1,284.5", "½", "20k", "one and a half million",
// "two-thirds".
#pragma once

#include <cstdint>
#include <optional>

#include "base/decimal.h"
#include "value/view.h"

namespace factdesk {

struct NumberReading {
  Decimal amount;          // in full, the scale included
  Decimal step;            // one unit of the last significant digit that is written: 10^7 for "1.25 billion"
  Decimal scale{1};        // what scale words and letters multiply by
  std::uint32_t last = 0;  // the token behind it
  bool in_words = false;   // no digits
  bool has_article = false;   // "a million", "half a dozen"
  bool is_fraction = false;   // of one: "a third", "2/3"
  bool has_letter_m = false;  // "7m": millions, or metres
  bool has_letter = false;    // "20t": a scale only beside money or a counted noun

  bool is_scaled() const { return Decimal(1) < scale; }
  // Does a scale of a thousand or more end it ("3 million", not "two thousand and five")?
  bool is_round() const { return !(scale < Decimal(1000)) && !(step < scale); }
};

// The number that begins at a token; without a sign.
std::optional<NumberReading> read_number(const TokenView& view, std::uint32_t at);

// Digits with groups and decimals ("1,284.50"), or nothing where they are a date, a version or a list
// ("1.5.2", "3,4").
std::optional<NumberReading> read_digits(std::string_view digits);

// Number words alone, with no digits: "twenty-one", "three hundred and five thousand", "a dozen".
std::optional<NumberReading> read_number_words(const TokenView& view, std::uint32_t at);

// The denominator of a fraction in words that stands at a token: "thirds" -> 3.
std::optional<Decimal> fraction_word(const TokenView& view, std::uint32_t at);

// What may stand behind a number, taken in place: "and a half", "point five", "dozen".
void take_and_a_half(const TokenView& view, NumberReading& number);
void take_point(const TokenView& view, NumberReading& number);
void take_dozens(const TokenView& view, NumberReading& number);

// Multiplies by the scale words that follow ("million", "hundred thousand", "-billion"), in place.
void take_scale_words(const TokenView& view, NumberReading& number);

}  // namespace factdesk
