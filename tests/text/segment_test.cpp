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

TEST_CASE("items that run on in one line are sentences each") {
  CHECK(sentences("1) The first item 2) The second item") ==
        Texts{"1) The first item", "2) The second item"});
  CHECK(sentences("1. The mill closed. 2. The river rose.") ==
        Texts{"1. The mill closed.", "2. The river rose."});
  CHECK(sentences("a. The mill b. The river") == Texts{"a. The mill", "b. The river"});
  CHECK(sentences("• 9. The mill • 10. The river") == Texts{"• 9. The mill", "• 10. The river"});
}

TEST_CASE("narrow lines in lower case without a stop are a line each") {
  CHECK(sentences("mills\nriver boats\nlocks, weirs\n") == Texts{"mills", "river boats", "locks, weirs"});
  CHECK(sentences("the mill closed\nand the river rose.\n").size() == 1);
}

TEST_CASE("an elision ends nothing and may open a sentence") {
  CHECK(sentences("“The mill [...] closed [...]” (Orrick 12).").size() == 1);
  CHECK(sentences("The thing is . . . I sold it.").size() == 1);
  CHECK(sentences("They joined words. . . . The practice went on.") ==
        Texts{"They joined words.", ". . . The practice went on."});
}

TEST_CASE("a sentence may begin without a space and an address does not") {
  CHECK(sentences("The mill closed.Today it rains.") == Texts{"The mill closed.", "Today it rains."});
  CHECK(sentences("They sold booking.Com shares and ran Node.Js there.").size() == 1);
}

TEST_CASE("an initial I and a pronoun I are told apart by the word before") {
  CHECK(sentences("It was you and I. Did you see Albert I. Jones?") ==
        Texts{"It was you and I.", "Did you see Albert I. Jones?"});
}

TEST_CASE("a title behind a time of day opens a sentence unless nothing has been said") {
  CHECK(sentences("At 5 a.m. Mr. Vane left.").size() == 1);
  CHECK(sentences("He left the bank at 6 p.m. Mr. Vane stayed.").size() == 2);
}

}  // namespace
}  // namespace factdesk
