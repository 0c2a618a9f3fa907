// Names that only reports print.
#pragma once

#include <string_view>

#include "text/document.h"

namespace factdesk {

std::string_view name_of(BlockKind kind);  // "list-item"

}  // namespace factdesk
