// The rules that a command line or a configuration asks for, loaded; every problem said on standard error.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "project.h"
#include "rule/load.h"

namespace factdesk {

// From which severity a folder's findings fail a run, and what says so.
struct FailLimit {
  Severity severity = Severity::error;  // none: never
  std::string words;                    // "fail_on never, .factdesk.yaml:9"
};

constexpr char kDefaultRules[] = "rules";  // a folder

// Rule files by themselves: `paths`, else the configuration's, else ./rules. Nothing where something was
// wrong.
std::optional<LoadedRules> load_rule_set(const std::vector<std::string>& paths, const Project& project);

// The rule files that a check reads, in folders of the configuration too; those that are there.
std::vector<std::string> rule_paths(const Options& options, const Project& project);

// The same rules as they are for each folder's articles: the facts are the same in all, in the same order.
class RuleSets {
 public:
  // Not `needed` (by explain): no rule file in ./rules is no rules.
  static std::optional<RuleSets> load(const Options& options, const Project& project, bool needed);

  const Rules& all() const { return sets_.front(); }  // of articles in no folder of the configuration
  const Rules& of(const std::string& article) const;
  // Of the article's folder; nothing where it has none of its own or a flag says it.
  std::optional<FailLimit> fail_on(const std::string& article) const;

 private:
  friend class RuleSetLoader;
  // One of the configuration; its name is relative to the configuration's root.
  struct Folder {
    std::size_t set = 0;  // into sets_
    std::optional<FailLimit> fail_on;
  };
  const Folder* folder_of(const std::string& article) const;

  Project project_;
  std::vector<Rules> sets_;
  std::map<std::string, Folder> folders_;  // by name; each with what those around it say
};

}  // namespace factdesk
