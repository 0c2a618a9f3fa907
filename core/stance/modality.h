// How surely a sentence says what it says: hedges, weasels, plans, conditions and questions, with what each covers.
#pragma once

#include <vector>

#include "stance/scope.h"

namespace factdesk {

std::vector<FoundCue> find_hedges(const SentenceReading& reading);
std::vector<FoundCue> find_plans(const SentenceReading& reading);
std::vector<FoundCue> find_conditions(const SentenceReading& reading);
std::vector<FoundCue> find_questions(const SentenceReading& reading);

}  // namespace factdesk
