// Documents made by hand for unit tests: one paragraph a line, text and file alike.
#pragma once

#include <string>
#include <string_view>

#include "scan/segmented.h"

namespace factdesk {

inline Document paragraphs(std::string_view text) {
  Document document;
  document.file = document.text = std::string(text);
  document.lines = LineIndex(document.file);
  std::uint32_t start = 0;
  while (start < text.size()) {
    const auto end = static_cast<std::uint32_t>(std::min(text.find('\n', start), text.size()));
    Block block;
    block.span = {start, end};
    if (end > start) document.blocks.push_back(block);
    start = end + 1;
  }
  document.map.add(static_cast<std::uint32_t>(text.size()), {0, static_cast<std::uint32_t>(text.size())});
  return document;
}

}  // namespace factdesk
