// The rules that a command line asks for, loaded; every problem said on standard error.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rule/load.h"

namespace factdesk {

constexpr char kDefaultRules[] = "rules";  // a folder

// Nothing where something was wrong. No paths: ./rules.
std::optional<LoadedRules> load_rule_set(const std::vector<std::string>& paths);

// For commands that work without: no paths and no rule file in ./rules is no rules.
std::optional<LoadedRules> load_rule_set_if_any(const std::vector<std::string>& paths);

}  // namespace factdesk
