#include "rule_set.h"

#include <algorithm>
#include <filesystem>

#include "base/nearest.h"
#include "inputs.h"
#include "output.h"
#include "read_file.h"

namespace factdesk {
namespace {

// The bytes of rule files; nothing where one of them could not be read.
std::optional<std::vector<RuleText>> read_texts_of(const FoundFiles& found) {
  bool whole = found.problems.empty();
  for (const std::string& problem : found.problems) print_error(problem);
  std::vector<RuleText> texts;
  for (const std::string& path : found.paths) {
    auto bytes = read_file(path);
    const std::string problem = bytes ? utf8_problem(path, *bytes) : bytes.error();
    if (!problem.empty()) {
      print_line(problem);
      whole = false;
      continue;
    }
    texts.push_back({path, std::move(*bytes)});
  }
  // What can be read is still looked at: every problem is told in one run.
  if (!whole) {
    for (const Problem& problem : load_rules(texts).problems) print_line(problem.text());
    return std::nullopt;
  }
  return texts;
}

std::optional<LoadedRules> load_checked(const std::vector<RuleText>& texts, const RuleOverrides& overrides) {
  LoadedRules loaded = load_rules(texts, overrides);
  for (const Problem& problem : loaded.problems) print_line(problem.text());
  if (!loaded.problems.empty()) return std::nullopt;
  return loaded;
}

std::vector<std::string> paths_of(const std::vector<LocatedText>& written, const Project& project) {
  std::vector<std::string> paths;
  paths.reserve(written.size());
  for (const LocatedText& path : written) paths.push_back(project.below(path.text));
  return paths;
}

// What is asked for outside folders: flags, else the configuration, else ./rules beside it.
std::vector<std::string> default_paths(const std::vector<std::string>& flags, const Project& project) {
  if (!flags.empty()) return flags;
  if (!project.config.all.rules.empty()) return paths_of(project.config.all.rules, project);
  return {project.below(kDefaultRules)};
}

bool is_there(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

bool says_where(const std::vector<std::string>& flags, const Project& project) {
  return !flags.empty() || !project.config.all.rules.empty();
}

// Is `name` the folder or something below it?
bool lies_in(const std::string& name, const std::string& folder) {
  return folder == "." || name == folder || name.starts_with(folder + "/");
}

// "./drafts/" -> "drafts"; "." is the configuration's own folder.
std::string folder_name(const std::string& written) {
  const std::string name =
      std::filesystem::path(written + "/").lexically_normal().parent_path().generic_string();
  return name.empty() ? "." : name;
}

// One folder's part of the configuration with what it names looked up.
struct FolderRules {
  std::string name;
  const ConfigPart* part;
  std::vector<std::string> files;  // none: those of the folders around it
};

// From the outermost to the innermost; of one folder twice, in the file's order.
std::vector<FolderRules> folders_of(const Project& project) {
  std::vector<FolderRules> folders;
  for (const ConfigFolder& folder : project.config.folders)
    folders.push_back({folder_name(folder.path.text), &folder.part, {}});
  std::stable_sort(folders.begin(), folders.end(),
                   [](const FolderRules& a, const FolderRules& b) { return a.name.size() < b.name.size(); });
  return folders;
}

void append_new(const std::vector<std::string>& from, std::vector<std::string>& to) {
  for (const std::string& path : from) {
    if (std::find(to.begin(), to.end(), path) == to.end()) to.push_back(path);
  }
}

// What a part says more, on top of what is said already.
void add(const ConfigPart& part, RuleOverrides& overrides) {
  if (part.date_order) overrides.date_order = part.date_order;
  if (part.accept) overrides.accept = part.accept;
  for (const auto& [id, severity] : part.severities) overrides.severities.emplace_back(id.text, severity);
}

// Severities of facts that are not there.
bool tell_unknown_facts(const Project& project, const Rules& rules) {
  std::vector<std::string> known = {"sourcing"};
  for (const Fact& fact : rules.facts) known.push_back(fact.id);
  bool good = true;
  const auto look = [&](const ConfigPart& part) {
    for (const auto& [id, severity] : part.severities) {
      if (std::find(known.begin(), known.end(), id.text) != known.end()) continue;
      print_line(Problem{project.path, id.place,
                         "no rule file has a fact \"" + id.text + "\"" + did_you_mean(id.text, known) +
                             "; wanted a fact's id or sourcing"}
                     .text());
      good = false;
    }
  };
  look(project.config.all);
  for (const ConfigFolder& folder : project.config.folders) look(folder.part);
  return good;
}

}  // namespace

std::optional<LoadedRules> load_rule_set(const std::vector<std::string>& paths, const Project& project) {
  const std::vector<std::string> wanted = default_paths(paths, project);
  if (!says_where(paths, project) && !is_there(wanted.front())) {
    print_error("there is no ./rules; name a rule file or a folder of them");
    return std::nullopt;
  }
  const auto texts = read_texts_of(find_rule_files(wanted));
  return texts ? load_checked(*texts, {}) : std::nullopt;
}

std::vector<std::string> rule_paths(const Options& options, const Project& project) {
  std::vector<std::string> wanted = default_paths(options.rules, project);
  for (const ConfigFolder& folder : project.config.folders) {
    if (options.rules.empty()) append_new(paths_of(folder.part.rules, project), wanted);
  }
  return find_rule_files(wanted).paths;
}

class RuleSetLoader {
 public:
  RuleSetLoader(const Options& options, const Project& project)
      : options_(options), project_(project), folders_(folders_of(project)) {}

