// What must follow when a labelled article or its rules are changed in one thing: the order of files and
// facts and a fact on another subject change nothing; a wrong figure in the place of a right one agrees no
// more and touches no other fact. Run over the dev half.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <iostream>

#include "check/check.h"
#include "corpus/labelled_verdicts.h"
#include "corpus/tally.h"
#include "rule/load.h"

namespace factdesk::corpus {
namespace {

constexpr const char* kElsewhere =
    "factdesk: 1\n"
    "entities:\n"
    "  zephyrine: {names: [Zephyrine Qualtrough]}\n"
    "facts:\n"
    "  zephyrine-height: Zephyrine Qualtrough climbed 8,127 metres in 1911.\n";

CheckedArticle checked(const VerdictLabels& article, const std::string& bytes, const Rules& rules) {
  auto document = read_document({article.name, bytes, article.format, ""});
  REQUIRE(document);
  return check_article(std::move(*document), rules, {});
}

// By the facts' own names, whatever their order.
std::map<std::string, Verdict> statuses(const VerdictLabels& article, const std::string& bytes,
                                        const Rules& rules) {
  const CheckedArticle result = checked(article, bytes, rules);
  std::map<std::string, Verdict> out;
  for (FactId fact = 0; fact < rules.facts.size(); ++fact)
    out[rules.facts[fact].id] = result.statuses[fact].status;
  out.erase("zephyrine-height");
  return out;
}

// The entries of `facts:` the other way round.
std::string with_facts_reversed(const std::string& rules) {
  const std::string head = "\nfacts:\n";
  const std::size_t begin = rules.find(head) + head.size();
  std::size_t end = begin;
  while (end < rules.size() && (rules[end] == ' ' || rules[end] == '\n' || rules[end] == '#')) {
    end = std::min(rules.find('\n', end), rules.size() - 1) + 1;
  }
  std::vector<std::string> entries;
  for (std::size_t at = begin; at < end;) {
    const std::size_t next = std::min(rules.find('\n', at), end - 1) + 1;
    const bool opens = at + 2 < end && rules[at] == ' ' && rules[at + 1] == ' ' &&
                       std::isalnum(static_cast<unsigned char>(rules[at + 2])) != 0;
    if (opens || entries.empty()) entries.emplace_back();
    entries.back() += rules.substr(at, next - at);
    at = next;
  }
  std::string out = rules.substr(0, begin);
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
    out += *entry + (entry->ends_with('\n') ? "" : "\n");
  return out + rules.substr(end);
}

// Another first digit: at least twice as much, or half.
char other_digit(char digit) { return digit < '5' ? '9' : '1'; }

bool is_amount(SlotKind kind) {
  return kind == SlotKind::money || kind == SlotKind::count || kind == SlotKind::number ||
         kind == SlotKind::percent;
}

TEST_CASE("the order of rule files and of facts and a fact on another subject change no verdict") {
  for (const VerdictCase& one : verdict_cases("dev")) {
    CAPTURE(one.name);
    const LoadedRules plain = load_rules({{"a.yaml", one.rules}});
    const LoadedRules before = load_rules({{"z.yaml", kElsewhere}, {"a.yaml", one.rules}});
    const LoadedRules behind = load_rules({{"a.yaml", one.rules}, {"z.yaml", kElsewhere}});
    const LoadedRules reversed = load_rules({{"a.yaml", with_facts_reversed(one.rules)}});
    REQUIRE(before.problems.empty());
    REQUIRE(behind.problems.empty());
    REQUIRE(reversed.problems.empty());
    for (const VerdictLabels& article : one.articles) {
      CAPTURE(article.name);
      const auto wanted = statuses(article, article.bytes, plain.rules);
      CHECK(statuses(article, article.bytes, before.rules) == wanted);
      CHECK(statuses(article, article.bytes, behind.rules) == wanted);
      CHECK(statuses(article, article.bytes, reversed.rules) == wanted);
    }
  }
}

TEST_CASE("a wrong figure in the place of a right one agrees no more and touches no other fact") {
  int tried = 0;
  int conflicts = 0;
  for (const VerdictCase& one : verdict_cases("dev")) {
    const LoadedRules loaded = load_rules({{"a.yaml", one.rules}});
    for (const VerdictLabels& article : one.articles) {
      const CheckedArticle before = checked(article, article.bytes, loaded.rules);
      for (const Finding& finding : before.findings) {
        if (finding.verdict != Verdict::agree || finding.reason != Reason::equal || !finding.slot) continue;
        if (finding.period || !is_amount(loaded.rules.facts[*finding.fact].slots[*finding.slot].kind))
          continue;
        const Span place = before.document->map.to_file(finding.place);
        const std::size_t digit = article.bytes.find_first_of("123456789", place.start);
        if (digit == std::string::npos || digit >= place.end) continue;
        std::string bytes = article.bytes;
        bytes[digit] = other_digit(bytes[digit]);
        const CheckedArticle after = checked(article, bytes, loaded.rules);
        CAPTURE(one.name + "/" + article.name + ": " + bytes.substr(place.start, place.size()));
        ++tried;
        for (const Finding& found : after.findings) {
          const bool same = found.fact == finding.fact && found.place.overlaps(finding.place);
          if (same) conflicts += found.verdict == Verdict::conflict ? 1 : 0;
          if (same) CHECK(found.verdict != Verdict::agree);
        }
        for (FactId fact = 0; fact < loaded.rules.facts.size(); ++fact) {
          if (fact == *finding.fact) continue;
          const bool new_conflict = after.statuses[fact].status == Verdict::conflict &&
                                    before.statuses[fact].status != Verdict::conflict;
          CHECK_FALSE(new_conflict);
        }
      }
    }
  }
  std::cout << "wrong figures: " << conflicts << " of " << tried << " are conflicts\n";
  CHECK(tried >= 40);
  CHECK(Tally::share(conflicts, tried) >= 0.9);
}

}  // namespace
}  // namespace factdesk::corpus
