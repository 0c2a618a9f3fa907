// factdesk check: articles against rules, as reports or as a stream.
#include <algorithm>
#include <atomic>

#include "article_run.h"
#include "baseline.h"
#include "commands.h"
#include "git_changes.h"
#include "inputs.h"
#include "output.h"
#include "report/render.h"
#include "report_files.h"
#include "rule_set.h"
#include "stream.h"
#include "watch.h"

namespace factdesk {
namespace {

int check_stream(const Options& options, const Rules& rules) {
  std::atomic<bool> found{false};
  const auto work = [&](Document document, std::string_view id_json) {
    const CheckedArticle checked = check_article(std::move(document), rules, {options.date});
    ReportArticle article = report_article(checked, rules);
    if (count_failing(article, *options.fail_on) > 0) found = true;
    if (!options.all) leave_out_agreements(article);
    return render_json_line(article, id_json);
  };
  const StreamEnd end = run_stream(job_count(options.jobs), work);
  if (!end.all_good) return kCouldNotCheck;
  return found ? kSomethingFound : kNothingFound;
}

// The report that was asked for on standard output, and those in files. -> false where one could not be
// written
bool write_reports(const Options& options, const Report& report, std::size_t unchecked,
                   const std::string& limit) {
  RenderOptions in_file = file_render_options(options);
  RenderOptions on_output = render_options(options);
  in_file.unchecked = on_output.unchecked = unchecked;
  in_file.limit = on_output.limit = limit;
  bool written = true;
  for (const ReportRequest& request : options.reports) {
    const auto problem = write_report(request.file, request.format->render(report, in_file));
    if (problem) print_error(*problem);
    written = written && !problem;
  }
  const Written out = write_out(report_format(options.format)->render(report, on_output));
  return written && out != Written::failed;
}

// Marks what is known. -> false where the baseline cannot be read or written
bool hold_against_baseline(const Options& options, std::vector<ReportArticle>& articles) {
  if (options.baseline.empty()) return true;
  auto baseline = Baseline::read(options.baseline, options.update_baseline);
  std::optional<std::string> problem;
  if (!baseline) {
    problem = baseline.error();
  } else if (options.update_baseline) {
    problem = write_report(options.baseline, baseline->updated(articles));
    if (!problem) baseline = Baseline::read(options.baseline, false);
    if (!baseline) problem = baseline.error();
  } else if (!options.changed) {  // of lines that are not asked about nobody knows what is gone
    const std::vector<std::string> gone = baseline->gone(articles);
    for (const std::string& entry : gone) print_line(options.baseline + ": found no more: " + entry);
    if (!gone.empty()) print_line(options.baseline + ": --update-baseline takes out what is found no more");
  }
  if (problem) print_error(*problem);
  if (!problem) baseline->apply(articles);
  return !problem;
}

// What git says is new: leaves the articles that hold some of it, and says its lines.
std::optional<NewLines> keep_changed(const Options& options, const Project& project,
                                     std::vector<std::string>& paths) {
  ChangedRequest request{*options.changed, "", ""};
  if (const auto& branch = project.config.main_branch) {
    request.main_branch = branch->text;
    request.said_at = project.place_of(branch->place);
  }
  auto changes = git_changes(request, paths);
  if (!changes) {
    print_error(changes.error());
    return std::nullopt;
  }
  if (changes->lines.empty()) print_line("factdesk: nothing is new since " + changes->since);
  std::erase_if(paths, [&](const std::string& path) { return !changes->lines.contains(path); });
  return std::move(changes->lines);
}

// What decided whether these articles fail the run: the flag or the configuration, and folders of their own.
std::string limit_of(const Options& options, const RuleSets& sets,
                     const std::vector<ReportArticle>& articles) {
  std::vector<std::string> limits;
  const auto add = [&](const std::string& words) {
    if (std::find(limits.begin(), limits.end(), words) == limits.end()) limits.push_back(words);
  };
  for (const ReportArticle& article : articles) {
    const auto own = sets.fail_on(article.path);
    add(own ? own->words : options.limit);
  }
  // Without a configuration's word the flag decides, or its default, and reports know how to say that.
  if (limits.empty()) return options.limit;
  if (limits.size() == 1) return limits.front();
  std::string all;
  for (const std::string& words : limits) {
    const std::string shown = words.empty() ? "--fail-on " + std::string(name_of(*options.fail_on)) : words;
    all += (all.empty() ? "" : "; ") + shown;
  }
  return all;
}

int check_paths(const Options& options, const Project& project, const RuleSets& sets) {
  FoundFiles found = find_articles(options.paths, project.selection());
  for (const std::string& problem : found.problems) print_line(problem);
  if (!options.stdin_filename.empty())  // standard input, an editor's perhaps, takes the place of the file
    std::erase(found.paths, name_of_input("-", options.stdin_filename));
  if (found.paths.empty() && found.problems.empty() && !options.allow_empty) {
    print_error("nothing to check: no article was found (--allow-empty if that is right)");
    return kCouldNotCheck;
  }
  std::vector<std::string> read = rule_paths(options, project);
  read.insert(read.end(), found.paths.begin(), found.paths.end());
  if (const auto problem = report_clash(options, project, read)) {
    print_error(*problem);
    return kCouldNotCheck;
  }
  std::optional<NewLines> new_lines;
  if (options.changed && !(new_lines = keep_changed(options, project, found.paths))) return kCouldNotCheck;
  ArticleRun run = run_articles(
      found.paths, sets,
      {{options.date}, job_count(options.jobs), options.stdin_filename, new_lines ? &*new_lines : nullptr});
  run.unchecked += found.problems.size();
  if (!hold_against_baseline(options, run.articles)) return kCouldNotCheck;
  Report report = make_report(sets.all(), std::move(run.articles), consensus(sets.all(), run.checked));
  std::size_t failing = 0;
  for (ReportArticle& article : report.articles) {
    failing += count_failing(article, *options.fail_on);
    if (!options.all) leave_out_agreements(article);
  }
  const std::string limit = limit_of(options, sets, report.articles);
  if (!write_reports(options, report, run.unchecked, limit) || run.unchecked > 0) return kCouldNotCheck;
  return failing > 0 ? kSomethingFound : kNothingFound;
}

}  // namespace

namespace {

// One look at everything: the configuration and the rules too may have changed.
int check_once(const Options& given) {
  const auto project = open_project(given);
  if (!project) return kCouldNotCheck;
  const Options options = merged(given, *project);
  if (!options.stream && options.paths.empty()) {
    print_error("nothing to check: name articles or folders, or - for standard input");
    return kCouldNotCheck;
  }
  const auto sets = RuleSets::load(options, *project, true);
  if (!sets) return kCouldNotCheck;
  return options.stream ? check_stream(options, sets->all()) : check_paths(options, *project, *sets);
}

// The files that a check reads now.
std::vector<std::string> files_read(const Options& given) {
  std::vector<std::string> files;
  const auto add = [&](const std::vector<std::string>& more) {
    files.insert(files.end(), more.begin(), more.end());
  };
  const OpenedProject opened = look_for_project(given);
  const Options options = merged(given, opened.project);
  if (!opened.project.path.empty()) files.push_back(opened.project.path);
  add(find_articles(options.paths, opened.project.selection()).paths);
  add(rule_paths(options, opened.project));
  return files;
}

// Checks again whenever something has changed, until an interrupt ends the program.
[[noreturn]] void check_and_watch(const Options& given) {
  for (bool first = true;; first = false) {
    const Snapshot before = snapshot_of(files_read(given));
    if (!first) clear_screen();
    check_once(given);
    print_line("factdesk: watching " + std::to_string(before.size()) + " files; Ctrl-C ends it");
    std::vector<std::string> watched;
    for (const auto& file : before) watched.push_back(file.first);
    const FolderWatch watch(watched);
    while (snapshot_of(files_read(given)) == before) watch.wait();
  }
}

}  // namespace

int run_check(const Options& options) {
  if (options.watch) check_and_watch(options);
  return check_once(options);
}

}  // namespace factdesk
