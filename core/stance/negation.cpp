#include "stance/negation.h"

#include <algorithm>
#include <iterator>

#include "scan/words.h"

namespace factdesk {
namespace {

// "has not, however, ruled": between commas, a terminator ends nothing.
bool is_parenthesis(const TaggedSentence& sentence, TokenRange terminator) {
  if (terminator.first == sentence.tokens.first || !sentence.has(terminator.last)) return false;
  return sentence.words(terminator.first - 1) == "," && sentence.words(terminator.last) == ",";
}

// The first terminator behind the cue, or a factive verb, ends a negation's reach.
std::uint32_t reach_end(const SentenceReading& reading, std::uint32_t first, std::uint32_t last) {
  const auto& ends = reading.terminators;
  auto next =
      std::partition_point(ends.begin(), ends.end(), [&](TokenRange end) { return end.first < first; });
  for (; next != ends.end(); ++next) {
    const TokenRange terminator = *next;
    if (is_parenthesis(reading.tagged, terminator)) continue;
    if (terminator.first == first && reading.tagged.tag(first) == Tag::adverb)
      continue;  // "not yet", "not only"
    last = std::min(last, terminator.first);
    break;
  }
  const auto factive = std::lower_bound(reading.factives.begin(), reading.factives.end(), first);
  if (factive != reading.factives.end() && *factive < last) return *factive + 1;
  return last;
}

TokenRange negated(const SentenceReading& reading, TokenRange cue) {
  const TokenRange ahead = forward_scope(reading, cue);
  return {ahead.first, std::max(reach_end(reading, ahead.first, ahead.last), ahead.first)};
}

// "was scrapped", "has been called off": what is denied stands before.
bool is_passive(const TaggedSentence& sentence, std::uint32_t verb) {
  std::uint32_t at = verb;
  while (at > sentence.tokens.first && sentence.tag(at - 1) == Tag::adverb) --at;
  if (at == sentence.tokens.first) return false;
  static const WordSet be = [] {
    WordSet words;
    for (const char* word : {"is", "are", "was", "were", "be", "been", "being", "'s", "get", "got", "isn't",
                             "wasn't", "weren't", "aren't"})
      words.insert(word_key(word));
    return words;
  }();
  return be.contains(sentence.key(at - 1));
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
bool follows_claim(const SentenceReading& reading, std::uint32_t verb) {
  static const WordSet claims = word_set("source.claim_nouns");
  const TokenRange before = backward_scope(reading, {verb, verb + 1});
  for (std::uint32_t at = before.first; at < before.last; ++at) {
    if (claims.contains(reading.tagged.key(at))) return true;
  }
  return false;
}

// "you may cancel", "anyone can cancel": what may be done has not been.
bool may_do(const TaggedSentence& sentence, std::uint32_t verb) {
  if (verb < sentence.tokens.first + 2) return false;
  return sentence.is(verb - 1, "can") || (sentence.is(verb - 1, "may") && sentence.is(verb - 2, "you"));
}

// A bare noun or an adjective: "the scrapped deal", "its cancelled plans".
bool is_attribute(const TaggedSentence& sentence, std::uint32_t verb) {
  return verb > sentence.tokens.first && sentence.tag(verb - 1) == Tag::determiner;
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

// "did not open until 2021": it opened then.
bool is_until(const TaggedSentence& sentence, std::uint32_t at) {
  return sentence.is(at, "until") || sentence.is(at, "till");
}

// "sold not one but two", "shaping not their future": no verb of its clause is denied.
bool denies_part(const TaggedSentence& sentence, TokenRange cue) {
  if (!sentence.is(cue.first, "not") || cue.first == sentence.tokens.first) return false;
  const Tag before = sentence.tag(cue.first - 1);
  const Tag behind = sentence.has(cue.last) ? sentence.tag(cue.last) : Tag::mark;
  static const WordSet auxiliaries = word_set("clauses.auxiliaries");
  const bool verb = (before == Tag::finite && auxiliaries.contains(sentence.key(cue.first - 1))) ||
                    before == Tag::adverb || sentence.is(cue.last, "to");
  const bool noun = behind == Tag::number || behind == Tag::determiner || behind == Tag::other ||
                    behind == Tag::preposition;
  return !verb && noun;
}

// "neither A nor B": one negation a part.
bool is_paired_nor(const SentenceReading& reading, const CueHit& hit) {
  return reading.tagged.is(hit.tokens.first, "nor");
}

// "homes were without power", "there was, however, a lack of parking": what is lacking is what is said.
bool is_predicate(const TaggedSentence& sentence, TokenRange cue) {
  std::uint32_t at = cue.first;
  while (at > sentence.tokens.first && (sentence.tag(at - 1) == Tag::adverb || (sentence.is_comma(at - 1)) ||
                                        sentence.is(at - 1, "however")))
    --at;
  return at > sentence.tokens.first && is_passive(sentence, at) && sentence.tag(at - 1) == Tag::finite;
}

// "No one left without a book": under a negation of its clause, with no comma between, the two cancel.
bool is_cancelled(const SentenceReading& reading, TokenRange cue, const std::vector<FoundCue>& earlier) {
  const TaggedSentence& sentence = reading.tagged;
  constexpr std::uint32_t kNear = 24;  // tokens
  constexpr std::ptrdiff_t kLast = 4;  // negations
  const auto first = earlier.end() - std::min<std::ptrdiff_t>(kLast, std::ssize(earlier));
  return std::any_of(first, earlier.end(), [&](const FoundCue& negation) {
    if (!negation.whole_clause || !negation.scope.contains(cue.first)) return false;
    if (cue.first > negation.tokens.last + kNear) return false;
    for (std::uint32_t at = negation.tokens.last; at < cue.first; ++at) {
      if (sentence.is_comma(at)) return false;
    }
    return true;
  });
}

FoundCue read_verb(const SentenceReading& reading, const CueHit& hit) {
  const TaggedSentence& sentence = reading.tagged;
  const bool passive = is_passive(sentence, hit.tokens.first);
  // "blocked the road": somebody else's act is denied, not the verb itself.
  const bool whole = passive || !hit.entry->says("denies", "object");
  const TokenRange scope = passive ? backward_scope(reading, hit.tokens) : negated(reading, hit.tokens);
  // "refused to sell" denies the verb; "scrapped the sale" denies what the verb speaks of.
  return make_cue(reading, CueKind::negation, hit.tokens, scope, whole);
}

}  // namespace

std::vector<FoundCue> find_negations(const SentenceReading& reading) {
  std::vector<FoundCue> found;
  const TaggedSentence& sentence = reading.tagged;
  for (const CueHit& hit : reading.hits) {
    const CueEntry& entry = *hit.entry;
    if (entry.role == CueRole::negator) {
      if (is_name_or_number(sentence, hit.tokens.first) || is_answer(sentence, hit.tokens.first)) continue;
      const TokenRange cue = cue_words(hit);
      const bool phrase = entry.reach == CueReach::phrase;
      TokenRange scope = phrase ? phrase_scope(reading, cue) : negated(reading, cue);
      if (entry.backward) scope = {backward_scope(reading, cue).first, cue.last};
      if (entry.reach == CueReach::whole) scope = forward_scope(reading, cue);
      if (is_paired_nor(reading, hit)) scope = negated(reading, cue);
      if (!phrase && scope.last > scope.first && is_until(sentence, scope.last)) continue;
      const bool lacks =
          entry.says("lacks", "yes") && (is_predicate(sentence, cue) || is_cancelled(reading, cue, found));
      found.push_back(make_cue(reading, CueKind::negation, cue, scope,
                               lacks || (!phrase && !denies_part(sentence, cue))));
    } else if (entry.role == CueRole::negative_verb) {
      if (may_do(sentence, hit.tokens.first)) continue;
      if (is_attribute(sentence, hit.tokens.first)) {
        found.push_back(
            make_cue(reading, CueKind::negation, hit.tokens, phrase_scope(reading, hit.tokens), false));
      } else {
        found.push_back(read_verb(reading, hit));
      }
    } else if (entry.role == CueRole::denial) {
      const bool passive = is_passive(sentence, hit.tokens.first);
      if (entry.says("object", "claim") && !passive && !governs_claim(sentence, hit.tokens)) continue;
      if (entry.says("object", "claim") && passive && !sentence.is(hit.tokens.last, "as") &&
          !follows_claim(reading, hit.tokens.first))
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
    const TokenRange scope = phrase ? phrase_scope(reading, hit.tokens) : home;
    found.push_back(make_cue(reading, CueKind::past, hit.tokens, scope, !phrase));
  }
  return found;
}

}  // namespace factdesk
