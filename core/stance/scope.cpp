#include "stance/scope.h"

#include <algorithm>

#include "scan/words.h"

namespace factdesk {
namespace {

constexpr std::uint32_t kPhraseReach = 10;  // tokens of a noun group that a cue may colour

TokenRange home_range(const SentenceReading& reading, std::uint32_t at) {
  return reading.clauses.at(reading.clauses.home_of(reading.tagged, at)).tokens;
}

// A verb group of its own begins here: "may fall but remains", "may sell and has bought".
bool opens_predicate(const TaggedSentence& sentence, std::uint32_t at, std::uint32_t last) {
  if (sentence.tag(at) != Tag::conjunction && sentence.tag(at) != Tag::subordinator) return false;
  const bool turns = sentence.is(at, "but") || sentence.is(at, "although") || sentence.is(at, "though") ||
                     sentence.is(at, "while") || sentence.is(at, "yet") || sentence.is(at, "because");
  static const WordSet auxiliaries = word_set("clauses.auxiliaries");
  constexpr std::uint32_t kSubject = 7;  // tokens between the conjunction and its verb
  for (std::uint32_t next = at + 1; next < last && next < at + kSubject; ++next) {
    if (sentence.tag(next) == Tag::adverb) continue;
    if (sentence.tag(next) == Tag::pronoun && next + 1 < last) return true;
    if (sentence.tag(next) == Tag::finite) return turns || auxiliaries.contains(sentence.key(next));
    if (!turns) return false;
  }
  return false;
}

}  // namespace

SentenceReading read_sentence(const Segmented& text, std::uint32_t sentence, Parses& parses,
                              const ChangedWords* changes) {
  const TokenRange tokens = text.sentences[sentence].tokens;
  SentenceReading reading;
  reading.sentence = sentence;
  reading.parses = &parses;
  reading.tagged = tag_sentence(text, tokens, changes);
  reading.hits = find_cues(text, tokens, changes);
  reading.clauses = find_clauses(reading.tagged, reading.hits);
  for (const CueHit& hit : reading.hits) {
    if (hit.entry->role == CueRole::terminator) reading.terminators.push_back(hit.tokens);
  }
  static const WordSet factives = word_set("negation.factives");
  reading.next_predicate.assign(tokens.size() + 1, tokens.last);
  for (std::uint32_t i = tokens.size(); i > 0; --i) {
    const std::uint32_t at = tokens.first + i - 1;
    const bool opens = opens_predicate(reading.tagged, at, home_range(reading, at).last);
    reading.next_predicate[i - 1] = opens ? at : reading.next_predicate[i];
  }
  for (std::uint32_t at = tokens.first; at < tokens.last; ++at) {
    if (factives.contains(reading.tagged.key(at))) reading.factives.push_back(at);
  }
  return reading;
}

TokenRange forward_scope(const SentenceReading& reading, TokenRange cue) {
  const TokenRange home = home_range(reading, cue.first);
  const std::uint32_t edge = std::max(home.last, cue.last);
  const std::uint32_t last = std::min(edge, reading.next_predicate[cue.last - reading.tagged.tokens.first]);
  // "These may include: one, two": what the colon opens hangs on the same verb, unless it has one of its own.
  const TaggedSentence& sentence = reading.tagged;
  const bool colon = last == edge && last > cue.last && sentence.words(last - 1) == ":" &&
                     !sentence.holds_finite({last, sentence.tokens.last});
  return {cue.last, colon ? sentence.tokens.last : last};
}

TokenRange phrase_scope(const SentenceReading& reading, TokenRange cue) {
  const TaggedSentence& sentence = reading.tagged;
  const std::uint32_t edge =
      std::min({std::max(home_range(reading, cue.first).last, cue.last), cue.last + kPhraseReach});
  std::uint32_t last = cue.last;
  while (last < edge) {
    const bool mark = sentence.is_mark(last) && (sentence.words(last) == "," || sentence.words(last) == ")");
    if (mark || sentence.tag(last) == Tag::finite || sentence.tag(last) == Tag::relative ||
        sentence.tag(last) == Tag::subordinator)
      break;
    ++last;
  }
  return {cue.last, last};
}

TokenRange backward_scope(const SentenceReading& reading, TokenRange cue) {
  return {home_range(reading, cue.first).first, cue.first};
}

TokenRange verb_scope(const SentenceReading& reading, TokenRange cue) {
  const TaggedSentence& sentence = reading.tagged;
  const TokenRange ahead = forward_scope(reading, cue);
  std::uint32_t first = home_range(reading, cue.first).first;
  // The subject stands behind the last comma, or the last verb of saying and its `that`.
  for (std::uint32_t at = cue.first; at > first; --at) {
    const bool mark = sentence.is_mark(at - 1) && !is_hyphen(sentence.text->text(), sentence.token(at - 1)) &&
                      sentence.words(at - 1) != "$" && sentence.words(at - 1) != "£" &&
                      sentence.words(at - 1) != "€" && sentence.words(at - 1) != "%" &&
                      sentence.words(at - 1) != ".";
    if (mark || sentence.tag(at - 1) == Tag::finite || sentence.tag(at - 1) == Tag::relative ||
        sentence.tag(at - 1) == Tag::conjunction) {
      first = at;
      break;
    }
  }
  static const WordSet definite = word_set("clauses.definite");
  if (first == cue.first) return ahead;
  for (std::uint32_t at = first; at < cue.first; ++at) {
    const bool possessive = sentence.is(at, "'s") && sentence.tag(at) == Tag::determiner;
    if (definite.contains(sentence.key(at)) || possessive) return ahead;
  }
  return {first, ahead.last};
}

TokenRange group_scope(const SentenceReading& reading, TokenRange cue) {
  const Clauses& clauses = reading.clauses;
  const std::uint32_t home = clauses.home_of(reading.tagged, cue.first);
  if (home >= clauses.split.size()) return clauses.at(home).tokens;
  const std::uint32_t group = clauses.at(home).group;
  TokenRange scope = clauses.at(home).tokens;
  for (const ClauseSpan& clause : clauses.split) {
    if (clause.group != group) continue;
    scope = {std::min(scope.first, clause.tokens.first), std::max(scope.last, clause.tokens.last)};
  }
  return scope;
}

FoundCue make_cue(const SentenceReading& reading, CueKind kind, TokenRange cue, TokenRange scope,
                  bool whole_clause) {
  FoundCue found;
  found.cue = {kind, reading.tagged.span(cue), reading.tagged.span(scope)};
  found.tokens = cue;
  found.scope = scope;
  found.home = reading.clauses.home_of(reading.tagged, cue.first);
  found.whole_clause = whole_clause;
  return found;
}

}  // namespace factdesk
