#include "scan/segmented.h"

#include <algorithm>

namespace factdesk {

TokenRange Segmented::tokens_in(Span span) const {
  const auto first =
      std::lower_bound(tokens.begin(), tokens.end(), span.start,
                       [](const Token& token, std::uint32_t offset) { return token.start < offset; });
  const auto last =
      std::upper_bound(first, tokens.end(), span.end,
                       [](std::uint32_t offset, const Token& token) { return offset < token.end; });
  return {static_cast<std::uint32_t>(first - tokens.begin()),
          static_cast<std::uint32_t>(last - tokens.begin())};
}

Segmented tokenise_document(const Document& document) {
  Segmented segmented;
  segmented.document = &document;
  segmented.tokens = tokenise(document.text);
  segmented.block_tokens.reserve(document.blocks.size());
  for (const Block& block : document.blocks)
    segmented.block_tokens.push_back(segmented.tokens_in(block.span));
  return segmented;
}

void add_sentences(Segmented& segmented) {
  const std::vector<SentenceSpan> spans = split_sentences(*segmented.document);
  segmented.sentences.reserve(spans.size());
  segmented.block_sentences.assign(segmented.document->blocks.size(), TokenRange{});
  for (const SentenceSpan& span : spans) {
    const auto index = static_cast<std::uint32_t>(segmented.sentences.size());
    TokenRange& range = segmented.block_sentences[span.block];
    if (range.empty()) range.first = index;
    range.last = index + 1;
    segmented.sentences.push_back({span.span, segmented.tokens_in(span.span), span.block});
  }
}

Segmented segment(const Document& document) {
  Segmented segmented = tokenise_document(document);
  add_sentences(segmented);
  return segmented;
}

}  // namespace factdesk
