#include "check/articles.h"

namespace factdesk {
namespace {

const Rules& staff() {
  static const Rules rules = rules_of(
      "factdesk: 1\nentities:\n  ardent: {names: [Ardent Bearings], also: [the bearing maker]}\nfacts:\n"
      "  staff: {claim: Ardent Bearings employs 420 people., about: [ardent], cues: [employ*], expect: "
      "{count: 420 people}}\n");
  return rules;
}

TEST_CASE("how an entity is reached is told with the finding and sets its confidence") {
  CHECK(findings(staff(), "Ardent Bearings employs 500 people.") ==
        Lines{"conflict[value-differs] high name: 500 people"});
  CHECK(findings(staff(), "Ardent Bearings is old. The bearing maker employs 500 people.") ==
        Lines{"conflict[value-differs] high description: 500 people"});
  CHECK(findings(staff(), "Ardent Bearings is old. It employs 500 people.") ==
        Lines{"conflict[value-differs] medium pronoun: 500 people"});
  CHECK(findings(staff(), "Ardent Bearings is old. The works employs 500 people.") ==
        Lines{"conflict[value-differs] medium inherited: 500 people"});
}

TEST_CASE("under another or an indefinite subject a conflict is of low confidence") {
  CHECK(findings(staff(), "Ardent Bearings is old. A foundry in Porto employs 900 people.") ==
        Lines{"conflict[value-differs] low inherited: 900 people"});
  CHECK(findings(staff(), "Ardent Bearings is old. The night shift employs 90 people.") ==
        Lines{"conflict[value-differs] low inherited: 90 people"});
  CHECK(findings(staff(), "Ardent Bearings is old. Brockhurst Steel employs 900 people.") ==
        Lines{"conflict[value-differs] low inherited: 900 people"});
}

TEST_CASE("without its entity or without a cue a fact is silent") {
  CHECK(findings(staff(), "Brockhurst Steel employs 900 people.").empty());
  CHECK(findings(staff(), "Ardent Bearings has 900 people.").empty());
  CHECK(findings(staff(), "The bearing maker employs 900 people.").empty());
}

}  // namespace
}  // namespace factdesk
