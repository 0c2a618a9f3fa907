#include "parse/place.h"

#include <algorithm>

#include "parse/syntax.h"

namespace factdesk {
namespace {

// "wants to sell", "a plan to sell", "sold it, raising $3m": said of whom the parent speaks. But "the firm
// bought in May" tells of the firm.
bool is_open(const Parse& parse, const Clause& clause) {
  if (clause.parent == kNone || clause.subject != kNone) return false;
  if (clause.kind == ClauseKind::infinitive) return true;
  if (clause.tense != Tense::none) return false;
  switch (clause.kind) {
    case ClauseKind::infinitive:
    case ClauseKind::complement:
    case ClauseKind::adverbial:
    case ClauseKind::subject:
      return true;
    case ClauseKind::participle:
      return parse.words[clause.predicate].tag == WordClass::VB;
    case ClauseKind::main:
    case ClauseKind::joined:
    case ClauseKind::relative:
    case ClauseKind::aside:
      return false;
  }
  return false;
}

// The noun that a relative clause tells of: "the firm that Bolt bought".
Index antecedent_of(const Parse& parse, Index clause) {
  if (clause == kNone || parse.clauses[clause].kind != ClauseKind::relative) return kNone;
  return parse.words[parse.words[parse.clauses[clause].predicate].head].group;
}

Index whole_clause(const Parse& parse, Index clause) {
  while (clause != kNone && is_open(parse, parse.clauses[clause])) clause = parse.clauses[clause].parent;
  return clause;
}

// Of "there is a prize of $3m" nobody; "for which there is a prize" tells of its noun.
// Else of the clause itself, of the one that it is joined to, or the noun that a participle describes.
Index subject_of(const Parse& parse, Index clause) {
  if (clause != kNone && parse.clauses[clause].existential) return antecedent_of(parse, clause);
  while (clause != kNone && parse.clauses[clause].subject == kNone) {
    const Clause& one = parse.clauses[clause];
    const bool of_noun = one.kind == ClauseKind::participle || one.kind == ClauseKind::relative;
    if (of_noun) return parse.words[parse.words[one.predicate].head].group;
    clause = one.kind == ClauseKind::joined ? whole_clause(parse, one.parent) : kNone;
  }
  return clause == kNone ? kNone : parse.clauses[clause].subject;
}

// A semicolon between them parts two places, whatever hangs on what.
bool are_parted(const Parse& parse, Span a, Span b) {
  const Span between{std::min(a.end, b.end), std::max(a.start, b.start)};
  return std::any_of(parse.words.begin(), parse.words.end(), [&](const Word& word) {
    return word.key == word_key(";") && word.span.start >= between.start && word.span.end <= between.end;
  });
}

}  // namespace

bool is_under(const Parse& parse, Index word, Index above) {
  while (word != kNone && word != above) word = parse.words[word].head;
  return word == above && above != kNone;
}

Index head_at(const Parse& parse, Span place) {
  const auto first = std::partition_point(parse.words.begin(), parse.words.end(),
                                          [&](const Word& word) { return word.span.end <= place.start; });
  const auto last = std::partition_point(first, parse.words.end(),
                                         [&](const Word& word) { return word.span.start < place.end; });
  const auto from = static_cast<Index>(first - parse.words.begin());
  const auto to = static_cast<Index>(last - parse.words.begin());
  for (Index at = from; at < to; ++at) {
    const Index head = parse.words[at].head;
    const bool outside = head == kNone || head < from || head >= to;
    const bool minor = is_one_of(parse.words[at].relation, {Relation::punct, Relation::det, Relation::case_,
                                                            Relation::cc, Relation::mark});
    if (outside && !minor) return at;
  }
  return from < to ? from : kNone;
}

Index clause_at(const Parse& parse, Span place) {
  const Index head = head_at(parse, place);
  return head == kNone ? kNone : whole_clause(parse, parse.words[head].clause);
}

Index aside_at(const Parse& parse, Span place) {
  const Index head = head_at(parse, place);
  if (head == kNone) return kNone;
  const Index clause = parse.words[head].clause;
  for (Index at = head; at != kNone && parse.words[at].clause == clause; at = parse.words[at].head) {
    const Index group = parse.words[at].group;
    if (group == kNone || parse.groups[group].head != at) continue;
    if (clause != kNone && parse.clauses[clause].predicate == at)
      continue;  // "is $3m" says, and describes not
    const Index described = parse.groups[group].describes;
    if (described != kNone && at >= parse.groups[described].last) return group;  // not "coach Mike Fordham"
  }
  return kNone;
}

Index told_at(const Parse& parse, Span place) {
  const Index aside = aside_at(parse, place);
  Index told = aside == kNone ? subject_of(parse, clause_at(parse, place)) : aside;
  // "Acme, a firm that had …": the firm is Acme
  while (told != kNone && parse.groups[told].describes != kNone) told = parse.groups[told].describes;
  return told;
}

bool lacks_subject(const Parse& parse, Span place) {
  const Index clause = clause_at(parse, place);
  return clause != kNone && parse.clauses[clause].tense != Tense::none &&
         !parse.clauses[clause].existential && told_at(parse, place) == kNone;
}

Standing standing_in(const Parse& parse, Index group, Index word) {
  const Index head = parse.groups[group].head;
  Standing standing = Standing::head;
  for (Index at = word; at != kNone && at != head; at = parse.words[at].head) {
    const Relation relation = parse.words[at].relation;
    if (relation == Relation::appos && standing != Standing::head) return Standing::aside;
    if (is_one_of(relation, {Relation::conj, Relation::flat, Relation::appos})) continue;
    if (relation == Relation::nmod_poss) {
      standing = Standing::owner;
    } else if (is_one_of(relation, {Relation::compound, Relation::nmod_desc, Relation::amod})) {
      standing = Standing::name;
    } else {
      const Index inner = parse.words[at].group;
      const bool of = relation == Relation::nmod && inner != kNone && parse.groups[inner].head == at &&
                      parse.groups[inner].preposition != kNone &&
                      parse.words[parse.groups[inner].preposition].key == word_key("of");
      if (!of) return Standing::beside;
      standing = Standing::of;
    }
  }
  return standing;
}

TokenRange phrase_of(const Parse& parse, Index group) {
  const Index head = parse.groups[group].head;
  TokenRange tokens{parse.words[parse.groups[group].first].tokens.first,
                    parse.words[parse.groups[group].last - 1].tokens.last};
  const auto belongs = [&](Index word) {
    while (word != kNone && word != head) {
      if (is_one_of(parse.words[word].relation, {Relation::appos, Relation::acl_relcl, Relation::parataxis,
                                                 Relation::punct, Relation::cop, Relation::nsubj}))
        return false;
      word = parse.words[word].head;
    }
    return word == head && parse.words[head].relation != Relation::root;
  };
  for (Index at = 0; at < parse.words.size(); ++at) {
    if (!belongs(at)) continue;
    tokens = {std::min(tokens.first, parse.words[at].tokens.first),
              std::max(tokens.last, parse.words[at].tokens.last)};
  }
  return tokens;
}

TokenRange stretch_at(const Parse& parse, Span place) {
  const Index head = head_at(parse, place);
  if (head == kNone) return {};
  const Index clause = whole_clause(parse, parse.words[head].clause);
  const auto inside = [&](Index at) { return whole_clause(parse, parse.words[at].clause) == clause; };
  Index first = head;
  while (first > 0 && inside(static_cast<Index>(first - 1))) --first;
  Index last = head;
  while (last + 1U < parse.words.size() && inside(static_cast<Index>(last + 1))) ++last;
  return {parse.words[first].tokens.first, parse.words[last].tokens.last};
}

bool in_one_clause(const Parse& parse, Span a, Span b) {
  return !are_parted(parse, a, b) && clause_at(parse, a) == clause_at(parse, b);
}

bool stands_with(const Parse& parse, Span place, Span words) {
  if (place.contains(words)) return true;
  if (are_parted(parse, place, words)) return false;
  const Index head = head_at(parse, words);
  const Index at = head_at(parse, place);
  if (head == kNone || at == kNone) return false;
  const auto under = [&](Index group) {
    return group != kNone && is_under(parse, head, parse.groups[group].head);
  };
  if (under(told_at(parse, place)) || is_under(parse, head, at)) return true;  // "people who took part"
  if (const Index aside = aside_at(parse, place); aside != kNone) return under(aside);
  const Index clause = clause_at(parse, place);
  return clause_at(parse, words) == clause || under(antecedent_of(parse, clause));
}

}  // namespace factdesk
