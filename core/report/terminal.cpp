#include "report/terminal.h"

#include "base/utf8.h"

namespace factdesk {
namespace {

constexpr char32_t kLastByte = 0xFF;

void append_hex(std::string& out, char32_t value, int digits) {
  constexpr char kHex[] = "0123456789ABCDEF";
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out += kHex[(value >> shift) & 0xF];
}

void append_escape(std::string& out, char32_t value) {
  if (value <= kLastByte) {
    out += "\\x";
    append_hex(out, value, 2);
  } else {
    out += "\\u{";
    append_hex(out, value, 4);
    out += "}";
  }
}

std::string escaped(std::string_view text, bool keep_line_breaks) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool is_utf8 = point.size > 1 || byte < 0x80;
    if (keep_line_breaks && point.value == U'\n') {
      out += '\n';
    } else if (!is_utf8) {
      append_escape(out, byte);
    } else if (is_control(point.value)) {
      append_escape(out, point.value);
    } else {
      out.append(text, at, point.size);
    }
    at += point.size;
  }
  return out;
}

}  // namespace

std::string visible(std::string_view text) { return escaped(text, false); }

std::string visible_lines(std::string_view text) { return escaped(text, true); }

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    width += display_width(point.value);
    at += point.size;
  }
  return width;
}

}  // namespace factdesk
