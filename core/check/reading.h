// Everything that the stages before judging found in one article; values and stances are worked out when
// asked for.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "check/weights.h"
#include "parse/parses.h"
#include "refer/mention.h"
#include "rule/rule.h"
#include "scan/segmented.h"
#include "stance/read.h"
#include "value/read.h"

namespace factdesk {

// A phrase of a fact, found in a sentence.
struct FactHit {
  PhraseMeaning meaning;
  TokenRange tokens;
  Span span;
  std::vector<TokenRange> gaps;
};

class Reading {
 public:
  // All three outlive this.
  Reading(const Document& document, const Segmented& text, const Rules& rules, const Weights& weights);

  const Document& document() const { return document_; }
  const Segmented& text() const { return text_; }
  const Rules& rules() const { return rules_; }
  const Weights& weights() const { return weights_; }
  const Sentence& sentence(std::uint32_t index) const { return text_.sentences[index]; }
  std::uint32_t sentence_count() const { return static_cast<std::uint32_t>(text_.sentences.size()); }

  // Does the article name an entity at all, or is a fact about nobody? Where not, no fact is looked at.
  bool may_say_something() const { return may_say_something_; }

  const std::vector<Mention>& mentions() const { return mentions_; }
  // Mentions of one sentence, a range of mentions().
  std::span<const Mention> mentions_in(std::uint32_t sentence) const;
  const std::vector<Mention>& title_mentions() const { return title_mentions_; }
  // Where a block names an entity last: the first mention of it in the last sentence that holds one.
  const Mention* last_mention(EntityId entity, std::uint32_t block) const;
  // The last sentences of a block: as many as anybody remembers who reads what hangs on it. kNoBlock has
  // none.
  static constexpr std::uint32_t kRemembered = 60;
  TokenRange remembered(std::int32_t block) const;

  // Cues, unless, near, affirm and deny phrases of a sentence, in the order of the text.
  const std::vector<FactHit>& hits_in(std::uint32_t sentence) const { return hits_[sentence]; }

  // The facts that a sentence may speak of: with a cue in it, in its table heads, its lead-in or its heading;
  // and those that need no cue. In the order of ids.
  std::vector<FactId> facts_near(std::uint32_t sentence) const;

  const std::vector<Value>& values_in(std::uint32_t sentence);
  const Parse& parse_of(std::uint32_t sentence) { return parses_.of(sentence); }
  std::uint32_t sentences_parsed() const { return parses_.parsed(); }
  const SentenceStance& stance_of(std::uint32_t sentence) { return stance_.of(sentence); }
  Stance stance_at(std::uint32_t sentence, Span place) { return stance_.at(sentence, place); }
  std::uint32_t stances_read() const { return stance_.sentences_read(); }
  // How often a stage looked back at an earlier sentence, mention, block or finding: the part of the work
  // that could outgrow the article. Tests hold it to grow no faster.
  std::uint64_t steps() const { return steps_ + stance_.steps(); }
  void count_step() { ++steps_; }
  bool may_doubt(std::uint32_t sentence) const { return stance_.may_doubt(sentence); }
  Stance main_stance(std::uint32_t sentence) { return stance_.main(sentence); }

 private:
  void scan();
  static std::uint64_t block_key(EntityId entity, std::uint32_t block);

  const Document& document_;
  const Segmented& text_;
  const Rules& rules_;
  Weights weights_;
  ValueSettings settings_;
  Parses parses_;
  StanceReader stance_;
  bool may_say_something_ = false;
  std::vector<Mention> mentions_;
  std::vector<Mention> title_mentions_;
  std::vector<TokenRange> sentence_mentions_;                       // indexes into mentions_
  std::unordered_map<std::uint64_t, std::uint32_t> last_in_block_;  // block_key -> index into mentions_
  std::uint64_t steps_ = 0;
  std::vector<std::vector<FactHit>> hits_;  // by sentence
  std::vector<FactId> cueless_;             // facts that need no cue
  std::vector<std::optional<std::vector<Value>>> values_;
};

}  // namespace factdesk
