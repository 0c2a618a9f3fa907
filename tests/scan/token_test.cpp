#include "scan/token.h"

#include <doctest/doctest.h>

namespace factdesk {
namespace {

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> out;
  for (const Token& token : tokenise(text)) out.emplace_back(slice(text, token.span()));
  return out;
}

using Words = std::vector<std::string>;

TEST_CASE("words numbers and symbols stand apart") {
  CHECK(words("Microsoft’s $1.5bn deal, in 2019.") ==
        Words{"Microsoft", "’s", "$", "1.5", "bn", "deal", ",", "in", "2019", "."});
}

TEST_CASE("a number keeps its groups and decimals and loses the comma behind it") {
  CHECK(words("1,284 and 38.6, 5.") == Words{"1,284", "and", "38.6", ",", "5", "."});
}

TEST_CASE("a word keeps its digits and its inner apostrophe") {
  CHECK(words("S2 Q3 O'Brien don't") == Words{"S2", "Q3", "O'Brien", "don't"});
}

TEST_CASE("clitics stand alone") {
  CHECK(words("he'll they're it's") == Words{"he", "'ll", "they", "'re", "it", "'s"});
}

TEST_CASE("initials with points are one word") {
  CHECK(words("the U.S. at 5 p.m. by J.P. Morgan") ==
        Words{"the", "U.S.", "at", "5", "p.m.", "by", "J.P.", "Morgan"});
}

TEST_CASE("a single capital with a full stop is a word and a stop") {
  CHECK(words("plan B. Then") == Words{"plan", "B", ".", "Then"});
}

TEST_CASE("a vulgar fraction is a number") {
  const auto tokens = tokenise("½ price");
  REQUIRE(tokens.size() == 2);
  CHECK(tokens[0].kind == TokenKind::number);
}

TEST_CASE("keys ignore case and the shape of an apostrophe") {
  CHECK(tokenise("ISN’T")[0].key == tokenise("isn't")[0].key);
  CHECK(tokenise("École")[0].key == tokenise("école")[0].key);
  CHECK(tokenise("from")[0].key == word_key("from"));
}

TEST_CASE("capitals and glue are marked") {
  const auto tokens = tokenise("NASA paid Ann $5");
  REQUIRE(tokens.size() == 5);
  CHECK(tokens[0].all_capitals);
  CHECK(tokens[2].capital);
  CHECK_FALSE(tokens[2].all_capitals);
  CHECK_FALSE(tokens[3].glued);
  CHECK(tokens[4].glued);
}

TEST_CASE("every byte that is not white space belongs to exactly one token") {
  const std::string text = "¿Qué? 3–1 “quoted”, a.b.c 5'5\" ٣ 日本語 e\u0301 '' 's";
  std::uint32_t end = 0;
  for (const Token& token : tokenise(text)) {
    CHECK(token.start >= end);
    CHECK(token.end > token.start);
    end = token.end;
  }
  CHECK(end == text.size());
}

}  // namespace
}  // namespace factdesk
