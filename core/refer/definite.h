// Definite nouns and pronouns to whom they stand for: "the company", "it", "they", "both companies".
#pragma once

#include <cstdint>
#include <vector>

#include "refer/mention.h"

namespace factdesk {

// Adds a mention for every pronoun and definite noun that stands for a known entity, in the order of the
// text, and settles descriptions that two entities share. `mentions` must be in that order. Answers how many
// earlier mentions were looked at: work that must not outgrow the text.
std::uint64_t resolve_definites(const Segmented& text, std::vector<Mention>& mentions);

}  // namespace factdesk
