// The settings of all rule files together: how values are read, what counts as sourcing, what is flagged.
#pragma once

#include <array>
#include <vector>

#include "rule/entities.h"
#include "rule/rule.h"
#include "rule/rule_file.h"

namespace factdesk {

// Complains about settings that differ between files.
ValueSettings merge_values(const std::vector<RuleFile>& files, std::vector<Problem>& problems);

// Source classes that count for a file's own facts, by SourceClass.
std::array<bool, 6> accepted_by(const RuleFile& file);

// What all files add to the lexicon and silence in it, together. Complains about phrases that cannot be read
// and words that no cue of the kind matches.
LexiconSettings merge_lexicon(const std::vector<RuleFile>& files, std::vector<Problem>& problems);

// `complete`: every file could be read, so an unknown id is a mistake.
Sourcing merge_sourcing(const std::vector<RuleFile>& files, const EntityTable& entities, bool complete,
                        std::vector<Problem>& problems);

}  // namespace factdesk
