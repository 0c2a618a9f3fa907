// What rule files change of the lexicon, as plain words: cues and sources that count beside its own, and
// those that no longer count.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factdesk {

enum class WordKind : std::uint8_t {
  hedge,
  weasel,
  negation,
  plan,
  condition,
  reporting,  // verbs, in their base form
  outlet,     // names, as they are written
  document,   // nouns; so below
  anonymous,
  vague,
};
constexpr std::size_t kWordKinds = 10;

struct WordChanges {
  std::vector<std::string> add;      // cues in the phrase language, without {} and ~; words of sources
  std::vector<std::string> silence;  // words that a cue of this kind matches
};

struct LexiconSettings {
  std::array<WordChanges, kWordKinds> by_kind;  // by WordKind

  bool empty() const {
    for (const WordChanges& changes : by_kind) {
      if (!changes.add.empty() || !changes.silence.empty()) return false;
    }
    return true;
  }
  WordChanges& of(WordKind kind) { return by_kind[static_cast<std::size_t>(kind)]; }
  const WordChanges& of(WordKind kind) const { return by_kind[static_cast<std::size_t>(kind)]; }
};

std::string_view name_of(WordKind kind);

// Is its added entry a phrase, or one word (a name, of outlets)?
bool takes_phrases(WordKind kind);

// Does a cue of this kind match exactly these words? Only what does can be silenced.
bool is_known(WordKind kind, std::string_view words);

// Every wording that the kind's entries spell out, for suggestions; entries with many wordings give their
// first ones.
std::vector<std::string> spellings(WordKind kind);

}  // namespace factdesk
