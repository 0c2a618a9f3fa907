#include <doctest/doctest.h>

#include "stance/stance_table.h"

using namespace factdesk;

TEST_CASE("a negation in the main clause denies the sentence") {
  const std::vector<Row> rows = {
      {"The hospital did not close its maternity ward.", "negative asserted none"},
      {"The hospital closed its maternity ward.", "positive asserted none"},
      {"The council didn’t approve the bypass.", "negative asserted none"},
      {"The striker won't leave this summer.", "negative planned none"},
      {"No player was injured.", "negative asserted none"},
      {"Nobody was arrested.", "negative asserted none"},
      {"The club sold no shares.", "negative asserted none"},
      {"Neither bank has repaid the loan.", "negative asserted none"},
      {"The court never heard the appeal.", "negative asserted none"},
      {"The school no longer teaches Latin.", "negative asserted none"},
      {"The airline failed to refund its passengers.", "negative asserted none"},
      {"The minister refused to sign the bill.", "negative asserted none"},
      {"The firm scrapped the merger.", "negative asserted none"},
      {"The merger was called off.", "negative asserted none"},
      {"The ferry operator managed to reopen the route.", "positive asserted none"},
      {"The ferry operator did not fail to reopen the route.", "positive asserted none"},
      {"The museum sold the painting without a licence.", "positive asserted none"},
      {"The brewery will no longer have exclusive rights.", "negative planned none"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.sentence));
    CHECK(stance_of(row.sentence) == row.stance);
  }
}

TEST_CASE("words that only look like negations deny nothing") {
  const std::vector<Row> rows = {
      {"The club not only won the cup but also the league.", "positive asserted none"},
      {"No fewer than 300 jobs were lost.", "positive asserted none"},
      {"The tram is without doubt the busiest line.", "positive asserted none"},
      {"No doubt the bridge reopened on time.", "positive asserted none"},
      {"The offer isn't just about money.", "positive asserted none"},
      {"The shop opened no later than 2019.", "positive asserted none"},
      {"The minister declined to comment.", "positive asserted none"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.sentence));
    CHECK(stance_of(row.sentence) == row.stance);
  }
}

TEST_CASE("what is lacking denies where it is the predicate, and a denied lack is none") {
  const std::vector<Row> rows = {
      {"Some 900 homes were without power at noon.", "negative asserted none"},
      {"There was, however, a lack of parking.", "negative asserted none"},
      {"No one left without a book.", "positive asserted none"},
      {"The museum sold the painting without a licence.", "positive asserted none"},
      {"Nobody paid, without exception.", "negative asserted none"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.sentence));
    CHECK(stance_of(row.sentence) == row.stance);
  }
}

TEST_CASE("who stops another's act denies that act and not his own") {
  CHECK(stance_of("A train left the tracks and blocked the northern line.") == "positive asserted none");
  CHECK(stance_at("The regulator blocked the merger.", "merger") == "negative asserted none");
}

namespace {

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(std::string(row.sentence));
    CHECK(stance_of(row.sentence) == row.stance);
  }
}

}  // namespace

TEST_CASE("a negation ends with its quotation and before its speaker's tag") {
  CHECK(stance_at("“We have no boats,” said the warden, who rang at noon.", "said")
            .starts_with("positive asserted"));
  CHECK(stance_at("The mill will not shut, said Tarn.", "Tarn").starts_with("positive asserted"));
  CHECK(stance_at("The ferry, Orr said, will not sail.", "Orr said").starts_with("positive"));
  CHECK(stance_at("The mill will not shut, said Tarn.", "shut").starts_with("negative"));
}

TEST_CASE("a negation leaves a second verb, a relative and an adverbial clause alone") {
  const char* second = "The guards were not rude, and would gladly help.";
  CHECK(stance_at(second, "rude").starts_with("negative"));
  CHECK(stance_at(second, "help").starts_with("positive"));
  CHECK(stance_at("The bank did not sell the barge, which sank in May.", "sank") == "positive asserted none");
  CHECK(stance_at("The bank did not sell the barge because rates rose.", "rates rose") ==
        "positive asserted none");
  CHECK(stance_at("The bank will not sell or let the barge.", "let").starts_with("negative"));
}

TEST_CASE("what a denied clause presupposes stands as so") {
  CHECK(stance_at("The firm will not cut its 310-strong crew.", "310-strong crew") ==
        "positive asserted none");
  CHECK(stance_at("Ito was not seen by coach Tarn.", "coach") == "positive asserted none");
  CHECK(stance_at("The dean did not thank Orr, the club's captain.", "captain") == "positive asserted none");
}

TEST_CASE("a word that governs what is said denies all of it") {
  const char* said = "It is not true that the club, which Orr owns, sold the ground or that it let the hall.";
  CHECK(stance_at(said, "sold the ground").starts_with("negative"));
  CHECK(stance_at(said, "let the hall").starts_with("negative"));
  CHECK(stance_at(said, "Orr owns").starts_with("positive"));
  CHECK(stance_at("Orr denied that the club owes $3m.", "$3m").starts_with("negative"));
}

TEST_CASE("a tag question, a contrast and an until deny nothing of their main clause") {
  check({
      {"The roof is safe, isn't it?", "positive asked none"},
      {"The barge was painted, not sold.", "positive asserted none"},
      {"The barge did not sail until Monday.", "positive asserted none"},
      {"Not until Monday did the barge sail.", "positive asserted none"},
      {"Until Monday the barge had never sailed.", "negative asserted none"},
      {"The barge will not be sold, not now and not ever.", "negative planned none"},
      {"The barge is not short of crew.", "positive asserted none"},
  });
}

TEST_CASE("what comes to nothing is denied, where it is an undertaking") {
  check({
      {"The truce collapsed.", "negative asserted none"},
      {"The bridge collapsed.", "positive asserted none"},
      {"The talks fell apart.", "negative asserted none"},
      {"The scheme was dropped.", "negative asserted none"},
      {"The parcel was dropped.", "positive asserted none"},
      {"Orr turned down the offer.", "negative asserted none"},
      {"The board pulled the plug on the tour.", "negative asserted none"},
      {"Orr ruled himself out of the vote.", "negative asserted none"},
      {"The plant stopped making tyres.", "negative asserted none"},
      {"The van stopped at the gate.", "positive asserted none"},
      {"A strike was averted.", "negative asserted none"},
      {"The rumour turned out to be wrong.", "negative asserted none"},
      {"The forecast was wide of the mark.", "negative asserted none"},
      {"There is scant evidence of a leak.", "negative asserted none"},
  });
}

TEST_CASE("a negated object leaves its verb, and a setting that is known, as they are") {
  CHECK(stance_at("No shot was fired in the second raid of the week.", "the second raid")
            .starts_with("positive"));
  CHECK(stance_at("No shot was fired in the second raid of the week.", "fired").starts_with("negative"));
  CHECK(stance_of("Ships were sent to block trade.") == "positive asserted none");
}

TEST_CASE("a denied verb of saying claims just that") {
  CHECK(stance_of("The bank did not confirm that the barge was sold.").starts_with("negative asserted"));
  CHECK(stance_of("The bank has not explained why the barge sank.").starts_with("negative asserted"));
}
