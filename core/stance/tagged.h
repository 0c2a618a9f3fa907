// A sentence's tokens with rough word classes: closed classes from the lexicon, verbs by their forms and
// their neighbours. No parser: only as much as clauses, scopes and subjects need.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "scan/segmented.h"

namespace factdesk {

enum class Tag : std::uint8_t {
  other,  // nouns, adjectives, names
  mark,
  number,
  determiner,
  preposition,
  pronoun,
  relative,  // which, who, that
  subordinator,
  conjunction,
  adverb,
  finite,      // "sells", "sold", "is", "may"
  base,        // behind a modal or `to`
  participle,  // "was sold", "the money raised"
  gerund,
};

class ChangedWords;

struct TaggedSentence {
  const Segmented* text = nullptr;
  TokenRange tokens;
  const ChangedWords* changes = nullptr;     // of the lexicon by rule files
  std::vector<Tag> tags;                     // one a token of the range
  std::vector<std::uint32_t> finite_before;  // how many finite verbs stand before a token; one more than tags

  // Of a token outside the sentence: a mark, kNoToken, no words.
  Tag tag(std::uint32_t at) const {
    const std::uint32_t index = at - tokens.first;
    return index < tags.size() ? tags[index] : Tag::mark;
  }
  bool has(std::uint32_t at) const { return tokens.contains(at); }
  const Token& token(std::uint32_t at) const { return has(at) ? text->tokens[at] : kNoToken; }
  std::uint64_t key(std::uint32_t at) const { return token(at).key; }
  bool is(std::uint32_t at, std::string_view folded) const { return has(at) && key(at) == word_key(folded); }
  std::string_view words(std::uint32_t at) const { return text->words(token(at)); }
  bool is_mark(std::uint32_t at) const { return has(at) && token(at).kind == TokenKind::symbol; }
  bool is_comma(std::uint32_t at) const { return is_mark(at) && words(at) == ","; }
  // The first token of `range` with this tag, or range.last.
  std::uint32_t find(TokenRange range, Tag wanted) const;
  bool holds(TokenRange range, Tag wanted) const { return find(range, wanted) < range.last; }
  // Is there a finite verb? In one step, however long the range.
  bool holds_finite(TokenRange range) const {
    const std::uint32_t first = std::max(range.first, tokens.first);
    const std::uint32_t last = std::min(range.last, tokens.last);
    if (first >= last) return false;
    return finite_before[last - tokens.first] > finite_before[first - tokens.first];
  }
  // The range's bytes; an empty range is an empty span at its place.
  Span span(TokenRange range) const;
};

TaggedSentence tag_sentence(const Segmented& text, TokenRange tokens, const ChangedWords* changes);

// Double quotation marks, straight or curly; an opening or a closing one where the sign says which.
bool is_double_quote(const Segmented& text, std::uint32_t at);

}  // namespace factdesk
