// Words, numbers and symbols, once per document. A token's key is a hash of its folded spelling, so that
// words are compared as numbers: "Quillfab’s $1.5bn" -> Quillfab, 's, $, 1.5, bn.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/span.h"

namespace factdesk {

enum class TokenKind : std::uint8_t {
  word,    // letters, with digits after them (S2, Q3), inner apostrophes (O'Brien, don't), dotted initials
           // (U.S.); clitics stand alone: 's 're 've 'll 'd 'm
  number,  // digits with inner points and commas: 1,284 38.6 1.5.2020; vulgar fractions (½)
  symbol,  // any other single code point that is not white space
};

struct Token {
  std::uint32_t start = 0;  // bytes in the text
  std::uint32_t end = 0;
  std::uint64_t key = 0;  // word_key of the folded spelling
  TokenKind kind = TokenKind::symbol;
  bool capital = false;       // a word whose first letter is upper case
  bool all_capitals = false;  // a word of two or more letters, none of them lower case
  bool glued = false;         // no white space between it and the token before

  Span span() const { return {start, end}; }
};

// What stands past either end of a text: no word, no width, no key that a word has.
inline constexpr Token kNoToken;

// A text's tokens, in order. Any index may be asked for: past either end (also `first - 1` of the first)
// stands kNoToken, so that who looks at a neighbour need not ask whether there is one.
class Tokens {
 public:
  Tokens() = default;
  explicit Tokens(std::vector<Token> all) : all_(std::move(all)) {}

  const Token& operator[](std::size_t at) const { return at < all_.size() ? all_[at] : kNoToken; }
  const Token& front() const { return (*this)[0]; }
  std::size_t size() const { return all_.size(); }
  bool empty() const { return all_.empty(); }
  auto begin() const { return all_.begin(); }
  auto end() const { return all_.end(); }

 private:
  std::vector<Token> all_;
};

// Token indexes, half open.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  std::uint32_t size() const { return last - first; }
  bool empty() const { return first == last; }
  bool contains(std::uint32_t index) const { return first <= index && index < last; }
  friend bool operator==(const TokenRange&, const TokenRange&) = default;
};

// FNV-1a over the bytes of a folded word; constexpr, so that code may name a word: word_key("from").
constexpr std::uint64_t word_key(std::string_view folded) {
  std::uint64_t key = 14695981039346656037ULL;
  for (const char c : folded) {
    key ^= static_cast<unsigned char>(c);
    key *= 1099511628211ULL;
  }
  return key;
}

// All tokens of a text (valid UTF-8), in order.
Tokens tokenise(std::string_view text);

// A hyphen or dash that joins words: - ‐ ‑ (not – or —).
bool is_hyphen(std::string_view text, const Token& token);

}  // namespace factdesk
