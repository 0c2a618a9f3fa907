#include "check/reading.h"

#include <algorithm>

namespace factdesk {

Reading::Reading(const Document& document, const Segmented& text, const Rules& rules, const Weights& weights)
    : document_(document),
      text_(text),
      rules_(rules),
      weights_(weights),
      settings_(rules.values),
      parses_(text),
      stance_(text, parses_, rules.lexicon) {
  settings_.date = document.date;
  hits_.resize(text.sentences.size());
  values_.resize(text.sentences.size());
  sentence_mentions_.resize(text.sentences.size());
  for (FactId fact = 0; fact < rules.facts.size(); ++fact) {
    if (!rules.facts[fact].has_cues && !rules.facts[fact].has_affirm) cueless_.push_back(fact);
    may_say_something_ = may_say_something_ || rules.facts[fact].about.empty();
  }
  scan();
}

void Reading::scan() {
  std::vector<KnownName> names;
  const auto take_names = [&](const std::vector<PhraseHit>& hits) {
    for (const PhraseHit& hit : hits) {
      const PhraseMeaning& meaning = rules_.meanings[hit.id];
      if (meaning.role != PhraseRole::name && meaning.role != PhraseRole::also) continue;
      names.push_back({hit.tokens, meaning.owner, meaning.role == PhraseRole::also});
      may_say_something_ = may_say_something_ || meaning.role == PhraseRole::name;
    }
  };
  for (std::size_t block = 0; block < document_.blocks.size(); ++block) {
    if (document_.blocks[block].kind == BlockKind::title)
      take_names(rules_.vocabulary.find(text_, text_.block_tokens[block]));
  }
  for (std::uint32_t index = 0; index < sentence_count(); ++index) {
    std::vector<PhraseHit> hits = rules_.vocabulary.find(text_, sentence(index).tokens);
    take_names(hits);
    for (PhraseHit& hit : hits) {
      const PhraseMeaning& meaning = rules_.meanings[hit.id];
      if (meaning.role == PhraseRole::name || meaning.role == PhraseRole::also) continue;
      hits_[index].push_back({meaning, hit.tokens, hit.span, std::move(hit.gaps)});
    }
  }
  if (!may_say_something_) return;
  for (std::uint32_t index = 0; index < sentence_count(); ++index) {
    for (PhraseHit& hit : rules_.vocabulary.find_regexes(text_, sentence(index)))
      hits_[index].push_back({rules_.meanings[hit.id], hit.tokens, hit.span, {}});
  }
  std::stable_sort(names.begin(), names.end(),
                   [](const KnownName& a, const KnownName& b) { return a.tokens.first < b.tokens.first; });
  Mentions found = find_mentions(text_, names);
  steps_ += found.steps;
  for (Mention& mention : found.all) {
    if (mention.sentence == kNoSentence) {
      title_mentions_.push_back(mention);
      continue;
    }
    TokenRange& range = sentence_mentions_[mention.sentence];
    const auto index = static_cast<std::uint32_t>(mentions_.size());
    if (range.empty()) range.first = index;
    range.last = index + 1;
    mentions_.push_back(mention);
    if (!mention.entity) continue;
    const auto [last, fresh] = last_in_block_.emplace(block_key(*mention.entity, mention.block), index);
    if (!fresh && mentions_[last->second].sentence != mention.sentence) last->second = index;
  }
}

std::uint64_t Reading::block_key(EntityId entity, std::uint32_t block) {
  constexpr unsigned kBits = 32;
  return std::uint64_t{entity} << kBits | block;
}

const Mention* Reading::last_mention(EntityId entity, std::uint32_t block) const {
  const auto found = last_in_block_.find(block_key(entity, block));
  return found == last_in_block_.end() ? nullptr : &mentions_[found->second];
}

TokenRange Reading::remembered(std::int32_t block) const {
  if (block == kNoBlock) return {};
  const TokenRange all = text_.block_sentences[static_cast<std::size_t>(block)];
  return {all.size() > kRemembered ? all.last - kRemembered : all.first, all.last};
}

std::span<const Mention> Reading::mentions_in(std::uint32_t sentence) const {
  const TokenRange range = sentence_mentions_[sentence];
  return std::span(mentions_).subspan(range.first, range.size());
}

std::vector<FactId> Reading::facts_near(std::uint32_t sentence_index) const {
  std::vector<FactId> facts = cueless_;
  const auto add = [&](std::uint32_t index) {
    for (const FactHit& hit : hits_[index]) {
      if (hit.meaning.role == PhraseRole::cue || hit.meaning.role == PhraseRole::affirm)
        facts.push_back(hit.meaning.owner);
    }
  };
  add(sentence_index);
  const Block& block = text_.block_of(sentence(sentence_index));
  for (const std::int32_t near : {block.row_head, block.column_head, block.lead_in, block.heading}) {
    const TokenRange sentences = remembered(near);
    for (std::uint32_t index = sentences.first; index < sentences.last; ++index) add(index);
  }
  std::sort(facts.begin(), facts.end());
  facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
  return facts;
}

const std::vector<Value>& Reading::values_in(std::uint32_t sentence_index) {
  auto& values = values_[sentence_index];
  if (!values) values = read_values(text_, sentence(sentence_index).tokens, settings_);
  return *values;
}

}  // namespace factdesk
