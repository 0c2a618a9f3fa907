#include <doctest/doctest.h>

#include "stance/stance_table.h"

using namespace factdesk;

namespace {
void check(const std::vector<Row>& rows) {
  CHECK(!rows.empty());
  for (const Row& row : rows) {
    CAPTURE(std::string(row.sentence));
    CHECK(stance_of(row.sentence) == row.stance);
  }
}
}  // namespace

TEST_CASE("an epistemic word hedges its sentence") {
  check({
      {"The hospital could close its ward.", "positive hedged none"},
      {"The club may sell its ground.", "positive hedged none"},
      {"The court might overturn the fine.", "positive hedged none"},
      {"Perhaps the council will buy the hall.", "positive hedged none"},
      {"The number of patients probably doubled.", "positive hedged none"},
      {"The firm is likely to miss its target.", "positive hedged none"},
      {"The next decade will likely bring higher fees.", "positive hedged none"},
      {"The fault seems rooted in the design.", "positive hedged none"},
      {"The club appears to have lost its best player.", "positive hedged none"},
      {"The deal could, in theory, be signed.", "positive hedged none"},
      {"There is a chance the vote will be delayed.", "positive hedged none"},
      {"It is unclear whether the tram will reopen.", "positive hedged none"},
      {"Whether the club survives remains to be seen.", "positive hedged none"},
      {"He may not play on Saturday.", "negative hedged none"},
      {"The law firm won't say if it was paid.", "negative hedged none"},
      {"The company declined to say whether it would appeal.", "positive hedged none"},
      {"Several plausible causes could have led to the fire.", "positive hedged none"},
      {"The pivot could perhaps signify a broader ambition.", "positive hedged none"},
      {"The data suggests that rents fell by 3%.", "positive hedged document: The data"},
      {"We believe the new engine may be the quietest yet.", "positive hedged none"},
  });
}

TEST_CASE("hearsay is hedged and its own words are a vague source") {
  check({
      {"The company reportedly paid $2 billion for the rights.", "positive hedged vague: reportedly"},
      {"The mine is reportedly losing money.", "positive hedged vague: reportedly"},
      {"The painting was allegedly stolen in May 2019.", "positive hedged vague: allegedly"},
      {"The vaccine is thought to be safe.", "positive hedged vague: is thought to"},
      {"The bank is expected to cut 300 jobs.", "positive hedged vague: is expected to"},
      {"It is understood that the striker has signed.", "positive hedged vague: It is understood"},
      {"It has been suggested that the painting is a fake.", "positive hedged vague: It has been suggested"},
      {"Shares could double, some believe.", "positive hedged vague: some believe"},
  });
}

TEST_CASE("a plan is no hedge") {
  check({
      {"The airline plans to hire 6,000 people.", "positive planned none"},
      {"The council aims to plant 500 trees.", "positive planned none"},
      {"The reactor is due to open in 2027.", "positive planned none"},
      {"The museum will reopen in spring.", "positive planned none"},
      {"The hospital is to be rebuilt.", "positive planned none"},
      {"The union has threatened to strike.", "positive planned none"},
      {"The airline hopes to fly again by June.", "positive planned none"},
      {"The lease will run until 2027.", "positive planned none"},
  });
}

TEST_CASE("words that only look like hedges hedge nothing") {
  check({
      {"You may cancel at any time.", "positive asserted none"},
      {"Customers may return the phone within 30 days.", "positive asserted none"},
      {"The tank can store 500 litres.", "positive asserted none"},
      {"The military might of the alliance grew.", "positive asserted none"},
      {"The singer appeared on stage in May.", "positive asserted none"},
      {"The witness appeared before the court.", "positive asserted none"},
      {"Likely voters favour the mayor by 12 points.", "positive asserted none"},
      {"The crew left as soon as possible.", "positive asserted none"},
      {"The doctor suggested eating more fruit.", "positive asserted none"},
      {"The tower was supposed to open in 2020.", "positive asserted none"},
      {"The firm bought a mine, suggesting a long-term strategy.", "positive asserted none"},
      {"The review covers the changes that will redefine the city.", "positive asserted none"},
      {"One club always seems to be in the news.", "positive asserted none"},
  });
}

