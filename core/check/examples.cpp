#include "check/examples.h"

#include "check/check.h"

namespace factdesk {
namespace {

constexpr Verdict kVerdicts[] = {Verdict::agree,    Verdict::conflict, Verdict::speculation,
                                 Verdict::reported, Verdict::unclear,  Verdict::silent};

FactStatusInArticle check_sentence(const Rules& rules, FactId fact, const std::string& sentence,
                                   std::optional<Day> date) {
  ArticleSource source;
  source.path = "example";
  source.bytes = sentence;
  // A sentence without a final stop would be a heading.
  if (!source.bytes.empty() && std::string_view(".!?\"”").find(source.bytes.back()) == std::string_view::npos)
    source.bytes += ".";
  auto document = read_document(std::move(source));
  if (!document) return {};
  const CheckedArticle article = check_article(std::move(*document), rules, {date});
  FactStatusInArticle status = article.statuses[fact];
  for (const Finding& finding : article.findings) {
    if (finding.fact == fact && finding.verdict == status.status) status.reason = finding.reason;
  }
  if (status.status == Verdict::missing) status = {};
  return status;
}

}  // namespace

ExampleRun run_examples(const Rules& rules) {
  ExampleRun run;
  for (FactId id = 0; id < rules.facts.size(); ++id) {
    const Fact& fact = rules.facts[id];
    for (std::size_t verdict = 0; verdict < fact.examples.by_verdict.size(); ++verdict) {
      for (const Examples::Example& example : fact.examples.by_verdict[verdict]) {
        ++run.ran;
        const FactStatusInArticle got = check_sentence(rules, id, example.sentence, std::nullopt);
        if (got.status != kVerdicts[verdict]) {
          run.failures.push_back(
              {id, example.place, example.sentence, kVerdicts[verdict], got.status, got.reason});
        }
      }
    }
    // The claim itself must not contradict its fact; it need not name what `about` wants.
    ++run.ran;
    const FactStatusInArticle claim = check_sentence(rules, id, fact.claim, std::nullopt);
    if (claim.status == Verdict::conflict) {
      run.failures.push_back({id, fact.place, fact.claim, Verdict::agree, claim.status, claim.reason});
    }
  }
  return run;
}

}  // namespace factdesk
