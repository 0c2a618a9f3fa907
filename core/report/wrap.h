// Text laid out for a width in columns: wrapped at spaces, with some of its words marked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace factdesk {

// A line of a sentence, visible(), cut where the mark begins and ends.
struct MarkedLine {
  std::string before, marked, after;
  bool has_mark = false;
  std::size_t mark_column = 0;  // columns before the mark
  std::size_t mark_width = 0;   // columns; at least one where there is a mark
};

// The lines of a sentence in which the bytes of `mark` are marked. Of a long sentence only those around the
// mark, with an ellipsis for the others.
std::vector<MarkedLine> wrap_marked(std::string_view sentence, Span mark, std::size_t width);

// Words in lines of at most `width` columns, all but the first narrower by `indent`; a word that is longer
// (an address) is not broken. The text is made visible().
std::vector<std::string> wrap_words(std::string_view text, std::size_t width, std::size_t indent = 0);

}  // namespace factdesk
