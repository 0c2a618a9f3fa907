// Exact decimals: coefficient times a power of ten, up to 38 digits. No double holds a fact.
// Arithmetic that does not fit gives nothing: overflow is an answer, not an accident.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace factdesk {

__extension__ typedef __int128 Int128;

class Decimal {
 public:
  Decimal() = default;
  explicit Decimal(std::int64_t whole) : coefficient_(whole) { normalise(); }

  // "1234", "-0.5", "12.30"; no signs other than a leading '-', no grouping, no exponent.
  static std::optional<Decimal> parse(std::string_view text);
  // coefficient × 10^exponent
  static std::optional<Decimal> scaled(std::int64_t coefficient, int exponent);

  std::optional<Decimal> plus(const Decimal& other) const;
  std::optional<Decimal> minus(const Decimal& other) const;
  std::optional<Decimal> times(const Decimal& other) const;
  // Rounded half up to `digits` decimal places (of the quotient); nothing for a zero divisor.
  std::optional<Decimal> divided_by(const Decimal& other, int digits = 12) const;
  Decimal negated() const;
  Decimal absolute() const { return is_negative() ? negated() : *this; }

  bool is_zero() const { return coefficient_ == 0; }
  bool is_negative() const { return coefficient_ < 0; }
  bool is_whole() const { return exponent_ >= 0; }
  // The value as an int64, or nothing where it is not whole or does not fit.
  std::optional<std::int64_t> whole() const;
  // The same, or nothing where it is not from `least` to `most`.
  std::optional<std::int64_t> whole_within(std::int64_t least, std::int64_t most) const;

  // Plain digits, in full, no exponent, no trailing zeros: "10000000000", "-0.05".
  std::string text() const;

  friend bool operator==(const Decimal& a, const Decimal& b) {
    return a.coefficient_ == b.coefficient_ && a.exponent_ == b.exponent_;
  }
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

 private:
  Decimal(Int128 coefficient, int exponent) : coefficient_(coefficient), exponent_(exponent) { normalise(); }
  static std::optional<Decimal> checked(Int128 coefficient, int exponent);
  void normalise();

  Int128 coefficient_ = 0;  // not divisible by ten unless zero
  int exponent_ = 0;        // zero when the coefficient is
};

}  // namespace factdesk
