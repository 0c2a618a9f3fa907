#include "text/read_documents.h"

namespace factdesk {
namespace {

Texts page(std::string_view text) { return blocks_of(read(text, Format::html)); }

TEST_CASE("elements that stand apart are blocks and others are words of one") {
  CHECK(page("<h2>Mill</h2><p>It <b>was</b> s<i>ol</i>d.<p>Next.<div>Then<br>more.</div>") ==
        Texts{"h2 Mill", "p It was sold.", "p Next.", "p Then more."});
  CHECK(page("<blockquote>It was sold.</blockquote>") == Texts{"q It was sold."});
}

TEST_CASE("a word that markup parts maps to all of its bytes") {
  const Document document = read("<p>It was s<i>ol</i>d for &pound;3&nbsp;m.</p>", Format::html);
  CHECK(source_of(document, "sold") == "s<i>ol</i>d");
  CHECK(source_of(document, "£3") == "&pound;3");
  CHECK(source_of(document, "was") == "was");
}

TEST_CASE("what a reader does not see is not read") {
  CHECK(page("<head><style>a{}</style></head><nav>Home</nav><p>Sold.</p><script>x</script><p hidden>No.</p>"
             "<p style=\"display: none\">No.</p><!-- no -->") == Texts{"p Sold."});
}

TEST_CASE("a page gives its title and date") {
  const Document document = read(
      "<html><head><title>Mill &amp; co</title><meta property=\"article:published_time\" "
      "content=\"2025-01-22T09:00:00Z\"></head><body><p>Sold.</p></body></html>",
      Format::html);
  CHECK(document.title == "Mill & co");
  CHECK(document.date_words == "2025-01-22T09:00:00Z");
}

TEST_CASE("lists and tables are linked as in Markdown") {
  const Document list = read("<p>It holds:</p><ul><li>one<li>two<ul><li>deep</ul></ul>", Format::html);
  CHECK(blocks_of(list) == Texts{"p It holds:", "li1 one", "li1 two", "li2 deep"});
  CHECK(list.blocks[1].lead_in == 0);
  CHECK(list.blocks[3].lead_in == 2);
  const Document table = read("<table><tr><th>Town<th>Staff<tr><td>Ely<td>123</table>", Format::html);
  CHECK(blocks_of(table) == Texts{"td Town", "td Staff", "td Ely", "td 123"});
  CHECK(table.blocks[3].row_head == 2);
  CHECK(table.blocks[3].column_head == 1);
}

}  // namespace
}  // namespace factdesk
