#include "text/directive.h"

#include "text/read_documents.h"

namespace factdesk {
namespace {

// "next price: why", with what is wrong with it in brackets.
Texts said(const std::vector<Directive>& directives) {
  Texts out;
  for (const Directive& directive : directives) {
    constexpr std::string_view kNames[] = {"next", "start", "end", "file"};
    std::string text = std::string(kNames[static_cast<std::size_t>(directive.kind)]) + " " + directive.fact +
                       ": " + directive.reason;
    if (!directive.problem.empty()) text += " (" + directive.problem + ")";
    out.push_back(text);
  }
  return out;
}

Texts in_comment(std::string_view comment) { return said(read_directives(comment, {})); }

TEST_CASE("a comment says what is ignored and why") {
  CHECK(in_comment("<!-- factdesk-ignore price: quoted in full -->") == Texts{"next price: quoted in full"});
  CHECK(in_comment("<!--factdesk-ignore-start a.b:c, d: why: so\n  it is-->") ==
        Texts{"start a.b:c: why: so it is", "start d: why: so it is"});
  CHECK(in_comment("<!-- factdesk-ignore-end -->") == Texts{"end : "});
  CHECK(in_comment("<!-- factdesk-ignore-end price -->") == Texts{"end price: "});
  CHECK(in_comment("<!-- factdesk-ignore-file *: a letter -->") == Texts{"file *: a letter"});
}

TEST_CASE("a comment of somebody else is no directive") {
  CHECK(in_comment("<!-- factdesk is a linter -->").empty());
  CHECK(in_comment("<!-- prettier-ignore -->").empty());
  CHECK(in_comment("<!---->").empty());
}

TEST_CASE("a directive without its parts says what is wanted") {
  CHECK(in_comment("<!-- factdesk-ignore price -->") ==
        Texts{"next price:  (factdesk-ignore gives no reason; wanted factdesk-ignore price: why)"});
  CHECK(in_comment("<!-- factdesk-ignore price: -->").size() == 1);
  CHECK(in_comment("<!-- factdesk-ignore -->") ==
        Texts{"next :  (factdesk-ignore names no fact; wanted FACT: reason)"});
  CHECK(in_comment("<!-- factdesk-ignore the price: why -->") ==
        Texts{"next the price: why (\"the price\" is no fact; wanted FACT: reason)"});
  CHECK(
      in_comment("<!-- factdesk-ignore-fiel a: b -->") ==
      Texts{"next :  (unknown directive \"factdesk-ignore-fiel\" (did you mean \"factdesk-ignore-file\"?))"});
}

TEST_CASE("front matter says it for the whole file in a list or a map") {
  const auto said_by = [](const std::string& yaml) {
    return said(read("---\ntitle: a\n" + yaml + "---\nText.\n", Format::text).directives);
  };
  CHECK(said_by("factdesk: {ignore: [\"a: why\", \"b, c: so\"]}\n") ==
        Texts{"file a: why", "file b: so", "file c: so"});
  CHECK(said_by("factdesk: {ignore: [a: why]}\n") == Texts{"file a: why"});
  CHECK(said_by("factdesk:\n  ignore:\n    a: why\n    b:\n").size() == 2);
  CHECK(said_by("factdesk: {ignore: a}\n") ==
        Texts{"file a:  (factdesk: ignore gives no reason; wanted factdesk: ignore a: why)"});
  CHECK(said_by("factdesk: off\n") ==
        Texts{"file :  (front matter: `factdesk` is no map; wanted factdesk: {ignore: [\"FACT: reason\"]})"});
}

TEST_CASE("a directive knows its bytes in the file") {
  const Document document = read(
      "\xEF\xBB\xBF"
      "A *b* <!-- factdesk-ignore a: b --> c.\n\n"
      "<div>\n<!-- factdesk-ignore b: c -->\n</div>\n",
      Format::markdown);
  REQUIRE(document.directives.size() == 2);
  CHECK(slice(document.file, document.directives[0].source) == "<!-- factdesk-ignore a: b -->");
  CHECK(slice(document.file, document.directives[1].source) == "<!-- factdesk-ignore b: c -->");
  CHECK(document.text == "A b c.");
}

}  // namespace
}  // namespace factdesk
