#include "text/encoding.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace factdesk {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kStride = 1024;    // bytes of text from mark to mark
constexpr std::size_t kHeadOfPage = 1024;  // bytes in which a page names its charset, as browsers have it
constexpr char32_t kReplacement = 0xFFFD;  // for what is no character
constexpr std::string_view kAdvice = "; save it as UTF-8";

// windows-1252 from 0x80 to 0x9F; the rest is Latin-1. What has no character stands for itself, as in
// browsers (the Encoding Standard's index).
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

constexpr std::array<std::string_view, 9> kWindows1252Names = {
    "iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1", "windows-1252", "cp1252", "x-cp1252", "us-ascii"};

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

std::string hex(unsigned byte) {
  constexpr char kHex[] = "0123456789ABCDEF";
  return {'0', 'x', kHex[byte >> 4U & 0xFU], kHex[byte & 0xFU]};
}

std::size_t unit_size(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf16_little:
    case Encoding::utf16_big:
      return 2;
    case Encoding::utf32_little:
    case Encoding::utf32_big:
      return 4;
    case Encoding::utf8:
    case Encoding::windows_1252:
    case Encoding::unknown:
      break;
  }
  return 1;
}

bool is_big(Encoding encoding) { return encoding == Encoding::utf16_big || encoding == Encoding::utf32_big; }

// One unit of a wide encoding; the bytes must hold it.
char32_t unit_at(std::string_view bytes, std::size_t at, Encoding encoding) {
  const std::size_t size = unit_size(encoding);
  char32_t value = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const std::size_t byte = is_big(encoding) ? i : size - 1 - i;
    value = value << 8U | byte_at(bytes, at + byte);
  }
  return value;
}

struct Wide {
  char32_t value = 0;
  std::size_t size = 0;  // 0: nothing that can be read
};

bool is_high(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// A code point of UTF-16 or UTF-32.
Wide wide_at(std::string_view bytes, std::size_t at, Encoding encoding) {
  constexpr char32_t kLast = 0x10FFFF;
  const std::size_t size = unit_size(encoding);
  if (at + size > bytes.size()) return {};
  const char32_t unit = unit_at(bytes, at, encoding);
  if (is_low(unit) || unit > kLast) return {};
  if (!is_high(unit)) return {unit, size};
  if (size != 2 || at + 2 * size > bytes.size()) return {};
  const char32_t low = unit_at(bytes, at + size, encoding);
  if (!is_low(low)) return {};
  return {0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00), 2 * size};
}

// What a page says of itself: the word behind `charset=`, or `encoding=` in an XML declaration; "" for
// nothing.
std::string charset_of_page(std::string_view bytes) {
  const std::string head = fold(bytes.substr(0, kHeadOfPage));
  const bool is_xml = head.starts_with("<?xml");
  for (const std::string_view key : {is_xml ? "encoding"sv : "charset"sv, "charset"sv}) {
    std::size_t at = head.find(key);
    if (at == std::string::npos) continue;
    at = head.find_first_not_of(" \t\r\n", at + key.size());
    if (at == std::string::npos || head[at] != '=') continue;
    at = head.find_first_not_of(" \t\r\n\"'", at + 1);
    if (at == std::string::npos) continue;
    return head.substr(at, head.find_first_of(" \t\r\n\"';/>?", at) - at);
  }
  return "";
}

Encoding encoding_of_mark(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE\0\0"sv)) return Encoding::utf32_little;
  if (bytes.starts_with("\0\0\xFE\xFF"sv)) return Encoding::utf32_big;
  if (bytes.starts_with("\xFF\xFE"sv)) return Encoding::utf16_little;
  if (bytes.starts_with("\xFE\xFF"sv)) return Encoding::utf16_big;
  return Encoding::utf8;
}

}  // namespace

