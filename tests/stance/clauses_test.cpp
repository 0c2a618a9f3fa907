#include <doctest/doctest.h>

#include "stance/stance_table.h"

using namespace factdesk;
using Parts = std::vector<std::string>;

TEST_CASE("a sentence falls into the clauses that its marks and openers part") {
  CHECK(clauses_of("Acme, which owns Beta, sold the port.") ==
        Parts{"Acme, ", "which owns Beta, ", "sold the port."});
  CHECK(clauses_of("The club won, but the coach left.") == Parts{"The club won, ", "but the coach left."});
  CHECK(clauses_of("Acme bought ferries, trains, and buses.") ==
        Parts{"Acme bought ferries, trains, and buses."});
  CHECK(clauses_of("Sales rose to $5m, up from $4m.") == Parts{"Sales rose to $5m, ", "up from $4m."});
  CHECK(clauses_of("While fares rose, the line lost money.") ==
        Parts{"While fares rose, ", "the line lost money."});
  CHECK(clauses_of("The bank sold the unit after it lost $2m.") ==
        Parts{"The bank sold the unit ", "after it lost $2m."});
  CHECK(clauses_of("The bank sold the unit after 2019.") == Parts{"The bank sold the unit after 2019."});
  CHECK(clauses_of("The train leaves at 10:30 from York.") == Parts{"The train leaves at 10:30 from York."});
  CHECK(clauses_of("The team lost; the fans stayed.") == Parts{"The team lost; ", "the fans stayed."});
}

TEST_CASE("clauses cover the sentence without a gap") {
  const Document document =
      paragraphs("If the sale goes ahead, the club, which has debts, will get £5m: enough, Roe said.");
  const Segmented segmented = segment(document);
  Parses parses(segmented);
  StanceReader reader(segmented, parses);
  const SentenceStance& stance = reader.of(0);
  std::uint32_t at = segmented.sentences[0].span.start;
  for (const Span& clause : stance.clauses) {
    CHECK(clause.start == at);
    at = clause.end;
  }
  CHECK(at == segmented.sentences[0].span.end);
}

TEST_CASE("what is put in the past says so") {
  CHECK(stance_at("Until 2023 the factory employed 500 people.", "500 people") ==
        "positive asserted past none");
  CHECK(stance_at("The lease will run until 2027.", "run") == "positive planned none");
  CHECK(stance_at("The plant used to employ 900 people.", "900 people") == "positive asserted past none");
  CHECK(stance_at("Sales rose to $5m, up from $4m a year earlier.", "$4m") == "positive asserted past none");
  CHECK(stance_at("Sales rose to $5m, up from $4m a year earlier.", "$5m") == "positive asserted none");
  CHECK(stance_at("The former goalkeeper runs a bakery.", "goalkeeper") == "positive asserted past none");
  CHECK(stance_at("The former goalkeeper runs a bakery.", "bakery") == "positive asserted none");
  CHECK(stance_at("The ban did not take effect until 2021.", "take effect") == "positive asserted none");
}

TEST_CASE("every name of an enum reads back") {
  for (const char* name : {"none", "vague", "anonymous", "outlet", "document", "named"}) {
    const auto source_class = source_class_named(name);
    REQUIRE(source_class);
    CHECK(name_of(*source_class) == name);
  }
  CHECK(!source_class_named("rumour"));
  CHECK(name_of(CueKind::weasel) == "weasel");
  CHECK(name_of(Modality::conditional) == "conditional");
  CHECK(name_of(Polarity::negative) == "negative");
}
