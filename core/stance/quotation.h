// Quotations of a block: from the opening mark to behind the closing one, over as many sentences as they run.
#pragma once

#include <vector>

#include "scan/segmented.h"

namespace factdesk {

struct Quotation {
  Span span;
  bool closed = true;  // else it runs to the block's end, and the next paragraph goes on with it
};

// Double marks, straight or curly, and single ones that stand like quotation marks. In the order of the text.
std::vector<Quotation> find_quotations(const Segmented& text, TokenRange block);

}  // namespace factdesk
