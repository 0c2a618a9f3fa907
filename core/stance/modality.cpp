#include "stance/modality.h"

#include <algorithm>

#include "parse/reach.h"
#include "scan/words.h"

namespace factdesk {
namespace {

std::uint32_t next_word(const TaggedSentence& sentence, std::uint32_t at) {
  while (sentence.has(at) && sentence.tag(at) == Tag::adverb && !sentence.is(at, "not")) ++at;
  return at;
}

// "Dogs may not enter": of a kind, at its clause's start, what is allowed and not what may be so.
bool is_bare_plural(const TaggedSentence& sentence, std::uint32_t at) {
  const std::string_view word = sentence.words(at);
  const bool opens = at == sentence.tokens.first || sentence.tag(at - 1) == Tag::mark ||
                     sentence.tag(at - 1) == Tag::conjunction || sentence.is(at - 1, "that");
  return opens && sentence.tag(at) == Tag::other && word.size() > 3 && word.ends_with("s") &&
         !word.ends_with("ss");
}

std::uint32_t verb_behind_not(const TaggedSentence& sentence, std::uint32_t at) {
  return sentence.is(at, "not") ? next_word(sentence, at + 1) : at;
}

// "In July you could cross it in slippers": what anybody was able to do, unless it is a state ("you could be
// right").
bool is_ability(const TaggedSentence& sentence, std::uint32_t modal) {
  static const WordSet anyone = word_set("modality.permission_anyone");
  if (!sentence.is(modal, "could") || modal == sentence.tokens.first) return false;
  const bool state = sentence.is(modal + 1, "be") || sentence.is(modal + 1, "not");
  return anyone.contains(sentence.key(modal - 1)) && !state;
}

// "anglers with a rod may apply": the noun before a preposition and its own noun.
std::uint32_t head_before(const TaggedSentence& sentence, std::uint32_t noun) {
  std::uint32_t at = noun;
  while (at > sentence.tokens.first &&
         (sentence.tag(at) == Tag::other || sentence.tag(at) == Tag::determiner))
    --at;
  const bool described = at < noun && at > sentence.tokens.first && sentence.tag(at) == Tag::preposition &&
                         sentence.tag(at - 1) == Tag::other;
  return described ? at - 1 : noun;
}

// "You may cancel", "customers may return it": permission.
bool is_permission(const TaggedSentence& sentence, std::uint32_t modal) {
  if (!sentence.is(modal, "may") || modal == sentence.tokens.first) return false;
  static const WordSet anyone = word_set("modality.permission_anyone");
  static const WordSet subjects = word_set("modality.permission_subjects");
  static const WordSet verbs = word_set("modality.permission_verbs");
  static const WordSet states = word_set("modality.state_verbs");
  const std::uint32_t verb = next_word(sentence, modal + 1);
  if (!sentence.has(verb)) return false;
  // "students, who may also buy …"
  const bool relative = sentence.is(modal - 1, "who") && modal >= sentence.tokens.first + 2;
  const std::uint32_t nearest = relative ? (sentence.is_mark(modal - 2) ? modal - 3 : modal - 2) : modal - 1;
  if (!sentence.has(nearest)) return false;
  const std::uint32_t who = head_before(sentence, nearest);
  const std::uint64_t subject = sentence.key(who);
  if (is_bare_plural(sentence, modal - 1) && verbs.contains(sentence.key(verb_behind_not(sentence, verb))))
    return true;
  if (!sentence.has(verb_behind_not(sentence, verb))) return false;
  if (anyone.contains(subject)) return !states.contains(sentence.key(modal + 1));
  return subjects.contains(subject) && verbs.contains(sentence.key(verb_behind_not(sentence, verb)));
}

// "in May", "May 5", "5 May"; "the military might"
bool is_noun(const TaggedSentence& sentence, std::uint32_t at) {
  if (sentence.is(at, "may") && sentence.token(at).capital && !sentence.token(at).all_capitals) {
    if (at > sentence.tokens.first) return true;
    return sentence.has(at + 1) && (sentence.token(at + 1).kind != TokenKind::word ||
                                    sentence.is(at + 1, "the") || sentence.tag(at + 1) == Tag::finite);
  }
  if (at == sentence.tokens.first) return false;
  if (sentence.is(at, "may")) {
    static const WordSet openers = word_set("modality.month_openers");
    const bool number = sentence.has(at + 1) && sentence.token(at + 1).kind == TokenKind::number;
    return number && openers.contains(sentence.key(at - 1));
  }
  return sentence.is(at, "might") && sentence.tag(at - 1) == Tag::determiner &&
         !sentence.is(at - 1, "this") && !sentence.is(at - 1, "that") && !sentence.is(at - 1, "these") &&
         !sentence.is(at - 1, "those") && !sentence.is(at - 1, "some") && !sentence.is(at - 1, "both");
}

// "The dean suggested a walk", not "the data suggested a fall"
bool proposes_noun(const SentenceReading& reading, TokenRange verb) {
  const Parse& parse = reading.parse();
  const Reach reach(parse);
  const Index word = reach.top(verb);
  if (word == kNone || reach.syntax().child(word, {Relation::obj}) == kNone) return false;
  const Index subject = reach.syntax().child(word, {Relation::nsubj});
  if (subject == kNone || reach.syntax().child(word, {Relation::ccomp}) != kNone) return false;
  const WordClass tag = parse.words[subject].tag;
  const bool somebody =
      tag == WordClass::NNP || (tag == WordClass::PRP && parse.words[subject].key != word_key("it"));
  static const WordSet people = word_set("modality.proposers");
  return somebody || people.contains(parse.words[subject].key);
}

// "suggested that the council should", "suggested eating": an action is put forward, nothing is said to be
// so.
bool is_proposal(const SentenceReading& reading, TokenRange verb) {
  const TaggedSentence& sentence = reading.tagged;
  if (proposes_noun(reading, verb)) return true;
  const std::uint32_t behind = verb.last;
  if (!sentence.has(behind)) return true;
  if (sentence.tag(behind) == Tag::gerund || sentence.tag(verb.first) == Tag::participle) return true;
  constexpr std::uint32_t kClause = 8;  // tokens in which the proposed action's `should` stands
  for (std::uint32_t at = behind; at < sentence.tokens.last && at < behind + kClause; ++at) {
    if (sentence.is(at, "should") || sentence.is(at, "be"))
      return !sentence.is(at - 1, "may") && !sentence.is(at - 1, "could") && !sentence.is(at - 1, "might") &&
             !sentence.is(at - 1, "will") && !sentence.is(at - 1, "would") && !sentence.is(at - 1, "to");
    if (sentence.tag(at) == Tag::finite) return false;
  }
  return false;
}

// "It sold, perhaps, …", "Perhaps …", "Shares could double, some believe"
bool is_adverbial(const SentenceReading& reading, TokenRange cue) {
  const Parse& parse = reading.parse();
  const Index word = Reach(parse).top(cue);
  return word != kNone &&
         is_one_of(parse.words[word].relation, {Relation::advmod, Relation::obl, Relation::obl_unmarked,
                                                Relation::discourse, Relation::parataxis});
}

// "growth and perhaps a strain", "with rivals potentially creating": one part is hedged, not the clause.
bool is_aside(const SentenceReading& reading, TokenRange cue) {
  const TaggedSentence& sentence = reading.tagged;
  if (!sentence.has(cue.last)) return false;
  const Tag behind = sentence.tag(cue.last);
  if (behind == Tag::gerund)
    return cue.first > sentence.tokens.first && sentence.tag(cue.first - 1) != Tag::finite;
  if (cue.first == sentence.tokens.first) return false;
  const bool joined =
      sentence.tag(cue.first - 1) == Tag::conjunction || sentence.tag(cue.first - 1) == Tag::mark;
  const TokenRange home = reading.clauses.at(reading.clauses.home_of(sentence, cue.first)).tokens;
  const bool predicate = sentence.holds_finite({home.first, cue.first});
  const bool noun = behind == Tag::determiner || behind == Tag::number || behind == Tag::preposition ||
                    behind == Tag::other;
  return joined && predicate && noun;
}

// "likely" before a noun names a kind ("likely winners") and hedges only that noun.
bool hedges_noun(const TaggedSentence& sentence, TokenRange cue) {
  if (cue.size() != 1 || !(sentence.is(cue.first, "likely") || sentence.is(cue.first, "unlikely")))
    return false;
  const bool before = cue.first == sentence.tokens.first || sentence.tag(cue.first - 1) == Tag::determiner ||
                      sentence.tag(cue.first - 1) == Tag::preposition ||
                      sentence.tag(cue.first - 1) == Tag::other;
  const bool behind = sentence.has(cue.last) && sentence.tag(cue.last) == Tag::other;
  return before && behind;
}

// "the possible sale", "a potential buyer": of a noun. Not "the potential of", "as far as possible".
bool stands_before_noun(const TaggedSentence& sentence, TokenRange cue) {
  return sentence.has(cue.last) && sentence.tag(cue.last) == Tag::other &&
         cue.first > sentence.tokens.first && sentence.tag(cue.first - 1) != Tag::finite;
}

// "must have burned", not "must have a licence"
bool stands_before_participle(const SentenceReading& reading, TokenRange cue) {
  const Parse& parse = reading.parse();
  Index word = parse.word_of(cue.last);
  while (word < parse.words.size() && parse.words[word].tag == WordClass::RB) ++word;
  return word < parse.words.size() &&
         (parse.words[word].tag == WordClass::VBN || parse.words[word].tag == WordClass::VBD);
}

// "is believed sold", "were presumed dead"; not "was feared by", "is thought through", "was reported on
// Monday"
bool is_belief(const SentenceReading& reading, TokenRange cue) {
  const Parse& parse = reading.parse();
  const Index behind = parse.word_of(cue.last);
  if (behind == kNone) return false;
  const WordClass tag = parse.words[behind].tag;
  return tag == WordClass::VBN || tag == WordClass::JJ || tag == WordClass::VBD;
}

// "could perhaps", "may possibly": hedges side by side are one cue.
void join_neighbours(const SentenceReading& reading, std::vector<FoundCue>& cues) {
  std::vector<FoundCue> joined;
  for (const FoundCue& cue : cues) {
    const bool beside = !joined.empty() && joined.back().cue.kind == cue.cue.kind &&
                        joined.back().tokens.last == cue.tokens.first && joined.back().home == cue.home;
    if (!beside) {
      joined.push_back(cue);
      continue;
    }
    FoundCue& last = joined.back();
    const TokenRange tokens{last.tokens.first, cue.tokens.last};
    const bool wider = cue.scope.back().last > last.scope.back().last;
    last = make_cue(reading, cue.cue.kind, tokens, wider ? cue.scope : last.scope,
                    last.whole_clause || cue.whole_clause);
  }
  cues = std::move(joined);
}

}  // namespace

std::vector<FoundCue> find_hedges(const SentenceReading& reading) {
  std::vector<FoundCue> found;
  const TaggedSentence& sentence = reading.tagged;
  for (const CueHit& hit : reading.hits) {
    const bool weasel = hit.entry->role == CueRole::weasel;
    if (hit.entry->role != CueRole::hedge && !weasel) continue;
    const CueKind kind = weasel ? CueKind::weasel : CueKind::hedge;
    const std::uint32_t at = hit.tokens.first;
    if (is_noun(sentence, at) || is_permission(sentence, at) || is_ability(sentence, at)) continue;
    if (hit.entry->says("kind", "suggest") && is_proposal(reading, hit.tokens)) continue;
    if (hit.entry->says("kind", "participle") && !stands_before_participle(reading, hit.tokens)) continue;
    if (hit.entry->says("kind", "belief") && !is_belief(reading, hit.tokens)) continue;
    if (hit.entry->says("kind", "adjective") && !stands_before_noun(sentence, hit.tokens)) continue;
    if (hit.entry->reach == CueReach::phrase || hedges_noun(sentence, hit.tokens)) {
      found.push_back(make_cue(reading, kind, hit.tokens, noun_scope(reading, hit.tokens), false));
      continue;
    }
    if (hit.entry->reach == CueReach::whole) {
      found.push_back(make_cue(reading, kind, hit.tokens, clause_scope(reading, hit.tokens), true));
      continue;
    }
    const bool adverbial = is_adverbial(reading, hit.tokens);
    if (adverbial && is_aside(reading, hit.tokens)) {
      found.push_back(make_cue(reading, kind, hit.tokens, forward_scope(reading, hit.tokens), false));
      continue;
    }
    Stretches scope;
    if (hit.entry->reach == CueReach::forward) {
      scope = denied_scope(reading, hit.tokens);
    } else {  // "It sold, perhaps, …", "Perhaps …": both ways
      scope = adverbial ? clause_scope(reading, hit.tokens) : doubted_scope(reading, hit.tokens);
    }
    found.push_back(make_cue(reading, kind, hit.tokens, std::move(scope), true));
  }
  join_neighbours(reading, found);
  return found;
}

namespace {

// "did not agree to sell", "doesn't aim to": nothing is planned.
bool is_not_planned(const SentenceReading& reading, TokenRange cue) {
  const Parse& parse = reading.parse();
  static const WordSet helpers = {word_key("do"), word_key("does"), word_key("did")};
  const Reach reach(parse);
  const Index verb = reach.top(cue);
  if (verb == kNone || parse.words[verb].tag != WordClass::VB) return false;
  const Index helper = reach.syntax().child(verb, {Relation::aux});
  return helper != kNone && helpers.contains(parse.words[helper].key);
}

}  // namespace

std::vector<FoundCue> find_plans(const SentenceReading& reading) {
  std::vector<FoundCue> found;
  const TaggedSentence& sentence = reading.tagged;
  for (const CueHit& hit : reading.hits) {
    if (hit.entry->role != CueRole::plan) continue;
    const std::uint32_t at = hit.tokens.first;
    // "his will", "the iron will"
    if (sentence.is(at, "will") && (sentence.tag(at) != Tag::finite || !sentence.has(at + 1))) continue;
    if (is_not_planned(reading, hit.tokens)) continue;
    const bool phrase = hit.entry->reach == CueReach::phrase;
    const bool perfect = (sentence.tag(at) == Tag::participle || sentence.tag(at) == Tag::gerund) &&
                         at > sentence.tokens.first && sentence.tag(at - 1) == Tag::finite;
    const bool verb = sentence.tag(at) == Tag::finite || perfect;
    // "agreed to the price", "its commitment to Acme": nothing is going to be done
    const std::uint32_t behind = next_word(sentence, hit.tokens.last);
    if (sentence.is(hit.tokens.last - 1, "to") && sentence.has(behind) && sentence.tag(behind) != Tag::base &&
        sentence.tag(behind) != Tag::mark)
      continue;
    // "With a goal to invest $5m, the venture marks …": of a noun only what hangs on it
    Stretches scope = verb && !phrase ? doubted_scope(reading, hit.tokens) : noun_scope(reading, hit.tokens);
    found.push_back(make_cue(reading, CueKind::plan, hit.tokens, std::move(scope), verb));
  }
  for (std::uint32_t at = sentence.tokens.first; at + 1 < sentence.tokens.last; ++at) {
    if (sentence.key(at) != word_key("'ll")) continue;  // "I'll": no word that a phrase could begin with
    found.push_back(
        make_cue(reading, CueKind::plan, {at, at + 1}, doubted_scope(reading, {at, at + 1}), true));
  }
  return found;
}

namespace {

// `"We ship in May," Roe said, "if we can."`: the second quotation that this word opens adds to what was
// claimed.
bool opens_second_quotation(const TaggedSentence& sentence, std::uint32_t at) {
  if (at == sentence.tokens.first || !is_double_quote(*sentence.text, at - 1)) return false;
  constexpr std::ptrdiff_t kClosed = 2;  // marks
  std::ptrdiff_t marks = 0;
  for (std::uint32_t before = sentence.tokens.first; before + 1 < at && marks < kClosed; ++before)
    marks += is_double_quote(*sentence.text, before) ? 1 : 0;
  return marks >= kClosed || (marks == 1 && !is_double_quote(*sentence.text, sentence.tokens.first));
}

}  // namespace

namespace {

// "offered 8%, which most of us would take, if there is a hand": the condition hangs on the aside before it.
std::optional<TokenRange> conditional_aside(const SentenceReading& reading, std::uint32_t at) {
  const Clauses& clauses = reading.clauses;
  const std::uint32_t home = clauses.home_of(reading.tagged, at);
  if (home == 0 || home >= clauses.split.size()) return std::nullopt;
  const ClauseSpan& before = clauses.split[home - 1];
  if (before.kind != ClauseSpanKind::relative || clauses.split[home].kind != ClauseSpanKind::subordinate)
    return std::nullopt;
  return TokenRange{before.tokens.first, clauses.split[home].tokens.last};
}

}  // namespace

std::vector<FoundCue> find_conditions(const SentenceReading& reading) {
  std::vector<FoundCue> found;
  const TaggedSentence& sentence = reading.tagged;
  static const WordSet askers = word_set("modality.askers");
  for (const CueHit& hit : reading.hits) {
    if (hit.entry->role != CueRole::condition) continue;
    const std::uint32_t at = hit.tokens.first;
    if (hit.entry->says("kind", "if") && at > sentence.tokens.first && askers.contains(sentence.key(at - 1)))
      continue;
    const bool opens_or_parted = at == sentence.tokens.first || sentence.tag(at - 1) == Tag::mark;
    if (hit.entry->says("kind", "comma") && !opens_or_parted) continue;
    if (hit.entry->says("kind", "inverted")) {  // "Should the sale fail, …", "Had it closed, …"
      const bool opens = at == sentence.tokens.first;
      const bool asks = sentence.words(sentence.tokens.last - 1) == "?";
      const Tag behind = sentence.has(at + 1) ? sentence.tag(at + 1) : Tag::mark;
      const bool subject = behind == Tag::determiner || behind == Tag::pronoun || behind == Tag::other ||
                           (behind == Tag::base && sentence.is(at, "should"));  // "Should rates fall".
      if (!opens || asks || !subject) continue;
    }
    if (opens_second_quotation(sentence, at)) {
      found.push_back(
          make_cue(reading, CueKind::condition, hit.tokens, forward_scope(reading, hit.tokens), false));
      continue;
    }
    if (const auto aside = conditional_aside(reading, at)) {
      found.push_back(make_cue(reading, CueKind::condition, hit.tokens, *aside, false));
      continue;
    }
    found.push_back(
        make_cue(reading, CueKind::condition, hit.tokens, group_scope(reading, hit.tokens), true));
  }
  return found;
}

std::vector<FoundCue> find_questions(const SentenceReading& reading) {
  std::vector<FoundCue> found;
  const TaggedSentence& sentence = reading.tagged;
  for (const CueHit& hit : reading.hits) {
    if (hit.entry->role != CueRole::question) continue;
    TokenRange scope{hit.tokens.last - 1, std::max(forward_scope(reading, hit.tokens).last, hit.tokens.last)};
    // "Asked whether he would resign, Roe said no": the aside asks, the sentence answers.
    const bool aside =
        hit.tokens.first == sentence.tokens.first && sentence.tag(hit.tokens.first) != Tag::finite;
    if (aside) {
      for (std::uint32_t at = hit.tokens.last; at < scope.last; ++at) {
        if (sentence.is_comma(at)) scope.last = at;
      }
    }
    found.push_back(make_cue(reading, CueKind::question, hit.tokens, scope, !aside));
  }
  std::uint32_t quote = sentence.tokens.last;  // where the quotation that holds the question begins
  for (std::uint32_t at = sentence.tokens.first; at < sentence.tokens.last; ++at) {
    if (is_double_quote(*sentence.text, at))
      quote = quote == sentence.tokens.last ? at : sentence.tokens.last;
    if (!sentence.is_mark(at) || sentence.words(at) != "?") continue;
    std::uint32_t end = at + 1;
    const bool quoted =
        quote != sentence.tokens.last && sentence.has(end) && is_double_quote(*sentence.text, end);
    const TokenRange scope = quoted ? TokenRange{quote, end} : TokenRange{sentence.tokens.first, end};
    const bool whole = !quoted || quote == sentence.tokens.first;
    found.push_back(make_cue(reading, CueKind::question, {at, end}, scope, whole));
  }
  return found;
}

}  // namespace factdesk
