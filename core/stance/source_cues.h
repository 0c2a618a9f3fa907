// What a source says of the claim itself, and what claims are their own source: "believes" is a hedge,
// `would` inside what was said a plan, "reportedly" hearsay by nobody.
#pragma once

#include <vector>

#include "stance/reporting.h"
#include "stance/scope.h"

namespace factdesk {

// "Believes" leaves it open, and "expects" where nobody in particular does.
std::vector<FoundCue> unsure_sources(const SentenceReading& reading, const std::vector<FoundSource>& sources);

// `would` inside what somebody said: a plan.
std::vector<FoundCue> told_plans(const SentenceReading& reading, const std::vector<FoundSource>& sources);

// An agentless weasel is its own source, unless somebody carries it.
void add_weasel_sources(const SentenceReading& reading, const std::vector<FoundCue>& cues,
                        std::vector<Attribution>& sources);

}  // namespace factdesk
