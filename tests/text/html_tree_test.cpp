// The limits of a page: held against gumbo's own tree, and as work that is counted.
#include "text/html_tree.h"

#include <gumbo.h>

#include <random>

#include "text/read_documents.h"

namespace factdesk {
namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

std::string why_refused(const std::string& text, Format format) {
  const auto document = read_document({"a", text, format, ""});
  return document ? std::string() : document.error();
}

constexpr char kTooDeep[] = "elements are nested deeper than 512";

TEST_CASE("a page that nests without end is refused, whatever its end tags say") {
  for (const char* piece : {"<div>", "<div></x>", "<div></p>", "<span></div >", "<template>", "<svg><g>",
                            "<table><tr><td>", "<div/>", "<ul><li>", "<object>"}) {
    CAPTURE(piece);
    CHECK(why_refused(repeated(piece, 20000) + "x", Format::html) == kTooDeep);
  }
  std::string formatting;  // all opened again in the next paragraph
  for (int i = 0; i < 300; ++i) formatting += "<b id=" + std::to_string(i) + "></p><p>";
  CHECK_FALSE(why_refused(formatting + formatting, Format::html).empty());
}

TEST_CASE("HTML in Markdown is refused as in a page") {
  CHECK(why_refused("It was sold.\n\n" + repeated("<div></x>", 2000) + "\nSold.\n", Format::markdown) ==
        kTooDeep);
  CHECK(why_refused(repeated("<div></x>\n\n", 2000) + "\nSold.\n", Format::markdown).empty());
}

TEST_CASE("a flat page is read however long it is") {
  const std::string before = "<p>It was sold.</p>";
  for (const std::string& page :
       {"<svg>" + repeated("<path/>", 2001) + "</svg>", "<svg>" + repeated("<path></path>", 2001) + "</svg>",
        "<script>var a = '" + repeated("<div>", 5000) + "';</script>",
        "<style>" + repeated("<div>", 5000) + "</style>", "<!-- " + repeated("<div>", 5000) + " -->",
        "<textarea>" + repeated("<div>", 5000) + "</textarea>", repeated("<p>One.", 5000),
        "<ul>" + repeated("<li>One.", 5000) + "</ul>",
        "<table>" + repeated("<tr><td>1<th>2", 5000) + "</table>", repeated("<dt>One<dd>Two", 5000),
        "<select>" + repeated("<option>One", 5000) + "</select>", repeated("<br><img><hr><input>", 5000),
        repeated("<p><b>One.</p>", 5000), repeated("x<b><p></b>y</p>", 5000), repeated("</div>", 5000),
        "<p title='" + repeated("<div>", 5000) + "'>", repeated("<i><b>One</i></b>", 5000),
        repeated("a &lt;div&gt; ", 5000)}) {
    CAPTURE(page.substr(0, 40));
    CHECK(why_refused(before + page, Format::html).empty());
  }
}

std::size_t deepest_element(const GumboNode& top) {
  std::vector<std::pair<const GumboNode*, std::size_t>> open = {{&top, 0}};
  std::size_t deepest = 0;
  while (!open.empty()) {
    const auto [node, depth] = open.back();
    open.pop_back();
    if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE)
      deepest = std::max(deepest, depth);
    if (node->type != GUMBO_NODE_DOCUMENT && node->type != GUMBO_NODE_ELEMENT &&
        node->type != GUMBO_NODE_TEMPLATE)
      continue;
    const GumboVector& children =
        node->type == GUMBO_NODE_DOCUMENT ? node->v.document.children : node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i)
      open.emplace_back(static_cast<const GumboNode*>(children.data[i]), depth + 1);
  }
  return deepest;
}

HtmlLimits no_deeper_than(std::size_t depth) { return {depth, std::size_t{1} << 30, std::size_t{1} << 40}; }

