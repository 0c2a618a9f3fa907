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
