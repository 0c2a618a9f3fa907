#include "value/read.h"

namespace factdesk {

std::string_view name_of(ValueKind kind) {
  switch (kind) {
    case ValueKind::money:
      return "money";
    case ValueKind::number:
      return "number";
    case ValueKind::percent:
      return "percent";
    case ValueKind::date:
      return "date";
    case ValueKind::duration:
      return "duration";
    case ValueKind::count:
      return "count";
  }
  return "";
}

std::string_view name_of(Modifier modifier) {
  switch (modifier) {
    case Modifier::none:
      return "none";
    case Modifier::exactly:
      return "exactly";
    case Modifier::about:
      return "about";
    case Modifier::nearly:
      return "nearly";
    case Modifier::over:
      return "over";
    case Modifier::at_least:
      return "at-least";
    case Modifier::under:
      return "under";
    case Modifier::up_to:
      return "up-to";
    case Modifier::between:
      return "between";
    case Modifier::vague:
      return "vague";
  }
  return "";
}

std::string_view name_of(Grain grain) {
  switch (grain) {
    case Grain::none:
      return "";
    case Grain::day:
      return "day";
    case Grain::week:
      return "week";
    case Grain::month:
      return "month";
    case Grain::quarter:
      return "quarter";
    case Grain::half:
      return "half";
    case Grain::year:
      return "year";
    case Grain::decade:
      return "decade";
    case Grain::century:
      return "century";
  }
  return "";
}

}  // namespace factdesk
