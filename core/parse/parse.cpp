#include "parse/parse.h"

#include <algorithm>

#include "base/utf8.h"
#include "parse/syntax.h"
#include "parse/tree.h"

namespace factdesk {
namespace {

constexpr std::size_t kMostWords = 60000;  // an Index counts no further

std::vector<Word> words_of(const Segmented& text, TokenRange sentence) {
  std::vector<GrammarWord> cut = grammar_words(text, sentence);
  if (cut.size() > kMostWords) cut.resize(kMostWords);
  std::vector<std::string_view> spellings;
  spellings.reserve(cut.size());
  for (const GrammarWord& one : cut) spellings.push_back(text.words(one.span));
  const WordTree tree = tree_of_words(spellings, parse_model());
  std::vector<Word> words(cut.size());
  for (std::size_t at = 0; at < cut.size(); ++at) {
    Word& word = words[at];
    word.span = cut[at].span;
    word.tokens = cut[at].tokens;
    word.key = word_key(fold(spellings[at]));
    word.tag = tree.classes[at];
    word.head = tree.heads[at];
    word.relation = tree.relations[at];
  }
  return words;
}

// Hands each word down to what rules it: the group of its head, the clause of its nearest predicate.
void place_words(Parse& parse, const Syntax& syntax) {
  std::vector<Index> clause_of(parse.words.size(), kNone);
  for (Index at = 0; at < parse.clauses.size(); ++at) clause_of[parse.clauses[at].predicate] = at;
  for (Index at = 0; at < parse.groups.size(); ++at) {
    for (Index word = parse.groups[at].first; word < parse.groups[at].last; ++word) {
      if (parse.words[word].group == kNone || word == parse.groups[at].head) parse.words[word].group = at;
    }
  }
  for (Index at = 0; at < parse.words.size(); ++at) {
    Index above = at;
    while (above != kNone && clause_of[above] == kNone) above = syntax.word(above).head;
    parse.words[at].clause = above == kNone ? kNone : clause_of[above];
  }
  for (Index at = 0; at < parse.clauses.size(); ++at) {
    const Word& predicate = parse.words[parse.clauses[at].predicate];
    if (parse.clauses[at].kind != ClauseKind::relative || predicate.head == kNone) continue;
    const Index noun = parse.words[predicate.head].group;
    if (noun != kNone) parse.groups[noun].relative = at;
  }
}

}  // namespace

Index Parse::doer(Index clause) const {
  const Clause& one = clauses[clause];
  if (one.passive) return one.agent;
  if (one.subject != kNone || one.parent == kNone) return one.subject;
  if (one.kind == ClauseKind::participle) return words[words[one.predicate].head].group;
  if (one.kind != ClauseKind::infinitive) return kNone;
  // "asked Roe to leave": Roe; "wants to leave": who wants
  const Clause& parent = clauses[one.parent];
  if (parent.object != kNone) return parent.object;
  return parent.passive ? parent.subject : doer(one.parent);
}

Index Parse::word_of(std::uint32_t token) const {
  const auto found =
      std::upper_bound(words.begin(), words.end(), token,
                       [](std::uint32_t at, const Word& word) { return at < word.tokens.last; });
  if (found == words.end() || !found->tokens.contains(token)) return kNone;
  return static_cast<Index>(found - words.begin());
}

Parse parse_sentence(const Segmented& text, TokenRange sentence) {
  Parse parse;
  parse.words = words_of(text, sentence);
  const Syntax syntax(parse.words);
  parse.groups = groups_of(syntax);
  std::vector<Index> group_of(parse.words.size(), kNone);
  for (Index at = 0; at < parse.groups.size(); ++at) group_of[parse.groups[at].head] = at;
  parse.clauses = clauses_of(syntax, group_of);
  place_words(parse, syntax);
  return parse;
}

}  // namespace factdesk
