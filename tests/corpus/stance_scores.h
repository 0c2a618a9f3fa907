// Scores of one half: what explain's stages read against the first labelling, and the two labellings against
// each other.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "corpus/labelled_stances.h"
#include "corpus/tally.h"

namespace factdesk::corpus {

struct StanceScores {
  int sentences = 0;
  int bounded = 0;  // whose ends are where the label has them
  Tally negative;
  std::array<Tally, 5> modality;  // by Modality
  Tally source;                   // somebody or nobody
  std::array<Tally, 6> by_class;  // by SourceClass
  Tally same_class;               // right: both see a source, of one class; wrong: of two
  double words = 0;               // mean overlap (F of words) where both see a source
  Tally unsourced_hedge;
};

struct Agreement {
  int sentences = 0, polarity = 0, modality = 0, source = 0, source_words = 0;
};

// A sentence that was read otherwise than labelled, said in one line.
using Miss = std::function<void(const std::string&)>;

// Sentences on whose polarity the labellings differ are left out.
StanceScores score(const std::vector<LabelledArticle>& articles, const Miss& miss);

Agreement agreement(const std::vector<LabelledArticle>& articles);

// The table that people read.
std::string table_of(const std::string& half, const StanceScores& scores, const Agreement& agreement);

}  // namespace factdesk::corpus
