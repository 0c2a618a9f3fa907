#include "article_run.h"

#include <algorithm>
#include <atomic>

#include "inputs.h"
#include "output.h"
#include "progress.h"
#include "read_file.h"
#include "threads.h"

namespace factdesk {
namespace {

// One article's way: what is kept for the whole run, or why it could not be checked.
struct Outcome {
  CheckedArticle checked;
  ReportArticle report;
  std::string problem;
};

Outcome check_file(const std::string& path, const RuleSets& sets, const ArticleRunSettings& settings) {
  Outcome outcome;
  const std::string name = name_of_input(path, settings.stdin_filename);
  auto bytes = read_file(path);
  const Format format = format_of_path(name);
  outcome.problem = bytes ? encoding_problem(name, *bytes, format == Format::html) : bytes.error();
  if (!outcome.problem.empty()) return outcome;
  auto document = read_document({name, std::move(*bytes), format, ""});
  if (!document) {
    outcome.problem = name + ": " + document.error();
    return outcome;
  }
  if (settings.new_lines != nullptr) document->new_lines = settings.new_lines->at(path);
  const Rules& rules = sets.of(name);
  outcome.checked = check_article(std::move(*document), rules, settings.check);
  outcome.report = report_article(outcome.checked, rules);
  if (const auto limit = sets.fail_on(name)) outcome.report.fail_on = limit->severity;
  outcome.checked.segmented = {};
  outcome.checked.document.reset();
  return outcome;
}

}  // namespace

ArticleRun run_articles(const std::vector<std::string>& paths, const RuleSets& rules,
                        const ArticleRunSettings& settings) {
  std::vector<Outcome> outcomes(paths.size());
  std::atomic<std::size_t> next{0};
  Progress progress(paths.size());
  const auto work = [&] {
    for (std::size_t at = next++; at < paths.size(); at = next++) {
      outcomes[at] = check_file(paths[at], rules, settings);
      progress.finished(count_at_or_above(outcomes[at].report, Severity::note));
    }
  };
  const std::size_t jobs = std::min<std::size_t>(settings.jobs, paths.size());
  std::vector<std::future<void>> others = begin_threads(jobs > 0 ? jobs - 1 : 0, work);
  work();
  for (std::future<void>& other : others) other.get();
  progress.clear();
  ArticleRun run;
  for (Outcome& outcome : outcomes) {
    if (outcome.problem.empty()) {
      run.checked.push_back(std::move(outcome.checked));
      run.articles.push_back(std::move(outcome.report));
    } else {
      print_line(outcome.problem);
      ++run.unchecked;
    }
  }
  return run;
}

}  // namespace factdesk
