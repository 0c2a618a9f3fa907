// Names that only reports print.
#pragma once

#include <string_view>

#include "parse/parse.h"
#include "text/document.h"

namespace factdesk {

std::string_view name_of(BlockKind kind);   // "list-item"
std::string_view name_of(ClauseKind kind);  // "relative"
std::string_view name_of(Tense tense);      // "past", "" for none

}  // namespace factdesk
