// "What a literal means": each rule of the rule format as cases.
#include "value/compare.h"

#include "value/value_forms.h"

namespace factdesk {
namespace {

Value literal(const char* text, ValueKind kind) {
  const Result<Value> value = parse_value(text, kind, ValueSettings{});
  REQUIRE_MESSAGE(value, text << ": " << value.error());
  return *value;
}

Value said(const char* text, const char* date = nullptr) {
  ValueSettings settings;
  if (date) settings.date = parse_iso_day(date);
  const std::vector<Value> values = values_of(text, settings);
  REQUIRE_MESSAGE(values.size() == 1, text);
  return values.front();
}

Match match(const char* expected, ValueKind kind, const char* article, const char* date = nullptr) {
  Expectation expectation;
  expectation.literals = {literal(expected, kind)};
  return compare(expectation, said(article, date));
}

Match money(const char* expected, const char* article) { return match(expected, ValueKind::money, article); }
Match number(const char* expected, const char* article) {
  return match(expected, ValueKind::number, article);
}
Match date(const char* expected, const char* article, const char* of = nullptr) {
  return match(expected, ValueKind::date, article, of);
}

TEST_CASE("an amount agrees in all its spellings") {
  for (const char* article : {"It was $1bn.", "It was US$1,000 million.", "It was one billion dollars.",
                              "It was a billion-dollar infusion.", "It was about $1 billion."})
    CHECK_MESSAGE(money("$1 billion", article) == Match::equal, article);
}

TEST_CASE("only the article's written precision counts and its ends are in") {
  CHECK(match("91.28%", ValueKind::percent, "It was 91.3%.") == Match::rounds_to);
  CHECK(match("91.25%", ValueKind::percent, "It was 91.3%.") == Match::rounds_to);
  CHECK(number("4,183,000", "It was 4.2 million.") == Match::rounds_to);
  CHECK(money("$1 billion", "It was $1.4 billion.") == Match::differs);
  CHECK(number("4.2 million", "It was 4,183,000.") == Match::differs);
}

TEST_CASE("a qualifier may be dropped or added but not turned round") {
  CHECK(money("up to $500 billion", "It is up to $500 billion.") == Match::equal);
  CHECK(money("up to $500 billion", "It is $500 billion.") == Match::qualifier_dropped);
  CHECK(money("up to $500 billion", "It is at least $500 billion.") == Match::qualifier_differs);
  CHECK(money("up to $500 billion", "It is up to $400 billion.") == Match::differs);
  CHECK(match("5 GB", ValueKind::count, "It stores up to 5 GB.") == Match::qualifier_added);
}

TEST_CASE("an approximation or bound agrees near its number") {
  CHECK(number("187", "It was nearly two hundred.") == Match::rounds_to);
  CHECK(money("$6.12 billion", "It was more than $6 billion.") == Match::rounds_to);
  CHECK(number("3.2 million", "It was nearly 3.2 million.") == Match::qualifier_added);
  CHECK(money("$6.12 billion", "It was more than $1 billion.") == Match::far_bound);
  CHECK(money("$6.12 billion", "It was more than $7 billion.") == Match::differs);
  CHECK(money("$1 billion", "It was more than $1 billion.") == Match::qualifier_differs);
}

TEST_CASE("a date agrees with what lies in it and holds it") {
  CHECK(date("2019", "It began in July 2019.") == Match::equal);
  CHECK(date("2019-07-22", "It began in July 2019.") == Match::coarser);
  CHECK(date("2019", "It began in 2020.") == Match::differs);
  CHECK(date("2019", "It has run since 2019.") == Match::equal);
  CHECK(date("by 2028", "It opens by 2028.") == Match::equal);
  CHECK(date("by 2028", "It opens in 2028.") == Match::qualifier_dropped);
  CHECK(date("2028", "It opens by 2028.") == Match::qualifier_added);
  CHECK(date("2019", "It began before 2019.") == Match::qualifier_differs);
  CHECK(date("2024-07-15", "It began last July.", "2025-01-22") == Match::coarser);
  CHECK(date("2024-07-15", "It began last July.") == Match::no_date);
  CHECK(date("fiscal 2024", "It began in fiscal 2024.") == Match::equal);
  CHECK(date("fiscal 2024", "It began in 2024.") == Match::unit_differs);
  CHECK(date("fiscal 2024", "It began in 2019.") == Match::differs);
}

TEST_CASE("durations and measures convert") {
  CHECK(match("four years", ValueKind::duration, "It took 48 months.") == Match::equal);
  CHECK(match("four years", ValueKind::duration, "It is a four-year plan.") == Match::equal);
  CHECK(match("three months", ValueKind::duration, "It took 90 days.") == Match::rounds_to);
  CHECK(match("three months", ValueKind::duration, "It took 20 days.") == Match::differs);
  CHECK(match("1.3 GW", ValueKind::count, "It draws 1,300 MW.") == Match::equal);
  CHECK(match("130 employees", ValueKind::count, "It has 130 staff.") == Match::equal);
  CHECK(match("130 employees", ValueKind::count, "It has 130 shops.") == Match::unit_differs);
}

TEST_CASE("other units and vague amounts are not compared") {
  CHECK(money("$1 billion", "It was €1 billion.") == Match::unit_differs);
  CHECK(match("5%", ValueKind::percent, "It was 5 percentage points.") == Match::unit_differs);
  CHECK(match("1 percentage point", ValueKind::percent, "It was 100 basis points.") == Match::equal);
  CHECK(number("5,000", "It was several thousand.") == Match::vague);
}

TEST_CASE("nothing conflicts on the strength of an ambiguous reading") {
  CHECK(money("3 million ISK", "It cost 3 million kronor.") == Match::ambiguous);
  CHECK(date("2025-02-01", "It began on 1/2/2025.") == Match::ambiguous);
  CHECK(date("2025-01-02", "It began on 1/2/2025.") == Match::ambiguous);
  CHECK(date("2024-07-15", "It opened in July.", "2025-01-22") == Match::coarser);
  CHECK(date("2024-05-05", "It began on 1/2/2025.") == Match::differs);
  CHECK(money("£300", "It found 500 pounds.") == Match::ambiguous);
}

TEST_CASE("a list is right where any of it is") {
  Expectation any;
  any.literals = {literal("$1 billion", ValueKind::money), literal("$2 billion", ValueKind::money)};
  CHECK(compare(any, said("It was $2bn.")) == Match::equal);
  CHECK(compare(any, said("It was $3bn.")) == Match::differs);
  any.literals.push_back(literal("€900 million", ValueKind::money));
  CHECK(compare(any, said("It was €900m.")) == Match::equal);
  CHECK(compare(any, said("It was $3bn.")) == Match::differs);
}

TEST_CASE("min and max include their whole precision and period") {
  Expectation range;
  range.min = literal("$7 billion", ValueKind::money);
  range.max = literal("$7.4 billion", ValueKind::money);
  CHECK(compare(range, said("It was $7.2bn.")) == Match::within_range);
  CHECK(compare(range, said("It was $7.4bn.")) == Match::within_range);
  CHECK(compare(range, said("It was $8bn.")) == Match::differs);
  CHECK(compare(range, said("It was €7.2bn.")) == Match::unit_differs);
  Expectation years;
  years.min = literal("2019", ValueKind::date);
  years.max = literal("2021", ValueKind::date);
  CHECK(compare(years, said("It ended in December 2021.")) == Match::within_range);
  CHECK(compare(years, said("It ended in January 2022.")) == Match::differs);
}

TEST_CASE("a tolerance is a share or an amount") {
  Expectation close;
  close.literals = {literal("$1 billion", ValueKind::money)};
  close.tolerance_share = Decimal::parse("0.05");
  CHECK(compare(close, said("It was $1.05bn.")) == Match::within_tolerance);
  CHECK(compare(close, said("It was $1.2bn.")) == Match::differs);
  Expectation days;
  days.literals = {literal("2019-07-22", ValueKind::date)};
  days.tolerance_amount = literal("two days", ValueKind::duration);
  CHECK(compare(days, said("It was on 24 July 2019.")) == Match::within_tolerance);
  CHECK(compare(days, said("It was on 26 July 2019.")) == Match::differs);
}

TEST_CASE("two articles exclude each other where no readings overlap") {
  CHECK(disjoint(said("It was $1bn."), said("It was $2bn.")));
  CHECK_FALSE(disjoint(said("It was $1bn."), said("It was about $1.05bn.")));
  CHECK_FALSE(disjoint(said("It was in 2019."), said("It was in July 2019.")));
  CHECK(disjoint(said("It took 48 months."), said("It took three years.")));
  CHECK_FALSE(disjoint(said("It was $1bn."), said("It was millions of dollars.")));
}

}  // namespace
}  // namespace factdesk
