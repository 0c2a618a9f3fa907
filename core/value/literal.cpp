// Literals of rule files, by the readers of prose.
#include <algorithm>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "value/convert.h"
#include "value/read.h"
#include "value/reader.h"

namespace factdesk {
namespace {

std::string with_article(ValueKind kind) {
  switch (kind) {
    case ValueKind::money:
      return "an amount such as $1 billion";
    case ValueKind::number:
      return "a number such as 4.2 million";
    case ValueKind::percent:
      return "a share such as 5% or a third";
    case ValueKind::date:
      return "a date such as 2019 or 21 January 2025";
    case ValueKind::duration:
      return "a duration such as four years";
    case ValueKind::count:
      return "a number with its noun or unit, such as 5,000 employees or 1.3 GW";
  }
  return "";
}

// A value as the kind that a slot wants: a fraction as a percentage, a count as a number.
std::optional<Value> as_wanted(const Value& value, ValueKind kind) {
  if (value.kind == kind) return value;
  for (const Value& reading : value.alternatives) {
    if (reading.kind == kind) return reading;  // "14.6 m" as a count is a length
  }
  Value other = value;
  other.kind = kind;
  if (kind == ValueKind::number && value.kind == ValueKind::count) {
    other.unit.clear();
    return other;
  }
  if (kind == ValueKind::percent) return fraction_as_percent(value);
  return std::nullopt;
}

std::string shown(std::string_view literal, const Value& value) {
  return value.kind == ValueKind::date ? "dates"
                                       : "units of \"" + std::string(slice(literal, value.span)) + "\"";
}

}  // namespace

Result<Value> parse_value(std::string_view literal, ValueKind kind, const ValueSettings& settings) {
  const Document document = one_paragraph(literal);
  const Segmented text = tokenise_document(document);
  const TokenRange all{0, static_cast<std::uint32_t>(text.tokens.size())};
  const std::string wanted = "; wanted " + with_article(kind);
  if (all.empty()) return Error{"nothing is written" + wanted};
  const TokenView view(text, all);
  ValueSettings with_ordinals = settings;
  with_ordinals.ordinals = kind == ValueKind::number;
  std::vector<Value> values = ValueReader(view, with_ordinals, kind).run();
  if (values.empty()) return Error{"no " + std::string(name_of(kind)) + " was found" + wanted};
  if (values.size() > 1) return Error{"it holds several values" + wanted};
  const Value& read = values.front();
  auto value = as_wanted(read, kind);
  if (!value) return Error{"it is a " + std::string(name_of(read.kind)) + wanted};
  if (!(read.span == text.span_of(all))) {
    const std::string_view rest =
        read.span.start > 0 ? literal.substr(0, read.span.start) : literal.substr(read.span.end);
    return Error{"\"" + std::string(rest) + "\" is not part of a " + std::string(name_of(kind)) + wanted};
  }
  if (value->vague()) return Error{"it is vague" + wanted};
  if (value->kind == ValueKind::date && !value->range.low && !value->range.high)
    return Error{
        "it has no year; wanted a date that needs no article to be read, such as 2019 or 21 January 2025"};
  const bool two_readings = std::any_of(value->alternatives.begin(), value->alternatives.end(),
                                        [&](const Value& other) { return other.kind == kind; });
  if (two_readings)
    return Error{"it has two readings (" + shown(literal, *value) + "); wanted one, such as " +
                 (kind == ValueKind::date ? "21 January 2025, or a file's `date_order`" : "5 million SEK")};
  value->alternatives.clear();
  return *value;
}

}  // namespace factdesk
