#include "text/read_documents.h"

namespace factdesk {
namespace {

Texts plain(std::string_view text) { return blocks_of(read(text, Format::text)); }

TEST_CASE("paragraphs stand apart by blank lines and one a line") {
  CHECK(plain("It was sold.\n\n\nIt was bought.\n") == Texts{"p It was sold.", "p It was bought."});
  CHECK(plain("It was sold.\nIt was bought.") == Texts{"p It was sold.", "p It was bought."});
  CHECK(plain("").empty());
  CHECK(plain(" \n\t\n").empty());
}

TEST_CASE("a wrapped line goes on and its words are joined by a space") {
  const std::string_view wrapped =
      "The old mill by the river, which three generations of one\n"
      "family had run, was sold to a maker of paper from the\n"
      "coast in the spring.\n";
  const Document document = read(wrapped, Format::text);
  REQUIRE(document.blocks.size() == 1);
  CHECK(document.text ==
        "The old mill by the river, which three generations of one family had run, was sold to a maker of "
        "paper "
        "from the coast in the spring.");
  CHECK(source_of(document, "one family") == "one\nfamily");
}

TEST_CASE("a short line without a stop is a heading") {
  CHECK(plain("Mill sold\n\nIt was sold.\n\nWhat comes next\n\nNothing.") ==
        Texts{"h1 Mill sold", "p It was sold.", "h2 What comes next", "p Nothing."});
  CHECK(plain("“Is it sold?”\n") == Texts{"p “Is it sold?”"});
}

TEST_CASE("list items know what introduces them") {
  const Document document =
      read("It holds:\n- one part\n* two parts\n3. three parts\n\nMore of it.\n", Format::text);
  CHECK(blocks_of(document) ==
        Texts{"p It holds:", "li1 one part", "li1 two parts", "li1 three parts", "p More of it."});
  CHECK(document.blocks[1].lead_in == 0);
  CHECK(document.blocks[3].lead_in == 0);
  CHECK(document.blocks[4].lead_in == kNoBlock);
}

TEST_CASE("blocks know the heading above them") {
  const Document document = read("Mill sold\n\nIt was sold.\n\nNext steps\n\nNothing.", Format::text);
  CHECK(document.blocks[1].heading == 0);
  CHECK(document.blocks[2].heading == 0);
  CHECK(document.blocks[3].heading == 2);
}

TEST_CASE("white space of any kind between words is one space") {
  CHECK(read("It \t was  sold.\r\n", Format::text).text == "It was sold.");
}

}  // namespace
}  // namespace factdesk
