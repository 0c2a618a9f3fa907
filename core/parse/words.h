// A sentence's tokens as the words that grammar speaks of: "don't" is do + n't, "19th", "U.N." and "..." are
// one. The cut is that of English treebanks, on which the parser was taught.
#pragma once

#include <vector>

#include "scan/segmented.h"

namespace factdesk {

struct GrammarWord {
  Span span;          // bytes in the text
  TokenRange tokens;  // that it lies in: several where tokens were joined, shared where one was cut
};

// In order, without gaps or overlaps between their spans; every token belongs to at least one word.
std::vector<GrammarWord> grammar_words(const Segmented& text, TokenRange tokens);

}  // namespace factdesk
