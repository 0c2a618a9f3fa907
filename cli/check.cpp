// factdesk check: articles against rules, as reports or as a stream.
#include <atomic>
#include <mutex>
#include <thread>

#include "commands.h"
#include "inputs.h"
#include "output.h"
#include "report/render.h"
#include "rule_set.h"
#include "stream.h"

namespace factdesk {
namespace {

// One article's way: what is kept for the whole run, or why it could not be checked.
struct Outcome {
  CheckedArticle checked;  // only what consensus needs
  ReportArticle report;
  std::string problem;
};

Outcome check_file(const std::string& path, const Rules& rules, const CheckSettings& settings) {
  Outcome outcome;
  auto bytes = read_file(path);
  outcome.problem = bytes ? utf8_problem(path, *bytes) : bytes.error();
  if (!outcome.problem.empty()) return outcome;
  auto document = read_document({path, std::move(*bytes), format_of_path(path), ""});
  if (!document) {
    outcome.problem = path + ": " + document.error();
    return outcome;
  }
  outcome.checked = check_article(std::move(*document), rules, settings);
  outcome.report = report_article(outcome.checked, rules);
  outcome.checked.segmented = {};
  outcome.checked.document.reset();
  return outcome;
}

// Each file by whichever thread is free; the outcomes stand in the order of the files.
std::vector<Outcome> check_files(const std::vector<std::string>& paths, const Rules& rules,
                                 const CheckSettings& settings, unsigned jobs) {
  std::vector<Outcome> outcomes(paths.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t at = next++; at < paths.size(); at = next++) {
      outcomes[at] = check_file(paths[at], rules, settings);
    }
  };
  std::vector<std::thread> others;
  for (std::size_t count = 1; count < std::min<std::size_t>(jobs, paths.size()); ++count)
    others.emplace_back(work);
  work();
  for (std::thread& other : others) other.join();
  return outcomes;
}

int check_stream(const Options& options, const Rules& rules) {
  std::atomic<bool> found{false};
  const auto work = [&](Document document, std::string_view id_json) {
    const CheckedArticle checked = check_article(std::move(document), rules, {options.date});
    ReportArticle article = report_article(checked, rules);
    if (options.fail_on != Severity::none && count_at_or_above(article, options.fail_on) > 0) found = true;
    if (!options.all) leave_out_agreements(article);
    return render_json_line(article, id_json);
  };
  const StreamEnd end = run_stream(job_count(options.jobs), work);
  if (!end.all_good) return kCouldNotCheck;
  return found ? kSomethingFound : kNothingFound;
}

// The report that was asked for on standard output, and those in files. -> false where one could not be
// written
bool write_reports(const Options& options, const Report& report) {
  bool written = true;
  for (const ReportRequest& request : options.reports) {
    const auto problem =
        replace_file(request.file, request.format->render(report, file_render_options(options)));
    if (problem) print_error(*problem);
    written = written && !problem;
  }
  const ReportFormat* format = report_format(options.format);
  const Written out = write_out(format->render(report, render_options(options)));
  return written && out != Written::failed;
}

int check_paths(const Options& options, const Rules& rules) {
  const FoundFiles found = find_articles(options.paths);
  for (const std::string& problem : found.problems) print_error(problem);
  if (found.paths.empty()) {
    if (found.problems.empty()) print_error("nothing to check: no article was found");
    return kCouldNotCheck;
  }
  std::vector<Outcome> outcomes = check_files(found.paths, rules, {options.date}, job_count(options.jobs));
  std::vector<CheckedArticle> checked;
  std::vector<ReportArticle> articles;
  bool all_checked = found.problems.empty();
  for (Outcome& outcome : outcomes) {
    if (outcome.problem.empty()) {
      checked.push_back(std::move(outcome.checked));
      articles.push_back(std::move(outcome.report));
    } else {
      print_error(outcome.problem);
      all_checked = false;
    }
  }
  Report report = make_report(rules, std::move(articles), consensus(rules, checked));
  std::size_t failing = 0;
  for (ReportArticle& article : report.articles) {
    if (options.fail_on != Severity::none) failing += count_at_or_above(article, options.fail_on);
    if (!options.all) leave_out_agreements(article);
  }
  if (!write_reports(options, report) || !all_checked) return kCouldNotCheck;
  return failing > 0 ? kSomethingFound : kNothingFound;
}

}  // namespace

int run_check(const Options& options) {
  if (!options.stream && options.paths.empty()) {
    print_error("nothing to check: name articles or folders, or - for standard input");
    return kCouldNotCheck;
  }
  const auto loaded = load_rule_set(options.rules);
  if (!loaded) return kCouldNotCheck;
  return options.stream ? check_stream(options, loaded->rules) : check_paths(options, loaded->rules);
}

}  // namespace factdesk
