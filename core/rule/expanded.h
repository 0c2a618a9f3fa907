// Rule files in full: what was read from claims stands there as if it had been written. YAML that loads to
// the same rules again.
#pragma once

#include <string>
#include <vector>

#include "rule/rule_file.h"

namespace factdesk {

// One file of LoadedRules::files.
std::string expanded_text(const RuleFile& file);

// All of them, each behind a comment with its path; of several, each is a document of its own ("---").
std::string expanded_text(const std::vector<RuleFile>& files);

}  // namespace factdesk
