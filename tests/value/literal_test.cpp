// Literals of rule files: any form that prose can hold, of the slot's kind, with one reading.
#include "value/value_forms.h"

namespace factdesk {
namespace {

std::string literal(const char* text, ValueKind kind, const ValueSettings& settings = {}) {
  const Result<Value> value = parse_value(text, kind, settings);
  return value ? shown(*value) : "refused: " + value.error();
}

bool is_refused(const char* text, ValueKind kind, const char* because) {
  const Result<Value> value = parse_value(text, kind, ValueSettings{});
  if (value) return false;
  INFO(text << ": " << value.error());
  return value.error().find(because) != std::string::npos;
}

TEST_CASE("a literal is any form that prose can hold") {
  CHECK(literal("$1 billion", ValueKind::money) == "money USD 1000000000");
  CHECK(literal("14 cents", ValueKind::money) == "money USD 0.14");
  CHECK(literal("285p", ValueKind::money) == "money GBP 2.85");
  CHECK(literal("up to $500 billion", ValueKind::money) == "money USD 500000000000 up-to");
  CHECK(literal("half a million", ValueKind::number) == "number - 500000");
  CHECK(literal("Q3 2025", ValueKind::date) == "date - 2025-07-01..2025-10-01 quarter");
  CHECK(literal("fiscal 2024", ValueKind::date) == "date fiscal 2024-01-01..2025-01-01 year");
  CHECK(literal("by 2028", ValueKind::date) == "date - ..2029-01-01 year up-to");
  CHECK(literal("2019", ValueKind::date) == "date - 2019-01-01..2020-01-01 year");
  CHECK(literal("2019-07-22", ValueKind::date) == "date - 2019-07-22..2019-07-23 day");
  CHECK(literal("four years", ValueKind::duration) == "duration P1Y 4");
  CHECK(literal("5,000 employees", ValueKind::count) == "count employee 5000");
  CHECK(literal("1.3 GW", ValueKind::count) == "count GW 1.3");
  CHECK(literal("18 to 24 months", ValueKind::duration) == "duration P1M 18..24 between");
}

TEST_CASE("a literal is read as its slot's kind") {
  CHECK(literal("2019", ValueKind::number) == "number - 2019");
  CHECK(literal("5,000 employees", ValueKind::number) == "number - 5000");
  CHECK(literal("a third", ValueKind::percent) == "percent % 33.3333333333");
  CHECK(literal("1/2/2025", ValueKind::number).starts_with("refused"));
}

TEST_CASE("a form with two readings is refused and settled by a setting") {
  CHECK(is_refused("1/2/2025", ValueKind::date, "two readings"));
  CHECK(is_refused("5 million kronor", ValueKind::money, "two readings"));
  ValueSettings settings;
  settings.date_order = DateOrder::day_first;
  CHECK(literal("1/2/2025", ValueKind::date, settings) == "date - 2025-02-01..2025-02-02 day");
  settings.date_order = DateOrder::month_first;
  CHECK(literal("1/2/2025", ValueKind::date, settings) == "date - 2025-01-02..2025-01-03 day");
}

TEST_CASE("what is no one value of the kind is refused with what was wanted") {
  CHECK(is_refused("", ValueKind::money, "wanted an amount such as $1 billion"));
  CHECK(is_refused("a lot", ValueKind::money, "wanted an amount"));
  CHECK(is_refused("$1 billion and $2 billion", ValueKind::money, "several values"));
  CHECK(is_refused("$1 billion in cash", ValueKind::money, "in cash"));
  CHECK(is_refused("5 years", ValueKind::money, "it is a duration"));
  CHECK(is_refused("several thousand", ValueKind::number, "vague"));
  CHECK(is_refused("last July", ValueKind::date, "no year"));
  CHECK(is_refused("July", ValueKind::date, "no year"));
}

}  // namespace
}  // namespace factdesk
