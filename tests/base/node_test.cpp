#include "base/node.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace factdesk;

namespace {

struct Read {
  Node root;
  std::vector<std::string> problems;  // "line:column: message"
};

Read read(std::string_view text, NodeSyntax syntax = NodeSyntax::yaml) {
  std::vector<Problem> problems;
  Read result;
  result.root = read_node(text, syntax, "f", problems);
  for (const Problem& problem : problems) result.problems.push_back(problem.text().substr(2));
  return result;
}

// The only problem of a text, or "none" or "many".
std::string problem(std::string_view text, NodeSyntax syntax = NodeSyntax::yaml) {
  const Read result = read(text, syntax);
  if (result.problems.empty()) return "none";
  return result.problems.size() == 1 ? result.problems.front()
                                     : "many: " + result.problems.front() + " | " + result.problems.back();
}

std::string place(const Node& node) {
  return std::to_string(node.place.line) + ":" + std::to_string(node.place.column);
}

// Kinds and texts without places: what both syntaxes must agree on.
std::string shape(const Node& node) {
  std::string out;
  switch (node.kind) {
    case NodeKind::null:
      return "~";
    case NodeKind::scalar:
      return node.scalar;
    case NodeKind::list:
      for (const Node& item : node.items) out += shape(item) + " ";
      return "[ " + out + "]";
    case NodeKind::map:
      for (const auto& [key, value] : node.entries) out += key.scalar + "=" + shape(value) + " ";
      return "{ " + out + "}";
  }
  return out;
}

}  // namespace

TEST_CASE("a YAML map keeps the order of its keys and the place of each value") {
  const Read result = read("b: one\na:\n  - two\n  - [three, \"four\"]\n");
  CHECK(result.problems.empty());
  CHECK(shape(result.root) == "{ b=one a=[ two [ three four ] ] }");
  CHECK(place(*result.root.find("b")) == "1:4");
  CHECK(place(result.root.find("a")->items[0]) == "3:5");
  CHECK(place(result.root.find("a")->items[1].items[1]) == "4:13");
  CHECK(result.root.find("c") == nullptr);
}

TEST_CASE("columns count code points and not bytes") {
  CHECK(place(*read("\"clé\": x\n").root.find("clé")) == "1:8");
  CHECK(place(*read("{\"clé\": \"x\"}", NodeSyntax::json).root.find("clé")) == "1:9");
}

TEST_CASE("plain scalars stay as they are written") {
  const Read result = read("[no, 2023, 010, null, 1.50, true, 0x1F]");
  CHECK(result.problems.empty());
  CHECK(shape(result.root) == "[ no 2023 010 null 1.50 true 0x1F ]");
  CHECK(shape(read("{\"a\": 1.50, \"b\": -0, \"c\": 12345678901234567890123, \"d\": true}", NodeSyntax::json)
                  .root) == "{ a=1.50 b=-0 c=12345678901234567890123 d=true }");
}

TEST_CASE("quotes and block scalars are told from plain text") {
  const Read result = read("a: 'it''s'\nb: plain\nc: |\n  two\n  lines\n");
  CHECK(result.root.find("a")->quoted);
  CHECK(result.root.find("a")->scalar == "it's");
  CHECK_FALSE(result.root.find("b")->quoted);
  CHECK(result.root.find("c")->scalar == "two\nlines\n");
}

TEST_CASE("the same structure in YAML and in JSON gives the same nodes") {
  const Read yaml = read("a: [x, {b: y}]\nc: {d: '1'}\n");
  const Read json = read("{\"a\": [\"x\", {\"b\": \"y\"}],\n \"c\": {\"d\": \"1\"}}", NodeSyntax::json);
  CHECK(shape(yaml.root) == shape(json.root));
  CHECK(place(json.root.find("a")->items[1]) == "1:13");
  CHECK(place(*json.root.find("c")->find("d")) == "2:13");
}

