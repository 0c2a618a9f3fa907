#include <doctest/doctest.h>

#include "stance/stance_table.h"

using namespace factdesk;

namespace {
// The stance of the last sentence of a Markdown article.
std::string last_of(const char* markdown) {
  ArticleSource source;
  source.path = "article.md";
  source.bytes = markdown;
  source.format = Format::markdown;
  const auto document = read_document(std::move(source));
  REQUIRE(document);
  const Segmented segmented = segment(*document);
  Parses parses(segmented);
  StanceReader reader(segmented, parses);
  const Stance main = reader.main(static_cast<std::uint32_t>(segmented.sentences.size() - 1));
  std::string said(name_of(main.polarity));
  said += " ";
  said += name_of(main.modality);
  said += " ";
  said += name_of(main.source.source_class);
  if (!main.source.words.empty()) said += ": " + std::string(segmented.words(main.source.words));
  return said;
}
}  // namespace

TEST_CASE("a list item takes hedge and source from its lead-in unless it has its own") {
  CHECK(last_of("These may include:\n\n- a new stand\n") == "positive hedged none");
  CHECK(last_of("The mayor says the plan may bring:\n\n- a new stand\n") ==
        "positive hedged named: The mayor");
  CHECK(last_of("The mayor says the plan may bring:\n\n- Roe said a park will open.\n") ==
        "positive hedged named: Roe");
  CHECK(last_of("Several factors could have led to this.\n\n- cheap fares\n") == "positive hedged none");
  CHECK(last_of("The deal does not cover:\n\n- the stadium\n") == "negative asserted none");
  CHECK(last_of("The club may move. Its ground is old.\n\n- the stand\n") == "positive asserted none");
}