Encoding encoding_of(std::string_view bytes, bool is_html) {
  const Encoding marked = encoding_of_mark(bytes);
  if (marked != Encoding::utf8 || !first_invalid_utf8(bytes)) return marked;
  const std::string charset = is_html ? charset_of_page(bytes) : "";
  if (charset.empty() || charset == "utf-8" || charset == "utf8") return Encoding::utf8;
  const bool known =
      std::find(kWindows1252Names.begin(), kWindows1252Names.end(), charset) != kWindows1252Names.end();
  return known ? Encoding::windows_1252 : Encoding::unknown;
}

std::optional<BadByte> first_bad_byte(std::string_view bytes, bool is_html) {
  const Encoding encoding = encoding_of(bytes, is_html);
  switch (encoding) {
    case Encoding::windows_1252:
      return std::nullopt;
    case Encoding::utf8:
    case Encoding::unknown: {
      const std::size_t zero = bytes.find('\0');
      const auto bad = first_invalid_utf8(bytes);
      if (zero != std::string_view::npos && (!bad || zero < *bad))
        return BadByte{zero, "a zero byte at offset " + std::to_string(zero) +
                                 ": UTF-16 without a byte order mark, or no text at all" +
                                 std::string(kAdvice)};
      if (!bad) return std::nullopt;
      const std::string charset = encoding == Encoding::unknown ? charset_of_page(bytes) : "";
      std::string what =
          "not UTF-8 (byte " + hex(byte_at(bytes, *bad)) + " at offset " + std::to_string(*bad) + ")";
      if (!charset.empty()) what += ", and the page's charset " + charset + " is not read";
      return BadByte{*bad, what + std::string(kAdvice)};
    }
    case Encoding::utf16_little:
    case Encoding::utf16_big:
    case Encoding::utf32_little:
    case Encoding::utf32_big:
      break;
  }
  for (std::size_t at = 0; at < bytes.size();) {
    const Wide wide = wide_at(bytes, at, encoding);
    if (wide.size == 0) {
      const std::string name = unit_size(encoding) == 2 ? "UTF-16" : "UTF-32";
      return BadByte{at, "not " + name + ", which its byte order mark announces (byte " +
                             hex(byte_at(bytes, at)) + " at offset " + std::to_string(at) + ")" +
                             std::string(kAdvice)};
    }
    at += wide.size;
  }
  return std::nullopt;
}

DiskOffsets::DiskOffsets(Encoding encoding, std::string_view utf8) : encoding_(encoding) {
  std::uint32_t disk = 0;
  for (std::uint32_t at = 0; at < utf8.size();) {
    if (marks_.empty() || at >= marks_.back().text + kStride) marks_.push_back({at, disk});
    const CodePoint point = code_point_at(utf8, at);
    at += point.size;
    disk += width_of(point.value);
  }
}

std::uint32_t DiskOffsets::width_of(char32_t value) const {
  const auto size = static_cast<std::uint32_t>(unit_size(encoding_));
  return size == 2 && value > 0xFFFF ? 2 * size : size;
}

std::uint32_t DiskOffsets::at(std::string_view utf8, std::uint32_t offset) const {
  if (marks_.empty()) return offset;
  const auto after = std::upper_bound(marks_.begin(), marks_.end(), offset,
                                      [](std::uint32_t text, const Mark& mark) { return text < mark.text; });
  const Mark& mark = *(after - 1);
  std::uint32_t disk = mark.disk;
  for (std::uint32_t at = mark.text; at < offset && at < utf8.size();) {
    const CodePoint point = code_point_at(utf8, at);
    at += point.size;
    if (at <= offset) disk += width_of(point.value);
  }
  return disk;
}

std::string to_utf8(std::string bytes, Encoding encoding) {
  if (encoding == Encoding::utf8 || encoding == Encoding::unknown) return bytes;
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    if (encoding == Encoding::windows_1252) {
      const unsigned byte = byte_at(bytes, at++);
      append_utf8(out, byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : char32_t{byte});
      continue;
    }
    const Wide wide = wide_at(bytes, at, encoding);
    append_utf8(out, wide.size == 0 ? kReplacement : wide.value);
    at += std::max<std::size_t>(wide.size, 1);
  }
  return out;
}

}  // namespace factdesk