TEST_CASE("a condition or a question leaves a claim open") {
  check({
      {"If the sale goes ahead, the club will receive £5 million.", "positive conditional none"},
      {"Unless the council acts, the baths will close.", "positive conditional none"},
      {"The merger, if approved, would create the largest bank.", "positive conditional none"},
      {"Had the vote passed, the toll would have ended.", "positive conditional none"},
      {"The orchestra would have lost $2 million without the grant.", "positive conditional none"},
      {"Is the theatre about to close?", "positive asked none"},
      {"What could the ruling mean for patients?", "positive asked none"},
      {"He asked whether the school would close.", "positive asked none"},
      {"If you like jazz, you will enjoy this record.", "positive planned none"},
  });
}

TEST_CASE("a hedge colours its own clause and not the main one") {
  check({
      {"The brewery, which could be sold, made £3 million last year.", "positive asserted none"},
      {"The company that may buy the port has sold its ferries.", "positive asserted none"},
      {"The bid may have failed, and the bank has withdrawn.", "positive hedged none"},
      {"Jane Roe visited the mine, which may close.", "positive asserted none"},
      {"The report named a firm that might have known.", "positive asserted none"},
  });
  CHECK(stance_at("The brewery, which could be sold, made £3 million last year.", "be sold") ==
        "positive hedged none");
  CHECK(stance_at("The brewery, which could be sold, made £3 million last year.", "£3 million") ==
        "positive asserted none");
  CHECK(stance_at("It showed growth at the port and perhaps a strain on its cranes.", "strain") ==
        "positive hedged none");
  CHECK(stance_at("It showed growth at the port and perhaps a strain on its cranes.", "growth") ==
        "positive asserted none");
}

TEST_CASE("a hedged verb leaves a definite subject as it is and hedges any other") {
  CHECK(stance_at("Acme's $10 billion investment could hurt rivals.", "$10 billion") ==
        "positive asserted none");
  CHECK(stance_at("Some 400 jobs could go at the plant.", "400 jobs") == "positive hedged none");
  CHECK(stance_at("With a bold goal to invest $5 million, the fund marks a turn.", "$5 million") ==
        "positive planned none");
  CHECK(stance_of("With a bold goal to invest $5 million, the fund marks a turn.") ==
        "positive asserted none");
}

TEST_CASE("hedges side by side are one cue") {
  const std::string text = "Acme could perhaps have invested $1 billion.";
  const Document document = paragraphs(text);
  const Segmented segmented = segment(document);
  Parses parses(segmented);
  StanceReader reader(segmented, parses);
  REQUIRE(reader.of(0).cues.size() == 1);
  CHECK(std::string(segmented.words(reader.of(0).cues[0].span)) == "could perhaps");
}

TEST_CASE("an adjective of doubt hedges its noun") {
  CHECK(stance_at("A potential sale of Acme would raise $3 million.", "sale") == "positive hedged none");
  CHECK(stance_of("A potential sale of Acme would raise $3 million.") == "positive asserted none");
  CHECK(stance_of("Acme has the potential to grow.") == "positive asserted none");
  CHECK(stance_at("Acme wrote to potential customers.", "customers") == "positive asserted none");
}

TEST_CASE("what nobody expects is no forecast") {
  check({
      {"The crash, which nobody predicted, wiped out savings.", "positive asserted none"},
      {"The fall that no analyst expected has ended.", "positive asserted none"},
  });
}

TEST_CASE("permission of a kind, clitic plans, inverted conditions and infinitives that name") {
  check({
      {"Dogs may not enter the hall.", "negative asserted none"},
      {"The rules say that nobody may swim there.", "negative asserted document: The rules"},
      {"Whether the comet survives is unclear.", "positive hedged none"},
      {"Rates may not fall.", "negative hedged none"},
      {"I'm going to buy another one.", "positive planned none"},
      {"Next week I’ll bring two vans.", "positive planned none"},
      {"Should rates fall in May, the margin will shrink.", "positive conditional none"},
      {"The answer is to build.", "positive asserted none"},
  });
}

