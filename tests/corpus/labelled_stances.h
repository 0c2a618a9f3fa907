// The articles of fixtures/corpus/stance with their two labellings, sentence by sentence.
#pragma once

#include <string>
#include <vector>

#include "stance/stance.h"

namespace factdesk::corpus {

struct StanceLabel {
  std::string sentence;
  Polarity polarity = Polarity::positive;
  Modality modality = Modality::asserted;
  SourceClass source = SourceClass::none;
  std::string source_words;  // empty for none
};

struct LabelledArticle {
  std::string id;  // "01-rail-wire"
  std::string text;
  std::vector<StanceLabel> first;
  std::vector<StanceLabel> second;  // of the same sentences, made without sight of the first
};

// One half, "dev" or "held", in the order of the ids.
std::vector<LabelledArticle> labelled_articles(const std::string& half);

// Hedged, and nobody who counts as sourcing by default carries it.
bool is_unsourced_hedge(Modality modality, SourceClass source);

}  // namespace factdesk::corpus
