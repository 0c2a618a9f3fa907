// Every form of the table reads as the table says, and nothing else stands on it.
#include "value/value_forms.h"

namespace factdesk {
namespace {

const std::string kForms = std::string(FACTDESK_SOURCE_DIR) + "/fixtures/values/forms.txt";

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

// The values that stand on the marked form, as the table writes them; the span is told where it is another.
std::string found_on(const ValueForm& form) {
  std::string out;
  for (const Value& value : values_of(form.text, form.settings)) {
    if (!value.span.overlaps(form.marked)) continue;
    out += (out.empty() ? "" : " and ") + shown(value);
    if (!(value.span == form.marked))
      out += " on \"" + form.text.substr(value.span.start, value.span.end - value.span.start) + "\"";
  }
  return out.empty() ? "nothing" : out;
}

TEST_CASE("newspaper forms read as the table says") {
  const std::vector<ValueForm> forms = read_value_forms(kForms);
  CHECK(forms.size() >= 300);
  for (const ValueForm& form : forms)
    CHECK_MESSAGE(found_on(form) == joined(form.expected), "forms.txt:" << form.line << ": " << form.text);
}

}  // namespace
}  // namespace factdesk
