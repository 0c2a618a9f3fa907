#include "base/decimal.h"

#include <algorithm>

namespace factdesk {
namespace {

constexpr int kMaxExponent = 60;  // 10^60 is past every amount that news holds; text() stays short

std::optional<Int128> times_ten(Int128 value, int times) {
  for (; times > 0 && value != 0; --times) {
    if (__builtin_mul_overflow(value, Int128{10}, &value)) return std::nullopt;
  }
  return value;
}

// The number of decimal digits of |value|.
int digits_of(Int128 value) {
  int digits = 0;
  for (; value != 0; value /= 10) ++digits;
  return digits;
}

std::string digits_text(Int128 value) {
  std::string out;
  for (; value != 0; value /= 10) {
    const int digit = static_cast<int>(value % 10);
    out.push_back(static_cast<char>('0' + (digit < 0 ? -digit : digit)));
  }
  std::reverse(out.begin(), out.end());
  return out.empty() ? "0" : out;
}

}  // namespace

void Decimal::normalise() {
  if (coefficient_ == 0) {
    exponent_ = 0;
    return;
  }
  while (coefficient_ % 10 == 0) {
    coefficient_ /= 10;
    ++exponent_;
  }
}

std::optional<Decimal> Decimal::checked(Int128 coefficient, int exponent) {
  const Decimal value(coefficient, exponent);
  if (value.exponent_ > kMaxExponent || value.exponent_ < -kMaxExponent) return std::nullopt;
  return value;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  Int128 coefficient = 0;
  int exponent = 0;
  bool point = false;
  bool any = false;
  for (const char c : text) {
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    any = true;
    if (__builtin_mul_overflow(coefficient, Int128{10}, &coefficient)) return std::nullopt;
    if (__builtin_add_overflow(coefficient, Int128{c - '0'}, &coefficient)) return std::nullopt;
    if (point) --exponent;
  }
  if (!any) return std::nullopt;
  return checked(negative ? -coefficient : coefficient, exponent);
}

std::optional<Decimal> Decimal::scaled(std::int64_t coefficient, int exponent) {
  return checked(coefficient, exponent);
}

std::optional<Decimal> Decimal::plus(const Decimal& other) const {
  const int exponent = std::min(exponent_, other.exponent_);
  const auto a = times_ten(coefficient_, exponent_ - exponent);
  const auto b = times_ten(other.coefficient_, other.exponent_ - exponent);
  Int128 sum = 0;
  if (!a || !b || __builtin_add_overflow(*a, *b, &sum)) return std::nullopt;
  return checked(sum, exponent);
}

std::optional<Decimal> Decimal::minus(const Decimal& other) const { return plus(other.negated()); }

std::optional<Decimal> Decimal::times(const Decimal& other) const {
  Int128 product = 0;
  if (__builtin_mul_overflow(coefficient_, other.coefficient_, &product)) return std::nullopt;
  return checked(product, exponent_ + other.exponent_);
}

std::optional<Decimal> Decimal::divided_by(const Decimal& other, int digits) const {
  if (other.is_zero()) return std::nullopt;
  // quotient = a·10^ea / (b·10^eb); bring it to `digits` places before the whole-number division.
  const int shift = digits + exponent_ - other.exponent_;
  Int128 numerator = coefficient_;
  Int128 denominator = other.coefficient_;
  const auto grown = times_ten(shift >= 0 ? numerator : denominator, shift >= 0 ? shift : -shift);
  if (!grown) return std::nullopt;
  (shift >= 0 ? numerator : denominator) = *grown;
  Int128 quotient = numerator / denominator;
  const Int128 rest = numerator % denominator;
  const Int128 rest_size = rest < 0 ? -rest : rest;
  const Int128 divisor_size = denominator < 0 ? -denominator : denominator;
  if (rest_size >= divisor_size - rest_size) quotient += (numerator < 0) == (denominator < 0) ? 1 : -1;
  return checked(quotient, -digits);
}

Decimal Decimal::negated() const { return Decimal(-coefficient_, exponent_); }

std::optional<std::int64_t> Decimal::whole_within(std::int64_t least, std::int64_t most) const {
  const std::optional<std::int64_t> found = whole();
  return found.value_or(least - 1) >= least && found.value_or(least - 1) <= most ? found : std::nullopt;
}

std::optional<std::int64_t> Decimal::whole() const {
  if (exponent_ < 0) return std::nullopt;
  const auto value = times_ten(coefficient_, exponent_);
  if (!value || *value > INT64_MAX || *value < INT64_MIN) return std::nullopt;
  return static_cast<std::int64_t>(*value);
}

std::string Decimal::text() const {
  const std::string digits = digits_text(coefficient_);
  std::string out(is_negative() ? "-" : "");
  if (exponent_ >= 0) {
    out += digits;
    out.append(static_cast<std::size_t>(exponent_), '0');
    return out;
  }
  const auto places = static_cast<std::size_t>(-exponent_);
  const std::size_t whole = digits.size() > places ? digits.size() - places : 0;
  out.append(whole > 0 ? digits.substr(0, whole) : "0");
  out += '.';
  if (whole == 0) out.append(places - digits.size(), '0');
  out += digits.substr(whole);
  return out;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const int sign_a = a.coefficient_ < 0 ? -1 : (a.coefficient_ > 0 ? 1 : 0);
  const int sign_b = b.coefficient_ < 0 ? -1 : (b.coefficient_ > 0 ? 1 : 0);
  if (sign_a != sign_b || sign_a == 0) return sign_a <=> sign_b;
  // Same sign: the one whose first digit stands further left is larger in size; else align, which then cannot
  // overflow.
  const int head_a = digits_of(a.coefficient_) + a.exponent_;
  const int head_b = digits_of(b.coefficient_) + b.exponent_;
  if (head_a != head_b) return sign_a > 0 ? head_a <=> head_b : head_b <=> head_a;
  const int exponent = std::min(a.exponent_, b.exponent_);
  const auto left = times_ten(a.coefficient_, a.exponent_ - exponent);
  const auto right = times_ten(b.coefficient_, b.exponent_ - exponent);
  if (!left || !right) return a.exponent_ <=> b.exponent_;  // unreachable: equal heads align within 39 digits
  return *left < *right ? std::strong_ordering::less
                        : (*left > *right ? std::strong_ordering::greater : std::strong_ordering::equal);
}

}  // namespace factdesk
