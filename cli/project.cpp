#include "project.h"

#include "inputs.h"
#include "output.h"
#include "read_file.h"

namespace factdesk {
namespace {

namespace fs = std::filesystem;

// "", "..", "../..": the nearest folder upwards that holds a configuration.
std::optional<std::string> find_upwards() {
  std::error_code error;
  std::string up;
  for (fs::path at = fs::current_path(error); !error && !at.empty(); at = at.parent_path()) {
    std::error_code absent;  // what is neither file nor folder is found too, and refused when it is read
    const fs::file_status found = fs::status(at / kConfigName, absent);
    if (fs::exists(found) && !fs::is_directory(found)) return up;
    if (at == at.parent_path()) break;
    up += up.empty() ? ".." : "/..";
  }
  return std::nullopt;
}

std::string joined(const std::string& folder, const std::string& name) {
  return printed_path(folder.empty() ? name : (fs::path(folder) / name).string());
}

fs::path absolute(const std::string& path) {
  std::error_code error;
  return fs::absolute(path.empty() ? "." : path, error).lexically_normal();
}

// Without the "." that a folder's path with a slash at its end leaves.
fs::path as_folder(const fs::path& path) { return path.has_filename() ? path : path.parent_path(); }

// -> what is wrong with it
std::vector<std::string> read_into(Project& project) {
  const auto bytes = read_file(project.path);
  const std::string problem = bytes ? utf8_problem(project.path, *bytes) : bytes.error();
  if (!problem.empty()) return {problem};
  std::vector<Problem> problems;
  project.config = read_config(*bytes, project.path, problems);
  std::vector<std::string> lines;
  lines.reserve(problems.size());
  for (const Problem& each : problems) lines.push_back(each.text());
  return lines;
}

}  // namespace

std::string Project::below(const std::string& written) const { return joined(folder, written); }

std::string Project::name_of(const std::string& article) const {
  const std::string name = absolute(article).lexically_relative(root).generic_string();
  return name.starts_with("..") ? "" : name;
}

std::string Project::place_of(const Place& place) const { return path + ":" + std::to_string(place.line); }

std::string Project::limit_of(const FailOn& fail_on) const {
  const bool never = fail_on.severity == Severity::none;
  return "fail_on " + std::string(never ? "never" : factdesk::name_of(fail_on.severity)) + ", " +
         place_of(fail_on.place);
}

Selection Project::selection() const {
  Selection selection{root, {}, {}, allow_outside};
  for (const LocatedText& pattern : config.include) selection.include.emplace_back(pattern.text);
  for (const LocatedText& pattern : config.exclude) selection.exclude.emplace_back(pattern.text);
  return selection;
}

OpenedProject look_for_project(const Options& options) {
  OpenedProject opened;
  Project& project = opened.project;
  if (!options.config.empty()) {
    project.path = printed_path(options.config);
    project.folder = fs::path(options.config).parent_path().string();
  } else if (const auto up = options.no_config ? std::nullopt : find_upwards()) {
    project.path = joined(*up, kConfigName);
    project.folder = *up;
  }
  project.root = as_folder(absolute(project.folder));
  project.allow_outside = options.allow_outside;
  if (!options.allow_outside) project.boundary = Boundary(project.root);
  // One that was named is a person's own; one that was found may be a link that a checkout brought.
  if (options.config.empty() && !project.path.empty() && !project.boundary.holds(project.path)) {
    opened.problems.push_back(project.path +
                              ": leads out of its folder; name it with --config if that is right");
  } else if (!project.path.empty()) {
    opened.problems = read_into(project);
  }
  return opened;
}

std::optional<Project> open_project(const Options& options) {
  OpenedProject opened = look_for_project(options);
  for (const std::string& problem : opened.problems) print_line(problem);
  if (!opened.problems.empty()) return std::nullopt;
  return std::move(opened.project);
}

Options merged(Options options, const Project& project) {
  const Config& config = project.config;
  if (!options.fail_on && config.all.fail_on) {
    options.fail_on = config.all.fail_on->severity;
    options.limit = project.limit_of(*config.all.fail_on);
  } else if (!options.fail_on) {
    options.fail_on = Severity::error;
  }
  if (options.command == "check" && options.reports.empty() && !options.stream) {
    for (const auto& [format, file] : config.reports)
      options.reports.push_back(
          {report_format(format.text), project.below(file), project.place_of(format.place)});
  }
  if (options.command == "check" && options.paths.empty() && !options.stream && !project.path.empty())
    options.paths.push_back(project.folder.empty() ? "." : project.folder);
  return options;
}

}  // namespace factdesk
