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
      {"Staff were told by the head teacher that the pool might close.",
       "positive hedged named: the head teacher"},
      {"In a statement, the school said it had not been told.", "negative asserted named: the school"},
      {"The airline, according to Reuters, is expected to cut 300 jobs.", "positive hedged outlet: Reuters"},
      {"The mayor called the toll \"a disaster for families\".", "positive asserted named: The mayor"},
      {"Roe said: \"The pier is safe.\"", "positive asserted named: Roe"},
      {"The opening of the line, as announced by Transport Minister Ola Berg, cut travel times.",
       "positive asserted named: Ola Berg"},
      {"The charity said yesterday it had raised £2m.", "positive asserted named: The charity"},
      {"Acme, which owns the ferries, announced a change in its fares.", "positive asserted named: Acme"},
      {"The band might not tour, its manager says.", "negative hedged named: its manager"},
  });
}

TEST_CASE("a source has the class of its words") {
  check({
      {"A spokesman said the plant will open in 2026.", "positive planned named: A spokesman"},
      {"A Commerce Office spokesman said the plant opened.",
       "positive asserted named: A Commerce Office spokesman"},
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
  CHECK(stance_at("Roe's claim that the dam leaked was dismissed by engineers.", "leaked")
            .ends_with("named: Roe"));
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

TEST_CASE("a source's words are its name where it has one") {
  check({
      {"Norrail engineer Erik Stade said the joint had cracked.", "positive asserted named: Erik Stade"},
      {"President Mira Solenne said the fund was empty.", "positive asserted named: Mira Solenne"},
      {"Chief executive Gita Moss said sales rose.", "positive asserted named: Gita Moss"},
      {"The mill has closed, the operator Norrail said.", "positive asserted named: Norrail"},
      {"His lawyer, Greta Vos, said the film was dark.", "positive asserted named: Greta Vos"},
      {"\"We slept on the bus,\" said their coach, Nino Farrell.", "positive asserted named: Nino Farrell"},
      {"Tomas Reed of the Coast Institute calls the figures \"bold\".",
       "positive asserted named: Tomas Reed"},
      {"The Bank of Norland said rates would fall.", "positive planned named: The Bank of Norland"},
      {"The Brandt Institute said the tiles had passed.", "positive asserted named: The Brandt Institute"},
  });
}

TEST_CASE("single quotation marks quote like double ones and a clitic is no form of be") {
  check({
      {"‘People were queuing in the rain,’ said librarian Joan Tully.",
       "positive asserted named: Joan Tully"},
      {"‘We can’t sit on the floor,’ said one mother of three.",
       "negative asserted anonymous: one mother of three"},
  });
}

TEST_CASE("a paper speaks through whatever verb and is found behind what is done to it") {
  check({
      {"The same draft says construction might begin in 2028.", "positive hedged document: The same draft"},
      {"The trial report says protection did not last.", "negative asserted document: The trial report"},
      {"A test report by the Brandt Institute found that the tiles withstand hail.",
       "positive asserted document: A test report by the Brandt Institute"},
      {"An audit published last year found 14 worn joints.",
       "positive asserted document: An audit published last year"},
      {"Minutes of a meeting in January show that the plan was shelved.",
       "negative asserted document: Minutes of a meeting in January"},
      {"Meadows hold more carbon than forests, according to a study published on Monday.",
       "positive asserted document: a study published on Monday"},
      {"A study I found on the train says that cheerful people live longer.",
       "positive asserted document: A study I found on the train"},
      {"The manual warns of leaks. It says a second seal could help.", "positive hedged document: It"},
  });
}

TEST_CASE("a speaker stands before his aside, and behind his own relative clause") {
  check({
      {"My neighbour, who fixes printers, says the model overheats.",
       "positive asserted anonymous: My neighbour"},
      {"A colleague who gave evidence by video said Trask loved the horse.",
       "positive asserted anonymous: A colleague who gave evidence by video"},
      {"Picoworks, the maker, says no such phone exists.", "negative asserted named: Picoworks"},
      {"\"The speaker ships in May,\" Jun Ohtani, the chief designer of Auralis Audio, told me over lunch, "
       "\"if we can find the parts.\"",
       "positive asserted named: Jun Ohtani"},
  });
}

TEST_CASE("a passive quotation has its speaker behind by, and a view its owner") {
  check({
      {"The fire was described by officer Dan Cole as \"the work of a minute\".",
       "positive asserted named: Dan Cole"},
      {"Halsey's view was that the wind had helped.", "positive asserted named: Halsey"},
  });
}

TEST_CASE("a name that cites and reports is a newsroom") {
  check({
      {"The Tech Fox, citing a supplier, reported that the phone could cost $900.",
       "positive hedged outlet: The Tech Fox"},
      {"The trade magazine Rails Monthly reported that the line may close.",
       "positive hedged outlet: Rails Monthly"},
      {"Nothing in the file shows that the dam leaked.", "negative asserted none"},
      {"The bins are late, according to Quay FM.", "positive asserted outlet: Quay FM"},
  });
}

TEST_CASE("a pronoun speaks for whoever the sentence before let speak or act") {
  check({
      {"A woman in Leeds watched the fire. She said it spread quickly.", "positive asserted anonymous: She"},
      {"Ann Lee watched the fire. She said it spread quickly.", "positive asserted named: She"},
      {"Analysts like the plan. They say it may work.", "positive hedged named: They"},
      {"Analysts praised the plan, saying it was bold. They say it may work.", "positive hedged vague: They"},
  });
}

TEST_CASE("what is said goes on behind the speaker and ends before him") {
  CHECK(stance_at("Dana Orrick said profits fell, and sales may rise.", "sales") ==
        "positive hedged named: Dana Orrick");
  CHECK(stance_at("Profits fell, Dana Orrick said, and sales may rise.", "sales") == "positive hedged none");
}

TEST_CASE("an answer is no question") {
  check({{"Asked whether he would resign, Roe said no bid had come.", "negative asserted named: Roe"}});
}

TEST_CASE("whoever stands beside a quotation speaks it, whatever his verb") {
  check({
      {"\"The pier is safe,\" Rosa Blum grumbled.", "positive asserted named: Rosa Blum"},
      {"\"The pier is safe,\" grumbled Rosa Blum.", "positive asserted named: Rosa Blum"},
      {"Mayor Rosa Blum: \"The pier is safe.\"", "positive asserted named: Rosa Blum"},
      {"Rosa Blum was curt: \"The pier is safe.\"", "positive asserted named: Rosa Blum"},
      {"Rosa Blum had waited all day. \"The pier is safe.\"", "positive asserted named: Rosa Blum"},
  });
  CHECK(stance_at("\"The pier is safe. It was painted in May,\" said Rosa Blum.", "pier") ==
        "positive asserted named: Rosa Blum");
  CHECK(stance_of("Rosa Blum bought the \"old\" pier.") == "positive asserted none");
}

TEST_CASE("as-clauses, progressives, accusations and statements have their speakers") {
  check({
      {"The pier, as Rosa Blum noted, is safe.", "positive asserted named: Rosa Blum"},
      {"As Rosa Blum noted, the pier is safe.", "positive asserted named: Rosa Blum"},
      {"The council is warning that the pier is old.", "positive asserted named: The council"},
      {"The port issued a statement saying the pier was sold.", "positive asserted named: The port"},
      {"Rosa Blum accused the port of hiding the bill.", "positive asserted named: Rosa Blum"},
      {"Rosa Blum, who ran the pier for ten years and sold it in May, said it was safe.",
       "positive asserted named: Rosa Blum"},
  });
}

TEST_CASE("as-clauses end at their comma and may stand anywhere") {
  check({
      {"As the Courier reported on Friday, the ferry sank.", "positive asserted outlet: the Courier"},
      {"As Lindqvist put it, the quarry is empty.", "positive asserted named: Lindqvist"},
      {"The quarry, as Lindqvist tells it, is empty.", "positive asserted named: Lindqvist"},
      {"The quarry (so says Lindqvist) is empty.", "positive asserted named: Lindqvist"},
      {"As Lindqvist left, the quarry was empty.", "positive asserted none"},
  });
}

TEST_CASE("a headline's speaker stands before its colon") {
  check({
      {"Harbour lost 40 crates, says union", "positive asserted named: union"},
      {"Police: the driver was asleep", "positive asserted named: Police"},
      {"Audit: harbour lost 40 crates", "positive asserted document: Audit"},
      {"Update: the harbour lost 40 crates", "positive asserted none"},
      {"Ada Lindqvist, quarry manager: \"The north face is closed.\"",
       "positive asserted named: Ada Lindqvist"},
  });
  CHECK(stance_at("“The north face is closed.” — Ada Lindqvist", "north") ==
        "positive asserted named: Ada Lindqvist");
}

TEST_CASE("a verb of saying has the subject that the parse knows") {
  check({
      {"Hale closed the kiln in May and later wrote that the clay was wet.", "positive asserted named: Hale"},
      {"Mrs Hale and Mr Ito say other kilns are needed.", "positive asserted named: Mrs Hale and Mr Ito"},
      {"Hale began by saying that the kiln was cold.", "positive asserted named: Hale"},
      {"Hale refused to say that the kiln was cold.", "positive asserted none"},
      {"Ito posted a note that said the kiln was cold.", "positive asserted named: Ito"},
      {"Ito read a note that said the kiln was cold.", "positive asserted document: a note"},
      {"The kiln leaks, the potters believe.", "positive hedged named: the potters"},
      {"Harding was clear that the kiln was cold.", "positive asserted named: Harding"},
      {"It is clear that the kiln was cold.", "positive asserted none"},
      {"Ito made it clear that the kiln was cold.", "positive asserted named: Ito"},
  });
}

TEST_CASE("a noun of saying has an owner, and an agent behind from") {
  check({
      {"The yard's account is that the hull was dry.", "positive asserted named: The yard"},
      {"Word from the yard is that the hull was dry.", "positive asserted named: the yard"},
      {"There were complaints from the crew that the hull was wet.", "positive asserted named: the crew"},
      {"The hull was dry, in the yard master's telling.", "positive asserted named: the yard master"},
      {"By her own account, Lindqvist painted the hull.", "positive asserted named: her"},
      {"In a letter the yard asked for paint.", "positive asserted none"},
  });
}

TEST_CASE("a quotation that its paragraph leaves open has the speaker of the next") {
  CHECK(stance_at("“We warned them in May.\n\n“Nobody wrote back,” Ada Lindqvist said.", "warned") ==
        "positive asserted named: Ada Lindqvist");
}
