#include "corpus/verdict_scores.h"

#include <iomanip>
#include <sstream>

#include "check/check.h"
#include "rule/load.h"

namespace factdesk::corpus {
namespace {

class Scorer {
 public:
  Scorer(const std::function<void(const std::string&)>& missed, const Weights& weights)
      : missed_(missed), weights_(weights) {}

  void add(const VerdictCase& one) {
    const LoadedRules loaded = load_rules({{one.name + "/rules.yaml", one.rules}});
    for (const Problem& problem : loaded.problems) missed_(problem.text());
    for (const VerdictLabels& article : one.articles) {
      const auto found = loaded.problems.empty() ? statuses(article, loaded.rules) : Statuses{};
      for (const auto& [fact, wanted] : article.status) {
        const auto status = found.find(fact);
        count(one.name + "/" + article.name + " " + fact, article.reg, wanted,
              status == found.end() ? std::nullopt : std::optional(status->second));
      }
    }
  }

  VerdictScores take() { return std::move(scores_); }

 private:
  using Statuses = std::map<std::string, Verdict>;

  Statuses statuses(const VerdictLabels& article, const Rules& rules) const {
    auto document = read_document({article.name, article.bytes, article.format, ""});
    if (!document) return {};
    const CheckedArticle checked = check_article(std::move(*document), rules, {std::nullopt, weights_});
    Statuses out;
    for (FactId fact = 0; fact < rules.facts.size(); ++fact)
      out[rules.facts[fact].id] = checked.statuses[fact].status;
    return out;
  }

  void count(const std::string& place, const std::string& reg, Verdict wanted, std::optional<Verdict> found) {
    const bool right = found == wanted;
    ++scores_.pairs;
    scores_.right += right ? 1 : 0;
    scores_.by_register[reg][0] += 1;
    scores_.by_register[reg][1] += right ? 1 : 0;
    for (std::size_t at = 0; at < kVerdictCount; ++at) {
      const auto verdict = static_cast<Verdict>(at);
      scores_.by_verdict[at].add(found == verdict, wanted == verdict);
    }
    if (right) return;
    missed_(place + ": labelled " + std::string(name_of(wanted)) + ", found " +
            (found ? std::string(name_of(*found)) : "nothing: its rules do not load"));
  }

  const std::function<void(const std::string&)>& missed_;
  const Weights& weights_;
  VerdictScores scores_;
};

}  // namespace

VerdictScores score(const std::vector<VerdictCase>& cases,
                    const std::function<void(const std::string&)>& missed, const Weights& weights) {
  Scorer scorer(missed, weights);
  for (const VerdictCase& one : cases) scorer.add(one);
  return scorer.take();
}

std::string table_of(const std::string& half, const VerdictScores& scores) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(3) << half << ": " << scores.right << " of " << scores.pairs
      << " pairs, accuracy " << scores.accuracy() << "\n";
  for (std::size_t at = 0; at < kVerdictCount; ++at) {
    const Tally& tally = scores.by_verdict[at];
    out << "  " << std::left << std::setw(12) << name_of(static_cast<Verdict>(at)) << " F " << tally.f()
        << "  P " << tally.precision() << "  R " << tally.recall() << "  n " << tally.labelled() << "\n";
  }
  for (const auto& [reg, counts] : scores.by_register) {
    out << "  " << std::left << std::setw(16) << reg << Tally::share(counts[1], counts[0]) << "  n "
        << counts[0] << "\n";
  }
  return out.str();
}

}  // namespace factdesk::corpus
