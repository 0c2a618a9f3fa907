// The lexicon's changes made ready for reading: added cues found like those of the lexicon, silenced ones
// known by their words. One for an article; nothing where no rule file changes anything.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "base/inflect.h"
#include "scan/vocabulary.h"
#include "scan/words.h"
#include "stance/cue_words.h"
#include "stance/lexicon_settings.h"

namespace factdesk {

class ChangedWords {
 public:
  explicit ChangedWords(const LexiconSettings& settings);

  ChangedWords(const ChangedWords&) = delete;  // its cues point into it
  ChangedWords& operator=(const ChangedWords&) = delete;

  std::vector<CueHit> added(const Segmented& text, TokenRange sentence) const;
  bool silences(const Segmented& text, const CueHit& hit) const;

  // The lexicon's set of words of a source, as changed.
  bool contains(WordKind kind, const WordSet& lexicon_set, std::uint64_t key) const;
  // Names of outlets, each as its words are written.
  const std::vector<std::vector<std::string>>& outlets() const { return outlets_; }
  bool silences_outlet(const std::vector<std::string>& words) const;

  // Forms of added verbs of saying: what the tagger knows of the lexicon's own.
  bool is_verb(std::uint64_t key, WordForm form) const;

 private:
  using Words = std::vector<std::uint64_t>;
  void add_cue(WordKind kind, const std::string& phrase, WordForm form);
  void add_verb(const std::string& verb);
  const WordChanges& of(WordKind kind) const { return settings_.of(kind); }

  LexiconSettings settings_;
  std::deque<LexiconRow> rows_;
  std::deque<CueEntry> entries_;
  Vocabulary cues_;
  std::array<std::vector<Words>, kWordKinds> silenced_;  // by WordKind
  std::array<WordSet, kWordKinds> words_;                // added, of one word
  std::array<WordSet, 3> verbs_;                         // base, third, past and participle
  std::vector<std::vector<std::string>> outlets_;
};

// The kind that a cue's role belongs to, where rule files may change it.
std::optional<WordKind> kind_of(CueRole role);

}  // namespace factdesk
