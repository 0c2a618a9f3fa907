// Every cue of the lexicon, found in one pass over a sentence: negators, hedges, plans, verbs of saying, and
// the look-alikes that swallow them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/inflect.h"
#include "base/lexicon.h"
#include "scan/segmented.h"

namespace factdesk {

enum class CueRole : std::uint8_t {
  negator,
  negative_verb,
  denial,
  negation_pseudo,
  terminator,
  past,
  hedge,
  weasel,
  plan,
  hedge_pseudo,
  condition,
  condition_pseudo,
  question,
  comparison,
  not_split,
  reporting,
  source_before,  // "according to"
};
enum class CueReach : std::uint8_t { clause, whole, forward, phrase };

struct CueEntry {
  CueRole role = CueRole::negator;
  CueReach reach = CueReach::clause;
  bool backward = false;
  WordForm form = WordForm::other;
  std::uint32_t order = 0;  // of two cues alike the first stands
  const LexiconRow* row = nullptr;

  bool says(std::string_view key, std::string_view value) const { return row->attribute(key) == value; }
};

struct CueHit {
  const CueEntry* entry = nullptr;
  TokenRange tokens;
};

class ChangedWords;

// In the order of the text. Of a family (negation; modality; conditions; saying) the longest match stands,
// and what a look-alike overlaps is gone with it.
// `changes`: what the rule files change of the lexicon; null for nothing.
std::vector<CueHit> find_cues(const Segmented& text, TokenRange sentence, const ChangedWords* changes);

// Every cue of the lexicon that matches, those that others swallow too.
std::vector<CueHit> every_cue(const Segmented& text, TokenRange sentence);

// Does a lead-in speak of what its list holds ("several factors", "may include")?
bool speaks_of_a_list(const Segmented& text, TokenRange sentence);

}  // namespace factdesk
