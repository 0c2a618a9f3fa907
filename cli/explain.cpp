// factdesk explain: how an article is read, sentence by sentence.
#include "commands.h"
#include "inputs.h"
#include "output.h"
#include "read_file.h"
#include "report/render.h"
#include "rule_set.h"
#include "stream.h"

namespace factdesk {
namespace {

int explain_stream(const Options& options, const Rules& rules) {
  const auto work = [&](Document document, std::string_view id_json) {
    return render_explain_json_line(explain_article(std::move(document), rules, {options.date}), rules,
                                    id_json);
  };
  return run_stream(job_count(options.jobs), work).all_good ? kNothingFound : kCouldNotCheck;
}

int explain_file(const Options& options, const RuleSets& sets) {
  const std::string path = printed_path(options.paths.front());
  const std::string name = name_of_input(path, options.stdin_filename);
  const Rules& rules = sets.of(name);
  auto bytes = read_file(path);
  const Format format = format_of_path(name);
  const std::string problem = bytes ? encoding_problem(name, *bytes, format == Format::html) : bytes.error();
  if (!problem.empty()) {
    print_line(problem);
    return kCouldNotCheck;
  }
  auto document = read_document({name, std::move(*bytes), format, ""});
  if (!document) {
    print_line(name + ": " + document.error());
    return kCouldNotCheck;
  }
  const Explanation explanation = explain_article(std::move(*document), rules, {options.date});
  const std::string out = options.format == "json"
                              ? render_explain_json(explanation, rules)
                              : render_explain_text(explanation, rules, render_options(options));
  return write_out(out) == Written::failed ? kCouldNotCheck : kNothingFound;
}

}  // namespace

int run_explain(const Options& options) {
  const auto project = open_project(options);
  const auto sets = project ? RuleSets::load(options, *project, false) : std::nullopt;
  if (!sets) return kCouldNotCheck;
  return options.stream ? explain_stream(options, sets->all()) : explain_file(options, *sets);
}

}  // namespace factdesk
