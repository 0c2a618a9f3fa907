// Many phrases found in one pass over the tokens: names, cues, affirm and deny phrases, lexicon words.
// Ids are opaque: whoever adds a phrase knows what it means. Read-only once filled, and then shared by
// threads.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "scan/phrase.h"
#include "scan/segmented.h"

namespace factdesk {

struct PhraseHit {
  std::uint32_t id = 0;  // as given to add()
  TokenRange tokens;
  Span span;                     // bytes in the text
  std::vector<TokenRange> gaps;  // what filled the phrase's gaps
};

class Vocabulary {
 public:
  void add(std::uint32_t id, Phrase phrase);
  bool empty() const { return phrases_.empty(); }

  // Every phrase (but regular expressions) at every token of the range; matches stay inside `range`. In the
  // order of the text; at one place, the order of ids.
  std::vector<PhraseHit> find(const Segmented& text, TokenRange range) const;

  // Regular expressions, each match inside one sentence.
  std::vector<PhraseHit> find_regexes(const Segmented& text, const Sentence& sentence) const;

 private:
  struct Entry {
    std::uint32_t id;
    Phrase phrase;
  };
  std::vector<Entry> phrases_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_word_;  // key of a first word -> entries
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>
      by_prefix_;  // first two letters of a prefix -> entries
  std::vector<std::uint32_t> regexes_;
};

}  // namespace factdesk
