#include <doctest/doctest.h>

#include <vector>

#include "base/day.h"
#include "base/lexicon.h"
#include "base/nearest.h"
#include "base/steps.h"
#include "base/utf8.h"

namespace factdesk {
namespace {

TEST_CASE("a day is read from its ISO form with or without a time") {
  REQUIRE(parse_iso_day("2025-01-22"));
  CHECK(parse_iso_day("2025-01-22") == parse_iso_day("2025-01-22T09:00:00Z"));
  CHECK(iso_text(*parse_iso_day("2025-01-22")) == "2025-01-22");
  CHECK_FALSE(parse_iso_day("2025-02-30"));
  CHECK_FALSE(parse_iso_day("2025-1-2"));
  CHECK_FALSE(parse_iso_day("22 January"));
}

TEST_CASE("the first byte that is not UTF-8 is found") {
  CHECK_FALSE(first_invalid_utf8("Café – 日本"));
  CHECK(first_invalid_utf8("ab\xff") == 2);
  CHECK(first_invalid_utf8("\xc0\xaf") == 0);
  CHECK(first_invalid_utf8("x\xed\xa0\x80") == 1);
}

TEST_CASE("folding lowers letters and straightens quotes and spaces") {
  CHECK(fold("“ÉCOLE’S\u00A0end”") == "\"école's end\"");
}

TEST_CASE("what a terminal must not see is a control character") {
  for (const char32_t bad : {U'\x1b', U'\x7f', char32_t{0x9b}, char32_t{0x202e}, char32_t{0x2066}})
    CHECK(is_control(bad));
  for (const char32_t good : {U'a', char32_t{0xe9}, char32_t{0x2019}}) CHECK_FALSE(is_control(good));
}

TEST_CASE("the nearest spelling is offered only when it is near") {
  const std::vector<std::string> keys = {"about", "affirm", "claim"};
  CHECK(nearest("abuot", keys) == "about");
  CHECK(nearest("afirm", keys) == "affirm");
  CHECK_FALSE(nearest("zebra", keys));
  CHECK(did_you_mean("cliam", keys) == " (did you mean \"claim\"?)");
}

TEST_CASE("the nearest spelling of many words is that of one") {
  const std::vector<std::string> ids = {"about", "affirm", "claim", "claims", "denials"};
  Spelling spelling(ids);
  for (const std::string_view word :
       {"abuot", "afirm", "clam", "clai", "claimed", "denial", "dnial", "zebra", ""})
    CHECK(spelling.nearest(word) == nearest(word, ids));
  CHECK(spelling.did_you_mean("cliam") == " (did you mean \"claim\"?)");
  CHECK(spelling.has_slip("claim"));  // of "claims"
  CHECK(spelling.has_slip("abuot"));
  CHECK_FALSE(spelling.has_slip("about"));
  CHECK_FALSE(spelling.has_slip("aboutish"));
}

// Steps to look for the nearest of many ids of so many words, each of them far from all.
std::uint64_t steps_of_far_words(int count) {
  std::vector<std::string> ids;
  for (int id = 0; id < count; ++id) ids.push_back("entity-" + std::to_string(id));
  const std::uint64_t before = steps_taken;
  Spelling spelling(ids);
  for (int word = 0; word < count; ++word) spelling.nearest("nobody" + std::to_string(word) + "xyz");
  return steps_taken - before;
}

TEST_CASE("many words are looked for among many in bounded time") {
  const std::uint64_t most = 60'000'000;  // the budget, and a few a word
  CHECK(steps_of_far_words(2000) < most);
  CHECK(steps_of_far_words(16000) < most);
}

TEST_CASE("a lexicon list gives its rows with their attributes") {
  const auto rows = lexicon("refer.pronouns");
  REQUIRE_FALSE(rows.empty());
  CHECK(rows.front().phrase == "it");
  CHECK(rows.front().attribute("means") == "thing");
  CHECK_FALSE(rows.front().attribute("reach"));
  CHECK(lexicon("no.such").empty());
}

}  // namespace
}  // namespace factdesk
