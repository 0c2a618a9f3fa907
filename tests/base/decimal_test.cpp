#include "base/decimal.h"

#include <doctest/doctest.h>

namespace factdesk {
namespace {

Decimal of(std::string_view text) {
  const auto value = Decimal::parse(text);
  REQUIRE_MESSAGE(value, text);
  return *value;
}

TEST_CASE("a decimal prints in full without trailing zeros") {
  CHECK(of("10000000000").text() == "10000000000");
  CHECK(of("12.30").text() == "12.3");
  CHECK(of("-0.05").text() == "-0.05");
  CHECK(of("0.000").text() == "0");
  CHECK(of("007").text() == "7");
}

TEST_CASE("what is not a plain decimal is refused") {
  for (const char* text :
       {"", "-", ".", "1e5", "1,000", "--1", "1.2.3", "99999999999999999999999999999999999999999"}) {
    CHECK_FALSE(Decimal::parse(text));
  }
}

TEST_CASE("sums products and quotients are exact") {
  CHECK(of("0.1").plus(of("0.2")) == of("0.3"));
  CHECK(of("1.5").times(of("1000000000")) == of("1500000000"));
  CHECK(of("1").divided_by(of("3"))->text() == "0.333333333333");
  CHECK(of("2").divided_by(of("3"), 2)->text() == "0.67");
  CHECK(of("-1").divided_by(of("8"), 3)->text() == "-0.125");
  CHECK_FALSE(of("1").divided_by(Decimal(0)));
}

TEST_CASE("overflow is an answer") {
  const Decimal large = of("99999999999999999999999999999999999999");
  CHECK_FALSE(large.times(large));
  CHECK_FALSE(large.plus(of("0.5")));
}

TEST_CASE("order is by value across exponents and signs") {
  CHECK(of("2.5") > of("2.49"));
  CHECK(of("1000000000000000000000000000000") > of("0.00000001"));
  CHECK(of("-1") < of("0.1"));
  CHECK(of("-10") < of("-9"));
  CHECK(of("1.10") == of("1.1"));
}

TEST_CASE("a whole number comes back as one") {
  CHECK(of("1200").whole() == 1200);
  CHECK_FALSE(of("1.5").whole());
  CHECK_FALSE(of("99999999999999999999").whole());
}

}  // namespace
}  // namespace factdesk
