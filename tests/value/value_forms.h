// The table of newspaper forms (fixtures/values/forms.txt), read for tests. A line of it:
//   They raised {about $5 million} a week later. => money USD 5000000 about
// marks a form in its sentence and says the value: kind, unit ("-" for none), what is written, and words.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "scan/segmented.h"
#include "value/read.h"

namespace factdesk {

struct ValueForm {
  int line = 0;
  std::string text;  // without the braces
  Span marked;
  std::vector<std::string> expected;
  ValueSettings settings;
};

inline std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

// "@date 2025-01-22", "@order day-first", "@fiscal 6", "@dollar CAD"; each holds for the next form only, a
// date for all.
inline void read_directive(const std::vector<std::string>& words, ValueSettings& once,
                           std::optional<Day>& date) {
  REQUIRE(words.size() == 2);
  if (words[0] == "@date") date = words[1] == "none" ? std::nullopt : parse_iso_day(words[1]);
  if (words[0] == "@order")
    once.date_order = words[1] == "day-first" ? DateOrder::day_first : DateOrder::month_first;
  if (words[0] == "@fiscal") once.fiscal_year_end_month = static_cast<unsigned>(std::stoul(words[1]));
  if (words[0] == "@dollar") once.dollar = words[1];
}

inline std::vector<ValueForm> read_value_forms(const std::string& path) {
  std::ifstream file(path);
  REQUIRE_MESSAGE(file.good(), path);
  std::vector<ValueForm> forms;
  ValueSettings once;
  std::optional<Day> date;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '@') {
      read_directive(words_of(line), once, date);
      continue;
    }
    const std::size_t arrow = line.rfind(" => ");
    const std::size_t open = line.find('{');
    const std::size_t close = line.find('}');
    REQUIRE_MESSAGE((arrow != std::string::npos && open < close && close < arrow),
                    path << ":" << number << ": " << line);
    ValueForm form;
    form.line = number;
    form.text = line.substr(0, open) + line.substr(open + 1, close - open - 1) +
                line.substr(close + 1, arrow - close - 1);
    form.marked = {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close - 1)};
    form.expected = words_of(line.substr(arrow + 4));
    form.settings = once;
    form.settings.date = date;
    once = ValueSettings{};
    forms.push_back(std::move(form));
  }
  return forms;
}

// The values of a text, sentence by sentence.
inline std::vector<Value> values_of(const std::string& text, const ValueSettings& settings) {
  auto document = read_document({"-", text, Format::text, ""});
  REQUIRE(document);
  const Segmented segmented = segment(*document);
  std::vector<Value> values;
  for (const Sentence& sentence : segmented.sentences) {
    for (Value& value : read_values(segmented, sentence.tokens, settings)) values.push_back(std::move(value));
  }
  return values;
}

inline std::string end_text(const Value& value, const std::optional<Decimal>& end) {
  if (!end) return "";
  return value.kind == ValueKind::date ? iso_text(day_of_number(*end->whole())) : end->text();
}

inline std::string_view name_of_role(ValueRole role) {
  switch (role) {
    case ValueRole::level:
      return "level";
    case ValueRole::old_level:
      return "old";
    case ValueRole::difference:
      return "difference";
    case ValueRole::rate:
      return "rate";
    case ValueRole::part:
      return "part";
  }
  return "";
}

// A value as the table writes it: "money USD 5000000 about".
inline std::string shown(const Value& value) {
  std::string unit = value.unit.empty() ? "-" : value.unit;
  std::replace(unit.begin(), unit.end(), ' ', '_');
  std::string out = std::string(name_of(value.kind)) + " " + unit + " ";
  const bool written = value.written && value.kind != ValueKind::date;
  out += written ? value.written->text()
                 : end_text(value, value.range.low) + ".." + end_text(value, value.range.high);
  if (value.kind == ValueKind::date) out += " " + std::string(name_of(value.grain));
  if (value.modifier != Modifier::none) out += " " + std::string(name_of(value.modifier));
  if (value.role != ValueRole::level) out += " " + std::string(name_of_role(value.role));
  if (!value.per.empty()) out += " per:" + value.per;
  for (const Value& other : value.alternatives) {
    out += " or:" + (other.kind != value.kind   ? std::string(name_of(other.kind))
                     : other.unit != value.unit ? other.unit
                                                : end_text(other, other.range.low));
  }
  return out;
}

}  // namespace factdesk
