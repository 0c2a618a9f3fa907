// How far a comment that passes findings over reaches: its line where words of the article stand beside it,
// else the next block, of which a table is one.
#pragma once

#include <vector>

#include "text/document.h"

namespace factdesk {

class ReachFinder {
 public:
  explicit ReachFinder(const Document& document);  // outlives this

  // Both in the file. Empty, behind the comment, where nothing follows it.
  Span reach_of(Span comment) const;

 private:
  bool has_text_from(Span file) const;

  // Things with a place in the file that need not stand in its order (a title, what HTML moves): the utmost
  // end of any of them so far makes them searchable.
  struct Source {
    std::uint32_t start = 0;
    std::uint32_t furthest_end = 0;  // of this one and those before it
  };
  struct Reached {
    std::uint32_t furthest_start = 0;  // of this block and those before it
    Span reach;                        // the block, or the rest of its table
  };

  const Document& document_;
  std::vector<Source> sources_;  // that text comes from, by their starts
  std::vector<Reached> blocks_;  // but for titles, in the order of the text
};

}  // namespace factdesk
