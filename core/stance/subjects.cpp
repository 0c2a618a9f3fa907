#include "stance/subjects.h"

#include "stance/noun_group.h"

namespace factdesk {
namespace {

// Does a token belong to the noun group that stands behind it?
bool is_of_noun(const TaggedSentence& sentence, std::uint32_t at, bool last) {
  const Tag tag = sentence.tag(at);
  const bool in_subject = !sentence.holds_finite({sentence.tokens.first, at});
  if (tag == Tag::preposition) return !last && (in_subject || sentence.is(at, "of"));
  if (tag == Tag::mark)
    return is_hyphen(sentence.text->text(), sentence.token(at)) && sentence.token(at).glued;
  return tag == Tag::other || tag == Tag::number || tag == Tag::determiner || tag == Tag::adverb ||
         tag == Tag::pronoun;
}

// The noun that a relative clause describes: of "sold its plant in Dunmere, which …" Dunmere, of "a third of
// the bill, which …" and of a subject, "The bill for it, which …", all.
TokenRange noun_before(const TaggedSentence& sentence, std::uint32_t end) {
  if (end > sentence.tokens.first && sentence.is_comma(end - 1)) --end;
  std::uint32_t first = end;
  while (first > sentence.tokens.first && is_of_noun(sentence, first - 1, first == end)) --first;
  return {first, end};
}

TokenRange subject_of(const TaggedSentence& sentence, const ClauseSpan& clause) {
  const std::uint32_t verb = sentence.find(clause.tokens, Tag::finite);
  if (verb >= clause.tokens.last) return {clause.tokens.first, clause.tokens.first};
  const TokenRange own = subject_before(sentence, verb);
  if (clause.kind != ClauseSpanKind::relative) return own;
  const bool bracket = sentence.is_mark(clause.tokens.first) && sentence.words(clause.tokens.first) == "(";
  if (bracket) return own.first >= clause.tokens.first ? own : TokenRange{verb, verb};
  const std::uint32_t relative = sentence.find(clause.tokens, Tag::relative);
  const TokenRange described = noun_before(sentence, clause.tokens.first);
  // "The bill, which the treasurer puts at €790 million": both, the bill first
  const bool whose = relative < clause.tokens.last && sentence.is(relative, "whose");
  const bool has_own = !own.empty() && (own.first > relative || (whose && own.last > relative + 1));
  return has_own ? TokenRange{described.empty() ? own.first : described.first, own.last} : described;
}

// A group is a subject behind a verb of saying, a `that`, a mark or a conjunction: not "jailed for six years
// and".
bool opens_a_clause(const TaggedSentence& sentence, std::uint32_t clause, TokenRange subject) {
  const Tag end = sentence.tag(subject.last - 1);
  if (end == Tag::conjunction || end == Tag::preposition) return false;
  if (subject.first <= clause) return true;
  const Tag before = sentence.tag(subject.first - 1);
  return before == Tag::mark || before == Tag::relative || before == Tag::subordinator ||
         before == Tag::finite || before == Tag::conjunction;
}

}  // namespace

std::vector<VerbSubject> find_verbs(const TaggedSentence& sentence, const Clauses& clauses) {
  std::vector<VerbSubject> verbs;
  for (const ClauseSpan& clause : clauses.split) {
    if (clause.kind == ClauseSpanKind::relative) continue;
    for (std::uint32_t at = clause.tokens.first; at < clause.tokens.last; ++at) {
      if (sentence.tag(at) != Tag::finite) continue;
      const TokenRange subject = subject_before(sentence, at);
      if (!subject.empty() && opens_a_clause(sentence, clause.tokens.first, subject))
        verbs.push_back({at, subject});
    }
  }
  return verbs;
}

std::vector<Apposition> find_appositions(const TaggedSentence& sentence) {
  std::vector<Apposition> found;
  const TokenRange all = sentence.tokens;
  for (std::uint32_t comma = all.first + 1; comma + 2 < all.last; ++comma) {
    if (!sentence.is_comma(comma)) continue;
    const std::uint32_t first = comma + 1;
    if (!sentence.is(first, "a") && !sentence.is(first, "an") && !sentence.is(first, "the")) continue;
    std::uint32_t last = first;
    while (last < all.last && !sentence.is_comma(last) && sentence.tag(last) != Tag::finite) ++last;
    // A finite verb makes the group a subject; behind a relative the verb is the relative's.
    const std::uint32_t relative = sentence.find({first, last}, Tag::relative);
    if (last < all.last && !sentence.is_comma(last) && relative >= last) continue;
    while (last < all.last && !sentence.is_comma(last)) ++last;
    const TokenRange noun = noun_before(sentence, comma);
    if (!noun.empty()) found.push_back({sentence.span({first, last}), noun});
  }
  return found;
}

std::vector<TokenRange> find_subjects(const TaggedSentence& sentence, const Clauses& clauses) {
  std::vector<TokenRange> subjects;
  const std::size_t count = clauses.split.size() + clauses.embedded.size();
  subjects.reserve(count);
  for (std::uint32_t index = 0; index < count; ++index)
    subjects.push_back(subject_of(sentence, clauses.at(index)));
  return subjects;
}

}  // namespace factdesk
