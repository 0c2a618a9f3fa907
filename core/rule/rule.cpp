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

}  // namespace factdesk
