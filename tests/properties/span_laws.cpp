#include "properties/span_laws.h"

#include <algorithm>

namespace factdesk::laws {
namespace {

std::string shown(std::string_view what, Span span, std::string_view words = {}) {
  return std::string(what) + " at " + std::to_string(span.start) + " to " + std::to_string(span.end) +
         (words.empty() ? "" : ": `" + std::string(words) + "`");
}

bool in_bounds(Span span, std::size_t size) { return span.start <= span.end && span.end <= size; }

// Bytes of the file that stand for other text, or for none, inside a word.
std::string_view escapes_of(Format format) {
  switch (format) {
    case Format::text:
      return "";
    case Format::markdown:
      return "&\\*_`~<>[]()!\n\r|";
    case Format::html:
      return "&<>\n\r";
  }
  return "";
}

bool is_made_by(const Document& document, std::string_view word, std::string_view source) {
  if (word == source) return true;
  const bool replaced = source.find('\0') != std::string_view::npos;  // dropped, or U+FFFD in its place
  return replaced || source.find_first_of(escapes_of(document.format)) != std::string_view::npos;
}

Broken broken_blocks(const Document& document) {
  std::uint32_t end = 0;
  const auto count = static_cast<std::int32_t>(document.blocks.size());
  for (const Block& block : document.blocks) {
    if (!in_bounds(block.span, document.text.size()) || block.span.empty() || block.span.start < end)
      return shown("a block out of bounds or order", block.span);
    end = block.span.end;
    for (const std::int32_t link : {block.heading, block.lead_in, block.row_head, block.column_head}) {
      if (link < kNoBlock || link >= count) return shown("a block with a link to nowhere", block.span);
    }
  }
  return std::nullopt;
}

Broken broken_tokens(const Segmented& text) {
  const Document& document = *text.document;
  std::uint32_t end = 0;
  std::uint32_t file_start = 0;
  for (std::size_t block = 0; block < document.blocks.size(); ++block) {
    const bool is_title = document.blocks[block].kind == BlockKind::title;
    for (std::uint32_t at = text.block_tokens[block].first; at < text.block_tokens[block].last; ++at) {
      const Span span = text.tokens[at].span();
      if (!in_bounds(span, document.text.size()) || span.empty() || span.start < end)
        return shown("a token out of bounds or order", span);
      end = span.end;
      const Span file = document.map.to_file(span);
      if (!in_bounds(file, document.file.size())) return shown("a token that maps out of the file", span);
      if (is_title) continue;  // stands before the text or outside of the file
      if (file.start < file_start) return shown("a token that maps backwards", span, text.words(span));
      file_start = file.start;
      if (!is_made_by(document, text.words(span), slice(document.file, file)))
        return shown("a token that other bytes made", span, text.words(span)) + " from `" +
               std::string(slice(document.file, file)) + "`";
    }
  }
  return std::nullopt;
}

Broken broken_sentences(const Segmented& text) {
  std::uint32_t end = 0;
  for (const Sentence& sentence : text.sentences) {
    if (!in_bounds(sentence.span, text.text().size()) || sentence.span.start < end || sentence.span.empty())
      return shown("a sentence out of bounds or order", sentence.span);
    end = sentence.span.end;
    if (!text.block_of(sentence).span.contains(sentence.span))
      return shown("a sentence outside its block", sentence.span);
    if (sentence.tokens.last > text.tokens.size() || sentence.tokens.first > sentence.tokens.last)
      return shown("a sentence with tokens out of bounds", sentence.span);
  }
  return std::nullopt;
}

bool is_empty(const Interval& range) {
  if (!range.low || !range.high) return false;
  return *range.high < *range.low;
}

}  // namespace

Broken broken_text(const Segmented& text) {
  if (auto broken = broken_blocks(*text.document)) return broken;
  if (auto broken = broken_tokens(text)) return broken;
  return broken_sentences(text);
}

Broken broken_values(const Segmented& text, Span within, const std::vector<Value>& values) {
  std::uint32_t end = within.start;
  for (const Value& value : values) {
    const std::string_view words =
        in_bounds(value.span, text.text().size()) ? text.words(value.span) : std::string_view();
    if (!within.contains(value.span) || value.span.empty() || value.span.start < end)
      return shown("a value out of bounds or order", value.span, words);
    end = value.span.end;
    if (!value.span.contains(value.core)) return shown("a value without its core", value.span, words);
    if (is_empty(value.range)) return shown("a value that holds nothing", value.span, words);
    for (const Value& other : value.alternatives) {
      if (!other.alternatives.empty()) return shown("a nested alternative", value.span, words);
      if (is_empty(other.range)) return shown("an alternative that holds nothing", value.span, words);
    }
  }
  return std::nullopt;
}

Broken broken_findings(const CheckedArticle& article, const Rules& rules) {
  const std::size_t size = article.document->text.size();
  for (const Finding& finding : article.findings) {
    if (finding.fact && *finding.fact >= rules.facts.size()) return "a finding of no fact";
    for (const Related& related : finding.related) {
      if (!in_bounds(related.span, size)) return shown("a related place out of bounds", related.span);
    }
    if (finding.sentence == kNoSentence) continue;
    if (finding.sentence >= article.segmented.sentences.size()) return "a finding in no sentence";
    const Span sentence = article.segmented.sentences[finding.sentence].span;
    if (finding.place.empty() || !sentence.contains(finding.place))
      return shown("a finding outside its sentence", finding.place);
  }
  if (article.statuses.size() != rules.facts.size()) return "not one status a fact";
  return std::nullopt;
}

}  // namespace factdesk::laws
