#include <charconv>
#include <string>
#include <unordered_map>

#include "base/lexicon.h"
#include "value/number.h"
#include "value/word_table.h"

namespace factdesk {
namespace {

std::int64_t whole_attribute(const LexiconRow& row, std::string_view key) {
  const auto written = row.attribute(key).value_or("0");
  std::int64_t value = 0;
  std::from_chars(written.data(), written.data() + written.size(), value);
  return value;
}

using WordNumbers = std::unordered_map<std::uint64_t, std::int64_t>;

WordNumbers numbers_of(std::string_view list, std::string_view key) {
  WordNumbers numbers;
  for (const LexiconRow& row : lexicon(list))
    numbers.emplace(tokenise(row.phrase).front().key, whole_attribute(row, key));
  return numbers;
}

std::optional<std::int64_t> look_up(const WordNumbers& numbers, const TokenView& view, std::uint32_t at) {
  if (!view.is_word(at)) return std::nullopt;
  const auto found = numbers.find(view.token(at).key);
  return found == numbers.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::int64_t> unit_word(const TokenView& view, std::uint32_t at) {
  static const WordNumbers units = numbers_of("numbers.units", "value");
  return look_up(units, view, at);
}

std::optional<std::int64_t> tens_word(const TokenView& view, std::uint32_t at) {
  static const WordNumbers tens = numbers_of("numbers.tens", "value");
  return look_up(tens, view, at);
}

std::optional<std::int64_t> scale_power(const TokenView& view, std::uint32_t at) {
  static const WordNumbers scales = numbers_of("numbers.scales", "power");
  return look_up(scales, view, at);
}

bool is_article(const TokenView& view, std::uint32_t at) { return view.is(at, "a") || view.is(at, "an"); }

std::int64_t power_of_ten(std::int64_t power) {
  std::int64_t value = 1;
  for (; power > 0; --power) value *= 10;
  return value;
}

// Adds up "three hundred and five thousand two hundred" word by word. Scales fall from left to right; a group
// stands before each.
class WordSum {
 public:
  explicit WordSum(const TokenView& view) : view_(view) {}

  std::optional<NumberReading> run(std::uint32_t at) {
    at_ = at;
    if (starts_with_scale(at)) {
      group_ = 1;
      step_ = 1;
    } else if (is_article(view_, at)) {
      if (!scale_power(view_, at + 1)) return std::nullopt;
      group_ = 1;
      step_ = 1;
      has_article_ = true;
      ++at_;
    } else if (!take_small()) {
      return std::nullopt;
    }
    while (take_scale() || take_more()) {
    }
    NumberReading number;
    number.amount = Decimal(total_ + group_);
    number.step = Decimal(step_ == 0 ? 1 : step_);
    number.scale = Decimal(scale_);
    number.last = at_;
    number.in_words = true;
    number.has_article = has_article_;
    return number;
  }

 private:
  // "hundred thousand dollars": two scales, and no number before them.
  bool starts_with_scale(std::uint32_t at) const {
    if (!view_.is(at, "hundred") && !view_.is(at, "thousand") && !view_.is(at, "million")) return false;
    return scale_power(view_, at + 1).has_value();
  }

  // "twenty-one", "twelve", "thirty"
  bool take_small() {
    const std::uint32_t at = view_.past_hyphen(at_);
    if (const auto tens = tens_word(view_, at)) {
      group_ += *tens;
      step_ = 10;
      at_ = at + 1;
      const std::uint32_t next = view_.past_hyphen(at_);
      const auto unit = unit_word(view_, next);
      if (unit && *unit > 0 && *unit < 10) {
        group_ += *unit;
        step_ = 1;
        at_ = next + 1;
      }
      return true;
    }
    const auto unit = unit_word(view_, at);
    if (!unit) return false;
    group_ += *unit;
    step_ = *unit == 10 ? 10 : 1;
    at_ = at + 1;
    return true;
  }

  // "three lakh crore", "a thousand billion": a scale right behind a smaller one.
  bool multiply_total(std::int64_t scale, std::uint32_t at) {
    constexpr std::int64_t kMost = 1'000'000'000'000'000'000;
    const bool behind_scale = at > view_.first() && scale_power(view_, at - 1).has_value();
    if (!behind_scale || total_ == 0 || scale < lowest_ || total_ > kMost / scale || step_ > kMost / scale)
      return false;
    total_ *= scale;
    step_ *= scale;
    lowest_ = scale;
    scale_ = std::max(scale_, scale);
    at_ = at + 1;
    return true;
  }

  bool take_scale() {
    const std::uint32_t at = view_.past_hyphen(at_);
    const auto power = scale_power(view_, at);
    if (!power) return false;
    const std::int64_t scale = power_of_ten(*power);
    if (group_ == 0) return multiply_total(scale, at);
    if (scale == 100) {
      if (group_ >= 100) return false;
      group_ *= 100;
      step_ *= 100;
    } else {
      if (scale >= lowest_ || group_ > 999 * (1'000'000'000'000'000 / scale)) return false;
      total_ += group_ * scale;
      step_ *= scale;
      group_ = 0;
      lowest_ = scale;
    }
    scale_ = std::max(scale_, scale);
    at_ = at + 1;
    return true;
  }

  // More of the number behind a scale or a hundred: "and five", "two hundred".
  bool take_more() {
    const bool open = (group_ == 0 && total_ > 0 && lowest_ > 100) || (group_ >= 100 && group_ % 100 == 0);
    if (!open) return false;
    const std::uint32_t before = at_;
    const std::int64_t step = step_;
    // "three million, two hundred and forty": a comma only where another scale follows.
    if (view_.is(at_, ",") && group_ == 0 && unit_word(view_, at_ + 1) && view_.is(at_ + 2, "hundred")) {
      ++at_;
    } else if (view_.is(at_, "and") || view_.is(at_, "&")) {
      ++at_;
    }
    const std::int64_t group = group_;
    const bool taken = !view_.is(at_, "and") && take_small();
    // "five billion and three quarters": the small number is a numerator.
    if (!taken || fraction_word(view_, view_.past_hyphen(at_))) {
      at_ = before;
      step_ = step;
      group_ = group;
      return false;
    }
    return true;
  }

  const TokenView& view_;
  std::uint32_t at_ = 0;
  std::int64_t total_ = 0;
  std::int64_t group_ = 0;
  std::int64_t step_ = 0;
  std::int64_t scale_ = 1;
  std::int64_t lowest_ = 1'000'000'000'000'000'000;
  bool has_article_ = false;
};

// "half a million", "a quarter of a million", "half a dozen", "half-million".
std::optional<NumberReading> read_part_of_scale(const TokenView& view, std::uint32_t at) {
  const std::uint32_t start = is_article(view, at) || view.is(at, "one") ? at + 1 : at;
  std::int64_t numerator = 1;
  std::uint32_t next = start;
  if (const auto unit = unit_word(view, at); unit && *unit > 1 && *unit < 10) {
    numerator = *unit;
    next = view.past_hyphen(at + 1);
  }
  const auto denominator = fraction_word(view, next);
  if (!denominator) return std::nullopt;
  next = view.past_hyphen(next + 1);
  const bool of = view.is(next, "of");
  if (of) ++next;
  const bool article = is_article(view, next);
  if (article) ++next;
  if (of && !article) return std::nullopt;
  const auto power = scale_power(view, next);
  const bool dozen = view.is(next, "dozen");
  if (!power && !dozen) return std::nullopt;
  NumberReading number;
  number.scale = dozen ? Decimal(12) : Decimal(power_of_ten(*power));
  const auto share = Decimal(numerator).divided_by(*denominator);
  const auto amount = share ? share->times(number.scale) : std::nullopt;
  if (!amount) return std::nullopt;
  number.amount = *amount;
  number.step = *amount;
  number.last = next + 1;
  number.in_words = true;
  number.has_article = true;
  return number;
}

// "two-thirds", "one third", "a quarter of", "half the", "three-quarters".
std::optional<NumberReading> read_fraction(const TokenView& view, std::uint32_t at) {
  std::int64_t numerator = 1;
  std::uint32_t next = at;
  bool bare = true;  // needs "of", "the" or the end behind it, for "a third party"
  if (is_article(view, at)) {
    next = at + 1;
  } else if (const auto unit = unit_word(view, at); unit && *unit > 0 && *unit < 20) {
    numerator = *unit;
    next = view.past_hyphen(at + 1);
    if (view.is_hyphen(next) && !view.is_glued(next)) ++next;  // "three - quarters"
    bare = *unit == 1 && next == at + 1;
  } else if (!view.is(at, "half")) {
    return std::nullopt;
  }
  const auto denominator = fraction_word(view, next);
  if (!denominator) return std::nullopt;
  const bool half = *denominator == Decimal(2);
  const std::uint32_t behind = next + 1;
  if (view.is_hyphen(behind)) return std::nullopt;
  const bool has_of = view.is(behind, "of") || (half && (view.is(behind, "the") || view.is(behind, "its") ||
                                                         view.is(behind, "their") || view.is(behind, "all")));
  if (at == next && !has_of) return std::nullopt;
  if (bare && !has_of && view.is_word(behind) && !view.is(behind, "in") && !view.is(behind, "to") &&
      !view.is(behind, "from") && !view.is(behind, "and") && !view.is(behind, "more") &&
      !view.is(behind, "less"))
    return std::nullopt;
  const auto amount = Decimal(numerator).divided_by(*denominator);
  if (!amount) return std::nullopt;
  NumberReading number;
  number.amount = *amount;
  number.step = *amount;
  number.last = behind;
  number.in_words = true;
  number.is_fraction = *amount < Decimal(1);
  return number;
}

// "a dozen", "two dozens", "a couple of", "couple of".
std::optional<NumberReading> read_collective(const TokenView& view, std::uint32_t at) {
  const auto unit = unit_word(view, at);
  const bool article = is_article(view, at);
  const std::uint32_t next = unit || article ? at + 1 : at;
  const bool couple = !unit && view.is(next, "couple") && view.is(next + 1, "of");
  const bool dozen = next > at && (view.is(next, "dozen") || (unit && view.is(next, "dozens")));
  if (!couple && !dozen) return std::nullopt;
  NumberReading number;
  number.amount = couple ? Decimal(2) : Decimal(12 * unit.value_or(1));
  number.step = couple ? Decimal(1) : Decimal(12);
  number.last = next + (couple ? 2 : 1);
  number.in_words = true;
  number.has_article = article;
  return number;
}

}  // namespace

// "one and a half", "two and three-quarters", "3 million and a half": behind the number.
void take_and_a_half(const TokenView& view, NumberReading& number) {
  const std::uint32_t joint = view.past_hyphen(number.last);  // "two-and-a-half-year"
  if (!view.is(joint, "and")) return;
  std::uint32_t next = view.past_hyphen(joint + 1);
  std::int64_t numerator = 1;
  if (is_article(view, next) || view.is(next, "one")) {
    next = view.past_hyphen(next + 1);
  } else if (view.is(next, "half") && !number.is_scaled()) {
    // "five and half minutes"
  } else if (const auto unit = unit_word(view, next)) {
    numerator = *unit;
    ++next;
  } else {
    return;
  }
  const auto denominator = fraction_word(view, view.past_hyphen(next));
  const std::uint32_t last = view.past_hyphen(next) + 1;
  if (number.is_scaled() && view.is(last, "of")) return;  // "two million and a third of the rest"
  // Of "a hundred and three and a half" the half is one half; of "three million and a half" half a million.
  const Decimal whole = number.is_round() ? number.scale : Decimal(1);
  const auto part = denominator ? Decimal(numerator).divided_by(*denominator) : std::nullopt;
  const auto in_full = part ? part->times(whole) : std::nullopt;
  const auto sum = in_full ? number.amount.plus(*in_full) : std::nullopt;
  if (!sum) return;
  number.amount = *sum;
  number.step = Decimal::scaled(1, -1)->times(whole).value_or(number.step);
  number.last = last;
  if (!number.is_scaled()) take_scale_words(view, number);
}

// "two point five million", "two hundred point seventy-one"
void take_point(const TokenView& view, NumberReading& number) {
  if (!view.is(number.last, "point") || number.is_round()) return;
  std::string digits;
  std::uint32_t next = number.last + 1;
  for (; digits.size() < 9; ++next) {
    const auto unit = unit_word(view, next);
    if (!unit || *unit > 9) break;
    digits += static_cast<char>('0' + *unit);
  }
  if (const auto tens = digits.empty() ? tens_word(view, next) : std::nullopt) {
    const std::uint32_t unit_at = view.past_hyphen(next + 1);
    const auto unit = unit_word(view, unit_at);
    const bool has_unit = unit && *unit > 0 && *unit < 10;
    digits = std::to_string(*tens + (has_unit ? *unit : 0));
    next = has_unit ? unit_at + 1 : next + 1;
  }
  if (digits.empty() && view.is_number(next) && !view.is_glued(next) &&
      view.words(next).find_first_of(".,") == std::string_view::npos && view.words(next).size() < 9) {
    digits = std::string(view.words(next));
    ++next;
  }
  const auto part = digits.empty() ? std::nullopt : Decimal::parse("0." + digits);
  const auto sum = part ? number.amount.plus(*part) : std::nullopt;
  if (!sum) return;
  number.amount = *sum;
  number.step = *Decimal::scaled(1, -static_cast<int>(digits.size()));
  number.last = next;
  take_scale_words(view, number);
}

std::optional<Decimal> fraction_word(const TokenView& view, std::uint32_t at) {
  static const WordNumbers fractions = numbers_of("numbers.fractions", "value");
  const auto denominator = look_up(fractions, view, at);
  return denominator ? std::optional(Decimal(*denominator)) : std::nullopt;
}

std::optional<NumberReading> read_number_words(const TokenView& view, std::uint32_t at) {
  if (const auto part = read_part_of_scale(view, at)) return part;
  if (const auto fraction = read_fraction(view, at)) return fraction;
  if (const auto collective = read_collective(view, at)) return collective;
  auto number = WordSum(view).run(at);
  if (!number) return std::nullopt;
  take_dozens(view, *number);
  take_and_a_half(view, *number);
  take_point(view, *number);
  return number;
}

}  // namespace factdesk