std::string soup(std::mt19937& random, const std::vector<std::string>& tags) {
  std::string page;
  const std::size_t pieces = 20 + random() % 200;
  for (std::size_t i = 0; i < pieces; ++i) {
    const std::string& tag = tags[random() % tags.size()];
    switch (random() % 8) {
      case 0:
        page += "words ";
        break;
      case 1:
        page += "<!-- <" + tag + "> -->";
        break;
      case 2:
      case 3:
        page += "</" + tag + ">";
        break;
      default:
        page += "<" + tag + (random() % 4 == 0 ? "/>" : ">");
    }
  }
  return page;
}

TEST_CASE("depth is that of gumbo's own tree, whatever the soup of tags") {
  const std::vector<std::string> tags = {"div", "p",      "li",     "ul",   "table", "tr",       "td",
                                         "x",   "svg",    "path",   "math", "mi",    "select",   "option",
                                         "br",  "script", "button", "form", "h1",    "template", "title"};
  std::mt19937 random(7);  // the same soups in every run
  for (int run = 0; run < 400; ++run) {
    const std::string page = soup(random, tags);
    CAPTURE(page);
    const auto whole = HtmlTree::parse(page, no_deeper_than(1000));
    REQUIRE(whole);
    const std::size_t deepest = deepest_element(whole->document());
    CHECK(HtmlTree::parse(page, no_deeper_than(deepest)));
    CHECK_FALSE(HtmlTree::parse(page, no_deeper_than(deepest - 1)));
  }
}

TEST_CASE("misnested formatting is moved about and still not nested without being seen") {
  const std::vector<std::string> tags = {"div",       "p",     "b",  "i", "a",   "font",
                                         "b class=x", "table", "td", "u", "nobr"};
  std::mt19937 random(8);
  for (int run = 0; run < 400; ++run) {
    const std::string page = soup(random, tags) + soup(random, tags);
    constexpr std::size_t kDepth = 20;
    const auto tree = HtmlTree::parse(page, no_deeper_than(kDepth));
    CAPTURE(page);
    if (tree) CHECK(deepest_element(tree->document()) <= 2 * kDepth);
  }
}

TEST_CASE("the steps that a page takes grow with its size and not with its square") {
  const auto steps_a_byte = [](std::string_view piece, std::size_t times) {
    const std::string page = "<p>" + repeated(piece, times);
    const auto tree = HtmlTree::parse(page);
    REQUIRE(tree);
    return tree->steps() / page.size();
  };
  for (const char* piece :
       {"<p>One.", "<a href=x class=y>One</a> ", "x<b><p></b>y</p>", "<br a b c d e f g h>",
        "<p><b id=1><i id=2>One</p>", "<table><tr><td><b>x</table>"}) {
    CAPTURE(piece);
    CHECK(steps_a_byte(piece, 20000) <= steps_a_byte(piece, 1000) + 1);
  }
}

TEST_CASE("a tag crowded with attributes is refused before it is compared with itself to the end") {
  std::string tag = "<p";
  for (int i = 0; i < 50000; ++i) tag += " a" + std::to_string(i);
  CHECK(why_refused(tag + ">Sold.", Format::html).starts_with("its HTML takes too long to read"));
  CHECK(why_refused(tag, Format::html).starts_with("its HTML takes too long to read"));
  CHECK(why_refused("</p" + tag.substr(2) + ">Sold.", Format::html).starts_with("its HTML takes too long"));
}

TEST_CASE("the memory that a page takes is limited") {
  std::string page = "<p>";
  for (int i = 0; i < 400; ++i) page += "<b id=" + std::to_string(i) + ">";
  page += repeated("</p><p>x", 2000);
  const auto tree = HtmlTree::parse(page, {512, std::size_t{4} << 20, std::size_t{1} << 40});
  REQUIRE_FALSE(tree);
  CHECK(tree.error().starts_with("its HTML takes more than 4 MiB to read"));
}

}  // namespace
}  // namespace factdesk
