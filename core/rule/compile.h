// Rule files as written -> rules as compiled: entities first, then claims, then each fact.
#pragma once

#include <vector>

#include "rule/rule.h"
#include "rule/rule_file.h"

namespace factdesk {

// Facts of `files` are expanded in place: what they leave out is filled in from their claims.
Rules compile_rules(std::vector<RuleFile>& files, std::vector<Problem>& problems);

}  // namespace factdesk
