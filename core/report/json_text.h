// JSON as bytes that are safe anywhere, a terminal too.
#pragma once

#include <string>
#include <string_view>

namespace factdesk {

constexpr int kJsonIndent = 2;
constexpr int kJsonOneLine = -1;

// A JSON text with every control character in its strings escaped: those that JSON itself lets pass (DEL, C1,
// bidirectional overrides) too; and what a CI service would obey (see ci_log.h) broken by an escape.
std::string safe_json(std::string_view json);

}  // namespace factdesk
