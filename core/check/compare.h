// What the articles of a run say of one fact, held against each other.
#pragma once

#include <vector>

#include "check/check.h"

namespace factdesk {

enum class Consensus : std::uint8_t { agree, conflict, single, silent };

// By FactId. `conflict`: values or polarities of two articles exclude each other, whatever is expected.
std::vector<Consensus> consensus(const Rules& rules, const std::vector<CheckedArticle>& articles);

std::string_view name_of(Consensus consensus);

}  // namespace factdesk
