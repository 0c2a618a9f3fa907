// The phrase language of rule files and of the lexicon, compiled to a small program over tokens.
//   right of first refusal   invest*   (gave up|lost)   [the]   ...   {entity}   ~family   \*   /RE2/
// Words match whole tokens, ignoring case; hyphens between words are passed over. Entities and families are
// expanded by whoever resolves them, before compiling. Matching is linear in program size × tokens.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "scan/token.h"

namespace re2 {
class RE2;
}

namespace factdesk {

constexpr std::uint32_t kGapTokens = 8;  // a gap passes over at most so many words; a hyphenated word is one

// What stands behind {id} and ~word: phrases, any of which matches. Nothing: there is no such id or family.
struct PhraseWords {
  std::vector<std::string> phrases;  // in the phrase language, without {} and ~
  bool are_names = false;            // a word written with a capital needs one in the article
};
struct PhraseResolver {
  std::function<std::optional<PhraseWords>(std::string_view id)> entity;
  std::function<std::optional<PhraseWords>(std::string_view word)> family;
};

// What an error in a phrase says, and where: the offset is in bytes of the phrase.
struct PhraseError {
  std::string message;
  std::size_t offset = 0;
};

// One step of a compiled phrase.
enum class PhraseOp : std::uint8_t {
  word,    // a token with this key
  prefix,  // a word that starts so
  split,   // tries `next` first, then `other`
  jump,    // goes on at `next`
  marks,   // passes over commas and quotation marks
  any,     // one word of a gap; a hyphenated word, or a sign with its number, is one
  accept,
};
struct PhraseStep {
  PhraseOp op = PhraseOp::accept;
  bool needs_capital = false;  // word, prefix: of a name
  bool in_gap = false;         // any, marks: part of a written gap
  std::uint32_t next = 0;
  std::uint32_t other = 0;
  std::uint64_t key = 0;
  std::string prefix;  // folded
};

class Phrase {
 public:
  // Parses and compiles. `names` makes the capitals of the phrase itself count (entity names).
  static std::variant<Phrase, PhraseError> compile(std::string_view written, const PhraseResolver& resolver,
                                                   bool names = false);

  const std::vector<PhraseStep>& steps() const { return steps_; }
  const re2::RE2* regex() const { return regex_.get(); }  // null unless written as /…/
  const std::string& written() const { return written_; }
  // Is the phrase nothing but words in order? Most names and cues are.
  bool is_plain() const { return plain_; }

 private:
  friend class PhraseCompiler;
  std::string written_;
  bool plain_ = false;
  std::vector<PhraseStep> steps_;
  std::shared_ptr<const re2::RE2> regex_;
};

// Where a phrase matches: tokens from `first` to before `last`, and the runs that filled its gaps.
struct PhraseMatch {
  TokenRange tokens;
  std::vector<TokenRange> gaps;
};

// The match that starts at token `at` and ends before `limit`, gaps as short as they can be, or nothing.
// Never for a regex: those are searched in a sentence's text.
std::optional<PhraseMatch> match_phrase(const Phrase& phrase, std::string_view text, const Tokens& tokens,
                                        std::uint32_t at, std::uint32_t limit);

}  // namespace factdesk
