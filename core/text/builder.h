// Puts a document's text together block by block, with the map back to the file: what every reader writes
// through. White space runs become one space; none stands at the ends of a block.
#pragma once

#include <string>
#include <string_view>

#include "text/document.h"

namespace factdesk {

class DocumentBuilder {
 public:
  explicit DocumentBuilder(Document& document) : document_(document) {}

  // Text goes into a block of this kind from now on; the block stands in the document once it holds text.
  void open(Block block);
  void close();
  bool has_text() const { return opened_ && started_; }

  // Bytes as they stand in the file at `offset`.
  void add(std::string_view bytes, std::uint32_t offset);
  // Text that stands for other bytes of the file (an entity), or for none (an empty source).
  void add_decoded(std::string_view text, Span source);
  // White space that stands for bytes of the file (a line break).
  void add_space(Span source);

  // A comment with its marks, as it stands at `offset`: no text, but it may be a directive.
  void add_comment(std::string_view comment, std::uint32_t offset);

  // The index of the last block that was begun; kNoBlock before the first.
  std::int32_t last_block() const { return static_cast<std::int32_t>(document_.blocks.size()) - 1; }
  Block& block(std::int32_t index) { return document_.blocks[static_cast<std::size_t>(index)]; }

 private:
  void begin_text();
  void append(std::string_view text, Span source);

  Document& document_;
  Block next_;
  bool opened_ = false;
  bool started_ = false;  // the open block stands in the document
  bool space_pending_ = false;
  Span space_source_;
};

// Sets Block::heading of every block: the nearest heading above it, of a heading the nearest one of a lower
// level.
void link_headings(Document& document);

}  // namespace factdesk
