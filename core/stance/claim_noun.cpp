#include "stance/claim_noun.h"

#include "scan/words.h"

namespace factdesk {
namespace {

constexpr std::uint32_t kAdjectives = 3;  // tokens between the owner and the noun

// Where a noun group that is an owner cannot begin any more.
bool ends_owner(Tag tag) {
  return tag == Tag::mark || tag == Tag::finite || tag == Tag::preposition || tag == Tag::participle ||
         tag == Tag::gerund || tag == Tag::conjunction || tag == Tag::subordinator || tag == Tag::base;
}

}  // namespace

TokenRange owner_of_claim(const TaggedSentence& sentence, std::uint32_t noun) {
  static const WordSet possessives = word_set("clauses.possessives");
  const std::uint32_t begin = sentence.tokens.first;
  for (std::uint32_t back = 1; back <= kAdjectives && noun >= begin + back; ++back) {
    const std::uint32_t at = noun - back;
    if (sentence.tag(at) == Tag::mark || sentence.tag(at) == Tag::finite) break;
    if (sentence.is(at, "our") || sentence.is(at, "my")) break;
    if (possessives.contains(sentence.key(at))) return {at, at + 1};
    if (!sentence.is(at, "'s")) continue;
    std::uint32_t first = at;
    while (first > begin && !ends_owner(sentence.tag(first - 1))) --first;
    return {first, at};
  }
  return {noun, noun};
}

bool is_paper(const TaggedSentence& sentence, std::uint32_t noun) {
  const bool names_one =
      sentence.is(noun, "report") || sentence.is(noun, "statement") || sentence.is(noun, "verdict");
  return names_one && noun > sentence.tokens.first && sentence.tag(noun - 1) == Tag::determiner;
}

std::uint32_t end_of_claim(const TaggedSentence& sentence, TokenRange clause, std::uint32_t noun,
                           std::uint32_t that) {
  if (sentence.holds_finite({clause.first, noun})) return clause.last;
  const std::uint32_t own = sentence.find({that, clause.last}, Tag::finite);
  if (own >= clause.last) return clause.last;
  std::uint32_t next = own + 1;
  while (next < clause.last &&
         (sentence.tag(next) != Tag::finite || sentence.tag(next - 1) == Tag::conjunction))
    ++next;
  return next;
}

}  // namespace factdesk
