#include "check/bind.h"

#include "check/articles.h"

namespace factdesk {
namespace {

const Rules& figures() {
  static const Rules rules = rules_of(
      "factdesk: 1\nentities:\n  sable: {names: [Sable]}\nfacts:\n"
      "  revenue: {claim: Sable had revenue of $6 billion., about: [sable], cues: [revenue], expect: {money: "
      "$6 billion}}\n"
      "  profit: {claim: Sable had a profit of $400 million., about: [sable], cues: [profit*], expect: "
      "{money: $400 million}}\n");
  return rules;
}

TEST_CASE("each value goes to the fact whose cue is its own") {
  CHECK(findings(figures(), "Sable had revenue of $7 billion and a profit of $500 million.") ==
        Lines{"conflict[value-differs] high name: $7 billion",
              "conflict[value-differs] high name: $500 million"});
  CHECK(findings(figures(), "Sable had revenue of $6 billion and a profit of $500 million.") ==
        Lines{"agree[equal] high name: $6 billion", "conflict[value-differs] high name: $500 million"});
}

TEST_CASE("a value that agrees with one fact is no conflict of another") {
  CHECK(findings(figures(), "Sable put its profit and revenue at $6 billion.") ==
        Lines{"agree[equal] high name: $6 billion"});
}

TEST_CASE("what was weighed and lost is told with a reason") {
  auto document =
      read_document({"a", "Sable had revenue of $7 billion and a profit of $500 million.", Format::text, ""});
  REQUIRE(document);
  const Explanation explained = explain_article(std::move(*document), figures(), {});
  CHECK(explained.stances.size() == 1);
  CHECK(explained.values.size() == 2);
  bool outbid = false;
  for (const Candidate& candidate : explained.candidates) outbid = outbid || candidate.loss == Loss::outbid;
  CHECK(outbid);
}

}  // namespace
}  // namespace factdesk
