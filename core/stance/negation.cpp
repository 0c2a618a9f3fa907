#include "stance/negation.h"

#include <algorithm>
#include <iterator>

#include "parse/reach.h"
#include "scan/words.h"

namespace factdesk {
namespace {

// "was scrapped", "has been called off": what is denied stands before.
bool is_passive(const SentenceReading& reading, TokenRange verb) {
  const Parse& parse = reading.parse();
  const Index word = Reach(parse).top(verb);
  return std::any_of(parse.clauses.begin(), parse.clauses.end(),
                     [&](const Clause& clause) { return clause.predicate == word && clause.passive; });
}

// "rejected the report that", "dismissed claims": a claim stands behind within a few words.
bool governs_claim(const TaggedSentence& sentence, TokenRange verb) {
  constexpr std::uint32_t kObject = 5;  // tokens
  static const WordSet claims = word_set("negation.claim_nouns");
  for (std::uint32_t at = verb.last; at < sentence.tokens.last && at < verb.last + kObject; ++at) {
    if (claims.contains(sentence.key(at))) return true;
    if (sentence.is_mark(at) && !is_double_quote(*sentence.text, at)) return false;
  }
  return false;
}

// "the claim that it leaked was dismissed"
bool follows_claim(const SentenceReading& reading, TokenRange verb) {
  static const WordSet claims = word_set("source.claim_nouns");
  for (const TokenRange part : subject_scope(reading, verb)) {
    for (std::uint32_t at = part.first; at < part.last; ++at) {
      if (claims.contains(reading.tagged.key(at))) return true;
    }
  }
  return false;
}

// "you may cancel", "anyone can cancel": what may be done has not been.
bool may_do(const TaggedSentence& sentence, std::uint32_t verb) {
  if (verb < sentence.tokens.first + 2) return false;
  return sentence.is(verb - 1, "can") || (sentence.is(verb - 1, "may") && sentence.is(verb - 2, "you"));
}

// "the scrapped deal", "its cancelled plans"
bool is_attribute(const SentenceReading& reading, TokenRange verb) {
  const Parse& parse = reading.parse();
  const Index word = Reach(parse).top(verb);
  return word != kNone && is_one_of(parse.words[word].relation, {Relation::amod, Relation::compound});
}

// "The talks collapsed", "dropped its bid", not "the bridge collapsed": the noun that a cue speaks of is in
// its list.
bool speaks_of_its_kind(const SentenceReading& reading, const CueHit& hit) {
  const auto kind = hit.entry->row->attribute("of");
  if (!kind) return true;
  static const WordSet undertakings = word_set("negation.undertakings");
  static const WordSet claims = word_set("negation.claims");
  const Parse& parse = reading.parse();
  const Reach reach(parse);
  const Index governor = reach.governor(hit.tokens);
  if (governor == kNone) return false;
  const Index object = reach.syntax().child(governor, {Relation::obj});
  const Index subject = reach.syntax().child(governor, {Relation::nsubj, Relation::nsubj_pass});
  const Index noun = object == kNone ? subject : object;
  if (noun == kNone) return false;
  return (*kind == "claim" ? claims : undertakings).contains(parse.words[noun].key);
}

// "stopped selling", not "stopped at the gate" or "Stop selling!"
bool lacks_gerund(const SentenceReading& reading, const CueHit& hit) {
  if (!hit.entry->says("governs", "gerund")) return false;
  const Parse& parse = reading.parse();
  const Index verb = parse.word_of(hit.tokens.first);
  const Index behind = parse.word_of(hit.tokens.last);
  return verb == kNone || parse.words[verb].tag == WordClass::VB || behind == kNone ||
         parse.words[behind].tag != WordClass::VBG;
}

// "sent ships to block trade": whether it was stopped is not said.
bool is_infinitive(const SentenceReading& reading, TokenRange verb) {
  const Reach reach(reading.parse());
  const Index word = reach.top(verb);
  const Index marker = word == kNone ? kNone : reach.syntax().child(word, {Relation::mark});
  return marker != kNone && reading.parse().words[marker].tag == WordClass::TO;
}

bool is_name_or_number(const TaggedSentence& sentence, std::uint32_t at) {  // "No. 1", "No 10"
  if (!sentence.token(at).capital || !sentence.is(at, "no")) return false;
  std::uint32_t next = at + 1;
  if (sentence.is_mark(next) && sentence.words(next) == ".") ++next;
  return sentence.has(next) && sentence.token(next).kind == TokenKind::number;
}

// "no" as an answer: "No, it has not".
bool is_answer(const TaggedSentence& sentence, std::uint32_t at) {
  return sentence.is(at, "no") && sentence.is_comma(at + 1);
}

// Of a phrase with a gap ("not … any longer") the negation is its first word.
TokenRange cue_words(const CueHit& hit) {
  if (!hit.entry->says("gap", "yes")) return hit.tokens;
  return {hit.tokens.first, hit.tokens.first + 1};
}

// "did not open until 2021", "Not until Friday did it open": it opened then.
bool is_until(const SentenceReading& reading, TokenRange cue) {
  const Parse& parse = reading.parse();
  const Reach reach(parse);
  const Index governor = reach.governor(cue);
  if (governor == kNone) return false;
  static const WordSet until = {word_key("until"), word_key("till")};
  if (until.contains(reading.tagged.key(cue.last))) return true;
  const std::vector<Index>& below = reach.syntax().below(governor);
  return std::any_of(below.begin(), below.end(), [&](Index one) {
    if (parse.words[one].tokens.first < cue.last) return false;  // "Until 2021 it had never opened."
    const Index opener = reach.syntax().child(one, {Relation::case_, Relation::mark});
    return opener != kNone && until.contains(parse.words[opener].key);
  });
}

// "The gate is sound, is it not?": behind the last comma nothing but a verb, its subject and what denies it.
bool is_tag_question(const SentenceReading& reading, TokenRange cue) {
  const TaggedSentence& sentence = reading.tagged;
  const Parse& parse = reading.parse();
  std::uint32_t comma = cue.first;
  while (comma > sentence.tokens.first && !sentence.is_comma(comma)) --comma;
  if (!sentence.is_comma(comma)) return false;
  bool asks = false;
  bool pronoun = false;
  for (const Word& word : parse.words) {
    if (word.tokens.first <= comma) continue;
    const bool mark = word.relation == Relation::punct;
    asks = asks || sentence.words(word.tokens.first) == "?";
    if (asks) break;
    pronoun = pronoun || word.tag == WordClass::PRP || word.tag == WordClass::EX;
    const bool helper = is_verb(word.tag) || word.tag == WordClass::MD || word.tag == WordClass::RB;
    if (!mark && !helper && word.tag != WordClass::PRP && word.tag != WordClass::EX) return false;
  }
  return asks && pronoun;
}

// "It will not be sold, not now and not ever": what is denied already is only denied more.
bool is_echo(const SentenceReading& reading, TokenRange cue, const std::vector<FoundCue>& earlier) {
  const Parse& parse = reading.parse();
  const Reach reach(parse);
  const Index governor = reach.governor(cue);
  const Index top = reach.top(cue);
  if (governor == kNone || parse.words[top].head == governor) return false;
  return std::any_of(earlier.begin(), earlier.end(), [&](const FoundCue& other) {
    if (reach.governor(other.tokens) != governor) return false;
    for (std::uint32_t at = other.tokens.last; at < cue.first; ++at) {
      if (reading.tagged.is_comma(at)) return true;
    }
    return false;
  });
}

// "No one left without a book": under a negation of its clause, the two cancel.
const FoundCue* cancelled(const TaggedSentence& sentence, TokenRange cue,
                          const std::vector<FoundCue>& earlier) {
  constexpr std::ptrdiff_t kLast = 4;  // negations
  const auto first = earlier.end() - std::min<std::ptrdiff_t>(kLast, std::ssize(earlier));
  const auto found = std::find_if(first, earlier.end(), [&](const FoundCue& negation) {
    for (std::uint32_t at = negation.tokens.last; at < cue.first; ++at) {
      if (sentence.is_comma(at) || sentence.is(at, "that")) return false;
    }
    return std::any_of(negation.scope.begin(), negation.scope.end(),
                       [&](TokenRange part) { return part.contains(cue.first); });
  });
  return found == earlier.end() ? nullptr : &*found;
}

// "refused to sell" denies what it governs, "was scrapped" its subject, "the scrapped deal" the deal.
FoundCue read_verb(const SentenceReading& reading, const CueHit& hit) {
  const Stretches scope = is_attribute(reading, hit.tokens)
                              ? noun_scope(reading, hit.tokens)
                              : (is_passive(reading, hit.tokens) ? subject_scope(reading, hit.tokens)
                                                                 : denied_scope(reading, hit.tokens));
  const bool whole = is_passive(reading, hit.tokens) || !hit.entry->says("denies", "object");
  return make_cue(reading, CueKind::negation, hit.tokens, scope, whole && !is_attribute(reading, hit.tokens));
}

FoundCue read_negator(const SentenceReading& reading, const CueHit& hit,
                      const std::vector<FoundCue>& earlier) {
  const TokenRange cue = cue_words(hit);
  const bool phrase = hit.entry->reach == CueReach::phrase;
  Stretches scope = denied_scope(reading, cue);
  if (phrase) scope = noun_scope(reading, cue);
  if (hit.entry->backward) scope = subject_scope(reading, cue);
  if (hit.entry->reach == CueReach::whole) scope = rest_scope(reading, cue);
  const FoundCue* other = hit.entry->says("lacks", "yes") ? cancelled(reading.tagged, cue, earlier) : nullptr;
  if (other != nullptr) scope = other->scope;
  return make_cue(reading, CueKind::negation, cue, scope, !phrase || hit.entry->says("lacks", "yes"));
}

}  // namespace

std::vector<FoundCue> find_negations(const SentenceReading& reading) {
  std::vector<FoundCue> found;
  const TaggedSentence& sentence = reading.tagged;
  for (const CueHit& hit : reading.hits) {
    const CueEntry& entry = *hit.entry;
    if (entry.role == CueRole::negator) {
      if (is_name_or_number(sentence, hit.tokens.first) || is_answer(sentence, hit.tokens.first)) continue;
      if (!speaks_of_its_kind(reading, hit)) continue;
      const TokenRange cue = cue_words(hit);
      if (is_tag_question(reading, cue)) continue;
      if (entry.reach != CueReach::phrase && (is_until(reading, cue) || is_echo(reading, cue, found)))
        continue;
      found.push_back(read_negator(reading, hit, found));
    } else if (entry.role == CueRole::negative_verb) {
      if (may_do(sentence, hit.tokens.first) || lacks_gerund(reading, hit) ||
          !speaks_of_its_kind(reading, hit))
        continue;
      if (entry.says("denies", "object") && is_infinitive(reading, hit.tokens)) continue;
      found.push_back(read_verb(reading, hit));
    } else if (entry.role == CueRole::denial) {
      const bool passive = is_passive(reading, hit.tokens);
      if (entry.says("object", "claim") && !passive && !governs_claim(sentence, hit.tokens)) continue;
      if (entry.says("object", "claim") && passive && !sentence.is(hit.tokens.last, "as") &&
          !follows_claim(reading, hit.tokens))
        continue;
      const bool noun_behind = sentence.has(hit.tokens.last) && !sentence.is(hit.tokens.last, "by") &&
                               !sentence.is_mark(hit.tokens.last);
      if (passive && noun_behind && !sentence.is(hit.tokens.last, "as")) continue;  // "was denied bail"
      found.push_back(read_verb(reading, hit));
    }
  }
  return found;
}

std::vector<FoundCue> find_past(const SentenceReading& reading) {
  std::vector<FoundCue> found;
  const TaggedSentence& sentence = reading.tagged;
  for (const CueHit& hit : reading.hits) {
    const bool negates = hit.entry->role == CueRole::negator && hit.entry->says("past", "yes");
    if (hit.entry->role != CueRole::past && !negates) continue;
    const TokenRange home = reading.clauses.at(reading.clauses.home_of(sentence, hit.tokens.first)).tokens;
    if (hit.entry->says("finite", "past")) {  // "until 2023" of what was; "will run until 2027" is to come
      const std::uint32_t verb = sentence.find(home, Tag::finite);
      if (verb >= home.last) continue;
      static const WordSet past = [] {
        WordSet words;
        for (const LexiconRow& row : lexicon("clauses.auxiliaries")) {
          if (row.attribute("tense") == "past") words.insert(tokenise(row.phrase).front().key);
        }
        return words;
      }();
      static const WordSet present = word_set("clauses.auxiliaries");
      const std::uint64_t key = sentence.key(verb);
      const bool denied = std::any_of(reading.hits.begin(), reading.hits.end(), [&](const CueHit& other) {
        return other.entry->role == CueRole::negator && home.contains(other.tokens.first) &&
               other.tokens.first < hit.tokens.first;
      });
      if (denied) continue;  // "did not open until 2021"
      if (present.contains(key) ? !past.contains(key) : sentence.words(verb).ends_with("s")) continue;
    }
    if (reading.tagged.is(hit.tokens.first, "ex")) {
      const bool joined =
          sentence.has(hit.tokens.last) && is_hyphen(sentence.text->text(), sentence.token(hit.tokens.last));
      if (!joined) continue;
    }
    const bool phrase = hit.entry->reach == CueReach::phrase;
    const Stretches scope = phrase ? noun_scope(reading, hit.tokens) : clause_scope(reading, hit.tokens);
    found.push_back(make_cue(reading, CueKind::past, hit.tokens, scope, !phrase));
  }
  return found;
}

}  // namespace factdesk
