// Does the point behind a word end a sentence? What the lexicon and the word after it say.
#pragma once

#include <string_view>

namespace factdesk {

// `word` stands before the point, without it ("Mr", "e.g", "J"); `before` is the word before that, "" at the
// start; `next` is the text behind the white space.
bool point_ends_sentence(std::string_view before, std::string_view word, std::string_view next);

}  // namespace factdesk
