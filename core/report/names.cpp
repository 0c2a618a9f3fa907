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

}  // namespace factdesk
