// A page as gumbo's tree, in memory of its own: built within limits, freed as a whole and not node by node.
// Gumbo can be stopped only where it asks for memory, so that is where the limits are held, and depth is what
// the parser itself nests: no reading of tags beside it can disagree with it.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "base/result.h"

struct GumboInternalNode;  // gumbo's GumboNode and GumboOutput
struct GumboInternalOutput;

namespace factdesk {

struct HtmlLimits {
  std::size_t depth;   // elements inside each other; browsers too stop at 512
  std::size_t memory;  // bytes that the tree and its making may take
  std::size_t steps;   // of gumbo's walks over open elements and over attributes
};

// What a page of this size may cost.
HtmlLimits html_limits(std::size_t page_bytes);

class HtmlArena;

class HtmlTree {
 public:
  // The tree points into `html`. The error says which limit the page goes past.
  static Result<HtmlTree> parse(std::string_view html, const HtmlLimits& limits);
  static Result<HtmlTree> parse(std::string_view html) { return parse(html, html_limits(html.size())); }

  const GumboInternalNode& document() const;
  const GumboInternalNode& root() const;
  std::size_t steps() const;  // that were counted

  HtmlTree(HtmlTree&& other) noexcept;
  HtmlTree& operator=(HtmlTree&& other) noexcept;
  ~HtmlTree();

 private:
  HtmlTree(std::unique_ptr<HtmlArena> arena, const GumboInternalOutput* output);

  std::unique_ptr<HtmlArena> arena_;  // holds all that `output_` leads to
  const GumboInternalOutput* output_;
};

}  // namespace factdesk
