// How a file's bytes are text: UTF-8, UTF-16 and UTF-32 with a byte order mark, and windows-1252 (of which
// Latin-1 is a part) where an HTML page says so. All of it becomes UTF-8, with a map back to the disk.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factdesk {

enum class Encoding { utf8, utf16_little, utf16_big, utf32_little, utf32_big, windows_1252, unknown };

// What the bytes are read as. A byte order mark counts most; bytes that are UTF-8 are so, whatever a page
// says. `is_html`: a charset in <meta> or in an XML declaration counts. unknown: one that is not read.
Encoding encoding_of(std::string_view bytes, bool is_html);

// Where bytes cannot be read, and why.
struct BadByte {
  std::size_t offset = 0;
  std::string what;  // "not UTF-8 (byte 0xE9); save it as UTF-8"
};
std::optional<BadByte> first_bad_byte(std::string_view bytes, bool is_html);

// Offsets in a text that was made UTF-8 as offsets of the file on disk.
class DiskOffsets {
 public:
  DiskOffsets() = default;  // the file is UTF-8: they are the same
  DiskOffsets(Encoding encoding, std::string_view utf8);

  std::uint32_t at(std::string_view utf8, std::uint32_t offset) const;

 private:
  std::uint32_t width_of(char32_t value) const;

  Encoding encoding_ = Encoding::utf8;
  // Of every kStride bytes of text, the first code point that begins there or behind, and where it is on
  // disk.
  struct Mark {
    std::uint32_t text, disk;
  };
  std::vector<Mark> marks_;
};

// The bytes as UTF-8. There must be no bad byte.
std::string to_utf8(std::string bytes, Encoding encoding);

}  // namespace factdesk
