// Sentences: spans of text that never cross a block.
#pragma once

#include <cstdint>
#include <vector>

#include "base/span.h"
#include "text/document.h"

namespace factdesk {

struct SentenceSpan {
  Span span;                // without white space at either end
  std::uint32_t block = 0;  // index into Document::blocks
};

// All sentences of all blocks but the title, in the order of the text. A heading, a list item or a cell that
// has no stop is one sentence.
std::vector<SentenceSpan> split_sentences(const Document& document);

}  // namespace factdesk
