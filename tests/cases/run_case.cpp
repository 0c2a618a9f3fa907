#include "cases/run_case.h"

#include <fstream>
#include <iterator>

#include "check/check.h"
#include "check/compare.h"
#include "rule/load.h"

namespace factdesk::cases {
namespace {

class CaseRun {
 public:
  CaseRun(std::string_view markdown, const std::filesystem::path& root)
      : case_(parse_case(markdown)), root_(root) {}

  std::vector<Failure> run() {
    for (const std::string& problem : case_.problems) failures_.push_back(located(problem));
    if (!failures_.empty() || !load()) return std::move(failures_);
    std::vector<CheckedArticle> checked;
    for (const CaseArticle& article : case_.articles) {
      if (auto result = check(article)) checked.push_back(std::move(*result));
    }
    if (checked.size() == case_.articles.size()) hold_consensus(checked);
    return std::move(failures_);
  }

 private:
  // "12: message", as the parsers say it.
  static Failure located(const std::string& problem) {
    const std::size_t colon = problem.find(": ");
    return {static_cast<std::uint32_t>(std::stoul(problem.substr(0, colon))), problem.substr(colon + 2)};
  }

  void fail(std::uint32_t line, std::string message) { failures_.push_back({line, std::move(message)}); }

  bool load() {
    std::vector<RuleText> texts;
    for (const CaseRules& rules : case_.rules) {
      const auto bytes = rules.is_file ? read_bytes(root_ / rules.path) : std::optional(rules.bytes);
      if (!bytes) return fail(rules.line, "cannot read `" + rules.path + "`"), false;
      texts.push_back({rules.path, *bytes});
    }
    LoadedRules loaded = load_rules(texts);
    for (const Problem& problem : loaded.problems) fail(line_of(problem), problem.text());
    rules_ = std::move(loaded.rules);
    return loaded.problems.empty();
  }

  std::uint32_t line_of(const Problem& problem) const {
    for (const CaseRules& rules : case_.rules) {
      if (rules.path == problem.path) return rules.is_file ? rules.line : rules.line + problem.place.line;
    }
    return 1;
  }

  std::optional<CheckedArticle> check(const CaseArticle& article) {
    ArticleSource source{article.name, article.bytes, article.format, article.title};
    if (!article.edited_file.empty()) {
      const auto original = read_bytes(root_ / article.edited_file);
      if (!original) return fail(article.line, "cannot read `" + article.edited_file + "`"), std::nullopt;
      auto edited = apply_edits(*original, article.edits);
      if (!edited) return fail(article.line, edited.error()), std::nullopt;
      source.bytes = *edited;
    }
    Outcome outcome;
    outcome.bytes = source.bytes;
    auto document = read_document(std::move(source));
    if (!document) return fail(article.line, document.error()), std::nullopt;
    CheckedArticle checked = check_article(std::move(*document), rules_, {article.date});
    fill(checked, outcome);
    for (Failure& failure : compare_article(article, outcome)) failures_.push_back(std::move(failure));
    return checked;
  }

  void fill(const CheckedArticle& checked, Outcome& outcome) const {
    for (const Finding& finding : checked.findings) {
      const Span words =
          finding.sentence == kNoSentence ? Span{} : checked.document->map.to_file(finding.place);
      outcome.findings.push_back({finding.verdict, finding.reason, finding.confidence,
                                  finding.fact ? rules_.facts[*finding.fact].id : "sourcing", words,
                                  finding.suppressed.has_value()});
    }
    for (const SuppressionProblem& problem : checked.suppression_problems) {
      outcome.suppression_problems.push_back(std::string(name_of(problem.fault)) +
                                             (problem.fact.empty() ? "" : " " + problem.fact));
    }
    for (FactId fact = 0; fact < rules_.facts.size(); ++fact)
      outcome.statuses[rules_.facts[fact].id] = {checked.statuses[fact].status,
                                                 checked.statuses[fact].reason};
  }

  void hold_consensus(const std::vector<CheckedArticle>& checked) {
    const std::vector<Consensus> all = consensus(rules_, checked);
    std::map<std::string, std::string> found;
    for (FactId fact = 0; fact < rules_.facts.size(); ++fact)
      found[rules_.facts[fact].id] = name_of(all[fact]);
    for (Failure& failure : compare_consensus(case_.consensus, found))
      failures_.push_back(std::move(failure));
  }

  CaseFile case_;
  std::filesystem::path root_;
  Rules rules_;
  std::vector<Failure> failures_;
};

}  // namespace

std::vector<Failure> run_case(std::string_view markdown, const std::filesystem::path& root) {
  return CaseRun(markdown, root).run();
}

std::optional<std::string> read_bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace factdesk::cases
