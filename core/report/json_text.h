// JSON as bytes that are safe anywhere, a terminal too.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace factdesk {

constexpr int kJsonIndent = 2;
constexpr int kJsonOneLine = -1;

// Control characters of every kind (C0, C1, DEL, bidirectional overrides) are escaped; what is not UTF-8 (a
// file's name) becomes U+FFFD.
std::string json_text(const nlohmann::ordered_json& json, int indent);

}  // namespace factdesk
