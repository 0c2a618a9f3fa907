#include "scan/token.h"

#include <array>

#include "base/utf8.h"

namespace factdesk {
namespace {

constexpr std::array<std::string_view, 6> kClitics = {"s", "re", "ve", "ll", "d", "m"};

bool is_apostrophe(char32_t value) { return value == U'\'' || value == 0x2019 || value == 0x02BC; }

// ¼ ½ ¾ and the fractions of U+2150 to U+215E.
bool is_fraction(char32_t value) {
  return (value >= 0xBC && value <= 0xBE) || (value >= 0x2150 && value <= 0x215E);
}

bool is_word_part(char32_t value) { return is_letter(value) || is_digit(value); }

class Tokeniser {
 public:
  explicit Tokeniser(std::string_view text) : text_(text) {}

  Tokens run() {
    tokens_.reserve(text_.size() / 5);
    bool glued = false;
    while (at_ < text_.size()) {
      const CodePoint point = code_point_at(text_, at_);
      if (is_space(point.value)) {
        at_ += point.size;
        glued = false;
        continue;
      }
      Token token;
      token.start = static_cast<std::uint32_t>(at_);
      token.glued = glued && !tokens_.empty();
      if (is_digit(point.value) || is_fraction(point.value)) {
        read_number(token, point);
      } else if (is_letter(point.value)) {
        read_word(token);
      } else if (is_apostrophe(point.value) && read_clitic(token, point)) {
      } else {
        at_ += point.size;
        token.kind = TokenKind::symbol;
      }
      token.end = static_cast<std::uint32_t>(at_);
      token.key = key_of(slice(text_, token.span()));
      tokens_.push_back(token);
      glued = true;
    }
    return Tokens(std::move(tokens_));
  }

 private:
  static std::uint64_t key_of(std::string_view words) {
    for (const char c : words) {
      if (static_cast<unsigned char>(c) >= 0x80) return word_key(fold(words));
    }
    std::uint64_t key = word_key("");
    for (const char c : words) {
      key ^= static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
      key *= 1099511628211ULL;
    }
    return key;
  }

  char32_t peek(std::size_t offset) const {
    return offset < text_.size() ? code_point_at(text_, offset).value : U'\0';
  }

  void read_number(Token& token, CodePoint first) {
    token.kind = TokenKind::number;
    at_ += first.size;
    if (is_fraction(first.value)) return;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      const bool inner = (c == '.' || c == ',') && is_digit(peek(at_ + 1));
      if (!is_digit(static_cast<unsigned char>(c)) && !inner) break;
      ++at_;
    }
  }

  // Letters and digits; an apostrophe between letters belongs to the word unless a clitic follows it.
  void read_word(Token& token) {
    token.kind = TokenKind::word;
    const CodePoint first = code_point_at(text_, at_);
    token.capital = is_upper(first.value);
    if (read_initials()) return;
    std::size_t letters = 0;
    bool lower = false;
    while (at_ < text_.size()) {
      const CodePoint point = code_point_at(text_, at_);
      if (is_apostrophe(point.value)) {
        if (clitic_end(at_ + point.size) || !is_letter(peek(at_ + point.size))) break;
      } else if (is_word_part(point.value)) {
        letters += is_letter(point.value) ? 1 : 0;
        lower = lower || (is_letter(point.value) && fold_case(point.value) == point.value);
      } else {
        break;
      }
      at_ += point.size;
    }
    token.all_capitals = letters >= 2 && !lower;
  }

  // "U.S.", "a.m.", "J.P.": two or more single ASCII letters, each with a point; the last point may be
  // missing.
  bool read_initials() {
    std::size_t end = at_;
    std::size_t letters = 0;
    while (end < text_.size() && is_letter(static_cast<unsigned char>(text_[end])) &&
           !is_word_part(peek(end + 1))) {
      ++letters;
      ++end;
      if (end >= text_.size() || text_[end] != '.') break;
      ++end;
    }
    if (letters < 2 || end < at_ + 3) return false;
    at_ = end;
    return true;
  }

  // Behind an apostrophe: the end of one of kClitics with no letter after it, or nothing.
  std::size_t clitic_end(std::size_t start) const {
    for (const std::string_view clitic : kClitics) {
      const std::size_t end = start + clitic.size();
      if (end > text_.size() || is_word_part(peek(end))) continue;
      if (fold(text_.substr(start, clitic.size())) == clitic) return end;
    }
    return 0;
  }

  bool read_clitic(Token& token, CodePoint apostrophe) {
    const bool after_word =
        !tokens_.empty() && tokens_.back().end == at_ && tokens_.back().kind != TokenKind::symbol;
    const std::size_t end = after_word ? clitic_end(at_ + apostrophe.size) : 0;
    if (end == 0) return false;
    at_ = end;
    token.kind = TokenKind::word;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

Tokens tokenise(std::string_view text) { return Tokeniser(text).run(); }

bool is_hyphen(std::string_view text, const Token& token) {
  if (token.kind != TokenKind::symbol) return false;
  const char32_t value = code_point_at(text, token.start).value;
  return value == U'-' || value == 0x2010 || value == 0x2011;
}

}  // namespace factdesk
