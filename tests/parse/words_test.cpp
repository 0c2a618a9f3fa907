#include "parse/words.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "scan/documents.h"

using namespace factdesk;

namespace {

// "do|n't|go" of "don't go"
std::string cut(const std::string& words) {
  const Document document = paragraphs(words);
  const Segmented text = segment(document);
  std::string out;
  for (const GrammarWord& word : grammar_words(text, {0, static_cast<std::uint32_t>(text.tokens.size())}))
    out += (out.empty() ? "" : "|") + std::string(text.words(word.span));
  return out;
}

}  // namespace

TEST_CASE("words are cut as treebanks cut them") {
  constexpr std::array<std::array<const char*, 2>, 15> kCuts = {{
      {"She doesn't go.", "She|does|n't|go|."},
      {"It isn’t and cannot be Roe's.", "It|is|n’t|and|can|not|be|Roe|'s|."},
      {"Mr. Roe of the U.N. left.", "Mr.|Roe|of|the|U.N.|left|."},
      {"He works for Acme Inc.", "He|works|for|Acme|Inc|."},
      {"the 19th in the 1990s at 9:30 on 1/2/2025", "the|19th|in|the|1990s|at|9:30|on|1/2/2025"},
      {"It cost $1.5bn, or 3%.", "It|cost|$|1.5|bn|,|or|3|%|."},
      {"AT&T and R&D", "AT&T|and|R&D"},
      {"a pre-war, four-year plan by ex-minister Roe", "a|pre-war|,|four|-|year|plan|by|ex-minister|Roe"},
      {"Well... no!!", "Well|...|no|!!"},
      {"Write to jane@example.org or see https://example.org/a?b=1.",
       "Write|to|jane@example.org|or|see|https://example.org/a?b=1|."},
      {"www.example.org, too", "www.example.org|,|too"},
      {"the firms' \"plan\" (a draft)", "the|firms|'|\"|plan|\"|(|a|draft|)"},
      {"They're gonna win", "They|'re|gon|na|win"},
      {"", ""},
      {"10,000 words", "10,000|words"},
  }};
  for (const auto& [words, wanted] : kCuts) CHECK(cut(words) == std::string(wanted));
}
