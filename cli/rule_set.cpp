#include "rule_set.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string_view>

#include "base/nearest.h"
#include "inputs.h"
#include "output.h"
#include "read_file.h"

namespace factdesk {
namespace {

// The bytes of rule files; nothing where one of them could not be read.
std::optional<std::vector<RuleText>> read_texts_of(const FoundFiles& found) {
  bool whole = found.problems.empty();
  for (const std::string& problem : found.problems) print_line(problem);
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

void append(const std::vector<std::string>& from, std::vector<std::string>& to) {
  to.insert(to.end(), from.begin(), from.end());
}

// Each once, where it first stands.
std::vector<std::string> each_once(const std::vector<std::string>& paths) {
  std::set<std::string_view> seen;
  std::vector<std::string> once;
  for (const std::string& path : paths) {
    if (seen.insert(path).second) once.push_back(path);
  }
  return once;
}

// The rule files that a part of the configuration names; what is wrong with one is told with its place there.
FoundFiles find_written(const ConfigPart& part, const Project& project) {
  FoundFiles found;
  for (const LocatedText& path : part.rules) {
    const FoundFiles one =
        find_rule_files({project.below(path.text)}, project.boundary, project.allow_outside);
    append(one.paths, found.paths);
    for (const std::string& problem : one.problems)
      found.problems.push_back(Problem{project.path, path.place, problem}.text());
  }
  found.paths = each_once(found.paths);
  return found;
}

// What is asked for outside folders: flags, else the configuration, else ./rules beside it.
FoundFiles find_default(const std::vector<std::string>& flags, const Project& project) {
  // What flags name is a person's own.
  if (!flags.empty()) return find_rule_files(flags, Boundary(), project.allow_outside);
  if (!project.config.all.rules.empty()) return find_written(project.config.all, project);
  return find_rule_files({project.below(kDefaultRules)}, project.boundary, project.allow_outside);
}

bool is_there(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

bool says_where(const std::vector<std::string>& flags, const Project& project) {
  return !flags.empty() || !project.config.all.rules.empty();
}

// The names of the folders around something, the innermost first: "drafts/old/a.md" itself, "drafts/old",
// "drafts", ".".
std::vector<std::string> folders_around(const std::string& name) {
  std::vector<std::string> around;
  for (std::size_t end = name.size(); end != std::string::npos && end > 0; end = name.rfind('/', end - 1))
    around.push_back(name.substr(0, end));
  if (around.empty() || around.back() != ".") around.emplace_back(".");
  return around;
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

// What a part says more, on top of what is said already.
void add(const ConfigPart& part, RuleOverrides& overrides) {
  if (part.date_order) overrides.date_order = part.date_order;
  if (part.accept) overrides.accept = part.accept;
  for (const auto& [id, severity] : part.severities) overrides.severities.emplace_back(id.text, severity);
}

// Severities of facts that are not there.
bool tell_unknown_facts(const Project& project, const Rules& rules) {
  std::vector<std::string> names = {"sourcing"};
  for (const Fact& fact : rules.facts) names.push_back(fact.id);
  const std::set<std::string> known(names.begin(), names.end());
  std::optional<Spelling> spelling;
  bool good = true;
  const auto look = [&](const ConfigPart& part) {
    for (const auto& [id, severity] : part.severities) {
      if (known.contains(id.text)) continue;
      if (!spelling) spelling.emplace(names);
      print_line(Problem{project.path, id.place,
                         "no rule file has a fact \"" + id.text + "\"" + spelling->did_you_mean(id.text) +
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
  if (!says_where(paths, project) && !is_there(project.below(kDefaultRules))) {
    print_error("there is no ./rules; name a rule file or a folder of them");
    return std::nullopt;
  }
  const auto texts = read_texts_of(find_default(paths, project));
  return texts ? load_checked(*texts, {}) : std::nullopt;
}

std::vector<std::string> rule_paths(const Options& options, const Project& project) {
  std::vector<std::string> found = find_default(options.rules, project).paths;
  for (const ConfigFolder& folder : project.config.folders) {
    const bool asked = options.rules.empty() && !folder.part.rules.empty();
    if (asked) append(find_written(folder.part, project).paths, found);
  }
  return each_once(found);
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
    for (const FolderRules& folder : folders_) parts_[folder.name].push_back(&folder);
    for (const auto& named : parts_) {
      if (!add_folder(named.first)) return std::nullopt;
    }
    return std::move(sets_);
  }

 private:
  // Every rule file, whether it applies everywhere or in one folder.
  bool find(bool needed) {
    const bool said = says_where(options_.rules, project_);
    const bool by_flag = !options_.rules.empty();
    const bool by_folder = !by_flag && std::any_of(folders_.begin(), folders_.end(), [](const auto& folder) {
      return !folder.part->rules.empty();
    });
    if (said || is_there(project_.below(kDefaultRules))) {
      found_ = find_default(options_.rules, project_);
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
      const FoundFiles own = find_written(*folder.part, project_);
      folder.files = own.paths;
      append(own.paths, found_.paths);
      append(own.problems, found_.problems);
    }
    found_.paths = each_once(found_.paths);
    return true;
  }

  // The set that these overrides make; each is made once.
  std::optional<std::size_t> set_of(const RuleOverrides& overrides) {
    const auto same = made_.find(overrides);
    if (same != made_.end()) return same->second;
    auto loaded = load_checked(texts_, overrides);
    if (!loaded) return std::nullopt;
    sets_.sets_.push_back(std::move(loaded->rules));
    return made_.emplace(overrides, sets_.sets_.size() - 1).first->second;
  }

  bool add_folder(const std::string& name) {
    RuleOverrides overrides = base_;
    std::optional<FailLimit> fail_on;
    const std::vector<std::string> names = folders_around(name);
    for (auto around = names.rbegin(); around != names.rend(); ++around) {
      const auto parts = parts_.find(*around);
      if (parts == parts_.end()) continue;
      for (const FolderRules* folder : parts->second) {
        add(*folder->part, overrides);
        if (!folder->files.empty()) overrides.files = folder->files;
        if (const auto& own = folder->part->fail_on; own && !options_.fail_on_flag)
          fail_on = FailLimit{own->severity, project_.limit_of(*own)};
      }
    }
    const auto set = set_of(overrides);
    if (set) sets_.folders_.emplace(name, RuleSets::Folder{*set, fail_on});
    return set.has_value();
  }

  const Options& options_;
  const Project& project_;
  std::vector<FolderRules> folders_;
  FoundFiles found_;
  RuleOverrides base_;
  std::vector<RuleText> texts_;
  std::map<RuleOverrides, std::size_t> made_;                     // into the sets
  std::map<std::string, std::vector<const FolderRules*>> parts_;  // by name, pointing into folders_
  RuleSets sets_;
};

std::optional<RuleSets> RuleSets::load(const Options& options, const Project& project, bool needed) {
  return RuleSetLoader(options, project).run(needed);
}

const RuleSets::Folder* RuleSets::folder_of(const std::string& article) const {
  if (folders_.empty()) return nullptr;
  const std::string name = project_.name_of(article);
  for (const std::string& around : name.empty() ? std::vector<std::string>() : folders_around(name)) {
    const auto found = folders_.find(around);
    if (found != folders_.end()) return &found->second;
  }
  return nullptr;
}

const Rules& RuleSets::of(const std::string& article) const {
  const Folder* folder = folder_of(article);
  return folder == nullptr ? all() : sets_[folder->set];
}

std::optional<FailLimit> RuleSets::fail_on(const std::string& article) const {
  const Folder* folder = folder_of(article);
  return folder == nullptr ? std::nullopt : folder->fail_on;
}

}  // namespace factdesk
