#include "stance/read.h"

#include <algorithm>
#include <unordered_map>

#include "parse/place.h"
#include "scan/words.h"
#include "stance/main_clause.h"
#include "stance/modality.h"
#include "stance/negation.h"
#include "stance/noun_group.h"
#include "stance/quote_tag.h"
#include "stance/reporting.h"
#include "stance/source_class.h"
#include "stance/source_cues.h"
#include "stance/word_changes.h"

namespace factdesk {
namespace {

void append(std::vector<FoundCue>& all, std::vector<FoundCue> more) {
  all.insert(all.end(), more.begin(), more.end());
}

// One word is one cue of its family: "suggests" is a hedge and a verb of saying, "believe" a weasel and no
// plan.
void drop_doubles(const SentenceReading& reading, std::vector<FoundCue>& cues) {
  const TokenRange tokens = reading.tagged.tokens;
  std::vector<unsigned> taken(tokens.size(), 0);  // a bit a kind; every kind of modality is one
  std::vector<FoundCue> kept;
  for (const FoundCue& cue : cues) {
    const bool modal = modality_of(cue.cue.kind) != Modality::asserted;
    const unsigned bit = modal ? 1U : 2U << static_cast<unsigned>(cue.cue.kind);
    bool again = false;
    for (std::uint32_t at = cue.tokens.first; at < cue.tokens.last; ++at)
      again = again || (taken[at - tokens.first] & bit) != 0;
    if (again) continue;
    for (std::uint32_t at = cue.tokens.first; at < cue.tokens.last; ++at) taken[at - tokens.first] |= bit;
    kept.push_back(cue);
  }
  cues = std::move(kept);
}

// Of what kind the subject would be as a source: who "she" is in the next sentence.
SourceClass class_of_subject(const SentenceReading& reading) {
  const TokenRange main = reading.clauses.split[reading.clauses.main].tokens;
  const std::uint32_t verb = reading.tagged.find(main, Tag::finite);
  if (verb >= main.last) return SourceClass::none;
  static const WordSet people = word_set("source.anonymous");
  static const WordSet groups = word_set("source.vague_alone");
  const TokenRange subject = subject_before(reading.tagged, verb);
  for (std::uint32_t at = subject.first; at < subject.last; ++at) {
    if (people.contains(reading.tagged.key(at)) || groups.contains(reading.tagged.key(at)))
      return class_of_source(reading.tagged, subject);
  }
  return SourceClass::none;
}

void sort_by_place(SentenceStance& stance) {
  std::stable_sort(stance.cues.begin(), stance.cues.end(),
                   [](const Cue& a, const Cue& b) { return a.span.start < b.span.start; });
  std::stable_sort(stance.sources.begin(), stance.sources.end(),
                   [](const Attribution& a, const Attribution& b) { return a.words.start < b.words.start; });
}

}  // namespace

StanceReader::StanceReader(const Segmented& text, Parses& parses, const LexiconSettings& lexicon)
    : text_(text), parses_(parses), read_(text.sentences.size()), quotations_(text.document->blocks.size()) {
  if (!lexicon.empty()) changes_ = std::make_unique<const ChangedWords>(lexicon);
}

StanceReader::~StanceReader() = default;

const SentenceStance& StanceReader::of(std::uint32_t sentence) { return read(sentence).stance; }

std::uint32_t StanceReader::sentences_read() const {
  return static_cast<std::uint32_t>(std::count_if(
      read_.begin(), read_.end(), [](const std::optional<Read>& one) { return one.has_value(); }));
}

Stance StanceReader::main(std::uint32_t sentence) {
  Read& found = read(sentence);
  if (!found.main) {
    const bool plain = found.stance.cues.empty() && found.stance.sources.empty();
    found.main = plain ? Stance()
                       : stance_at(found.stance,
                                   main_predicate(read_sentence(text_, sentence, parses_, changes_.get()),
                                                  found.sources));
  }
  return *found.main;
}

bool StanceReader::may_doubt(std::uint32_t sentence) const {
  const TokenRange tokens = text_.sentences[sentence].tokens;
  const auto asks = [&](const Token& token) { return text_.words(token) == "?"; };
  if (std::any_of(text_.tokens.begin() + tokens.first, text_.tokens.begin() + tokens.last, asks)) return true;
  const std::vector<CueHit> hits = find_cues(text_, tokens, changes_.get());
  return std::any_of(hits.begin(), hits.end(), [](const CueHit& hit) {
    const CueRole role = hit.entry->role;
    return role == CueRole::hedge || role == CueRole::weasel || role == CueRole::question ||
           (role == CueRole::reporting && hit.entry->says("sure", "no"));
  });
}

StanceReader::Read& StanceReader::read(std::uint32_t sentence) {
  if (!read_[sentence]) {
    // A speaker may be carried over many sentences: read the paragraph in order, so that nothing nests deep.
    // A paragraph that opens with a quotation or a pronoun leans on the one before it.
    // What was read once has all that it leans on read too: nobody walks back over it again.
    std::uint32_t first = sentence;
    while (first > 0 && !read_[first - 1]) {
      ++steps_;
      const bool opens = first == text_.block_sentences[text_.sentences[first].block].first;
      if (opens && !leans_back(first)) break;
      --first;
    }
    for (std::uint32_t before = first; before <= sentence; ++before) read_[before] = work_out(before);
  }
  return *read_[sentence];
}

bool StanceReader::leans_back(std::uint32_t sentence) const {
  static const WordSet pronouns = {word_key("he"), word_key("she"), word_key("they")};
  const TokenRange tokens = text_.sentences[sentence].tokens;
  for (std::uint32_t at = tokens.first; at < tokens.last; ++at) {
    if (pronouns.contains(text_.tokens[at].key)) return true;
  }
  if (tokens.empty()) return false;
  const Token& first = text_.tokens[tokens.first];
  return first.kind == TokenKind::symbol || first.key == word_key("it");
}

Stance StanceReader::at(std::uint32_t sentence, Span place) { return stance_at(of(sentence), place); }

StanceReader::Read StanceReader::work_out(std::uint32_t sentence) {
  SentenceReading reading = read_sentence(text_, sentence, parses_, changes_.get());
  Read result;
  SentenceStance& stance = result.stance;
  if (reading.tagged.tokens.empty()) {
    stance.clauses.push_back(text_.sentences[sentence].span);
    stance.main_clause = text_.sentences[sentence].span;
    return result;
  }
  const std::vector<Quotation> quotations = quotations_in(sentence);
  const std::vector<FoundSource> sources = find_sources(reading, quotations);
  reading.clauses.main = claim_clause(reading, sources);
  stance.clauses = clause_spans(reading, text_.sentences[sentence].span);
  for (const ClauseSpan& clause : reading.clauses.embedded)
    stance.embedded.push_back(text_.span_of(clause.tokens));
  stance.main_clause = stance.clauses[reading.clauses.main];
  std::vector<FoundCue> cues = find_questions(reading);
  append(cues, find_conditions(reading));
  append(cues, find_hedges(reading));
  append(cues, unsure_sources(reading, sources));
  append(cues, find_plans(reading));
  append(cues, told_plans(reading, sources));
  append(cues, find_negations(reading));
  append(cues, find_past(reading));
  drop_doubles(reading, cues);
  for (const FoundCue& cue : cues) {
    for (const TokenRange part : cue.scope)
      stance.cues.push_back({cue.cue.kind, cue.cue.span, reading.tagged.span(part), cue.cue.beside});
  }
  for (const FoundSource& source : sources) {
    if (source.attribution.source_class != SourceClass::none) stance.sources.push_back(source.attribution);
    stance.cues.push_back({CueKind::reporting, reading.tagged.span(source.verb), source.attribution.scope});
  }
  add_weasel_sources(reading, cues, stance.sources);
  result.subject = class_of_subject(reading);
  resolve_pronouns(sentence, stance);
  inherit_speaker(sentence, quotations, stance);
  inherit_lead_in(sentence, reading, stance);
  sort_by_place(stance);
  result.sources = sources;
  return result;
}

const std::vector<Quotation>& StanceReader::quotations_of(std::uint32_t block) {
  auto& found = quotations_[block];
  if (!found) found = find_quotations(text_, text_.block_tokens[block]);
  return *found;
}

std::vector<Quotation> StanceReader::quotations_in(std::uint32_t sentence) {
  const std::vector<Quotation>& all = quotations_of(text_.sentences[sentence].block);
  const Span span = text_.sentences[sentence].span;
  const auto first = std::partition_point(
      all.begin(), all.end(), [&](const Quotation& quotation) { return quotation.span.end <= span.start; });
  const auto last = std::partition_point(
      first, all.end(), [&](const Quotation& quotation) { return quotation.span.start < span.end; });
  return {first, last};
}

// What the sentence before leaves to a quotation: the speaker of its own quotation, or the
// source that its last words stand under.
std::optional<Attribution> StanceReader::speaker_before(std::uint32_t sentence) {
  const TokenRange block = text_.block_sentences[text_.sentences[sentence].block];
  std::uint32_t before = sentence;
  if (sentence > block.first) {
    before = sentence - 1;
  } else {
    // A paragraph goes on with a quotation that the one before left open, or that a colon announces.
    if (sentence == 0) return std::nullopt;
    const std::uint32_t previous = text_.sentences[sentence - 1].block;
    const std::vector<Quotation>& quotations = quotations_of(previous);
    const bool open = !quotations.empty() && !quotations.back().closed;
    const bool announced = text_.words(text_.sentences[sentence - 1].span).ends_with(':');
    if (!open && !announced) return std::nullopt;
    before = sentence - 1;
  }
  const SentenceStance& earlier = of(before);
  for (auto source = earlier.sources.rbegin(); source != earlier.sources.rend(); ++source) {
    if (source->source_class > SourceClass::vague) return *source;
  }
  for (auto source = earlier.sources.rbegin(); source != earlier.sources.rend(); ++source) {
    const bool reporting = std::any_of(earlier.cues.begin(), earlier.cues.end(), [&](const Cue& cue) {
      return cue.kind == CueKind::reporting && cue.scope == source->scope;
    });
    if (reporting) return *source;
  }
  return std::nullopt;
}

// `"The gate is sound. It was welded in June," said Roe`: whom a later sentence of the same quotation names.
std::optional<Attribution> StanceReader::speaker_behind(std::uint32_t sentence, Quotation quotation) {
  constexpr std::uint32_t kFar = 12;  // sentences of one quotation
  for (std::uint32_t later = sentence + 1; later <= sentence + kFar && later < text_.sentences.size();
       ++later) {
    const Span span = text_.sentences[later].span;
    if (span.start >= quotation.span.end) {
      const TokenRange name = signed_by(text_, text_.sentences[later].tokens);
      if (!name.empty()) return Attribution{SourceClass::named, text_.span_of(name), {}};
      const auto next = continued(quotation, later);
      if (!next) return std::nullopt;
      quotation = *next;
    }
    ++steps_;
    if (quotation.span.end > span.end) continue;
    const SentenceReading reading = read_sentence(text_, later, parses_, changes_.get());
    for (const FoundSource& source : find_sources(reading, quotations_in(later))) {
      const bool beside = source.attribution.words.start >= quotation.span.end;
      if (beside && source.attribution.scope.overlaps(quotation.span) &&
          source.attribution.source_class != SourceClass::none)
        return source.attribution;
    }
    if (quotation.closed) return std::nullopt;
  }
  return std::nullopt;
}

// A quotation that its paragraph leaves open goes on at the next one's opening mark.
std::optional<Quotation> StanceReader::continued(const Quotation& quotation, std::uint32_t sentence) {
  const Sentence& next = text_.sentences[sentence];
  if (quotation.closed || text_.block_sentences[next.block].first != sentence) return std::nullopt;
  const std::vector<Quotation>& quotations = quotations_of(next.block);
  if (quotations.empty() || quotations.front().span.start != next.span.start) return std::nullopt;
  return quotations.front();
}

// "Roe was in no mood to wait. "The gate is sound."": the person who is the subject before it in its
// paragraph.
std::optional<Attribution> StanceReader::person_before(std::uint32_t sentence) {
  if (sentence == text_.block_sentences[text_.sentences[sentence].block].first) return std::nullopt;
  const Parse& parse = parses_.of(sentence - 1);
  const auto main = std::find_if(parse.clauses.begin(), parse.clauses.end(), [](const Clause& clause) {
    const bool apart = clause.kind == ClauseKind::main || clause.kind == ClauseKind::aside;
    return apart && clause.subject != kNone;
  });
  if (main == parse.clauses.end()) return std::nullopt;
  const Word& head = parse.words[parse.groups[main->subject].head];
  static const WordSet persons = {word_key("he"), word_key("she")};
  const bool named = head.tag == WordClass::NNP || text_.tokens[head.tokens.first].capital;
  const bool person = named || persons.contains(head.key);
  if (!person) return std::nullopt;
  const Span words = text_.span_of(phrase_of(parse, main->subject));
  return Attribution{SourceClass::named, words, {}};
}

// A quotation that no word of this sentence attributes belongs to whom the sentence before let speak.
void StanceReader::inherit_speaker(std::uint32_t sentence, const std::vector<Quotation>& quotations,
                                   SentenceStance& stance) {
  const Span whole = text_.sentences[sentence].span;
  for (const Quotation& quotation : quotations) {
    if (quotation.span.start > whole.start) break;  // it has to open the sentence, or to run on into it
    const Span inside{whole.start, std::min(quotation.span.end, whole.end)};
    const bool own =
        std::any_of(stance.sources.begin(), stance.sources.end(), [&](const Attribution& source) {
          return source.scope.overlaps(inside) && whole.contains(source.words);
        });
    if (own) return;
    auto speaker = speaker_behind(sentence, quotation);
    if (!speaker) speaker = speaker_before(sentence);
    if (!speaker) speaker = person_before(sentence);
    if (!speaker) return;
    constexpr std::uint32_t kRest = 2;  // bytes: the sentence's stop behind the closing mark
    const bool all = inside.end + kRest >= whole.end;
    stance.sources.push_back({speaker->source_class, speaker->words, all ? whole : inside});
  }
}

// "They said" of analysts is as vague as the analysts; "it says" of a report is the report's word.
void StanceReader::resolve_pronouns(std::uint32_t sentence, SentenceStance& stance) {
  enum class Number { one, many, thing };
  static const std::unordered_map<std::uint64_t, Number> pronouns = {{word_key("he"), Number::one},
                                                                     {word_key("she"), Number::one},
                                                                     {word_key("they"), Number::many},
                                                                     {word_key("it"), Number::thing}};
  if (sentence == 0) return;
  for (Attribution& source : stance.sources) {
    const TokenRange words = text_.tokens_in(source.words);
    if (words.size() != 1 || source.source_class != SourceClass::named) continue;
    const auto pronoun = pronouns.find(text_.tokens[words.first].key);
    if (pronoun == pronouns.end()) continue;
    const bool leans =
        sentence > text_.block_sentences[text_.sentences[sentence].block].first || leans_back(sentence);
    if (!leans) continue;
    const Read& before = read(sentence - 1);
    const auto& earlier = before.stance.sources;
    const SourceClass who = earlier.empty() ? before.subject : earlier.back().source_class;
    switch (pronoun->second) {
      case Number::one:
        if (who == SourceClass::anonymous) source.source_class = who;
        break;
      case Number::many:
        if (who == SourceClass::anonymous || who == SourceClass::vague) source.source_class = who;
        break;
      case Number::thing:
        if (who == SourceClass::document || who == SourceClass::outlet) source.source_class = who;
        break;
    }
  }
}

// A list item stands under what its lead-in says of the list, unless it says as much itself.
void StanceReader::inherit_lead_in(std::uint32_t sentence, const SentenceReading& reading,
                                   SentenceStance& stance) {
  const Block& block = text_.block_of(text_.sentences[sentence]);
  if (block.lead_in == kNoBlock) return;
  const TokenRange sentences = text_.block_sentences[static_cast<std::size_t>(block.lead_in)];
  if (sentences.empty() || sentences.last > sentence) return;
  const std::uint32_t lead_in = sentences.last - 1;
  const Sentence& opener = text_.sentences[lead_in];
  if (opener.tokens.empty()) return;
  const bool colon = text_.words(text_.tokens[opener.tokens.last - 1]) == ":";
  if (!colon && !speaks_of_a_list(text_, opener.tokens)) return;
  const bool own_claim = reading.tagged.holds_finite(reading.tagged.tokens);
  const auto is_hedge = [](const Cue& cue) {
    return cue.kind == CueKind::hedge || cue.kind == CueKind::weasel;
  };
  const bool own_hedge = std::any_of(stance.cues.begin(), stance.cues.end(), is_hedge);
  const SentenceStance& above = of(lead_in);
  const Span whole = text_.sentences[sentence].span;
  const std::uint32_t end = opener.span.end;
  for (const Cue& cue : above.cues) {
    if (cue.scope.end < end) continue;
    const bool bare =
        cue.kind == CueKind::plan || cue.kind == CueKind::condition || cue.kind == CueKind::negation;
    if ((is_hedge(cue) && !own_hedge) || (bare && !own_claim))
      stance.cues.push_back({cue.kind, cue.span, whole});
  }
  const bool own_source = !stance.sources.empty();
  if (own_source) return;
  for (const Attribution& source : above.sources) {
    if (source.scope.end >= end) stance.sources.push_back({source.source_class, source.words, whole});
  }
}

}  // namespace factdesk
