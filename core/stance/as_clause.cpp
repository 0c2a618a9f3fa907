#include "stance/as_clause.h"

#include "stance/noun_group.h"

namespace factdesk {

std::uint32_t opener_as(const TaggedSentence& sentence, std::uint32_t verb) {
  constexpr std::uint32_t kNear = 14;  // tokens of a speaker and his verb's helpers
  const TokenRange tokens = sentence.tokens;
  for (std::uint32_t at = verb; at > tokens.first && verb - at < kNear; --at) {
    if (sentence.is(at - 1, "as"))
      return at - 1 == tokens.first || sentence.is_mark(at - 2) ? at - 1 : tokens.last;
    if (sentence.is_mark(at - 1)) break;
  }
  return tokens.last;
}

std::optional<AsClause> find_as_clause(const TaggedSentence& sentence, TokenRange verb) {
  const TokenRange tokens = sentence.tokens;
  const std::uint32_t as = opener_as(sentence, verb.first);
  if (as == tokens.last) return std::nullopt;
  const TokenRange speaker = noun_group_at(sentence, as + 1);
  if (speaker.empty() || speaker.last > verb.first) return std::nullopt;
  std::uint32_t end = verb.last;
  while (sentence.has(end) && !sentence.is_mark(end)) {
    if (sentence.tag(end) == Tag::finite || sentence.is(end, "that")) return std::nullopt;
    ++end;
  }
  const bool first = as == tokens.first;
  if (first && !sentence.is_comma(end)) return std::nullopt;
  return AsClause{speaker, {first ? end : tokens.first, tokens.last}};
}

}  // namespace factdesk
