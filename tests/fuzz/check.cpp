// The whole check: before a line `===` a rule file, behind it an article. Without the line, all is article.
#include "check/check.h"

#include "check/compare.h"
#include "fuzz/target.h"
#include "rule/load.h"

namespace {

const std::string kRules =
    "factdesk: 1\n"
    "entities:\n"
    "  mill: {names: [Aldermill, Aldermill Paper], also: [the papermaker]}\n"
    "  orrick: {names: [Dana Orrick, Orrick]}\n"
    "facts:\n"
    "  sale: Aldermill was sold for $3 million in 2021.\n"
    "  staff: {claim: Aldermill employs 120 people., about: [mill], cues: [employ*, staff], expect: {count: "
    "120 people},"
    " required: true}\n"
    "  head: {claim: Dana Orrick runs Aldermill., about: [mill], cues: [run*, chief], expect: {name: "
    "orrick}}\n"
    "  permit: {claim: Aldermill holds a permit., about: [mill], affirm: [\"(hold*|has) ... permit\"],"
    " history: [{from: 2020-01-01, until: 2024-01-01, holds: true}, {from: 2024-01-01, holds: false}]}\n"
    "sourcing: {watch: all}\n";

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace factdesk;
  constexpr std::string_view kSeparator = "\n===\n";
  std::string bytes = fuzz::text_of(data, size);
  std::string rules_text = kRules;
  if (const std::size_t at = bytes.find(kSeparator); at != std::string::npos) {
    rules_text = bytes.substr(0, at + 1);
    bytes.erase(0, at + kSeparator.size());
  }
  const LoadedRules loaded = load_rules({{"fuzz.yaml", rules_text}});
  if (!loaded.problems.empty()) return 0;
  std::vector<CheckedArticle> articles;
  for (const Format format : {Format::text, Format::markdown, Format::html}) {
    auto document = read_document({"fuzz", bytes, format, ""});
    if (!document) continue;
    articles.push_back(check_article(std::move(*document), loaded.rules, {make_day(2025, 1, 22)}));
    fuzz::hold(laws::broken_text(articles.back().segmented));
    fuzz::hold(laws::broken_findings(articles.back(), loaded.rules));
  }
  if (consensus(loaded.rules, articles).size() != loaded.rules.facts.size())
    fuzz::hold(laws::Broken("not one consensus a fact"));
  return 0;
}
