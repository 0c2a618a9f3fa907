// Why nothing was said, or nothing that counts, in words for people: of a value that was weighed, of a
// finding, of a whole article.
#pragma once

#include <string>
#include <string_view>

#include "check/check.h"

namespace factdesk {

// "what the fact is about is not in reach there"; "" for none
std::string_view words_of(Loss loss);

// "the clause is about something else"; "" for none
std::string_view words_of(Weakness weakness);

// "the article never names Acme"
std::string words_of(const SilentFact& silent, const Document& document, const Rules& rules);

}  // namespace factdesk
