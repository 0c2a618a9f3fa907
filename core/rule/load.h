// Rule files to compiled rules: read, check, expand claims, compile. All problems of all files in one go.
#pragma once

#include <string>
#include <vector>

#include "base/node.h"
#include "rule/overrides.h"
#include "rule/rule.h"
#include "rule/rule_file.h"

namespace factdesk {

struct RuleText {
  std::string path;  // as reports print it; .json is JSON, anything else YAML
  std::string bytes;
};

struct LoadedRules {
  Rules rules;                    // usable only where there are no problems
  std::vector<RuleFile> files;    // as if written in full: what facts left out is filled in from their claims
  std::vector<Problem> problems;  // in the order of files and places
};

LoadedRules load_rules(const std::vector<RuleText>& files, const RuleOverrides& overrides = {});

}  // namespace factdesk
