#include "report/json_text.h"

#include <nlohmann/json.hpp>

#include "base/utf8.h"

namespace factdesk {
namespace {

void append_escape(std::string& out, char32_t value) {
  constexpr char kHex[] = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += kHex[(value >> shift) & 0xF];
}

}  // namespace

std::string json_text(const nlohmann::ordered_json& json, int indent) {
  const std::string dumped =
      json.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  std::string out;
  out.reserve(dumped.size());
  for (std::size_t at = 0; at < dumped.size();) {
    const CodePoint point = code_point_at(dumped, at);
    // Below U+0020 only the layout's own line breaks are left; the rest stands in strings alone.
    const bool escaped = point.value != U'\n' && is_control(point.value);
    if (escaped) {
      append_escape(out, point.value);
    } else {
      out.append(dumped, at, point.size);
    }
    at += point.size;
  }
  return out;
}

}  // namespace factdesk
