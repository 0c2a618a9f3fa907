#include "stance/speaker.h"

#include "parse/place.h"
#include "stance/noun_group.h"
#include "stance/verb_place.h"

namespace factdesk {
TokenRange speaker_of(const SentenceReading& reading, std::uint32_t verb) {
  const TokenRange near = subject_before(reading.tagged, verb);
  if (!near.empty() && may_speak(reading.tagged, near)) return near;
  const Parse& parse = reading.parse();
  const Index word = parse.word_of(verb);
  for (const Clause& clause : parse.clauses) {
    if (clause.predicate != word || clause.subject == kNone) continue;
    const TokenRange far = phrase_of(parse, clause.subject);
    if (far.last <= verb) return far;
  }
  return near;
}

TokenRange issuer_of(const SentenceReading& reading, std::uint32_t gerund) {
  const Parse& parse = reading.parse();
  const Index word = parse.word_of(gerund);
  if (word == kNone || parse.words[word].head == kNone) return {};
  const Index paper = parse.words[parse.words[word].head].group;
  for (const Clause& clause : parse.clauses) {
    if (clause.subject != kNone && clause.object != kNone && clause.object == paper)
      return phrase_of(parse, clause.subject);
  }
  return {};
}

bool has_frame(const SentenceReading& reading, TokenRange verb, std::string_view preposition) {
  const Clauses& clauses = reading.clauses;
  const TokenRange home = clauses.at(clauses.home_of(reading.tagged, verb.first)).tokens;
  for (std::uint32_t at = verb.last + 1; at < home.last; ++at) {
    if (reading.tagged.is(at, preposition)) return true;
  }
  return false;
}

bool is_one_name(const SentenceReading& reading, TokenRange words, TokenRange verb) {
  if (words.size() != 1 || !reading.tagged.token(words.first).capital) return false;
  const Parse& parse = reading.parse();
  const Index word = parse.word_of(words.first);
  const Index says = parse.word_of(verb.first);
  if (says != kNone && parse.words[says].tag == WordClass::VBZ) return true;
  return word != kNone && is_name(parse.words[word].tag);
}

bool stays_unnamed(const TaggedSentence& sentence, TokenRange words, TokenRange verb) {
  for (std::uint32_t at = words.first; at < words.last; ++at) {
    if (at > sentence.tokens.first && sentence.token(at).capital) return false;
  }
  for (std::uint32_t at = words.last; at < verb.first; ++at) {
    if (sentence.is(at, "named") || sentence.is(at, "identified") || sentence.is(at, "anonymity"))
      return true;
  }
  return false;
}

}  // namespace factdesk
