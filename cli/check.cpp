// factdesk check: articles against rules, as reports or as a stream.
#include <atomic>
#include <future>

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
  std::vector<std::future<void>> others;
  for (std::size_t count = 1; count < std::min<std::size_t>(jobs, paths.size()); ++count)
    others.push_back(std::async(std::launch::async, work));
  work();
  for (std::future<void>& other : others) other.get();
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
bool write_reports(const Options& options, const Report& report, std::size_t unchecked) {
  RenderOptions in_file = file_render_options(options);
  RenderOptions on_output = render_options(options);
  in_file.unchecked = on_output.unchecked = unchecked;
  in_file.all = on_output.all = options.all;
  bool written = true;
  for (const ReportRequest& request : options.reports) {
    const auto problem = replace_file(request.file, request.format->render(report, in_file));
    if (problem) print_error(*problem);
    written = written && !problem;
  }
  const Written out = write_out(report_format(options.format)->render(report, on_output));
  return written && out != Written::failed;
}

// The articles that could be checked; those that could not are said on standard error and counted.
struct Run {
  std::vector<CheckedArticle> checked;
  std::vector<ReportArticle> articles;
  std::size_t unchecked = 0;
};

Run run_over(const FoundFiles& found, const Options& options, const Rules& rules) {
  Run run;
  run.unchecked = found.problems.size();
  for (Outcome& outcome : check_files(found.paths, rules, {options.date}, job_count(options.jobs))) {
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

int check_paths(const Options& options, const Rules& rules) {
  const FoundFiles found = find_articles(options.paths);
  for (const std::string& problem : found.problems) print_line(problem);
  if (found.paths.empty()) {
    if (found.problems.empty()) print_error("nothing to check: no article was found");
    return kCouldNotCheck;
  }
  Run run = run_over(found, options, rules);
  Report report = make_report(rules, std::move(run.articles), consensus(rules, run.checked));
  std::size_t failing = 0;
  for (ReportArticle& article : report.articles) {
    if (options.fail_on != Severity::none) failing += count_at_or_above(article, options.fail_on);
    if (!options.all) leave_out_agreements(article);
  }
  if (!write_reports(options, report, run.unchecked) || run.unchecked > 0) return kCouldNotCheck;
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
