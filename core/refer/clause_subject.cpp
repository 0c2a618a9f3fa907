#include "refer/clause_subject.h"

#include <algorithm>

#include "scan/words.h"

namespace factdesk {
namespace {

constexpr std::uint64_t kDefinite[] = {
    word_key("the"), word_key("this"), word_key("that"), word_key("these"), word_key("those"),
    word_key("its"), word_key("his"),  word_key("her"),  word_key("their"), word_key("our"),
    word_key("my"),  word_key("it"),   word_key("he"),   word_key("she"),   word_key("they"),
    word_key("we"),  word_key("both"), word_key("you"),  word_key("i"),     word_key("your")};
constexpr std::uint64_t kIndefinite[] = {
    word_key("a"),    word_key("an"),    word_key("another"), word_key("some"),  word_key("one"),
    word_key("most"), word_key("many"),  word_key("several"), word_key("other"), word_key("few"),
    word_key("each"), word_key("every"), word_key("rival"),   word_key("rivals")};
constexpr std::uint64_t kPrepositions[] = {
    word_key("in"),    word_key("on"),     word_key("at"),    word_key("by"),     word_key("for"),
    word_key("from"),  word_key("with"),   word_key("after"), word_key("before"), word_key("since"),
    word_key("until"), word_key("during"), word_key("under"), word_key("unlike"), word_key("despite"),
    word_key("of"),    word_key("to"),     word_key("as"),    word_key("like"),   word_key("without"),
    word_key("back"),  word_key("over"),   word_key("about"), word_key("around"), word_key("including")};
constexpr std::uint64_t kConjunctions[] = {
    word_key("and"),    word_key("but"),     word_key("or"),      word_key("while"), word_key("although"),
    word_key("though"), word_key("because"), word_key("if"),      word_key("when"),  word_key("that"),
    word_key("which"),  word_key("who"),     word_key("whereas"), word_key("so")};

template <std::size_t N>
bool in(const std::uint64_t (&keys)[N], std::uint64_t key) {
  return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}

const Mention* mention_at(const std::vector<Mention>& mentions, std::uint32_t at) {
  const auto found = std::find_if(mentions.begin(), mentions.end(),
                                  [&](const Mention& mention) { return mention.tokens.contains(at); });
  return found == mentions.end() ? nullptr : &*found;
}

// Behind a prepositional opener: its comma, or the next article, pronoun or name after its own noun phrase.
std::uint32_t skip_opener(const Segmented& text, std::uint32_t at, TokenRange clause,
                          const std::vector<Mention>& mentions) {
  const std::uint32_t opener = at++;
  for (std::uint32_t end = at; end < clause.last; ++end) {
    if (text.words(text.tokens[end]) == ",") return end + 1;
  }
  if (at < clause.last && (in(kDefinite, text.tokens[at].key) || in(kIndefinite, text.tokens[at].key))) ++at;
  for (++at; at < clause.last; ++at) {
    const std::uint64_t key = text.tokens[at].key;
    const bool starts = in(kDefinite, key) || in(kIndefinite, key) || mention_at(mentions, at) != nullptr;
    if (starts && !in(kPrepositions, text.tokens[at - 1].key)) return at;
  }
  return opener + 1;
}

bool is_comma(const Segmented& text, std::uint32_t at) { return text.words(text.tokens[at]) == ","; }

// Whom "the", "its" or "her" leads to: "its rival Quillfab", "her opposite number, Erik Munday, …". A name
// that only qualifies a noun ("the Oracle deal") is nobody's.
const Mention* named_behind(const Segmented& text, std::uint32_t determiner, TokenRange clause,
                            const std::vector<Mention>& mentions) {
  static const WordSet relations = word_set("refer.relations");
  constexpr std::uint32_t kFar = 5;  // tokens of the noun group and its comma
  const std::uint32_t end = std::min(clause.last, determiner + kFar);
  for (std::uint32_t at = determiner + 2; at < end; ++at) {
    const std::uint64_t before = text.tokens[at - 1].key;
    if (in(kPrepositions, before) || in(kConjunctions, before)) return nullptr;
    const Mention* mention = mention_at(mentions, at);
    if (mention == nullptr) continue;
    if (mention->reach > Subject::short_form || mention->tokens.first != at) return nullptr;
    const bool closed = mention->tokens.last >= clause.last || is_comma(text, mention->tokens.last);
    return relations.contains(before) || (is_comma(text, at - 1) && closed) ? mention : nullptr;
  }
  return nullptr;
}

}  // namespace

ClauseSubject subject_of_clause(const Segmented& text, TokenRange clause,
                                const std::vector<Mention>& mentions) {
  std::uint32_t at = clause.first;
  for (int openers = 0; at < clause.last && openers < 3;) {
    const Token& token = text.tokens[at];
    if (token.kind == TokenKind::symbol || in(kConjunctions, token.key)) {
      if (token.key == word_key("that") && at + 1 < clause.last &&
          text.tokens[at + 1].kind == TokenKind::word && at > clause.first)
        break;
      ++at;
      continue;
    }
    if (!in(kPrepositions, token.key)) break;
    at = skip_opener(text, at, clause, mentions);
    ++openers;
  }
  if (at >= clause.last) return {};
  const std::uint64_t key = text.tokens[at].key;
  if (in(kDefinite, key)) {
    if (const Mention* named = named_behind(text, at, clause, mentions))
      return {SubjectKind::name, named->tokens};
  }
  if (const Mention* mention = mention_at(mentions, at)) {
    const bool stands_for = mention->reach == Subject::pronoun || mention->reach == Subject::description;
    return {stands_for ? SubjectKind::definite : SubjectKind::name, mention->tokens};
  }
  if (in(kDefinite, key)) return {SubjectKind::definite, {at, at + 1}};
  // "each of them", "some of its staff": those are known.
  const bool of_known =
      at + 2 < clause.last && text.tokens[at + 1].key == word_key("of") &&
      (in(kDefinite, text.tokens[at + 2].key) || text.tokens[at + 2].key == word_key("them"));
  if (of_known) return {SubjectKind::definite, {at + 2, at + 3}};
  if (in(kIndefinite, key)) return {SubjectKind::indefinite, {at, at + 1}};
  return {};
}

}  // namespace factdesk
