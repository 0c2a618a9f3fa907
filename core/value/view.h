// The stretch of tokens that a reader works on, with the questions that every reader asks of it.
#pragma once

#include <cstdint>
#include <string_view>

#include "scan/segmented.h"

namespace factdesk {

class TokenView {
 public:
  // `text` outlives this; the range lies inside one block.
  TokenView(const Segmented& text, TokenRange range) : text_(text), range_(range) {}

  std::uint32_t first() const { return range_.first; }
  std::uint32_t last() const { return range_.last; }
  bool has(std::uint32_t at) const { return range_.contains(at); }
  const Token& token(std::uint32_t at) const { return text_.tokens[at]; }
  std::string_view text() const { return text_.text(); }
  std::string_view words(std::uint32_t at) const { return text_.words(text_.tokens[at]); }
  Span span(TokenRange range) const { return text_.span_of(range); }

  // Is the token this word, in any case, or this symbol?
  bool is(std::uint32_t at, std::string_view folded) const {
    return has(at) && token(at).key == word_key(folded);
  }
  bool is_word(std::uint32_t at) const { return has(at) && token(at).kind == TokenKind::word; }
  bool is_number(std::uint32_t at) const { return has(at) && token(at).kind == TokenKind::number; }
  bool is_symbol(std::uint32_t at) const { return has(at) && token(at).kind == TokenKind::symbol; }
  bool is_hyphen(std::uint32_t at) const { return has(at) && factdesk::is_hyphen(text_.text(), token(at)); }
  // - ‐ ‑ – — −
  bool is_dash(std::uint32_t at) const;
  // No white space before it, and something of this view stands there.
  bool is_glued(std::uint32_t at) const { return has(at) && at > range_.first && token(at).glued; }
  // Behind a hyphen that is glued to the token before: "four-year" at "four" gives "year".
  std::uint32_t past_hyphen(std::uint32_t at) const {
    return is_hyphen(at) && is_glued(at) && is_glued(at + 1) ? at + 1 : at;
  }

 private:
  const Segmented& text_;
  TokenRange range_;
};

}  // namespace factdesk
