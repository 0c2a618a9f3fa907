// Small closed word lists of the lexicon as sets of token keys.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>

namespace factdesk {

using WordSet = std::unordered_set<std::uint64_t>;

// The one-word entries of a lexicon list; of a longer entry, nothing.
WordSet word_set(std::string_view lexicon_list);

}  // namespace factdesk
