#include "rule_set.h"

#include <filesystem>

#include "inputs.h"
#include "output.h"

namespace factdesk {
namespace {

std::optional<LoadedRules> load(const FoundFiles& found) {
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
  LoadedRules loaded = load_rules(texts);
  for (const Problem& problem : loaded.problems) print_line(problem.text());
  if (!whole || !loaded.problems.empty()) return std::nullopt;
  return loaded;
}

}  // namespace

std::optional<LoadedRules> load_rule_set(const std::vector<std::string>& paths) {
  if (!paths.empty()) return load(find_rule_files(paths));
  std::error_code error;
  if (!std::filesystem::exists(kDefaultRules, error)) {
    print_error("there is no ./rules; name a rule file or a folder of them");
    return std::nullopt;
  }
  return load(find_rule_files({kDefaultRules}));
}

std::optional<LoadedRules> load_rule_set_if_any(const std::vector<std::string>& paths) {
  if (!paths.empty()) return load_rule_set(paths);
  FoundFiles found = find_rule_files({kDefaultRules});
  found.problems.clear();
  return load(found);
}

}  // namespace factdesk
