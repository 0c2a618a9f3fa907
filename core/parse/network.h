// The network that reads a sentence: each word's traits become numbers, two layers of LSTM carry what stands
// to the left and to the right of a word into its numbers (Hochreiter and Schmidhuber 1997; Graves and
// Schmidhuber 2005), and from these come its class, how well each word would do as its head, and its relation
// to one (Dozat and Manning 2017). Whole numbers throughout: the same answer on every processor.
#pragma once

#include <span>
#include <vector>

#include "parse/labels.h"
#include "parse/model.h"

namespace factdesk {

// How well each word would do as the head of each: row w, column 0 for the root, column h + 1 for word h.
struct ArcScores {
  std::size_t words = 0;
  std::vector<std::int64_t> scores;

  std::int64_t at(std::size_t word, std::size_t head) const { return scores[word * (words + 1) + head]; }
};

class SentenceNetwork {
 public:
  SentenceNetwork(const ParseModel& model, std::span<const WordTraits> words);

  std::vector<WordClass> classes() const;
  ArcScores arcs() const;
  // `heads` as in ArcScores: 0 is the root.
  std::vector<Relation> relations(std::span<const std::size_t> heads) const;

 private:
  // The root, then every word.
  Rows with_root() const;

  const ParseModel& model_;
  Rows words_;  // what the layers say of each
};

}  // namespace factdesk
