// What each reader promises of places and of what a reader of the page does not see.
#include "text/read_documents.h"

namespace factdesk {
namespace {

std::string place_of(const Document& document, std::string_view words) {
  const std::size_t at = document.text.find(words);
  REQUIRE(at != std::string::npos);
  const auto start = static_cast<std::uint32_t>(at);
  const Span file = document.map.to_file({start, start + static_cast<std::uint32_t>(words.size())});
  const LineColumn place = document.lines.at(document.file, file.start);
  return std::to_string(place.line) + ":" + std::to_string(place.column);
}

TEST_CASE("places are the file's own whatever its line ends and marks and letters") {
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    for (const std::string mark : {"", "\xEF\xBB\xBF"}) {
      // e and a combining accent are two code points, the face is one.
      const std::string text = mark + "Cafe\u0301 \U0001F600 opened." + end + end + "Then it closed." + end;
      for (const Format format : {Format::text, Format::markdown}) {
        const Document document = read(text, format);
        CHECK(place_of(document, "opened") == "1:9");
        CHECK(place_of(document, "closed") == "3:9");
      }
      const Document page =
          read(mark + "<p>Caf&eacute; \U0001F600 opened.</p>" + end + "<p>Then it closed.</p>", Format::html);
      CHECK(place_of(page, "opened") == "1:18");
      CHECK(place_of(page, "closed") == "2:12");
    }
  }
}

TEST_CASE("a page is read as its reader sees it") {
  const auto seen = [](const std::string& html) { return blocks_of(read(html, Format::html)); };
  CHECK(seen("<nav>A.</nav><aside>B.</aside><form><p>C.</p></form><script>D.</script><style>E{}</style>"
             "<p hidden>F.</p><p style='display: none'>G.</p><p aria-hidden=true>H.</p><p>I.</p>") ==
        Texts{"p I."});
  CHECK(seen("<div>Menu.</div><main><p>Words.</p></main><footer>End.</footer>") == Texts{"p Words."});
  CHECK(seen("<body><p>Teaser.</p><article><p>Words.</p></article></body>") == Texts{"p Words."});
}

TEST_CASE("a page says its date in front matter or meta or time in this order") {
  const auto date = [](const std::string& html) { return read(html, Format::html).date_words; };
  CHECK(date("<meta property='article:published_time' content='2025-01-22T09:00Z'><time "
             "datetime='2024-05-06'>May</time>") == "2025-01-22T09:00Z");
  CHECK(date("<p><time datetime='2024-05-06'>May</time></p>") == "2024-05-06");
  CHECK(date("---\ndate: 2023-02-03\n---\n<meta name=date content=2025-01-22>") == "2023-02-03");
}

TEST_CASE("Markdown keeps the text of links and drops their targets and what is no text") {
  const auto seen = [](const std::string& text) { return blocks_of(read(text, Format::markdown)); };
  CHECK(seen("It [paid *$3*](http://x.org/4-million) **m**illion.") == Texts{"p It paid $3 million."});
  CHECK(seen("<http://x.org> It<!-- not --> was\nsold.\n\n```\n$5\n```\n") ==
        Texts{"p http://x.org It was sold."});
  CHECK(seen("---\ntitle: T\nauthor: Jo\n---\n\nText.") == Texts{"title T", "p Text."});
}

TEST_CASE("a dateline stays in the text and wrapped lines are one paragraph") {
  const std::string text =
      "LONDON, Jan. 21, 2025 (Newswire) \u2014 The mill on the river was sold to a\n"
      "builder from the next town for three million, the register says.\n\nIt rained.\n";
  CHECK(blocks_of(read(text, Format::text)) ==
        Texts{"p LONDON, Jan. 21, 2025 (Newswire) \u2014 The mill on the river was sold to a builder from "
              "the next town for three million, the register says.",
              "p It rained."});
}

}  // namespace
}  // namespace factdesk