  std::optional<RuleSets> run(bool needed) {
    if (!find(needed)) return std::nullopt;
    auto texts = read_texts_of(found_);
    if (!texts) return std::nullopt;
    texts_ = std::move(*texts);
    sets_.project_ = project_;
    if (!set_of(base_) || !tell_unknown_facts(project_, sets_.all())) return std::nullopt;
    for (const FolderRules& folder : folders_) {
      if (!add_folder(folder)) return std::nullopt;
    }
    std::reverse(sets_.folders_.begin(), sets_.folders_.end());  // the innermost first
    return std::move(sets_);
  }

 private:
  // Every rule file, whether it applies everywhere or in one folder.
  bool find(bool needed) {
    const std::vector<std::string> wanted = default_paths(options_.rules, project_);
    const bool said = says_where(options_.rules, project_);
    const bool by_flag = !options_.rules.empty();
    const bool by_folder = !by_flag && std::any_of(folders_.begin(), folders_.end(), [](const auto& folder) {
      return !folder.part->rules.empty();
    });
    if (said || is_there(wanted.front())) {
      found_ = find_rule_files(wanted);
      if (!needed && !said) found_.problems.clear();
    } else if (needed && !by_folder) {
      print_error("there is no ./rules; name a rule file or a folder of them");
      return false;
    }
    // The base's own files apply outside the folders; a path that is none stands for no file.
    if (by_folder) base_.files = found_.paths.empty() ? std::vector<std::string>{""} : found_.paths;
    add(project_.config.all, base_);
    for (FolderRules& folder : folders_) {
      if (by_flag || folder.part->rules.empty()) continue;
      const FoundFiles own = find_rule_files(paths_of(folder.part->rules, project_));
      folder.files = own.paths;
      append_new(own.paths, found_.paths);
      found_.problems.insert(found_.problems.end(), own.problems.begin(), own.problems.end());
    }
    return true;
  }

  // The set that these overrides make; each is made once.
  std::optional<std::size_t> set_of(const RuleOverrides& overrides) {
    const auto same = std::find(made_.begin(), made_.end(), overrides);
    if (same != made_.end()) return static_cast<std::size_t>(same - made_.begin());
    auto loaded = load_checked(texts_, overrides);
    if (!loaded) return std::nullopt;
    made_.push_back(overrides);
    sets_.sets_.push_back(std::move(loaded->rules));
    return made_.size() - 1;
  }

  bool add_folder(const FolderRules& folder) {
    RuleOverrides overrides = base_;
    std::optional<Severity> fail_on;
    for (const FolderRules& around : folders_) {
      if (!lies_in(folder.name, around.name)) continue;
      add(*around.part, overrides);
      if (!around.files.empty()) overrides.files = around.files;
      if (around.part->fail_on && !options_.fail_on_flag) fail_on = around.part->fail_on;
    }
    const auto set = set_of(overrides);
    if (set) sets_.folders_.push_back({folder.name, *set, fail_on});
    return set.has_value();
  }

  const Options& options_;
  const Project& project_;
  std::vector<FolderRules> folders_;
  FoundFiles found_;
  RuleOverrides base_;
  std::vector<RuleText> texts_;
  std::vector<RuleOverrides> made_;
  RuleSets sets_;
};

std::optional<RuleSets> RuleSets::load(const Options& options, const Project& project, bool needed) {
  return RuleSetLoader(options, project).run(needed);
}

const RuleSets::Folder* RuleSets::folder_of(const std::string& article) const {
  if (folders_.empty()) return nullptr;
  const std::string name = project_.name_of(article);
  for (const Folder& folder : folders_) {
    if (!name.empty() && lies_in(name, folder.name)) return &folder;
  }
  return nullptr;
}

const Rules& RuleSets::of(const std::string& article) const {
  const Folder* folder = folder_of(article);
  return folder == nullptr ? all() : sets_[folder->set];
}

std::optional<Severity> RuleSets::fail_on(const std::string& article) const {
  const Folder* folder = folder_of(article);
  return folder == nullptr ? std::nullopt : folder->fail_on;
}

}  // namespace factdesk
