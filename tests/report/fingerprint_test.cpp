#include "report/fingerprint.h"

#include <doctest/doctest.h>

#include "report/report.h"
#include "rule/load.h"

using namespace factdesk;

namespace {

const Rules& rules() {
  static const LoadedRules loaded = load_rules({{"site.yaml",
                                                 "factdesk: 1\n"
                                                 "entities:\n"
                                                 "  acme: {names: [Acme]}\n"
                                                 "facts:\n"
                                                 "  price: Acme paid $3 million for the site.\n"}});
  REQUIRE(loaded.problems.empty());
  return loaded.rules;
}

std::vector<std::string> fingerprints_of(const std::string& text, Format format = Format::text) {
  auto document = read_document({"a.txt", text, format, ""});
  REQUIRE(document);
  std::vector<std::string> out;
  for (const ReportFinding& finding :
       report_article(check_article(std::move(*document), rules(), {}), rules()).findings) {
    out.push_back(finding.fingerprint);
  }
  return out;
}

}  // namespace

TEST_CASE("a fingerprint is 16 hex digits") {
  Fingerprints fingerprints;
  const std::string one = fingerprints.next({"price", "money", "Acme paid $4 million.", "$4 million"});
  CHECK(one.size() == 16);
  CHECK(one.find_first_not_of("0123456789abcdef") == std::string::npos);
}

TEST_CASE("equal findings of one article are told apart") {
  Fingerprints fingerprints;
  const FingerprintParts parts{"price", "money", "Acme paid $4 million.", "$4 million"};
  CHECK(fingerprints.next(parts) != fingerprints.next(parts));
}

TEST_CASE("every part of a fingerprint counts and parts do not run into each other") {
  const auto of = [](const FingerprintParts& parts) { return Fingerprints().next(parts); };
  const std::string one = of({"a", "b", "c", "d"});
  CHECK(one == of({"a", "b", "c", "d"}));
  for (const FingerprintParts& other :
       {FingerprintParts{"x", "b", "c", "d"}, FingerprintParts{"a", "x", "c", "d"},
        FingerprintParts{"a", "b", "x", "d"}, FingerprintParts{"a", "b", "c", "x"},
        FingerprintParts{"ab", "", "c", "d"}}) {
    CHECK(one != of(other));
  }
}

TEST_CASE("a fingerprint survives edits elsewhere in the file") {
  const std::string before = "Acme paid $4 million for the site.\n";
  const std::string after =
      "A new first paragraph, which says nothing.\n\nAcme paid $4 million for the site.\n";
  const std::vector<std::string> first = fingerprints_of(before);
  REQUIRE(first.size() == 1);
  CHECK(first == fingerprints_of(after));
  CHECK(first == fingerprints_of("<p>Acme paid <b>$4 million</b>\n for the site.</p>", Format::html));
  CHECK(first != fingerprints_of("Acme paid $5 million for the site.\n"));
}