TEST_CASE("JSON escapes with surrogates are read") {
  CHECK(read("[\"\\ud83d\\ude00 caf\\u00e9 \\\" \\\\ x\"]", NodeSyntax::json).root.items[0].scalar ==
        "😀 café \" \\ x");
}

TEST_CASE("a byte order mark and any line end are passed over") {
  CHECK(shape(read("\xEF\xBB\xBF"
                   "a: b\r\nc: d\re: f")
                  .root) == "{ a=b c=d e=f }");
  CHECK(place(*read("a: b\r\nc: d\re: f").root.find("e")) == "3:4");
}

TEST_CASE("a byte inside a verbatim scalar has its own place") {
  const Read result = read("a: \"one two\"\nb: \"one\\ttwo\"\nc: one two\n");
  const Place quoted = place_inside(*result.root.find("a"), 4);
  CHECK(quoted == Place{1, 9});
  CHECK(place_inside(*result.root.find("b"), 4) == Place{2, 4});  // an escape: only its beginning is known
  CHECK(place_inside(*result.root.find("c"), 4) == Place{3, 8});
}

TEST_CASE("a key that stands twice is refused in both syntaxes") {
  CHECK(problem("a: 1\nb: 2\na: 3\n") ==
        "3:1: the key \"a\" stands twice, first on line 1; wanted each key once");
  CHECK(problem("{\"a\": 1, \"a\": 2}", NodeSyntax::json) ==
        "1:10: the key \"a\" stands twice, first on line 1; wanted each key once");
}

TEST_CASE("reading goes on past a slip so that later ones are told too") {
  const Read result = read("a: 1\na: 2\nb: Foo #bar\nc: [x, , y]\n");
  CHECK(result.problems.size() == 3);
  CHECK(result.root.find("c") != nullptr);
}

TEST_CASE("a phrase in braces that became a map is refused with advice") {
  CHECK(problem("[waived, {softbank}]") ==
        "1:11: \"softbank\" is a key without a value in a { } map; wanted `key: value`; a phrase with { } "
        "needs quotes: \"{softbank}\"");
  CHECK(problem("a: {stargate} chairs") ==
        "1:5: \"stargate\" is a key without a value in a { } map; wanted `key: value`; a phrase with { } "
        "needs quotes: \"{stargate}\"");
}

TEST_CASE("a number cut at its comma is refused with advice") {
  CHECK(problem("a: {number: 1,284}") ==
        "1:15: \"284\" is a key without a value in a { } map; wanted `key: value`; a number with commas "
        "needs quotes: \"1,284\"");
  CHECK(problem("a: [$1,284, 3]") ==
        "1:5: a comma between digits makes two items of one number; wanted it in quotes: \"$1,284\"");
  CHECK(problem("a: 1,284") == "none");
  CHECK(problem("a: [1,2,3]") == "none");
}

TEST_CASE("a text cut at a hash sign is refused and a comment is not") {
  CHECK(problem("a: Foo #bar") ==
        "1:8: \"#bar\" is a comment to YAML and is lost; wanted the whole text in quotes, or a space behind "
        "the # of a comment");
  CHECK(problem("a: in C #\n") != "none");
  CHECK(problem("a: [Foo #bar\n]") != "none");
  CHECK(problem("a: two words\n  and two more #tail\n") != "none");
  CHECK(problem("a: Foo # bar\nb: C#\nc: \"Foo\" #bar\nd: x ####\n") == "none");
}

TEST_CASE("an empty item and an item that a colon made a map are refused") {
  CHECK(problem("a:\n  -\n  - b\n") == "2:3: an empty item; wanted a value, or no item");
  CHECK(problem("[a, , b]") == "1:3: an empty item; wanted a value, or no item");
  CHECK(problem("[\"a\", null]", NodeSyntax::json) == "1:7: an empty item; wanted a value, or no item");
  CHECK(problem("a: [note: well]") ==
        "1:5: a colon makes a map of this item; wanted an item (text with a colon and a space needs quotes)");
}

