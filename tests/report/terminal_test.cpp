#include "report/terminal.h"

#include <doctest/doctest.h>

#include "report/json_text.h"
#include "report/wrap.h"

using namespace factdesk;

TEST_CASE("control characters become visible escapes") {
  CHECK(visible("a\x1b[31mb") == "a\\x1B[31mb");
  CHECK(visible("a\nb\tc\r\x7f") == "a\\x0Ab\\x09c\\x0D\\x7F");
  CHECK(visible("\xC2\x9B"
                "31m") == "\\x9B31m");            // C1: CSI in one character
  CHECK(visible("\xE2\x80\xAE") == "\\u{202E}");  // right-to-left override
  CHECK(visible("\xE2\x81\xA6\xE2\x81\xA9") == "\\u{2066}\\u{2069}");
  CHECK(visible(std::string_view("a\0b", 3)) == "a\\x00b");
}

TEST_CASE("what is no control character stays as it is") {
  CHECK(visible("Zürich, 東京 – “quoted” 😀") == "Zürich, 東京 – “quoted” 😀");
}

TEST_CASE("bytes that are not UTF-8 become visible escapes") {
  CHECK(visible("caf\xE9.txt") == "caf\\xE9.txt");
  CHECK(visible("\xFF\xFE") == "\\xFF\\xFE");
}

TEST_CASE("line breaks stay where lines are ours") { CHECK(visible_lines("a\nb\x1b") == "a\nb\\x1B"); }

TEST_CASE("width is counted in columns") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("東京") == 4);
  CHECK(display_width("e\xCC\x81") == 1);
  CHECK(display_width("") == 0);
}

TEST_CASE("JSON lets no control character pass") {
  CHECK(safe_json("{\"a\": \"\x7f\xC2\x9B\xE2\x80\xAE\"}\n") == "{\"a\": \"\\u007f\\u009b\\u202e\"}\n");
  CHECK(safe_json("\"é東\"") == "\"é東\"");
}

TEST_CASE("the mark stands under its words whatever they are wide") {
  const auto lines = wrap_marked("東京 cafe\xCC\x81 closed", {7, 13}, 80);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].before == "東京 ");
  CHECK(lines[0].marked == "cafe\xCC\x81");
  CHECK(lines[0].after == " closed");
  CHECK(lines[0].mark_column == 5);
  CHECK(lines[0].mark_width == 4);
}

TEST_CASE("a mark over a line's end stands on both lines") {
  const auto lines = wrap_marked("one two three four", {4, 13}, 12);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].marked == "two");
  CHECK(lines[1].marked == "three");
  CHECK(lines[1].mark_column == 0);
  CHECK_FALSE(lines[2].has_mark);
}

TEST_CASE("of a long sentence only the lines around the mark are shown") {
  std::string sentence;
  for (int word = 0; word < 100; ++word) sentence += "word" + std::to_string(100 + word) + " ";
  const auto at = static_cast<std::uint32_t>(sentence.find("word150"));
  const auto lines = wrap_marked(sentence, {at, at + 7}, 44);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].before.starts_with("… "));
  CHECK(lines[1].marked == "word150");
  CHECK(lines[2].after == " …");
}

TEST_CASE("no line of a sentence is wider than asked") {
  const std::string sentence(300, 'x');  // no place to break at
  for (const std::size_t width : {1U, 2U, 9U, 40U}) {
    for (const MarkedLine& line : wrap_marked(sentence, {150, 151}, width)) {
      CHECK(display_width(line.before + line.marked + line.after) <= std::max<std::size_t>(width, 1) + 4);
    }
  }
}

TEST_CASE("an empty mark and an empty sentence are no trouble") {
  CHECK(wrap_marked("", {0, 0}, 40).empty());
  const auto lines = wrap_marked("a b", {1, 1}, 40);
  REQUIRE(lines.size() == 1);
  CHECK_FALSE(lines[0].has_mark);
}

TEST_CASE("words are wrapped and long ones are not broken") {
  CHECK(wrap_words("aa bb cc", 5) == std::vector<std::string>{"aa bb", "cc"});
  CHECK(wrap_words("see https://example.org/a/long/way", 10) ==
        std::vector<std::string>{"see", "https://example.org/a/long/way"});
  CHECK(wrap_words("", 10).empty());
}