TEST_CASE("a clitic of be or have opens a hedge as the verb does, with either apostrophe") {
  for (const char* text :
       {"It's expected to sell the mill.", "It’s expected to sell the mill.", "He’s said to own the mill.",
        "They're thought to own the mill.", "They’re likely to sell the mill.",
        "It’s widely believed that Acme sold the mill.", "It's possible that Acme sold the mill.",
        "Acme’s expected to sell the mill.", "She’s been linked with the mill.",
        "There’s a chance Acme sold the mill.", "It’s unlikely to close."}) {
    CAPTURE(std::string(text));
    CHECK(stance_of(text).find("hedged") != std::string::npos);
  }
  CHECK(stance_of("They’re set to sell the mill.") == "positive planned none");
  CHECK(stance_of("Acme’s expected profit fell.") == "positive asserted none");
  CHECK(stance_of("Acme’s likely winners met.") == stance_of("Acme's likely winners met."));
}

TEST_CASE("however before a comma is no free relative and swallows no hedge") {
  for (const char* text : {"However, Acme’s decision to move might signify a change.",
                           "However, prices may fall.", "However, the two firms could merge."}) {
    CAPTURE(std::string(text));
    CHECK(stance_of(text) == "positive hedged none");
  }
  CHECK(stance_of("However hard it might be, they won.") == "positive asserted none");
  CHECK(stance_of("Whoever may own it, the mill is open.") == "positive asserted none");
}

TEST_CASE("what happens or is so plans nothing") {
  for (const char* text : {"Redundancy plans to mitigate service disruptions",
                           "Contingency plans to keep trains running", "Expansion plans to open shops abroad",
                           "Recruitment plans to fill the gaps", "The spending plans to cut taxes"}) {
    CAPTURE(std::string(text));
    CHECK(stance_of(text) == "positive asserted none");
  }
  for (const char* text :
       {"The administration plans to mitigate disruptions.", "The charity plans to open a shop.",
        "Acme plans to open a shop.", "The government hopes to open a shop.", "France plans to hire.",
        "Nancy plans to hire.", "The bank plans to open a shop."}) {
    CAPTURE(std::string(text));
    CHECK(stance_of(text) == "positive planned none");
  }
}

TEST_CASE("zero in a name or a goal denies nothing") {
  for (const char* text :
       {"Acme is net zero by 2030.", "Acme reached net-zero emissions.", "Acme has a zero-tolerance policy.",
        "Acme hires on zero-hours contracts.", "It fell to sub-zero temperatures.",
        "Patient zero worked at Acme.", "Acme runs zero-emission buses."}) {
    CAPTURE(std::string(text));
    CHECK(stance_of(text) == "positive asserted none");
  }
  CHECK(stance_at("The plant had zero accidents.", "accidents") == "negative asserted none");
}

TEST_CASE("a hedge ends with its quotation and before its speaker's tag") {
  CHECK(stance_at("“The barge may sink,” Ilse said after she met the crew.", "met")
            .starts_with("positive asserted"));
  CHECK(stance_at("The barge might sink, said Orr, who built it.", "built").starts_with("positive asserted"));
  CHECK(stance_at("Rents may fall but remain high.", "remain high") == "positive asserted none");
}

TEST_CASE("what a newsroom wants flagged is hedged") {
  const std::vector<const char*> texts = {
      "The hall must have flooded.",
      "The barge is presumed lost.",
      "The barge is, by most accounts, unsafe.",
      "The barge was stolen, or so it is said.",
      "Signs point to an early vote.",
      "An early vote is on the cards.",
      "A strike cannot be ruled out.",
      "It has been argued that the dam leaks.",
      "Fears are growing that the dam leaks.",
      "Unconfirmed reports say the dam leaks.",
      "Orr is accused of theft.",
      "Orr is tipped to win.",
      "The dam is widely seen as unsafe.",
      "Some have called the dam unsafe.",
  };
  for (const char* text : texts) {
    CAPTURE(std::string(text));
    CHECK(stance_of(text).starts_with("positive hedged"));
  }
}

TEST_CASE("what is put forward or needed is no hedge, and what nobody plans no plan") {
  check({
      {"The mayor suggested a fair.", "positive asserted none"},
      {"A driver must have a licence.", "positive asserted none"},
      {"The club did not agree to sell.", "negative asserted none"},
  });
}
