#include "report/names.h"

namespace factdesk {

std::string_view name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::title:
      return "title";
    case BlockKind::heading:
      return "heading";
    case BlockKind::paragraph:
      return "paragraph";
    case BlockKind::list_item:
      return "list-item";
    case BlockKind::quote:
      return "quote";
    case BlockKind::table_cell:
      return "table-cell";
  }
  return "";
}

std::string_view name_of(ClauseKind kind) {
  switch (kind) {
    case ClauseKind::main:
      return "main";
    case ClauseKind::joined:
      return "joined";
    case ClauseKind::complement:
      return "complement";
    case ClauseKind::adverbial:
      return "adverbial";
    case ClauseKind::relative:
      return "relative";
    case ClauseKind::participle:
      return "participle";
    case ClauseKind::infinitive:
      return "infinitive";
    case ClauseKind::subject:
      return "subject";
    case ClauseKind::aside:
      return "aside";
  }
  return "";
}

std::string_view name_of(Tense tense) {
  switch (tense) {
    case Tense::none:
      return "";
    case Tense::present:
      return "present";
    case Tense::past:
      return "past";
  }
  return "";
}

}  // namespace factdesk
