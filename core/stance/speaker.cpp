#include "stance/speaker.h"

#include <algorithm>

#include "parse/place.h"
#include "parse/syntax.h"
#include "scan/words.h"
#include "stance/noun_group.h"
#include "stance/verb_place.h"

namespace factdesk {
namespace {

// "closed the shop and later wrote", "did not apologise, but said": what stands right before tells nothing.
bool is_joined(const TaggedSentence& sentence, std::uint32_t verb) {
  std::uint32_t at = verb;
  while (at > sentence.tokens.first && sentence.tag(at - 1) == Tag::adverb) --at;
  return at > sentence.tokens.first && sentence.tag(at - 1) == Tag::conjunction;
}

const Clause* clause_of(const Parse& parse, std::uint32_t verb) {
  const Index word = parse.word_of(verb);
  const auto clause = std::find_if(parse.clauses.begin(), parse.clauses.end(),
                                   [&](const Clause& one) { return one.predicate == word; });
  return clause == parse.clauses.end() ? nullptr : &*clause;
}

// The paper that "saying" or "that said" tells of, a group or kNone.
Index paper_of(const Parse& parse, std::uint32_t verb) {
  const Index word = parse.word_of(verb);
  if (word == kNone || parse.words[word].head == kNone) return kNone;
  const Clause* clause = clause_of(parse, verb);
  const bool relative = clause != nullptr && clause->kind == ClauseKind::relative;
  return relative ? clause->subject : parse.words[parse.words[word].head].group;
}

}  // namespace

TokenRange speaker_of(const SentenceReading& reading, std::uint32_t verb) {
  const TokenRange near = subject_before(reading.tagged, verb);
  if (!is_joined(reading.tagged, verb) && !near.empty() && may_speak(reading.tagged, near)) return near;
  const Parse& parse = reading.parse();
  const Clause* clause = clause_of(parse, verb);
  if (clause == nullptr || clause->subject == kNone) return near;
  const TokenRange far = phrase_of(parse, clause->subject);
  return far.last <= verb ? far : near;
}

namespace {

// "appeared to suggest", "began by saying", "praised the plan while warning": the saying is done.
bool is_done(const Parse& parse, const Clause& clause) {
  if (clause.tense != Tense::none || clause.perfect) return true;
  if (clause.kind == ClauseKind::main || clause.kind == ClauseKind::joined || clause.parent == kNone)
    return false;
  static const WordSet phases = word_set("source.phase_verbs");
  static const WordSet by = word_set("source.gerund_openers");
  const Clause& above = parse.clauses[clause.parent];
  if (above.negator != kNone || above.modal != kNone || above.tense == Tense::none) return false;
  const Syntax syntax(parse.words);
  const Index mark = syntax.child(clause.predicate, {Relation::mark});
  if (mark == kNone) return false;
  const Word& verb = parse.words[above.predicate];
  return parse.words[clause.predicate].tag == WordClass::VBG ? by.contains(parse.words[mark].key)
                                                             : phases.contains(verb.key);
}

}  // namespace

SaidBy saying_of(const Parse& parse, std::uint32_t verb) {
  const Clause* clause = clause_of(parse, verb);
  if (clause == nullptr || clause->passive || !is_done(parse, *clause)) return {};
  const auto index = static_cast<Index>(clause - parse.clauses.data());
  Index who = parse.doer(index);
  if (who == kNone && clause->parent != kNone) who = parse.clauses[clause->parent].subject;
  if (who == kNone) return {};
  SaidBy saying;
  saying.speaker = phrase_of(parse, who);
  if (saying.speaker.contains(verb)) return {};
  if (clause->complement != kNone) {
    const std::uint32_t said = parse.words[parse.clauses[clause->complement].predicate].tokens.first;
    saying.place = said > verb ? SaidBy::Place::behind : SaidBy::Place::before;
  } else if (clause->kind == ClauseKind::aside || clause->kind == ClauseKind::adverbial) {
    saying.place = SaidBy::Place::around;
  }
  return saying;
}

TokenRange issuer_of(const SentenceReading& reading, std::uint32_t verb) {
  const TaggedSentence& sentence = reading.tagged;
  const bool tells =
      sentence.tag(verb) == Tag::gerund || sentence.is(verb - 1, "that") || sentence.is(verb - 1, "which");
  if (verb == sentence.tokens.first || !tells) return {};
  static const WordSet issuing = word_set("source.issuing_verbs");
  const Parse& parse = reading.parse();
  const Index paper = paper_of(parse, verb);
  for (const Clause& clause : parse.clauses) {
    const bool issues = clause.subject != kNone && clause.object != kNone && clause.object == paper;
    if (issues && issuing.contains(parse.words[clause.predicate].key))
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

bool has_judgement(const Parse& parse, std::uint32_t verb) {
  const Index word = parse.word_of(verb);
  if (word == kNone) return false;
  const Syntax syntax(parse.words);
  const Index object = syntax.child(word, {Relation::obj, Relation::iobj});
  const Index judged = syntax.child(word, {Relation::xcomp, Relation::obj, Relation::acl});
  if (object == kNone) return false;
  if (judged != kNone && judged != object) return true;
  return syntax.child(object, {Relation::acl, Relation::amod, Relation::xcomp}) > object &&
         syntax.child(object, {Relation::acl, Relation::amod, Relation::xcomp}) != kNone;
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
