#include "parse/place.h"

#include <doctest/doctest.h>

#include <string>

#include "parse/parses.h"
#include "scan/documents.h"

using namespace factdesk;

namespace {

// One sentence and its parse.
class Parsed {
 public:
  explicit Parsed(const std::string& sentence)
      : document_(paragraphs(sentence)), text_(segment(document_)), parses_(text_) {}

  const Parse& parse() { return parses_.of(0); }
  Span place(std::string_view words) const {
    const std::size_t at = document_.text.find(words);
    REQUIRE(at != std::string::npos);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }
  std::string told(std::string_view words) {
    const Index group = told_at(parse(), place(words));
    if (group == kNone) return "";
    return std::string(text_.words(text_.span_of(phrase_of(parse(), group))));
  }
  std::string stretch(std::string_view words) {
    return std::string(text_.words(text_.span_of(stretch_at(parse(), place(words)))));
  }

 private:
  Document document_;
  Segmented text_;
  Parses parses_;
};

}  // namespace

TEST_CASE("a place tells of its clause's subject, also where that is an earlier verb's") {
  CHECK(Parsed("The chief executive of Bolt has 300 shares.").told("300") == "The chief executive of Bolt");
  CHECK(Parsed("Acme wants to sell 300 cars.").told("300") == "Acme");
  CHECK(Parsed("Acme built 200 cars and sold 300 vans.").told("300") == "Acme");
  CHECK(Parsed("Acme said that Bolt had 300 people.").told("300") == "Bolt");
  CHECK(Parsed("Acme sold the unit in May, raising $3 million.").told("$3 million") == "Acme");
}

TEST_CASE("a place in an aside or a relative clause tells of its noun") {
  CHECK(Parsed("Acme, a firm with 300 people, is old.").told("300") == "Acme");
  CHECK(Parsed("Acme bought Bolt, which had 300 people, in May.").told("300") == "Bolt");
  CHECK(Parsed("There are 300 people in the town.").told("300") == "");
}

TEST_CASE("words stand with a place in its clause, in its subject, and in what its noun is said to be") {
  Parsed unlike("Torvane bought 300 vans in May, while Acme sold its cars.");
  CHECK(stands_with(unlike.parse(), unlike.place("300"), unlike.place("Torvane")));
  CHECK_FALSE(stands_with(unlike.parse(), unlike.place("300"), unlike.place("Acme")));
  Parsed people("He was one of 300 people who took part in the trial.");
  CHECK(stands_with(people.parse(), people.place("300 people"), people.place("took part")));
  Parsed parted("The prize is $300; the runner-up gets $100.");
  CHECK_FALSE(stands_with(parted.parse(), parted.place("$300"), parted.place("runner-up")));
  CHECK_FALSE(in_one_clause(parted.parse(), parted.place("$300"), parted.place("runner-up")));
}

TEST_CASE("a word stands in its noun phrase as head, owner, behind of, in its name or beside") {
  const auto standing = [](const std::string& sentence, std::string_view word, std::string_view noun) {
    Parsed parsed(sentence);
    const Index head = head_at(parsed.parse(), parsed.place(noun));
    return standing_in(parsed.parse(), parsed.parse().words[head].group,
                       head_at(parsed.parse(), parsed.place(word)));
  };
  CHECK(standing("Acme and Bolt sold the mill.", "Bolt", "Acme") == Standing::head);
  CHECK(standing("Acme's plant is old.", "Acme", "plant") == Standing::owner);
  CHECK(standing("The mayor of Porto left.", "Porto", "mayor") == Standing::of);
  CHECK(standing("The Acme plant is old.", "Acme", "plant") == Standing::name);
  CHECK(standing("The house on the island is old.", "island", "house") == Standing::beside);
}

TEST_CASE("what stands before a sentence is no part of its clauses") {
  CHECK(Parsed("PORTO, Feb. 26, 2026 (Press Wire) -- Acme will open in March.").told("March") == "Acme");
  CHECK(Parsed("06.22 Acme opened its gates.").told("gates") == "Acme");
}

TEST_CASE("a stretch ends where another clause begins") {
  CHECK(Parsed("Acme sold 300 cars in May because Bolt had closed.").stretch("300") ==
        "Acme sold 300 cars in May");
}
