#include <doctest/doctest.h>

#include <string>

#include "base/lexicon.h"
#include "scan/phrase.h"

using namespace factdesk;

TEST_CASE("every phrase of the stance lexicon compiles and stands once in its list") {
  int phrases = 0;
  std::string seen;
  for (const LexiconRow& row : lexicon()) {
    const bool stance = row.list.starts_with("negation.") || row.list.starts_with("modality.") ||
                        row.list.starts_with("source.") || row.list.starts_with("clauses.");
    if (!stance) continue;
    CAPTURE(std::string(row.list));
    CAPTURE(std::string(row.phrase));
    const auto compiled = Phrase::compile(row.phrase, PhraseResolver{});
    CHECK(std::holds_alternative<Phrase>(compiled));
    ++phrases;
  }
  CHECK(phrases > 1000);
}
