// Figures whose unit stands in a head of their table.
#include "value/value_forms.h"

namespace factdesk {
namespace {

// The values of the last cell of a Markdown table.
std::string last_cell(const std::string& markdown) {
  auto document = read_document({"t.md", markdown, Format::markdown, ""});
  REQUIRE(document);
  const Segmented text = segment(*document);
  REQUIRE(!text.sentences.empty());
  std::string out;
  for (const Value& value : read_values(text, text.sentences.back().tokens, ValueSettings{}))
    out += (out.empty() ? "" : " and ") + shown(value);
  return out;
}

std::string under(const std::string& head, const std::string& cell, const std::string& row = "Acme") {
  return last_cell("| Company | " + head + " |\n| --- | --- |\n| " + row + " | " + cell + " |\n");
}

TEST_CASE("a column's head lends its currency and scale") {
  CHECK(under("Revenue ($m)", "1,250") == "money USD 1250000000");
  CHECK(under("Revenue, €bn", "2.4") == "money EUR 2400000000");
  CHECK(under("Revenue (£'000)", "310") == "money GBP 310000");
  CHECK(under("US$ millions", "12.5") == "money USD 12500000");
  CHECK(under("Customers (in thousands)", "310") == "count customer 310000");
  CHECK(under("Share (%)", "12.5") == "percent % 12.5");
  CHECK(under("Employees", "130") == "count employee 130");
  CHECK(under("Revenue ($m)", "2019") == "money USD 2019000000");
}

TEST_CASE("a row's head does too and brackets are a loss") {
  CHECK(under("2024", "(4.2)", "Net result ($m)") == "money USD -4200000");
  CHECK(under("Result ($m)", "-4.2") == "money USD -4200000");
  CHECK(under("Result ($m)", "€3 million") == "money EUR 3000000");
}

TEST_CASE("a cell without a unit in its heads is a number") { CHECK(under("Rank", "4") == "number - 4"); }

}  // namespace
}  // namespace factdesk
