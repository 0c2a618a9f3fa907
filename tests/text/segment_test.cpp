#include "text/segment.h"

#include "text/read_documents.h"

namespace factdesk {
namespace {

Texts sentences(std::string_view text, Format format = Format::text) {
  const Document document = read(text, format);
  Texts out;
  for (const SentenceSpan& sentence : split_sentences(document))
    out.push_back(std::string(slice(document.text, sentence.span)));
  return out;
}

TEST_CASE("sentences end at stops and question marks and exclamation marks") {
  CHECK(sentences("The mill closed. Who bought it? Nobody! The river rose.") ==
        Texts{"The mill closed.", "Who bought it?", "Nobody!", "The river rose."});
  CHECK(sentences("It closed... The river rose.") == Texts{"It closed...", "The river rose."});
}

TEST_CASE("abbreviations and initials and decimals end nothing") {
  CHECK(sentences("Dr. Orrick and Mr. J. R. Vane met at St. Mary's.").size() == 1);
  CHECK(sentences("The U.S. Senate paid $1.5 million to Acme Inc. of Ohio.").size() == 1);
  CHECK(sentences("It opens at 9 a.m. on weekdays, e.g. Monday, i.e. early.").size() == 1);
  CHECK(sentences("See No. 5, vol. 3, p. 12.").size() == 1);
}

TEST_CASE("an abbreviation may still end a sentence") {
  CHECK(sentences("They sell nails, screws, etc. The shop is shut.").size() == 2);
  CHECK(sentences("It opened at 9 a.m. The queue was long.").size() == 2);
}

TEST_CASE("closing quotation marks and brackets belong to the sentence that they close") {
  CHECK(sentences("“It is sold.” She left. (It was late.) He stayed.") ==
        Texts{"“It is sold.”", "She left.", "(It was late.)", "He stayed."});
  CHECK(sentences("“Is it sold?” she asked. Nobody knew.") ==
        Texts{"“Is it sold?” she asked.", "Nobody knew."});
}

TEST_CASE("a sentence never crosses a block and a title is none") {
  CHECK(sentences("# Mill sold\n\nIt was\n\n- old\n- new\n", Format::markdown) ==
        Texts{"Mill sold", "It was", "old", "new"});
  CHECK(sentences("---\ntitle: T\n---\nIt was sold.\n") == Texts{"It was sold."});
}

TEST_CASE("names with points and file names and addresses hold together") {
  CHECK(sentences("Read the notes at example.org and in notes.txt today.").size() == 1);
  CHECK(sentences("Version 2.0.1 shipped. It is free.").size() == 2);
}

}  // namespace
}  // namespace factdesk
