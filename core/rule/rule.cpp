#include "rule/rule.h"

namespace factdesk {

std::string_view name_of(SlotKind kind) {
  switch (kind) {
    case SlotKind::money:
      return "money";
    case SlotKind::number:
      return "number";
    case SlotKind::percent:
      return "percent";
    case SlotKind::date:
      return "date";
    case SlotKind::duration:
      return "duration";
    case SlotKind::count:
      return "count";
    case SlotKind::name:
      return "name";
  }
  return "";
}

std::string_view name_of(QuotePolicy policy) {
  switch (policy) {
    case QuotePolicy::check:
      return "check";
    case QuotePolicy::note:
      return "note";
    case QuotePolicy::skip:
      return "skip";
  }
  return "";
}

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::none:
      return "none";
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "";
}

std::optional<ValueKind> value_kind_of(SlotKind kind) {
  switch (kind) {
    case SlotKind::money:
      return ValueKind::money;
    case SlotKind::number:
      return ValueKind::number;
    case SlotKind::percent:
      return ValueKind::percent;
    case SlotKind::date:
      return ValueKind::date;
    case SlotKind::duration:
      return ValueKind::duration;
    case SlotKind::count:
      return ValueKind::count;
    case SlotKind::name:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace factdesk
