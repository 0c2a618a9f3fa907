#include "text/read_documents.h"

namespace factdesk {
namespace {

Texts marked(std::string_view text) { return blocks_of(read(text, Format::markdown)); }

TEST_CASE("markup goes and text stays") {
  CHECK(marked("# Mill *sold*\n\nIt **was** [sold](http://x.org \"t\") for `$3m`.\n") ==
        Texts{"h1 Mill sold", "p It was sold for $3m."});
  CHECK(marked("![a mill](x.png) Sold.") == Texts{"p Sold."});
  CHECK(marked("> It was sold.\n") == Texts{"q It was sold."});
}

TEST_CASE("entities and escapes stand for the bytes that made them") {
  const Document document = read("Caf&eacute; &amp; \\*mill* for \\$3.", Format::markdown);
  CHECK(document.text == "Café & *mill* for $3.");
  CHECK(source_of(document, "Café") == "Caf&eacute;");
  CHECK(source_of(document, "&") == "&amp;");
  CHECK(source_of(document, "for $3") == "for \\$3");
}

TEST_CASE("code and comments are not read and a soft break is a space") {
  CHECK(marked("A.\n\n```\nB.\n```\n\n    C.\n\n<!-- D. -->\n") == Texts{"p A."});
  CHECK(marked("It was\nsold.\n") == Texts{"p It was sold."});
}

TEST_CASE("items of a list know its lead-in and their depth") {
  const Document document = read("It holds:\n\n- one\n  - deep\n- two\n", Format::markdown);
  CHECK(blocks_of(document) == Texts{"p It holds:", "li1 one", "li2 deep", "li1 two"});
  CHECK(document.blocks[1].lead_in == 0);
  CHECK(document.blocks[2].lead_in == 1);
  CHECK(document.blocks[3].lead_in == 0);
}

TEST_CASE("cells know the heads of their row and column") {
  const Document document = read("| Town | Staff |\n|---|--:|\n| Ely | 12\\|3 |\n", Format::markdown);
  CHECK(blocks_of(document) == Texts{"td Town", "td Staff", "td Ely", "td 12|3"});
  CHECK(document.blocks[3].row_head == 2);
  CHECK(document.blocks[3].column_head == 1);
  CHECK(document.blocks[2].row_head == kNoBlock);
}

TEST_CASE("HTML inside Markdown is read as HTML") {
  CHECK(marked("<div>It was <b>sold</b>.</div>\n") == Texts{"p It was sold."});
  CHECK(marked("It was <b>sold</b>.\n") == Texts{"p It was sold."});
}

}  // namespace
}  // namespace factdesk
