#include "text/document.h"

#include <doctest/doctest.h>

#include "text/read_documents.h"

namespace factdesk {
namespace {

TEST_CASE("text maps to the bytes that made it") {
  OffsetMap map;
  map.add(4, {2, 6});    // copied
  map.add(2, {6, 14});   // stands for an entity of eight bytes
  map.add(1, {14, 14});  // made up
  map.add(3, {20, 23});  // copied, behind markup
  CHECK(map.to_file({1, 3}) == Span{3, 5});
  CHECK(map.to_file({3, 6}) == Span{5, 14});
  CHECK(map.to_file({4, 5}) == Span{6, 14});
  CHECK(map.to_file({2, 9}) == Span{4, 22});
}

TEST_CASE("lines end with a feed or a return or both and columns are code points") {
  const std::string file =
      "\xEF\xBB\xBF"
      "Caf\xC3\xA9s\r\nb\rc\n";
  const LineIndex lines(file);
  const auto at = [&](std::uint32_t offset) {
    const LineColumn place = lines.at(file, offset);
    return std::to_string(place.line) + ":" + std::to_string(place.column);
  };
  CHECK(at(3) == "1:1");
  CHECK(at(8) == "1:5");
  CHECK(at(11) == "2:1");
  CHECK(at(13) == "3:1");
}

TEST_CASE("a file that is not UTF-8 is refused with the place of the first bad byte") {
  const auto refused = read_document({"a", "ab\xFF", Format::text, ""});
  REQUIRE_FALSE(refused);
  CHECK(refused.error() == "not UTF-8 (byte 0xFF at offset 2); save it as UTF-8");
}

TEST_CASE("a format is known by the ending of the name") {
  CHECK(format_of_path("a.MD") == Format::markdown);
  CHECK(format_of_path("a.b/c.markdown") == Format::markdown);
  CHECK(format_of_path("a.htm") == Format::html);
  CHECK(format_of_path("a.xhtml") == Format::html);
  CHECK(format_of_path("a.txt") == Format::text);
  CHECK(format_of_path("-") == Format::text);
}

TEST_CASE("front matter gives title and date in every format and is not text") {
  for (const Format format : {Format::text, Format::markdown, Format::html}) {
    const Document document =
        read("\xEF\xBB\xBF---\r\ntitle: \"Mill: sold\"\r\ndate: 22 January 2025\r\n---\r\nIt was sold.\r\n",
             format);
    CHECK(document.title == "Mill: sold");
    CHECK(document.date_words == "22 January 2025");
    CHECK(blocks_of(document) == Texts{"title Mill: sold", "p It was sold."});
    CHECK(source_of(document, "Mill: sold") == "Mill: sold");
    CHECK(source_of(document, "It was sold.") == "It was sold.");
  }
}

TEST_CASE("front matter that is bad or never ends is no front matter or none of use") {
  CHECK(read("---\ntitle: [a\n---\nText of it.\n", Format::text).title.empty());
  CHECK(read("---\ntitle: a\nText of it.\n", Format::text).title.empty());
}

TEST_CASE("a title that stands elsewhere in front matter maps into the file") {
  const Document document =
      read("---\nb: &a \"a title far longer than its alias\"\ntitle: *a\n---\n", Format::text);
  REQUIRE(document.blocks.size() == 1);
  CHECK(document.map.to_file(document.blocks[0].span).end <= document.file.size());
}

TEST_CASE("a title from outside stands before the text and comes from nowhere in the file") {
  const auto document = read_document({"a", "---\ntitle: inner\n---\nIt was sold.", Format::text, "Outer"});
  REQUIRE(document);
  CHECK(document->title == "Outer");
  CHECK(blocks_of(*document) == Texts{"title Outer", "p It was sold."});
  CHECK(document->map.to_file(document->blocks[0].span).empty());
}

}  // namespace
}  // namespace factdesk
