// Whatever a value prints as, reading it again gives the value.
#include "value/print.h"

#include "value/interval.h"
#include "value/value_forms.h"

namespace factdesk {
namespace {

const std::string kForms = std::string(FACTDESK_SOURCE_DIR) + "/fixtures/values/forms.txt";

bool is_same_value(const Value& a, const Value& b) {
  return a.kind == b.kind && a.unit == b.unit && a.written == b.written && is_same(a.range, b.range);
}

void check_again(const Value& value, const std::string& where) {
  const std::string text = value_text(value);
  if (text.empty()) return;
  const std::vector<Value> again = values_of("It was " + text + ".", ValueSettings{});
  REQUIRE_MESSAGE(again.size() == 1, where << " prints as " << text);
  CHECK_MESSAGE(is_same_value(value, again.front()),
                where << " prints as " << text << ", and that reads as " << shown(again.front()));
}

TEST_CASE("every form of the table prints as words that read as it again") {
  for (const ValueForm& form : read_value_forms(kForms)) {
    for (const Value& value : values_of(form.text, form.settings)) {
      // A unit under another reading, a relative date and a fiscal quarter have no words that stand alone.
      if (!value.alternatives.empty() || value.relative || value.unit == "fiscal") continue;
      check_again(value, "forms.txt:" + std::to_string(form.line));
    }
  }
}

TEST_CASE("written precision survives printing") {
  for (const char* text : {"$1.50 billion", "$1.5 billion", "4,183,000 people", "1,200 people", "91.30%",
                           "0.25%", "$0.14", "1.200 thousand", "12 months", "1,000,001 votes"}) {
    const std::vector<Value> values = values_of(std::string("It was ") + text + ".", ValueSettings{});
    REQUIRE_MESSAGE(values.size() == 1, text);
    check_again(values.front(), text);
  }
}

TEST_CASE("values print as newspapers write them") {
  const auto printed = [](const char* text) {
    const std::vector<Value> values = values_of(std::string("It was ") + text + ".", ValueSettings{});
    REQUIRE_MESSAGE(values.size() == 1, text);
    return value_text(values.front());
  };
  CHECK(printed("half a trillion dollars") == "$500 billion");
  CHECK(printed("one and a half million euros") == "€1.5 million");
  CHECK(printed("the third quarter of 2024") == "Q3 2024");
  CHECK(printed("eighteen months") == "18 months");
  CHECK(printed("no more than 5,000 employees") == "up to 5,000 employees");
  CHECK(printed("a third") == "1/3");
  CHECK(printed("July 22nd, 2019") == "22 July 2019");
  CHECK(printed("since 2019") == "since 2019");
}

}  // namespace
}  // namespace factdesk
