// What a configuration changes in rule files for some articles: settings that win over the files' own.
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rule/rule_file.h"

namespace factdesk {

struct RuleOverrides {
  std::vector<std::string> files;  // paths of the rule files that apply; none: all of them
  std::optional<DateOrder> date_order;
  std::optional<std::array<bool, 6>> accept;                 // by SourceClass
  std::vector<std::pair<std::string, Severity>> severities;  // a fact's id, or "sourcing"

  friend auto operator<=>(const RuleOverrides&, const RuleOverrides&) = default;
};

void apply_overrides(const RuleOverrides& overrides, std::vector<RuleFile>& files);

}  // namespace factdesk
