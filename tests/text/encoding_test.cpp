// Files that are not UTF-8: read as the same text, at the bytes of the file.
#include "text/encoding.h"

#include "text/read_documents.h"

namespace factdesk {
namespace {

using namespace std::string_view_literals;

// The text in UTF-16 or UTF-32, with its byte order mark.
std::string wide(std::u32string_view text, std::size_t size, bool big) {
  std::string out;
  const auto put = [&](char32_t unit) {
    for (std::size_t i = 0; i < size; ++i)
      out += static_cast<char>(unit >> 8U * (big ? size - 1 - i : i) & 0xFFU);
  };
  put(0xFEFF);
  for (const char32_t c : text) {
    if (size == 2 && c > 0xFFFF) {
      put(0xD800 + ((c - 0x10000) >> 10U));
      put(0xDC00 + ((c - 0x10000) & 0x3FFU));
    } else {
      put(c);
    }
  }
  return out;
}

// Where some words of the text stand in the file as it is on disk.
Span on_disk(const Document& document, std::string_view words) {
  const std::size_t at = document.text.find(words);
  REQUIRE(at != std::string::npos);
  const auto start = static_cast<std::uint32_t>(at);
  const Span file = document.map.to_file({start, start + static_cast<std::uint32_t>(words.size())});
  return {document.disk.at(document.file, file.start), document.disk.at(document.file, file.end)};
}

TEST_CASE("wide text with a byte order mark is read and keeps the file's offsets") {
  constexpr std::u32string_view kText = U"Café \U0001F600 – sold.\r\nIt was.";
  for (const std::size_t size : {std::size_t{2}, std::size_t{4}}) {
    for (const bool big : {false, true}) {
      const Document document = read(wide(kText, size, big), Format::markdown);
      CHECK(document.text == "Café \U0001F600 – sold. It was.");
      const auto unit = static_cast<std::uint32_t>(size);
      const std::uint32_t pair = size == 2 ? 1 : 0;  // the smiling face takes two units of UTF-16
      const std::uint32_t sold = (1 + 9 + pair) * unit;
      CHECK(on_disk(document, "sold") == Span{sold, sold + 4 * unit});
      const LineColumn place =
          document.lines.at(document.file, static_cast<std::uint32_t>(document.file.find("It was")));
      CHECK(place.line == 2);
      CHECK(place.column == 1);
    }
  }
}

TEST_CASE("offsets are right far into a file") {
  std::u32string text;
  for (int line = 0; line < 2000; ++line) text += U"Käse für \U0001F600.\n\n";
  const Document document = read(wide(text + U"Ende", 2, false), Format::text);
  CHECK(on_disk(document, "Ende").start == 2 + 2000 * 2 * 14);
  CHECK(document.disk.at(document.file, static_cast<std::uint32_t>(document.file.size())) ==
        2 + 2000 * 2 * 14 + 8);
}

TEST_CASE("a page that says it is Latin-1 is windows-1252") {
  for (const char* head : {"<meta charset=\"iso-8859-1\">",
                           "<meta http-equiv='Content-Type' content='text/html; charset=Windows-1252'>",
                           "<?xml version='1.0' encoding='latin1'?>"}) {
    const std::string page = std::string(head) +
                             "<p>Caf\xE9 \x96 \x80"
                             "3m.</p>";
    const Document document = read(page, Format::html);
    CHECK(document.text == "Café – €3m.");
    const auto at = static_cast<std::uint32_t>(page.find("3m."));
    CHECK(on_disk(document, "3m.") == Span{at, at + 3});
  }
}

TEST_CASE("bytes that are UTF-8 are so whatever the page says") {
  CHECK(read("<meta charset=latin1><p>Café</p>", Format::html).text == "Café");
}

TEST_CASE("what cannot be read is refused with its offset") {
  const auto why = [](std::string_view bytes, bool is_html) {
    const auto bad = first_bad_byte(bytes, is_html);
    return bad ? std::to_string(bad->offset) + " " + bad->what : std::string();
  };
  CHECK(why("ab\xE9", false) == "2 not UTF-8 (byte 0xE9 at offset 2); save it as UTF-8");
  CHECK(why("<meta charset=shift_jis>\x83", true) ==
        "24 not UTF-8 (byte 0x83 at offset 24), and the page's charset shift_jis is not read; save it as "
        "UTF-8");
  CHECK(why("\xFF\xFE"
            "a\0\0\xDC"sv,
            false) ==
        "4 not UTF-16, which its byte order mark announces (byte 0x00 at offset 4); save it as UTF-8");
  CHECK(why("\xFF\xFE"
            "a"sv,
            false)
            .starts_with("2 not UTF-16"));
  CHECK(why("\xFF\xFE\0\0"
            "a\0\x11\x01"sv,
            false)
            .starts_with("4 not UTF-32"));
  CHECK(why("plain", false).empty());
}

}  // namespace
}  // namespace factdesk
