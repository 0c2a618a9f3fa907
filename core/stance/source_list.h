// The sources of one sentence as they are found: each with its kind and the name that reports print.
#pragma once

#include <vector>

#include "stance/reporting.h"
#include "stance/scope.h"

namespace factdesk {

class SourceList {
 public:
  // `reading` outlives this.
  explicit SourceList(const SentenceReading& reading) : reading_(reading), sentence_(reading.tagged) {}

  // `words` speak, by the verb (or noun, or colon) at `verb`, what stands in `scope`; `row` is the verb's in
  // the lexicon, or null. -> the source, or null where there is none.
  FoundSource* add(TokenRange words, TokenRange scope, TokenRange verb, const LexiconRow* row);

  bool full() const { return found_.size() >= kMost; }
  const std::vector<FoundSource>& found() const { return found_; }

  // In the order of the text; who cites somebody carries it himself ("Citing two people, Reuters reported").
  std::vector<FoundSource> take();

 private:
  static constexpr std::size_t kMost = 64;  // sources of one sentence; what holds more is no prose

  void name_newsrooms();

  const SentenceReading& reading_;
  const TaggedSentence& sentence_;
  std::vector<FoundSource> found_;
};

}  // namespace factdesk
