// Verdicts in plain words, from rules and an article.
#include "report/message.h"

#include <doctest/doctest.h>

#include "report/report.h"
#include "rule/load.h"

using namespace factdesk;

namespace {

constexpr char kRules[] = R"(factdesk: 1
entities:
  acme: {names: [Acme]}
  roe: {names: [Jane Roe]}
  poe: {names: [John Poe]}
facts:
  price:
    claim: Acme paid $3 million for the site in 2019.
    about: [acme]
    cues: [paid]
    expect: {money: $3 million}
  fee:
    claim: Acme charges $129 a month.
    about: [acme]
    cues: [costs, cost]
    expect: {money: $129}
    history:
      - {from: 2020-01-01, until: 2025-01-21, expect: {money: $99}}
      - {from: 2025-01-21, until: 2026-01-01, expect: {money: $129}}
      - {from: 2026-01-01, expect: {money: $149}}
  head:
    claim: Jane Roe is Acme's chairman.
    about: [acme]
    cues: [chairman]
    expect: {name: roe}
  lease:
    claim: Acme's lease was renewed.
    about: [acme]
    affirm: [lease was renewed]
    deny: [lease ran out]
)";

std::vector<ReportFinding> findings_of(const std::string& text) {
  static const LoadedRules loaded = load_rules({{"site.yaml", kRules}});
  for (const Problem& problem : loaded.problems) FAIL_CHECK(problem.text());
  auto document = read_document({"a.txt", text, Format::text, ""});
  REQUIRE(document);
  CheckSettings settings;
  settings.date = make_day(2025, 6, 1);
  return report_article(check_article(std::move(*document), loaded.rules, settings), loaded.rules).findings;
}

// Of the only finding.
std::string message_of(const std::string& text) {
  const std::vector<ReportFinding> findings = findings_of(text);
  return findings.size() == 1 ? findings[0].message : std::to_string(findings.size()) + " findings";
}

}  // namespace

TEST_CASE("a wrong value is told beside the right one") {
  CHECK(message_of("Acme paid $4 million for the site.") == "says $4 million; expected $3 million");
  CHECK(message_of("Acme paid $3 million for the site.") == "says $3 million, as expected");
}

TEST_CASE("a wrong value that somebody is cited for names the source") {
  CHECK(message_of("Acme paid $4 million for the site, John Poe said.") ==
        "says $4 million, citing John Poe; expected $3 million");
}

TEST_CASE("a value that cannot be compared is told so") {
  CHECK(message_of("Acme paid €3 million for the site.") ==
        "says €3 million, which cannot be compared with $3 million");
}

TEST_CASE("what was right in another period is told with the period") {
  CHECK(message_of("Acme costs $99.") ==
        "says $99, which was right from 2020-01-01 until 2025-01-21; expected $129 from 2025-01-21 until "
        "2026-01-01");
  CHECK(message_of("Acme costs $149.") ==
        "says $149, which is right only from 2026-01-01; expected $129 from 2025-01-21 until 2026-01-01");
}

TEST_CASE("another name and another statement are told in their words") {
  CHECK(message_of("John Poe is the chairman of Acme.") == "names John Poe; expected Jane Roe");
  CHECK(message_of("Acme's lease ran out.") == "says otherwise (\"lease ran out\")");
}

TEST_CASE("a guess names its hedge and its source and what would settle it") {
  const std::vector<ReportFinding> findings = findings_of("Acme may have paid $3 million for the site.");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message == "says it only on a guess (\"may\"), and names no source");
  CHECK(findings[0].advice ==
        "name who says so: a named person or organisation, a document or another newsroom");
  CHECK(message_of("Acme may have paid $4 million for the site, John Poe said.") ==
        "says it with a hedge (\"may\"), and cites John Poe; says $4 million; expected $3 million");
}

TEST_CASE("a hedge without an agent names nobody") {
  CHECK(message_of("Acme reportedly paid $3 million for the site.") ==
        "says it only on a guess (\"reportedly\"), and names nobody in particular");
}

TEST_CASE("every finding has a message without line breaks") {
  for (const ReportFinding& finding : findings_of("Acme\npaid\n$4\nmillion for the\nsite.")) {
    CHECK_FALSE(finding.message.empty());
    CHECK(finding.message.find('\n') == std::string::npos);
    CHECK(finding.excerpt.find('\n') == std::string::npos);
  }
}
