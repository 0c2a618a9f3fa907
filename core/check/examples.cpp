#include "check/examples.h"

#include <algorithm>

namespace factdesk {
namespace {

constexpr Verdict kVerdicts[] = {Verdict::agree,    Verdict::conflict, Verdict::speculation,
                                 Verdict::reported, Verdict::unclear,  Verdict::silent};

class ExampleRunner {
 public:
  explicit ExampleRunner(const Rules& rules) : rules_(rules) {}

  ExampleRun run() {
    for (FactId id = 0; id < rules_.facts.size(); ++id) {
      const Fact& fact = rules_.facts[id];
      run_claim(id);
      for (std::size_t verdict = 0; verdict < fact.examples.by_verdict.size(); ++verdict) {
        for (const Examples::Example& example : fact.examples.by_verdict[verdict])
          run_example(id, example, kVerdicts[verdict]);
      }
    }
    return std::move(run_);
  }

 private:
  // What one sentence, as an article, says of one fact.
  ExampleFailure told(FactId id, const std::string& sentence, std::optional<Day> date,
                      const std::string& title = {}) const {
    ExampleFailure told;
    told.fact = id;
    told.sentence = sentence;
    ArticleSource source;
    source.path = "example";
    source.bytes = sentence;
    source.title = title;
    // A sentence without a final stop would be a heading.
    constexpr std::string_view kEnds = ".!?\"”";
    if (!sentence.empty() && kEnds.find(sentence.back()) == std::string_view::npos) source.bytes += ".";
    auto document = read_document(std::move(source));
    if (!document) return told;
    told.explanation = explain_article(std::move(*document), rules_, {date});
    const CheckedArticle& article = told.explanation.article;
    told.got = article.statuses[id].status;
    if (told.got == Verdict::missing) told.got = Verdict::silent;
    for (const Finding& finding : article.findings) {
      if (finding.fact == id && finding.verdict == told.got) told.reason = finding.reason;
    }
    return told;
  }

  void run_example(FactId id, const Examples::Example& example, Verdict wanted) {
    ++run_.ran;
    ExampleFailure got = told(id, example.sentence, std::nullopt);
    if (got.got == wanted) return;
    got.place = example.place;
    got.wanted = wanted;
    run_.failures.push_back(std::move(got));
  }

  void run_claim(FactId id) {
    ++run_.ran;
    const Fact& fact = rules_.facts[id];
    std::string title;
    ExampleFailure got = told(id, fact.claim, std::nullopt);
    if (is_unnamed(got)) {
      title = title_of(fact);
      got = told(id, fact.claim, std::nullopt, title);
    }
    if (holds_claim(fact, got)) return;
    for (const FactPeriod& period : fact.history) {
      const std::optional<Day> day = day_in(period);
      if (day && holds_claim(fact, told(id, fact.claim, day, title))) return;
    }
    got.place = fact.place;
    got.is_claim = true;
    got.wanted = fact.status == FactStatus::unconfirmed ? Verdict::speculation : Verdict::agree;
    run_.failures.push_back(std::move(got));
  }

  // "The strike lasts 72 hours." leaves to `about` which strike: that stands in the title, as a headline
  // would say it.
  std::string title_of(const Fact& fact) const {
    std::string title;
    for (const EntityId entity : fact.about)
      title += (title.empty() ? "" : ", ") + rules_.entities[entity].names.front();
    return title;
  }

  static bool is_unnamed(const ExampleFailure& told) {
    const auto& all = told.explanation.silent;
    return std::any_of(all.begin(), all.end(), [&](const SilentFact& silent) {
      return silent.fact == told.fact && silent.why == Silence::unnamed;
    });
  }

  static std::optional<Day> day_in(const FactPeriod& period) {
    if (period.from) return period.from;
    if (!period.until) return std::nullopt;
    return day_of_number(day_number(*period.until) - 1);
  }

  static bool holds_claim(const Fact& fact, const ExampleFailure& got) {
    if (fact.status == FactStatus::unconfirmed)
      return got.got == Verdict::speculation || got.got == Verdict::reported;
    const bool only_denies = fact.has_deny && !fact.has_affirm && fact.slots.empty();
    if (only_denies && got.got == Verdict::silent) return true;
    return got.got == Verdict::agree;
  }

  const Rules& rules_;
  ExampleRun run_;
};

}  // namespace

ExampleRun run_examples(const Rules& rules) { return ExampleRunner(rules).run(); }

}  // namespace factdesk
