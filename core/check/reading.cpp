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

// The innermost relative clause or apposition that holds a place, with the noun that it describes.
std::optional<Apposition> Reading::aside_at(std::uint32_t sentence, Span place) {
  const SentenceStance& stance = stance_of(sentence);
  std::optional<Apposition> innermost;
  const auto consider = [&](Span words, TokenRange noun) {
    if (!words.contains(place) || noun.empty()) return;
    if (!innermost || words.size() < innermost->words.size()) innermost = Apposition{words, noun};
  };
  for (const Apposition& apposition : stance.appositions) consider(apposition.words, apposition.noun);
  const std::size_t count = stance.clauses.size();
  for (std::size_t inner = 0; count + inner < stance.subjects.size(); ++inner)
    consider(stance.embedded[inner], stance.subjects[count + inner]);
  // "Marren Docks, a firm that had …": the firm is Marren Docks
  for (auto apposition = stance.appositions.rbegin(); innermost && apposition != stance.appositions.rend();
       ++apposition) {
    const Span noun = text_.span_of(innermost->noun);
    if (apposition->words.start == noun.start) innermost->noun = apposition->noun;
  }
  return innermost;
}

// The noun that the innermost aside at a place describes, else the subject of its clause; a clause without
// one of its own ("…, | and had a margin of 48%") takes that of the clauses before it, asides apart. Where
// none has a noun group, the clause's first words tell.
ClauseSubjectWords Reading::subject_at(std::uint32_t sentence, Span place) {
  const SentenceStance& stance = stance_of(sentence);
  const std::size_t count = stance.clauses.size();
  if (stance.subjects.size() < count) return {};
  if (const auto aside = aside_at(sentence, place)) return {aside->noun, true};
  std::size_t own = 0;
  while (own + 1 < count && stance.clauses[own + 1].start <= place.start) ++own;
  // "Acme said that Bolt had …": of the clause's verbs the nearest before the place.
  const TokenRange clause = text_.tokens_in(stance.clauses[own]);
  for (auto verb = stance.verbs.rbegin(); verb != stance.verbs.rend(); ++verb) {
    const bool before = text_.tokens[verb->verb].start < place.start;
    if (before && clause.contains(verb->verb)) return {verb->subject, true};
  }
  if (!stance.subjects[own].empty()) return {stance.subjects[own], true};
  for (std::size_t before = own; before > 0; --before) {
    if (!stance.relative[before - 1] && !stance.subjects[before - 1].empty())
      return {stance.subjects[before - 1], true};
  }
  return {text_.tokens_in(stance.clauses[own]), false};
}

bool Reading::in_clause_of(std::uint32_t sentence, Span place, Span words) {
  if (place.contains(words)) return true;
  if (const auto aside = aside_at(sentence, place))
    return aside->words.overlaps(words) || text_.span_of(aside->noun).overlaps(words);
  if (clause_at(sentence, place).overlaps(words)) return true;
  const ClauseSubjectWords subject = subject_at(sentence, place);
  return subject.is_group && text_.span_of(subject.tokens).overlaps(words);
}

Span Reading::clause_at(std::uint32_t sentence_index, Span place) {
  for (const Span& clause : stance_.of(sentence_index).clauses) {
    if (clause.contains(place)) return clause;
  }
  for (const Span& clause : stance_.of(sentence_index).clauses) {
    if (clause.contains(place.start)) return clause;
  }
  return sentence(sentence_index).span;
}

}  // namespace factdesk