TEST_CASE("tags and a second document are refused") {
  CHECK(problem("a: !!str 5") == "1:4: a tag (!); wanted a value as it is written, or the text in quotes");
  CHECK(problem("a: !important\n") != "none");
  CHECK(problem("a: 1\n---\nb: 2\n") == "2:1: a second document; wanted one in a file");
}

TEST_CASE("backslashes inside double quotes are refused unless they are doubled") {
  CHECK(problem("a: \"\\d+\"") ==
        "1:7: a backslash that YAML does not know inside double quotes; wanted it doubled (\\\\), or single "
        "quotes");
  CHECK(problem("a: \"/\\bword/\"") ==
        "1:4: an escape made a control character; wanted text: double the backslash inside double quotes, or "
        "use single quotes");
  CHECK(problem("a: '/\\bword/'\nb: \"/\\\\bword/\"") == "none");
}

TEST_CASE("a quotation that is never closed is refused") {
  CHECK(problem("a: \"unclosed\nb: c\n") == "1:4: a quotation that is never closed; wanted \" at its end");
  CHECK(problem("a: 'it''s\n") == "1:4: a quotation that is never closed; wanted ' at its end");
}

TEST_CASE("characters that begin no YAML value ask for quotes") {
  CHECK(problem("a: *invest") ==
        "1:4: a word that begins with * is an alias to YAML; wanted the text in quotes");
  CHECK(problem("a: @home") ==
        "1:4: a character that cannot begin a YAML value (% @ ` and the like); wanted the text in quotes");
  CHECK(problem("a: one: two") ==
        "1:7: a colon and a space where no key can stand; wanted `key: value`, or the text in quotes");
}

TEST_CASE("broken JSON says what was found and where") {
  CHECK(problem("{\"a\": [1, 2}", NodeSyntax::json) ==
        "1:12: this is not JSON: unexpected '}'; expected ']'");
  CHECK(problem("{\"a\": 1} x", NodeSyntax::json).starts_with("1:10: this is not JSON"));
}

TEST_CASE("aliases repeat what their anchor holds") {
  const Read result = read("a: &list [x, y]\nb: *list\n");
  CHECK(result.problems.empty());
  CHECK(shape(result.root) == "{ a=[ x y ] b=[ x y ] }");
  CHECK(place(*result.root.find("b")) == "2:4");
}

TEST_CASE("an alias that doubles itself again and again is stopped by a budget") {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 12; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
    for (int j = 0; j < 9; ++j) bomb += before + ", ";
    bomb += before + "]\n";
  }
  const Read result = read(bomb);
  CHECK(result.root.kind == NodeKind::null);
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].find("aliases followed") != std::string::npos);
  CHECK(problem("a: &a [x, *a]") ==
        "1:11: an alias stands inside what it repeats; wanted an alias to something finished");
}

TEST_CASE("depth and size are bounded") {
  const std::string deep = std::string(100000, '[');
  CHECK(read(deep).root.kind == NodeKind::null);
  CHECK(problem(deep, NodeSyntax::json).find("nested past 32 levels") != std::string::npos);
  const std::string large(9U << 20U, ' ');
  CHECK(problem(large) == "1:1: the file has 9437184 bytes; wanted at most 8 MiB");
}

TEST_CASE("bytes that are no text are refused with their place") {
  CHECK(problem("a: b\nc: \xFF\n") == "2:4: a byte that is not UTF-8; wanted the file saved as UTF-8");
  CHECK(problem(std::string_view("a: \0b\n", 6)) == "1:4: a control character; wanted plain text");
}

TEST_CASE("an empty file is an empty node without a problem") {
  CHECK(problem("") == "none");
  CHECK(read("# only a comment\n").root.kind == NodeKind::null);
}
