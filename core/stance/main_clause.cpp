#include "stance/main_clause.h"

#include <algorithm>
#include <tuple>

#include "parse/reach.h"

namespace factdesk {
namespace {

// The source whose verb of saying this is, or null.
const FoundSource* said_by(const std::vector<FoundSource>& sources, TokenRange verb) {
  const auto found = std::find_if(sources.begin(), sources.end(), [&](const FoundSource& source) {
    const bool between = verb.first >= source.words.first &&
                         verb.first < std::max(source.words.last, source.verb.last) &&
                         !source.scope.contains(verb.first);
    return between || source.verb.contains(verb.first);
  });
  return found == sources.end() ? nullptr : &*found;
}

std::size_t depth_of(const Parse& parse, Index word) {
  std::size_t depth = 0;
  for (Index above = parse.words[word].head; above != kNone; above = parse.words[above].head) ++depth;
  return depth;
}

bool is_relative_pronoun(WordClass tag) {
  return tag == WordClass::WDT || tag == WordClass::WP || tag == WordClass::WPS || tag == WordClass::WRB;
}

// "the shops that it owns", "closed because it rained": tells of a noun or under what circumstances, and
// claims nothing of its own. "told reporters it would sell" is no relative clause, though the parse may say
// so.
bool makes_claim(const Parse& parse, const Clause& clause, bool said) {
  if (parse.words[clause.predicate].head == kNone) return true;
  const Syntax syntax(parse.words);
  const Index opener = syntax.child(clause.predicate, {Relation::mark});
  if (said && opener != kNone && parse.words[opener].key == word_key("that")) return true;
  // Nothing opens it: `"We ship in May," Roe blurted out` may look like a circumstance of the blurting.
  if (clause.kind == ClauseKind::adverbial)
    return said && opener == kNone && syntax.child(clause.predicate, {Relation::advmod}) == kNone &&
           clause.tense != Tense::none && clause.subject != kNone;
  if (clause.kind != ClauseKind::relative && clause.kind != ClauseKind::participle) return true;
  const std::vector<Index>& below = syntax.below(clause.predicate);
  const bool pronoun = std::any_of(below.begin(), below.end(),
                                   [&](Index word) { return is_relative_pronoun(parse.words[word].tag); });
  return said && !pronoun && (clause.tense != Tense::none || clause.modal != kNone);
}

// "said that …", "…, said Roe", "means that …": the claim is what hangs on it.
bool hands_on(const Reach& reach, const Parse& parse, const Clause& clause) {
  return clause.complement != kNone && !reach.opens_question(parse.clauses[clause.complement].predicate);
}

// "There were accusations that …"
bool tells_of_claim(const Parse& parse, const Clause& clause, const std::vector<FoundSource>& sources) {
  if (!clause.existential || clause.subject == kNone) return false;
  const Index noun = parse.groups[clause.subject].head;
  return std::any_of(sources.begin(), sources.end(), [&](const FoundSource& source) {
    return source.verb.contains(parse.words[noun].tokens.first);
  });
}

// The topmost clause that hands its claim on to no other; one that does where there is no other.
Index claiming_clause(const Parse& parse, const std::vector<FoundSource>& sources) {
  using Rank = std::tuple<bool, std::size_t, bool, bool>;  // a speaker's, how deep, bare, without a subject
  Index found = kNone;
  Rank least;
  const Reach reach(parse);
  for (Index at = 0; at < parse.clauses.size(); ++at) {
    const Clause& clause = parse.clauses[at];
    const TokenRange verb = parse.words[clause.verb].tokens;
    const bool said = std::any_of(sources.begin(), sources.end(), [&](const FoundSource& source) {
      return source.scope.contains(verb.first);
    });
    if (!makes_claim(parse, clause, said)) continue;
    if (clause.kind == ClauseKind::complement && reach.opens_question(clause.predicate)) continue;
    const bool speaks = said_by(sources, verb) != nullptr || hands_on(reach, parse, clause) ||
                        tells_of_claim(parse, clause, sources);
    const bool bare = clause.tense == Tense::none && clause.modal == kNone;
    const Rank rank{speaks && clause.negator == kNone,  // "did not confirm that …" claims just that
                    depth_of(parse, clause.predicate), bare, clause.subject == kNone};
    if (found != kNone && rank >= least) continue;
    least = rank;
    found = at;
  }
  return found;
}

// From the first helper of its verb to its predicate, and on to the infinitives that it governs.
Span predicate_span(const Parse& parse, Index clause) {
  const Syntax syntax(parse.words);
  Index at = parse.clauses[clause].predicate;
  Span span = parse.words[at].span;
  while (at != kNone) {
    span = hull(span, parse.words[at].span);
    for (const Index below : syntax.below(at)) {
      if (is_one_of(parse.words[below].relation, {Relation::aux, Relation::aux_pass, Relation::cop,
                                                  Relation::compound_prt, Relation::mark}))
        span = hull(span, parse.words[below].span);
    }
    // "sold no shares", "knows nothing"
    const Index object = syntax.child(at, {Relation::obj});
    if (object != kNone && object > at)
      span = hull(span, parse.words[std::min(static_cast<Index>(at + 1), object)].span);
    // "What we don't have is time"
    const Index subject = syntax.child(at, {Relation::nsubj});
    if (subject != kNone && parse.words[subject].tag == WordClass::WP) {
      const Index told = syntax.child(subject, {Relation::acl_relcl});
      if (told != kNone) span = hull(span, parse.words[told].span);
    }
    const Index exists = syntax.child(at, {Relation::expl}) == kNone  // "There was no need"
                             ? kNone
                             : syntax.child(at, {Relation::nsubj});
    if (exists != kNone) span = hull(span, parse.words[exists].span);
    at = syntax.child(at, {Relation::obj}) == kNone ? syntax.child(at, {Relation::xcomp}) : kNone;
    if (at != kNone && !is_verb(parse.words[at].tag)) at = kNone;  // "pleaded not guilty"
  }
  return span;
}

}  // namespace

std::vector<Span> clause_spans(const SentenceReading& reading, Span sentence) {
  std::vector<Span> spans;
  const std::vector<ClauseSpan>& split = reading.clauses.split;
  for (std::size_t i = 0; i < split.size(); ++i) {
    const std::uint32_t start = i == 0 ? sentence.start : reading.tagged.token(split[i].tokens.first).start;
    const std::uint32_t end =
        i + 1 == split.size() ? sentence.end : reading.tagged.token(split[i + 1].tokens.first).start;
    spans.push_back({start, end});
  }
  return spans;
}

std::uint32_t claim_clause(const SentenceReading& reading, const std::vector<FoundSource>& sources) {
  const Clauses& clauses = reading.clauses;
  const TokenRange main = clauses.split[clauses.main].tokens;
  const bool colon = reading.tagged.words(main.last - 1) == ":" && clauses.main + 1 < clauses.split.size();
  const bool only_said = std::any_of(sources.begin(), sources.end(), [&](const FoundSource& source) {
    return main.contains(source.verb.first) && source.scope.first >= source.verb.last &&
           source.scope.last > main.last && !reading.tagged.holds_finite({source.scope.first, main.last});
  });
  return colon && only_said ? clauses.main + 1 : clauses.main;
}

Span main_predicate(const SentenceReading& reading, const std::vector<FoundSource>& sources) {
  const Parse& parse = reading.parse();
  const Index clause = claiming_clause(parse, sources);
  if (clause != kNone) {
    const FoundSource* source = said_by(sources, parse.words[parse.clauses[clause].verb].tokens);
    const std::uint32_t behind = source == nullptr ? 0 : std::max(source->scope.first, source->verb.last);
    // "called the toll a disaster": what is said is no clause
    const bool noun = source != nullptr && source->scope.contains(behind);
    const Span predicate = predicate_span(parse, clause);
    return noun ? hull(predicate, reading.tagged.token(behind).span()) : predicate;
  }
  for (const Word& word : parse.words) {
    if (word.head != kNone) continue;
    if (word.group == kNone) return word.span;
    const Group& group = parse.groups[word.group];  // "No deal yet"
    Span span = hull(parse.words[group.first].span, parse.words[group.last - 1].span);
    for (const Clause& told : parse.clauses) {  // "No one left", taken for "a firm bought by Bolt"
      const Word& predicate = parse.words[told.predicate];
      const bool past = predicate.tag == WordClass::VBN || told.tense != Tense::none;
      if (past && predicate.head == group.head) span = hull(span, predicate.span);
    }
    return span;
  }
  return reading.tagged.span(reading.tagged.tokens);
}

}  // namespace factdesk
