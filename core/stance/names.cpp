// The enums as reports spell them.
#include <array>

#include "stance/read.h"

namespace factdesk {

std::string_view name_of(Polarity polarity) {
  switch (polarity) {
    case Polarity::positive:
      return "positive";
    case Polarity::negative:
      return "negative";
  }
  return "";
}

std::string_view name_of(Modality modality) {
  switch (modality) {
    case Modality::asserted:
      return "asserted";
    case Modality::planned:
      return "planned";
    case Modality::hedged:
      return "hedged";
    case Modality::conditional:
      return "conditional";
    case Modality::asked:
      return "asked";
  }
  return "";
}

std::string_view name_of(CueKind kind) {
  switch (kind) {
    case CueKind::negation:
      return "negation";
    case CueKind::hedge:
      return "hedge";
    case CueKind::weasel:
      return "weasel";
    case CueKind::condition:
      return "condition";
    case CueKind::question:
      return "question";
    case CueKind::plan:
      return "plan";
    case CueKind::past:
      return "past";
    case CueKind::reporting:
      return "reporting";
  }
  return "";
}

std::string_view name_of(SourceClass source_class) {
  switch (source_class) {
    case SourceClass::none:
      return "none";
    case SourceClass::vague:
      return "vague";
    case SourceClass::anonymous:
      return "anonymous";
    case SourceClass::outlet:
      return "outlet";
    case SourceClass::document:
      return "document";
    case SourceClass::named:
      return "named";
  }
  return "";
}

std::optional<SourceClass> source_class_named(std::string_view name) {
  constexpr std::array kAll = {SourceClass::none,   SourceClass::vague,    SourceClass::anonymous,
                               SourceClass::outlet, SourceClass::document, SourceClass::named};
  for (const SourceClass source_class : kAll) {
    if (name_of(source_class) == name) return source_class;
  }
  return std::nullopt;
}

}  // namespace factdesk
