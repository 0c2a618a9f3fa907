#include "check/periods.h"

#include <doctest/doctest.h>

#include "value/read.h"

namespace factdesk {
namespace {

Fact two_periods() {
  Fact fact;
  fact.history.resize(2);
  fact.history[0].from = make_day(2019, 7, 22);
  fact.history[0].until = fact.history[1].from = make_day(2025, 1, 21);
  fact.history[1].slots.resize(1);
  return fact;
}

TEST_CASE("a day picks the period that holds it and its end belongs to the next") {
  const Fact fact = two_periods();
  CHECK(choose_period(fact, make_day(2019, 7, 22)).period == 0u);
  CHECK(choose_period(fact, make_day(2025, 1, 20)).period == 0u);
  CHECK(choose_period(fact, make_day(2025, 1, 21)).period == 1u);
  const PeriodChoice before = choose_period(fact, make_day(2019, 7, 21));
  CHECK_FALSE(before.period);
  CHECK(before.outside);
}

TEST_CASE("without a day the latest period applies and without a history none") {
  CHECK(choose_period(two_periods(), std::nullopt).period == 1u);
  CHECK_FALSE(choose_period(Fact{}, make_day(2020, 1, 1)).outside);
}

TEST_CASE("a date picks a period that holds all of it") {
  const Fact fact = two_periods();
  const auto period = [&](const char* literal) {
    const auto date = parse_value(literal, ValueKind::date, {});
    REQUIRE(date);
    return period_of_date(fact, *date);
  };
  CHECK(period("2020") == 0u);
  CHECK(period("March 2025") == 1u);
  CHECK_FALSE(period("2025"));
  CHECK_FALSE(period("2010"));
}

TEST_CASE("a period without slots of its own expects the fact's") {
  const Fact fact = two_periods();
  CHECK(&slots_of(fact, 0) == &fact.slots);
  CHECK(&slots_of(fact, 1) == &fact.history[1].slots);
  CHECK(&slots_of(fact, std::nullopt) == &fact.slots);
}

}  // namespace
}  // namespace factdesk
