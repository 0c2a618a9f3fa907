#include "rule/load.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "rule/compile.h"

namespace factdesk {
namespace {

NodeSyntax syntax_of(const std::string& path) {
  return path.ends_with(".json") ? NodeSyntax::json : NodeSyntax::yaml;
}

// Reads one file; `slips` are problems of its text: what YAML changed quietly, duplicate keys.
RuleFile read_file(const RuleText& text, std::vector<Problem>& slips, std::vector<Problem>& problems) {
  const std::size_t before = slips.size();
  const Node root = read_node(text.bytes, syntax_of(text.path), text.path, slips);
  if (root.kind == NodeKind::null && slips.size() > before) {
    RuleFile unread;
    unread.path = text.path;
    return unread;
  }
  return read_rule_file(root, text.path, problems);
}

// A slip explains whatever else would be said of its line.
void add_slips(const std::vector<Problem>& slips, std::vector<Problem>& problems) {
  std::set<std::pair<std::string_view, std::uint32_t>> lines;
  for (const Problem& slip : slips) lines.emplace(slip.path, slip.place.line);
  const auto follows = [&](const Problem& problem) {
    return lines.contains({problem.path, problem.place.line});
  };
  problems.erase(std::remove_if(problems.begin(), problems.end(), follows), problems.end());
  problems.insert(problems.end(), slips.begin(), slips.end());
}

// In the order of files and places, each once.
void sort_problems(const std::vector<RuleText>& files, std::vector<Problem>& problems) {
  std::map<std::string, std::size_t> order;
  for (const RuleText& file : files) order.emplace(file.path, order.size());
  const auto key = [&](const Problem& problem) {
    return std::tie(order[problem.path], problem.place, problem.message);
  };
  std::stable_sort(problems.begin(), problems.end(),
                   [&](const Problem& a, const Problem& b) { return key(a) < key(b); });
  const auto same = [&](const Problem& a, const Problem& b) { return key(a) == key(b); };
  problems.erase(std::unique(problems.begin(), problems.end(), same), problems.end());
}

}  // namespace

LoadedRules load_rules(const std::vector<RuleText>& files, const RuleOverrides& overrides) {
  LoadedRules loaded;
  std::vector<Problem> slips;
  for (const RuleText& text : files) loaded.files.push_back(read_file(text, slips, loaded.problems));
  apply_overrides(overrides, loaded.files);
  loaded.rules = compile_rules(loaded.files, loaded.problems);
  add_slips(slips, loaded.problems);
  sort_problems(files, loaded.problems);
  return loaded;
}

}  // namespace factdesk
