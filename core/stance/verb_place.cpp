#include "stance/verb_place.h"

#include "base/lexicon.h"
#include "scan/words.h"

namespace factdesk {

bool may_speak(const TaggedSentence& sentence, TokenRange subject) {
  for (std::uint32_t at = subject.first; at < subject.last; ++at) {
    const Tag tag = sentence.tag(at);
    if (tag == Tag::other || tag == Tag::pronoun || sentence.token(at).capital) return true;
    if (tag == Tag::determiner && subject.size() == 1 && !sentence.is(at, "'s")) return true;  // "some said"
    if (tag == Tag::relative && subject.size() == 1) return true;
    if (tag == Tag::participle && at == subject.first + 1) return true;  // "the accused"
  }
  return false;
}

bool follows_will(const TaggedSentence& sentence, std::uint32_t verb) {
  return verb > sentence.tokens.first &&
         (sentence.is(verb - 1, "will") || sentence.is(verb - 1, "would") || sentence.is(verb - 1, "did") ||
          sentence.is(verb - 1, "does") || sentence.is(verb - 1, "not"));
}

bool follows_have(const TaggedSentence& sentence, std::uint32_t verb) {
  std::uint32_t at = verb;
  while (at > sentence.tokens.first && sentence.tag(at - 1) == Tag::adverb) --at;
  return at > sentence.tokens.first && sentence.tag(at - 1) == Tag::finite;
}

bool follows_be(const TaggedSentence& sentence, std::uint32_t verb) {
  std::uint32_t at = verb;
  while (at > sentence.tokens.first && sentence.tag(at - 1) == Tag::adverb) --at;
  if (at == sentence.tokens.first || sentence.tag(verb) == Tag::gerund) return false;
  return is_be(sentence, at - 1);
}

bool is_be(const TaggedSentence& sentence, std::uint32_t at) {
  static const WordSet be = [] {
    WordSet words;
    for (const LexiconRow& row : lexicon("clauses.auxiliaries")) {
      const Tokens tokens = tokenise(row.phrase);
      if (row.attribute("verb") == "be" && tokens.size() == 1) words.insert(tokens.front().key);
    }
    for (const char* word : {"be", "been", "being"}) words.insert(word_key(word));
    return words;
  }();
  return be.contains(sentence.key(at));
}

}  // namespace factdesk
