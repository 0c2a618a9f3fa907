#include "parse/words.h"

#include <algorithm>
#include <string>

#include "base/lexicon.h"
#include "base/utf8.h"

namespace factdesk {
namespace {

class WordCutter {
 public:
  WordCutter(const Segmented& text, TokenRange tokens) : text_(text), tokens_(tokens) {}

  std::vector<GrammarWord> run() {
    for (std::uint32_t at = tokens_.first; at < tokens_.last;) {
      const std::uint32_t end = end_of_word(at);
      add(at, end);
      at = end;
    }
    return std::move(words_);
  }

 private:
  const Token& token(std::uint32_t at) const { return text_.tokens[at]; }
  bool glued(std::uint32_t at) const { return at < tokens_.last && token(at).glued; }
  bool is(std::uint32_t at, TokenKind kind) const { return at < tokens_.last && token(at).kind == kind; }
  bool is(std::uint32_t at, std::string_view words) const {
    return at < tokens_.last && text_.words(token(at)) == words;
  }

  // Behind the last token of the word that begins at `at`.
  std::uint32_t end_of_word(std::uint32_t at) const {
    if (const std::uint32_t end = end_of_address(at); end > at) return end;
    switch (token(at).kind) {
      case TokenKind::number:
        return end_of_number(at);
      case TokenKind::word:
        return end_of_spelling(at);
      case TokenKind::symbol:
        return end_of_run(at);
    }
    return at + 1;
  }

  // "19th", "1990s"; "9:30", "1/2/2025"
  std::uint32_t end_of_number(std::uint32_t at) const {
    static constexpr std::string_view kEndings[] = {"st", "nd", "rd", "th", "s"};
    std::uint32_t end = at + 1;
    while ((is(end, ":") || is(end, "/")) && glued(end) && is(end + 1, TokenKind::number) && glued(end + 1))
      end += 2;
    const bool ending = is(end, TokenKind::word) && glued(end) &&
                        std::any_of(std::begin(kEndings), std::end(kEndings),
                                    [&](std::string_view ending_words) { return is(end, ending_words); });
    return ending ? end + 1 : end;
  }

  // "U.N.", "Mr." before the end of the sentence; "AT&T"; "pre-war"
  std::uint32_t end_of_spelling(std::uint32_t at) const {
    std::uint32_t end = at + 1;
    const bool ampersand = is(end, "&") && glued(end) && is(end + 1, TokenKind::word) && glued(end + 1);
    if (ampersand) end += 2;
    const bool prefixed = is(end, "-") && glued(end) && is(end + 1, TokenKind::word) && glued(end + 1) &&
                          is_prefix(fold(text_.words(token(at))));
    if (prefixed) end += 2;
    if (is(end, ".") && glued(end) && !is_last(end) && !is(end + 1, ".")) ++end;
    return end;
  }

  static bool is_prefix(const std::string& folded) {
    static const auto rows = lexicon("parse.prefixes");
    return std::any_of(rows.begin(), rows.end(), [&](const LexiconRow& row) { return row.phrase == folded; });
  }

  // Does only what closes a sentence follow: quotation marks and brackets?
  bool is_last(std::uint32_t at) const {
    for (std::uint32_t next = at + 1; next < tokens_.last; ++next) {
      if (!is(next, TokenKind::symbol)) return false;
    }
    return true;
  }

  // "...", "!!", "--"
  std::uint32_t end_of_run(std::uint32_t at) const {
    constexpr std::string_view kRepeated = ".!?-*=_";
    const std::string_view sign = text_.words(token(at));
    std::uint32_t end = at + 1;
    if (kRepeated.find(sign) == std::string_view::npos) return end;
    while (is(end, sign) && glued(end)) ++end;
    return end;
  }

  // A web or mail address is one word, up to the white space behind it or a mark that ends a sentence.
  std::uint32_t end_of_address(std::uint32_t at) const {
    if (!is(at, TokenKind::word) || (at > tokens_.first && glued(at))) return at;
    std::uint32_t end = at + 1;
    bool address = is(at, "www");
    for (; glued(end) && !is(end, ",") && !is(end, ")") && !is(end, "\""); ++end) {
      const bool scheme =
          is(end, ":") && is(end + 1, "/") && glued(end + 1) && is(end + 2, "/") && glued(end + 2);
      address = address || is(end, "@") || scheme;
    }
    if (!address) return at;
    while (end > at + 1 && (is(end - 1, ".") || is(end - 1, "?"))) --end;
    return end;
  }

  void add(std::uint32_t first, std::uint32_t end) {
    const Span whole = text_.span_of({first, end});
    const std::uint32_t cut = end == first + 1 ? cut_of(first) : 0;
    if (cut == 0) return words_.push_back({whole, {first, end}});
    words_.push_back({{whole.start, whole.start + cut}, {first, end}});
    words_.push_back({{whole.start + cut, whole.end}, {first, end}});
  }

  // Where a token holds a verb and its negation: "do|n't", "can|not"; 0 where it does not.
  std::uint32_t cut_of(std::uint32_t at) const {
    if (!is(at, TokenKind::word)) return 0;
    const std::string_view words = text_.words(token(at));
    for (const std::string_view ending : {"n't", "n\u2019t", "N'T", "N\u2019T"}) {
      if (words.size() > ending.size() && words.ends_with(ending))
        return static_cast<std::uint32_t>(words.size() - ending.size());
    }
    static const auto rows = lexicon("parse.cuts");
    const std::string folded = fold(words);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const LexiconRow& one) {
      return one.phrase.size() == folded.size() + 1 && without_bar(one.phrase) == folded;
    });
    return row == rows.end() ? 0 : static_cast<std::uint32_t>(row->phrase.find('|'));
  }

  static std::string without_bar(std::string_view phrase) {
    std::string out(phrase);
    std::erase(out, '|');
    return out;
  }

  const Segmented& text_;
  TokenRange tokens_;
  std::vector<GrammarWord> words_;
};

}  // namespace

std::vector<GrammarWord> grammar_words(const Segmented& text, TokenRange tokens) {
  return WordCutter(text, tokens).run();
}

}  // namespace factdesk
