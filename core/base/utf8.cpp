#include "base/utf8.h"

#include <utf8proc.h>

namespace factdesk {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead < 0x80) return {lead, 1};
  utf8proc_int32_t value = 0;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + offset,
                                     static_cast<utf8proc_ssize_t>(text.size() - offset), &value);
  if (size < 1) return {kReplacement, 1};
  return {static_cast<char32_t>(value), static_cast<std::uint32_t>(size)};
}

CodePoint code_point_before(std::string_view text, std::size_t offset) {
  std::size_t start = offset - 1;
  while (start > 0 && offset - start < 4 && is_continuation(static_cast<unsigned char>(text[start]))) --start;
  return code_point_at(text, start);
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  std::size_t offset = 0;
  while (offset < text.size()) {
    if (bytes[offset] < 0x80) {
      ++offset;
      continue;
    }
    utf8proc_int32_t value = 0;
    const auto size =
        utf8proc_iterate(bytes + offset, static_cast<utf8proc_ssize_t>(text.size() - offset), &value);
    if (size < 1) return offset;
    offset += static_cast<std::size_t>(size);
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += is_continuation(static_cast<unsigned char>(c)) ? 0 : 1;
  return count;
}

void append_utf8(std::string& out, char32_t value) {
  utf8proc_uint8_t bytes[4];
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(value), bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

bool is_letter(char32_t value) {
  if (value < 0x80) return (value >= U'a' && value <= U'z') || (value >= U'A' && value <= U'Z');
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(value));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

bool is_upper(char32_t value) {
  if (value < 0x80) return value >= U'A' && value <= U'Z';
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(value));
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool is_space(char32_t value) {
  return value == U' ' || (value >= U'\t' && value <= U'\r') || value == 0x85 || value == 0xA0 ||
         value == 0x1680 || (value >= 0x2000 && value <= 0x200B) || value == 0x2028 || value == 0x2029 ||
         value == 0x202F || value == 0x205F || value == 0x3000;
}

bool is_control(char32_t value) {
  return value < 0x20 || (value >= 0x7F && value < 0xA0) || value == 0x061C ||
         (value >= 0x200E && value <= 0x200F) || (value >= 0x2028 && value <= 0x202E) ||
         (value >= 0x2066 && value <= 0x2069) || value == 0xFEFF;
}

std::size_t display_width(char32_t value) {
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(value));
  return width > 0 ? static_cast<std::size_t>(width) : 0;
}

char32_t fold_case(char32_t value) {
  if (value < 0x80) return value >= U'A' && value <= U'Z' ? value + (U'a' - U'A') : value;
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(value)));
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = code_point_at(text, offset);
    offset += point.size;
    if (point.value < 0x80) {
      out.push_back(static_cast<char>(fold_case(point.value)));
    } else if (point.value == 0x2018 || point.value == 0x2019 || point.value == 0x02BC) {
      out.push_back('\'');
    } else if (point.value == 0x201C || point.value == 0x201D) {
      out.push_back('"');
    } else if (is_space(point.value)) {
      out.push_back(' ');
    } else {
      append_utf8(out, fold_case(point.value));
    }
  }
  return out;
}

}  // namespace factdesk
