// Articles of a few lines as documents, and their blocks in words that a test can compare.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace factdesk {

inline Document read(std::string_view bytes, Format format) {
  auto document = read_document({"a", std::string(bytes), format, ""});
  REQUIRE(document);
  return std::move(*document);
}

// "h1 Sold", "p It was sold.", "li1 one", "q …", "td …", "title …"
inline std::vector<std::string> blocks_of(const Document& document) {
  std::vector<std::string> out;
  for (const Block& block : document.blocks) {
    const std::string level = std::to_string(block.level);
    std::string kind;
    switch (block.kind) {
      case BlockKind::title:
        kind = "title";
        break;
      case BlockKind::heading:
        kind = "h" + level;
        break;
      case BlockKind::paragraph:
        kind = "p";
        break;
      case BlockKind::list_item:
        kind = "li" + level;
        break;
      case BlockKind::quote:
        kind = "q";
        break;
      case BlockKind::table_cell:
        kind = "td";
        break;
    }
    out.push_back(kind + " " + std::string(slice(document.text, block.span)));
  }
  return out;
}

// The bytes of the file that made some words of the text, which must stand in it once.
inline std::string source_of(const Document& document, std::string_view words) {
  const std::size_t at = document.text.find(words);
  REQUIRE(at != std::string::npos);
  const auto start = static_cast<std::uint32_t>(at);
  const Span span{start, start + static_cast<std::uint32_t>(words.size())};
  return std::string(slice(document.file, document.map.to_file(span)));
}

using Texts = std::vector<std::string>;

}  // namespace factdesk
