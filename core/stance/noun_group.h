// The noun group before or behind a word: who says it, by whom. "Jane Roe, the chief executive, said" -> Jane Roe.
#pragma once

#include "stance/tagged.h"

namespace factdesk {

// The subject that ends before a verb group; empty where none stands there.
TokenRange subject_before(const TaggedSentence& sentence, std::uint32_t verb);

// The noun group that begins at a token; a restrictive `who …` belongs to it, a comma ends it.
TokenRange noun_group_at(const TaggedSentence& sentence, std::uint32_t first);

}  // namespace factdesk
