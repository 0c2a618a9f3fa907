#include "stance/scope.h"

#include <algorithm>

#include "parse/reach.h"
#include "scan/words.h"

namespace factdesk {
namespace {

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
  reading.next_predicate.assign(tokens.size() + 1, tokens.last);
  for (std::uint32_t i = tokens.size(); i > 0; --i) {
    const std::uint32_t at = tokens.first + i - 1;
    const bool opens = opens_predicate(reading.tagged, at, home_range(reading, at).last);
    reading.next_predicate[i - 1] = opens ? at : reading.next_predicate[i];
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

namespace {

enum class Mark : std::uint8_t { none, opening, closing };

Mark mark_at(const TaggedSentence& sentence, std::uint32_t at) {
  if (!is_double_quote(*sentence.text, at)) return Mark::none;
  const std::string_view mark = sentence.words(at);
  if (mark == "“" || mark == "«" || mark == "„") return Mark::opening;
  if (mark == "”" || mark == "»") return Mark::closing;
  return at > sentence.tokens.first && sentence.token(at).glued ? Mark::closing : Mark::opening;
}

// The quotation that holds a place, or the whole sentence.
TokenRange quotation_around(const TaggedSentence& sentence, TokenRange place) {
  TokenRange range = sentence.tokens;
  for (std::uint32_t at = place.first; at > sentence.tokens.first; --at) {
    const Mark mark = mark_at(sentence, at - 1);
    if (mark == Mark::opening) range.first = at;
    if (mark != Mark::none) break;
  }
  for (std::uint32_t at = place.last; at < sentence.tokens.last; ++at) {
    const Mark mark = mark_at(sentence, at);
    if (mark == Mark::closing) range.last = at;
    if (mark != Mark::none) break;
  }
  return range;
}

// Words as stretches of tokens: marks and the cue itself part nothing that goes on behind them.
Stretches stretches_of(const SentenceReading& reading, const std::vector<bool>& words, TokenRange cue,
                       TokenRange limits) {
  const Parse& parse = reading.parse();
  const TokenRange home = quotation_around(reading.tagged, cue);
  limits = {std::max(limits.first, home.first), std::min(limits.last, home.last)};
  Stretches scope;
  bool joins = false;
  for (Index at = 0; at < words.size(); ++at) {
    const Word& word = parse.words[at];
    const bool mark = word.relation == Relation::punct;
    const TokenRange tokens{std::max(word.tokens.first, limits.first),
                            std::min(word.tokens.last, limits.last)};
    if (words[at] && !mark && tokens.first < tokens.last) {
      if (joins) {
        scope.back().last = std::max(scope.back().last, tokens.last);
      } else {
        scope.push_back(tokens);
      }
      joins = true;
    } else if (!mark && !cue.contains(word.tokens.first)) {
      joins = false;
    }
  }
  // the marks that end the sentence: what a colon opens hangs on the same verb
  if (joins && limits.last == reading.tagged.tokens.last) scope.back().last = limits.last;
  return scope;
}

ReachLimits denial_limits() {
  static const WordSet outside = word_set("negation.outside");
  static const WordSet factives = word_set("negation.factives");
  ReachLimits limits;
  limits.outside = &outside;
  limits.closed = &factives;
  return limits;
}

// The stretch of a sentence between two commas that holds a place.
TokenRange between_commas(const TaggedSentence& sentence, TokenRange place) {
  TokenRange range = place;
  while (range.first > sentence.tokens.first && !sentence.is_comma(range.first - 1)) --range.first;
  while (range.last < sentence.tokens.last && !sentence.is_comma(range.last)) ++range.last;
  return range;
}

// ", Roe said": the words of a speaker behind what is said, with its verb; and all behind a clause that tells
// of a noun ("The plan, which Roe denied that he saw, failed").
void leave_out_frame(const SentenceReading& reading, const Reach& reach, Index governor,
                     std::vector<bool>& words) {
  const Parse& parse = reading.parse();
  Index below = governor;
  for (Index above = parse.words[governor].head; above != kNone; above = parse.words[above].head) {
    // "Although it is likely that …, the road is shut": a clause with its own opener, or none of its own
    // subject
    const Index subject = reach.syntax().child(below, {Relation::expl, Relation::nsubj});
    const bool opened = subject == kNone || reach.first_under(below) != reach.first_under(subject);
    if (is_one_of(parse.words[below].relation, {Relation::acl_relcl, Relation::appos}) ||
        (parse.words[below].relation == Relation::advcl && opened)) {
      const std::vector<bool> inside = reach.all_under(below);
      for (Index at = 0; at < words.size(); ++at) words[at] = words[at] && inside[at];
    }
    const bool says = std::any_of(reading.hits.begin(), reading.hits.end(), [&](const CueHit& hit) {
      return hit.entry->role == CueRole::reporting && hit.tokens.contains(parse.words[above].tokens.first);
    });
    if (says) {
      const TokenRange tag = between_commas(reading.tagged, parse.words[above].tokens);
      for (Index at = 0; at < words.size(); ++at)
        words[at] = words[at] && !tag.contains(parse.words[at].tokens.first);
    }
    below = above;
  }
}

// What a predicate governs, and all that its "that" opens.
std::vector<bool> governed_words(const SentenceReading& reading, const Reach& reach, Index governor,
                                 const ReachLimits& limits) {
  std::vector<bool> words = reach.words_under(governor, limits);
  const Index opener = reach.opener_of_complement(governor);
  const bool closed =
      limits.closed != nullptr && limits.closed->contains(reading.parse().words[governor].key);
  if (opener == kNone || closed) return words;
  std::vector<bool> complement = reach.complement_from(opener);
  leave_out_frame(reading, reach, governor, complement);
  for (Index at = 0; at < words.size(); ++at) words[at] = words[at] || complement[at];
  return words;
}

// "will not challenge the acquittal": there was one.
void leave_out_presupposed(const Parse& parse, const Reach& reach, Index governor, std::vector<bool>& words) {
  static const WordSet presupposing = word_set("negation.presupposing");
  const Index object = reach.syntax().child(governor, {Relation::obj});
  if (object == kNone || !presupposing.contains(parse.words[governor].key) || !reach.is_definite(object))
    return;
  const std::vector<bool> inside = reach.all_under(object);
  for (Index at = 0; at < words.size(); ++at) words[at] = words[at] && !inside[at];
}

// Where the parse finds nothing that hangs on the words: what stands behind them up to the next comma.
Stretches rest_of_part(const SentenceReading& reading, TokenRange cue) {
  std::uint32_t last = cue.last;
  const std::uint32_t edge = quotation_around(reading.tagged, cue).last;
  while (last < edge && !reading.tagged.is_comma(last)) ++last;
  return {{cue.last, last}};
}

}  // namespace

Stretches denied_scope(const SentenceReading& reading, TokenRange cue) {
  const Parse& parse = reading.parse();
  const Reach reach(parse);
  const Index governor = reach.governor(cue);
  if (governor == kNone) return {};
  const TokenRange own = parse.words[governor].tokens;
  const bool object = parse.words[reach.top(cue)].head != kNone && own.last <= cue.first &&
                      parse.words[reach.described(cue)].relation == Relation::obj;  // "sold no shares" is so
  const std::uint32_t first = own.last <= cue.first && !object ? own.first : cue.last;
  std::vector<bool> words = governed_words(reading, reach, governor, denial_limits());
  leave_out_presupposed(parse, reach, governor, words);
  const Index top = reach.top(cue);
  if (parse.words[top].relation == Relation::det) {  // "No shop closed": the shop too
    const std::vector<bool> noun = reach.words_under(parse.words[top].head, denial_limits());
    for (Index at = 0; at < words.size(); ++at) words[at] = words[at] || noun[at];
  }
  const Stretches scope = stretches_of(reading, words, cue, {first, reading.tagged.tokens.last});
  return scope.empty() ? rest_of_part(reading, cue) : scope;
}

Stretches rest_scope(const SentenceReading& reading, TokenRange cue) {
  return {{cue.last, std::max(cue.last, quotation_around(reading.tagged, cue).last)}};
}

Stretches noun_scope(const SentenceReading& reading, TokenRange cue) {
  const Reach reach(reading.parse());
  const Index noun = reach.described({cue.last - 1, cue.last});
  if (noun == kNone) return {};
  return stretches_of(reading, reach.words_under(noun, {}), cue, {cue.last, reading.tagged.tokens.last});
}

Stretches subject_scope(const SentenceReading& reading, TokenRange cue) {
  const Reach reach(reading.parse());
  const Index governor = reach.governor(cue);
  if (governor == kNone) return {};
  ReachLimits limits;
  limits.subject = true;
  return stretches_of(reading, reach.words_under(governor, limits), cue,
                      {reading.tagged.tokens.first, cue.first});
}

Stretches doubted_scope(const SentenceReading& reading, TokenRange cue) {
  const Parse& parse = reading.parse();
  const Reach reach(parse);
  const Index governor = reach.governor(cue);
  if (governor == kNone) return {};
  const Index subject =
      reach.syntax().child(governor, {Relation::nsubj, Relation::nsubj_pass, Relation::nsubj_outer});
  ReachLimits limits;
  limits.bare_clauses = true;
  limits.subject = subject != kNone && !reach.is_definite(subject);
  const TokenRange own = parse.words[governor].tokens;
  std::vector<bool> words = governed_words(reading, reach, governor, limits);
  // "The decision to sell seems odd": what a noun's clause says is no more sure than the rest
  const Index told =
      subject == kNone || limits.subject ? kNone : reach.syntax().child(subject, {Relation::acl});
  if (told != kNone && reach.syntax().child(told, {Relation::mark}) != kNone) {
    const std::vector<bool> clause = reach.words_under(told, limits);
    for (Index at = 0; at < words.size(); ++at) words[at] = words[at] || clause[at];
  }
  const std::uint32_t first = limits.subject || told != kNone
                                  ? reading.tagged.tokens.first
                                  : (own.last <= cue.first ? own.first : cue.last);
  const Stretches scope = stretches_of(reading, words, cue, {first, reading.tagged.tokens.last});
  return scope.empty() ? rest_of_part(reading, cue) : scope;
}

Stretches clause_scope(const SentenceReading& reading, TokenRange cue) {
  const Parse& parse = reading.parse();
  const Reach reach(parse);
  const Index top = reach.top(cue);
  if (top == kNone) return {};
  // "up from $4m a year earlier": of what is compared
  const TaggedSentence& sentence = reading.tagged;
  const auto compared = std::find_if(reading.hits.begin(), reading.hits.end(), [&](const CueHit& hit) {
    const bool before = hit.entry->role == CueRole::comparison && hit.tokens.last <= cue.first;
    for (std::uint32_t at = hit.tokens.last; before && at < cue.first; ++at) {
      if (sentence.is_comma(at)) return false;
    }
    return before;
  });
  if (compared != reading.hits.end()) return {{compared->tokens.last, cue.last}};
  const Index noun = reach.described(cue);
  const Index head = parse.words[noun].head;
  if (head != kNone && !reach.syntax().is_predicate(noun) && !reach.syntax().is_predicate(head))
    return stretches_of(reading, reach.all_under(head), cue, reading.tagged.tokens);  // "$4m a year earlier"
  const Index clause = parse.words[top].clause;
  if (clause == kNone) return {reading.tagged.tokens};
  ReachLimits limits;
  limits.subject = true;
  limits.bare_clauses = true;
  Index predicate = parse.clauses[clause].predicate;
  // "Shares could double, some believe", "It was sold, or so they say": of what it is said
  const Word& said = parse.words[predicate];
  if (said.relation == Relation::parataxis ||
      (said.relation == Relation::conj && cue.contains(said.tokens.first)))
    predicate = said.head;
  return stretches_of(reading, reach.words_under(predicate, limits), cue, reading.tagged.tokens);
}

FoundCue make_cue(const SentenceReading& reading, CueKind kind, TokenRange cue, Stretches scope,
                  bool whole_clause) {
  if (scope.empty()) scope.push_back({cue.last, cue.last});
  FoundCue found;
  found.cue = {kind, reading.tagged.span(cue), reading.tagged.span({scope.front().first, scope.back().last}),
               !whole_clause};
  found.tokens = cue;
  found.scope = std::move(scope);
  found.home = reading.clauses.home_of(reading.tagged, cue.first);
  found.whole_clause = whole_clause;
  return found;
}

FoundCue make_cue(const SentenceReading& reading, CueKind kind, TokenRange cue, TokenRange scope,
                  bool whole_clause) {
  return make_cue(reading, kind, cue, Stretches{scope}, whole_clause);
}

}  // namespace factdesk
