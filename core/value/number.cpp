#include "value/number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "base/lexicon.h"
#include "base/utf8.h"
#include "value/ratio.h"
#include "value/word_table.h"

namespace factdesk {
namespace {

int power_of(const LexiconRow& row) {
  const auto written = row.attribute("power").value_or("0");
  int power = 0;
  std::from_chars(written.data(), written.data() + written.size(), power);
  return power;
}

WordTable<int> powers(std::string_view list) {
  WordTable<int> table;
  for (const LexiconRow& row : lexicon(list)) table.add(row.phrase, power_of(row));
  return table;
}

// Between groups only commas, three digits each, or two each before the last three (1,28,400).
bool has_good_groups(std::string_view whole) {
  std::vector<std::size_t> sizes;
  std::size_t size = 0;
  for (const char c : whole) {
    if (c == ',') {
      sizes.push_back(size);
      size = 0;
    } else {
      ++size;
    }
  }
  if (sizes.empty()) return true;
  if (size != 3 || sizes.front() == 0 || sizes.front() > 3) return false;
  const auto inner_are = [&](std::size_t wanted) {
    return std::all_of(sizes.begin() + 1, sizes.end(), [&](std::size_t inner) { return inner == wanted; });
  };
  return inner_are(3) || (sizes.front() <= 2 && inner_are(2));
}

bool multiply(NumberReading& number, const Decimal& by) {
  const auto amount = number.amount.times(by);
  const auto step = number.step.times(by);
  const auto scale = number.scale.times(by);
  if (!amount || !step || !scale) return false;
  number.amount = *amount;
  number.step = *step;
  number.scale = *scale;
  return true;
}

// ½ and its like: numerator and denominator.
std::optional<std::pair<int, int>> vulgar_fraction(std::string_view word) {
  static constexpr std::array<std::pair<char32_t, std::pair<int, int>>, 15> kFractions = {{
      {0xBC, {1, 4}},
      {0xBD, {1, 2}},
      {0xBE, {3, 4}},
      {0x2153, {1, 3}},
      {0x2154, {2, 3}},
      {0x2155, {1, 5}},
      {0x2156, {2, 5}},
      {0x2157, {3, 5}},
      {0x2158, {4, 5}},
      {0x2159, {1, 6}},
      {0x215A, {5, 6}},
      {0x215B, {1, 8}},
      {0x215C, {3, 8}},
      {0x215D, {5, 8}},
      {0x215E, {7, 8}},
  }};
  const char32_t value = code_point_at(word, 0).value;
  for (const auto& [sign, parts] : kFractions) {
    if (sign == value) return parts;
  }
  return std::nullopt;
}

std::optional<Decimal> quotient(int numerator, int denominator) {
  return Decimal(numerator).divided_by(Decimal(denominator));
}

// "1/2", "3/4": digits of a usual fraction, glued. 24/7, 9/11 and 50/50 are none.
std::optional<NumberReading> read_slash_fraction(const TokenView& view, std::uint32_t at) {
  static constexpr std::array<int, 9> kDenominators = {2, 3, 4, 5, 6, 8, 10, 16, 100};
  if (!view.is_number(at) || !view.is(at + 1, "/") || !view.is_glued(at + 1) || !view.is_number(at + 2) ||
      !view.is_glued(at + 2) || (view.is(at + 3, "/") && view.is_glued(at + 3)))
    return std::nullopt;
  const auto numerator = Decimal::parse(view.words(at));
  const auto denominator = Decimal::parse(view.words(at + 2));
  if (!numerator || !denominator || !(*numerator < *denominator) || numerator->is_zero()) return std::nullopt;
  const bool usual = std::any_of(kDenominators.begin(), kDenominators.end(),
                                 [&](int one) { return *denominator == Decimal(one); });
  const auto amount = usual ? numerator->divided_by(*denominator) : std::nullopt;
  if (!amount) return std::nullopt;
  NumberReading number;
  number.amount = *amount;
  number.step = *amount;
  number.last = at + 3;
  number.is_fraction = true;
  return number;
}

// "10 000": groups of three digits behind a space.
void take_spaced_groups(const TokenView& view, std::string& digits, std::uint32_t& last) {
  const auto is_group = [&](std::uint32_t at) {
    return view.is_number(at) && !view.is_glued(at) && view.words(at).size() == 3 &&
           view.words(at).find_first_of(".,") == std::string_view::npos &&
           view.token(at).start == view.token(at - 1).end + 1;
  };
  const bool narrow = view.is_number(last) && view.token(last).start > view.token(last - 1).end + 1;
  const auto is_narrow_group = [&](std::uint32_t at) {  // behind a no-break or thin space
    return view.is_number(at) && view.words(at).size() == 3 &&
           view.token(at).start <= view.token(at - 1).end + 3;
  };
  if (digits.size() > 3 || digits.find_first_of(".,") != std::string::npos || digits.front() == '0') return;
  constexpr std::size_t kMostDigits = 36;  // more than any amount has; a longer row of groups is a table's
  while (digits.size() < kMostDigits && (narrow ? is_narrow_group(last) : is_group(last)))
    digits += view.words(last++);
}

std::optional<NumberReading> read_mantissa(const TokenView& view, std::uint32_t at) {
  if (const auto slash = read_slash_fraction(view, at)) return slash;
  if (const auto parts = vulgar_fraction(view.words(at))) {
    NumberReading number;
    number.amount = *quotient(parts->first, parts->second);
    number.step = number.amount;
    number.last = at + 1;
    number.is_fraction = true;
    return number;
  }
  std::string digits(view.words(at));
  std::uint32_t last = at + 1;
  take_spaced_groups(view, digits, last);
  auto number = read_digits(digits);
  if (!number) return std::nullopt;
  number->last = last;
  // "2½", "2 1/2", "2-1/2"
  const std::uint32_t next = view.past_hyphen(last);
  if (view.is_number(next) && number->amount.is_whole()) {
    const auto parts = view.is_glued(next) ? vulgar_fraction(view.words(next)) : std::nullopt;
    auto rest = parts ? std::optional<NumberReading>{} : read_slash_fraction(view, next);
    if (parts) rest = NumberReading{*quotient(parts->first, parts->second), Decimal(1), Decimal(1), next + 1};
    if (rest) {
      number->amount = number->amount.plus(rest->amount).value_or(number->amount);
      number->step = Decimal::scaled(1, -1).value_or(Decimal(1));
      number->last = rest->last;
    }
  }
  return number;
}

void take_glued_letters(const TokenView& view, NumberReading& number) {
  static const WordTable<int> letters = powers("numbers.letters");
  if (!view.is_glued(number.last) || !view.is_word(number.last)) return;
  const auto letter = letters.at(view, number.last);
  if (!letter) return;
  const std::string folded = fold(view.words(number.last));
  if (!multiply(number, *Decimal::scaled(1, *letter->meaning))) return;
  number.has_letter_m = folded == "m";
  number.has_letter = folded == "t" || folded == "mm" || folded == "cr" || folded == "k" ||
                      (folded == "b" && view.words(number.last - 1).find('.') == std::string_view::npos);
  number.last = letter->tokens.last;
}

}  // namespace

std::optional<NumberReading> read_digits(std::string_view digits) {
  const std::size_t point = digits.find('.');
  const std::string_view whole = digits.substr(0, point);
  const std::string_view decimals = point == std::string_view::npos ? "" : digits.substr(point + 1);
  if (decimals.find_first_of(".,") != std::string_view::npos || !has_good_groups(whole)) return std::nullopt;
  std::string plain(whole);
  plain.erase(std::remove(plain.begin(), plain.end(), ','), plain.end());
  int power = -static_cast<int>(std::min<std::size_t>(decimals.size(), 30));
  if (decimals.empty()) {
    const std::size_t significant = plain.find_last_not_of('0');
    if (significant != std::string::npos)
      power = static_cast<int>(std::min<std::size_t>(plain.size() - 1 - significant, 30));
  } else {
    plain += "." + std::string(decimals);
  }
  const auto amount = Decimal::parse(plain);
  const auto step = Decimal::scaled(1, power);
  if (!amount || !step) return std::nullopt;
  NumberReading number;
  number.amount = *amount;
  number.step = *step;
  return number;
}

void take_scale_words(const TokenView& view, NumberReading& number) {
  static const WordTable<int> scales = powers("numbers.scales");
  for (int taken = 0; taken < 2; ++taken) {
    const auto scale = scales.at(view, view.past_hyphen(number.last));
    if (!scale || !multiply(number, *Decimal::scaled(1, *scale->meaning))) return;
    number.last = scale->tokens.last;
  }
}

namespace {

// ".75", "point 77": no digit before the point.
std::optional<NumberReading> read_leading_point(const TokenView& view, std::uint32_t at) {
  const bool point = view.is(at, ".") && view.is_glued(at + 1) && !view.is_glued(at);
  const bool word = view.is(at, "point") && at == view.first() && !view.is_glued(at + 1);
  if ((!point && !word) || !view.is_number(at + 1)) return std::nullopt;
  if (view.words(at + 1).find_first_of(".,") != std::string_view::npos) return std::nullopt;
  auto number = read_digits("0." + std::string(view.words(at + 1)));
  if (number) number->last = at + 2;
  return number;
}

// "4 thousand 3 hundred and 21": a smaller number behind a scale that ends its own.
void take_smaller_numbers(const TokenView& view, NumberReading& number) {
  for (int taken = 0; taken < 4 && number.is_scaled() && !(number.step < number.scale); ++taken) {
    const bool joined = view.is(number.last, "and");
    const std::uint32_t at = number.last + (joined ? 1 : 0);
    auto next =
        view.is_number(at) && !view.is_glued(at) ? read_mantissa(view, at) : read_number_words(view, at);
    if (!next || !next->amount.is_whole() || next->has_article || next->is_fraction) return;
    if (view.is_number(at)) take_scale_words(view, *next);
    const bool hundreds = number.scale < Decimal(10000);
    if (joined ? !hundreds || next->is_scaled() : !next->is_scaled()) return;
    const auto sum = next->amount < number.scale ? number.amount.plus(next->amount) : std::nullopt;
    if (!sum) return;
    number.amount = *sum;
    number.step = next->step;
    number.last = next->last;
    number.scale = next->is_scaled() ? next->scale : number.scale;
  }
}

}  // namespace

void take_dozens(const TokenView& view, NumberReading& number) {
  if (!view.is(number.last, "dozen") && !view.is(number.last, "dozens")) return;
  if (multiply(number, Decimal(12))) ++number.last;
}

namespace {

std::optional<NumberReading> read_amount_of(const TokenView& view, std::uint32_t at) {
  if (!view.is_number(at)) {
    if (auto point = read_leading_point(view, at)) {
      take_scale_words(view, *point);
      return point;
    }
    return view.is_word(at) ? read_number_words(view, at) : std::nullopt;
  }
  auto number = read_mantissa(view, at);
  if (!number) return std::nullopt;
  take_glued_letters(view, *number);
  if (number->is_scaled()) return number;
  if (number->amount.is_whole()) {
    take_dozens(view, *number);
    take_and_a_half(view, *number);  // "3 and a half million"
  }
  const bool has_half = !number->amount.is_whole();
  take_scale_words(view, *number);
  if (number->is_scaled() && !has_half) take_and_a_half(view, *number);
  take_smaller_numbers(view, *number);
  return number;
}

}  // namespace

std::optional<NumberReading> read_number(const TokenView& view, std::uint32_t at) {
  auto number = read_amount_of(view, at);
  if (number) take_ratio(view, *number);
  return number;
}

}  // namespace factdesk
