// A document with its tokens and sentences: what every later stage reads.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "scan/token.h"
#include "text/document.h"
#include "text/segment.h"

namespace factdesk {

struct Sentence {
  Span span;                // in Document::text
  TokenRange tokens;        // into Segmented::tokens
  std::uint32_t block = 0;  // into Document::blocks
};

struct Segmented {
  const Document* document = nullptr;  // owned by the caller, outlives this
  Tokens tokens;
  std::vector<TokenRange> block_tokens;  // a range for each block
  std::vector<Sentence> sentences;
  std::vector<TokenRange> block_sentences;  // indexes into `sentences`, a range for each block

  std::string_view text() const { return document->text; }
  std::string_view words(const Token& token) const { return slice(document->text, token.span()); }
  std::string_view words(Span span) const { return slice(document->text, span); }
  const Block& block_of(const Sentence& sentence) const { return document->blocks[sentence.block]; }
  // The bytes from the first token's start to the last one's end; the range must not be empty.
  Span span_of(TokenRange range) const { return {tokens[range.first].start, tokens[range.last - 1].end}; }
  // The tokens that lie wholly inside a span.
  TokenRange tokens_in(Span span) const;
};

// Tokens of the whole text and ranges of blocks; sentences are left empty.
Segmented tokenise_document(const Document& document);

// Fills sentences and block_sentences.
void add_sentences(Segmented& segmented);

// Both.
Segmented segment(const Document& document);

}  // namespace factdesk
