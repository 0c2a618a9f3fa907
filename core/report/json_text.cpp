#include "report/json_text.h"

#include "base/utf8.h"
#include "report/ci_log.h"

namespace factdesk {
namespace {

void append_escape(std::string& out, char32_t value) {
  constexpr char kHex[] = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += kHex[(value >> shift) & 0xF];
}

}  // namespace

std::string safe_json(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const CodePoint point = code_point_at(json, at);
    // Below U+0020 only the layout's own line breaks are left; the rest stands in strings alone.
    const bool control = point.value != U'\n' && is_control(point.value);
    // The second "#" of what a CI service would obey: "##[error]" is in strings alone too.
    const bool command = point.value == U'#' && at > 0 && marked_command(json, at - 1) > 0;
    const bool escaped = control || command;
    if (escaped) {
      append_escape(out, point.value);
    } else {
      out.append(json, at, point.size);
    }
    at += point.size;
  }
  return out;
}

}  // namespace factdesk
