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

TEST_CASE("a source is found wherever it stands") {
  check({
      {"Roe said the merger would create 200 jobs.", "positive planned named: Roe"},
      {"Profits fell by a fifth, the council said on Monday.", "positive asserted named: the council"},
      {"Profits fell, said the council.", "positive asserted named: the council"},
      {"\"We will rebuild the stand,\" said Maria Lopez, the club's chairwoman.",
       "positive planned named: Maria Lopez"},
      {"The port, analysts at Northwick Bank said, may be worth $4 billion.",
       "positive hedged named: analysts at Northwick Bank"},
      {"The hospital could cost $5 million, Jane Roe, the chief executive, said in a statement.",
       "positive hedged named: Jane Roe"},
      {"Ann Lee, who chairs the board, told reporters the museum could reopen in spring.",
       "positive hedged named: Ann Lee"},
      {"Staff were told by the head teacher that the pool might close.", "positive hedged named: the head teacher"},
      {"In a statement, the school said it had not been told.", "negative asserted named: the school"},
      {"The airline, according to Reuters, is expected to cut 300 jobs.", "positive hedged outlet: Reuters"},
      {"The mayor called the toll \"a disaster for families\".", "positive asserted named: The mayor"},
      {"Roe said: \"The pier is safe.\"", "positive asserted named: Roe"},
      {"The opening of the line, as announced by Transport Minister Ola Berg, cut travel times.",
       "positive asserted named: Transport Minister Ola Berg"},
      {"The charity said yesterday it had raised £2m.", "positive asserted named: The charity"},
      {"Acme, which owns the ferries, announced a change in its fares.", "positive asserted named: Acme"},
      {"The band might not tour, its manager says.", "negative hedged named: its manager"},
  });
}

TEST_CASE("a source has the class of its words") {
  check({
      {"A spokesman said the plant will open in 2026.", "positive planned named: A spokesman"},
      {"A Commerce Office spokesman said the plant opened.", "positive asserted named: A Commerce Office spokesman"},
      {"The regulator found that the bank had lied.", "positive asserted named: The regulator"},
      {"Police said no arrests had been made.", "negative asserted named: Police"},
      {"According to a filing, the airline owes $40 million.", "positive asserted document: a filing"},
      {"The court's ruling said the company had not infringed the patent.",
       "negative asserted document: The court's ruling"},
      {"A poll found that 60% of voters opposed the toll.", "positive asserted document: A poll"},
      {"Court records show the firm settled for $9 million.", "positive asserted document: Court records"},
      {"The agreement includes no penalty, according to a memo seen by this newspaper.",
       "negative asserted document: a memo seen by this newspaper"},
      {"The Daily Chronicle reported that the firm plans to hire 6,000 people.",
       "positive planned outlet: The Daily Chronicle"},
      {"The sale was first reported by the Leeds Gazette.", "positive asserted outlet: the Leeds Gazette"},
      {"Local media reported that the mayor had resigned.", "positive asserted outlet: Local media"},
      {"Citing two people with knowledge of the talks, Reuters reported that the bank may sell.",
       "positive hedged outlet: Reuters"},
      {"Two people familiar with the talks said the bank may sell its insurance arm.",
       "positive hedged anonymous: Two people familiar with the talks"},
      {"According to people close to the club, the coach has been offered a deal.",
       "positive asserted anonymous: people close to the club"},
      {"A person briefed on the matter said the fund was not selling.",
       "negative asserted anonymous: A person briefed on the matter"},
      {"A consumer group in Turin says the drink may contain lead.",
       "positive hedged anonymous: A consumer group in Turin"},
      {"Officials who asked not to be named said the visit was off.",
       "positive asserted anonymous: Officials who asked not to be named"},
      {"Analysts say the hospital will close.", "positive planned vague: Analysts"},
      {"Critics argue that the stadium could cost twice as much.", "positive hedged vague: Critics"},
      {"Insiders claim the sale is off.", "positive asserted vague: Insiders"},
      {"She has heard that the farm may be sold.", "positive hedged vague: She"},
      {"Reports have surfaced indicating a change at the mine.", "positive asserted vague: Reports"},
  });
}

TEST_CASE("a denial by a source turns what it denies") {
  check({
      {"Acme denied that it had sold the mine.", "negative asserted named: Acme"},
      {"He denied stealing the money.", "negative asserted named: He"},
      {"The minister rejected claims that the bridge was unsafe.", "negative asserted named: The minister"},
      {"The council rejected the offer.", "positive asserted none"},
  });
  CHECK(stance_at("The judge did not acknowledge that the firm lost $5 million.", "$5 million") ==
        "positive asserted named: The judge");
}

TEST_CASE("a source governs its own clause only") {
  const char* fell = "Profits fell by a fifth, the council said on Monday, but sales may rise next year.";
  CHECK(stance_at(fell, "a fifth") == "positive asserted named: the council");
  CHECK(stance_at(fell, "sales may rise") == "positive hedged none");
  const char* two = "Profits could fall, said Roe, while Doe argued that they could rise.";
  CHECK(stance_at(two, "fall") == "positive hedged named: Roe");
  CHECK(stance_at(two, "rise") == "positive hedged named: Doe");
  const char* aside = "The vote, which critics say could split the party, is due in June.";
  CHECK(stance_at(aside, "split") == "positive hedged vague: critics");
  CHECK(stance_at(aside, "June") == "positive asserted none");
  CHECK(stance_at("Roe's claim that the dam leaked was dismissed by engineers.", "leaked").ends_with("named: Roe"));
  CHECK(stance_of("Jane Roe visited the mine, and it may close.").ends_with("none"));
}

TEST_CASE("a speaker is carried on and never back") {
  check({
      {"\"We will rebuild,\" said Ann Lee. \"It may take years.\"", "positive hedged named: Ann Lee"},
      {"Two officials said the visa rules may change. They said a decision was close.",
       "positive asserted anonymous: They"},
      {"Jane Roe opened the fair on Friday. She said the hall might be sold.", "positive hedged named: She"},
      {"Roe said sales fell. The shop may shut.", "positive hedged none"},
      {"“We have no money,” said Ellen Price. “The ward is old.\n“It could close in May.”",
       "positive hedged named: Ellen Price"},
  });
  CHECK(stance_at("The ward may close. Jane Roe said so.", "close") == "positive hedged none");
}
