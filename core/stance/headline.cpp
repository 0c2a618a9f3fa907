#include "stance/headline.h"

#include <algorithm>

#include "refer/names.h"
#include "scan/words.h"
#include "stance/source_class.h"

namespace factdesk {
namespace {

constexpr std::uint32_t kLongest = 7;  // tokens before the colon
constexpr std::uint32_t kShortest =
    4;  // tokens of a claim whose verb has a capital: "Poll: Voters Leave Acme"

bool says(std::uint64_t key) {
  static const WordSet words = word_set("source.plain_verbs");
  return words.contains(key);
}

// Does a name say something elsewhere in the article?
bool speaks_elsewhere(const TaggedSentence& sentence, std::uint32_t name) {
  constexpr std::uint32_t kFar = 20000;  // tokens
  const Tokens& tokens = sentence.text->tokens;
  const auto last =
      static_cast<std::uint32_t>(std::min<std::size_t>(tokens.size(), sentence.tokens.last + kFar));
  for (std::uint32_t at = sentence.tokens.last; at + 1 < last; ++at) {
    const bool again = tokens[at].key == sentence.key(name) && tokens[at].capital;
    if (again && (says(tokens[at + 1].key) || (at > 0 && says(tokens[at - 1].key)))) return true;
  }
  return false;
}

bool may_head(const TaggedSentence& sentence, TokenRange words) {
  static const WordSet offices = word_set("source.institutions");
  static const WordSet papers = word_set("source.headline_papers");
  const std::uint64_t noun = sentence.key(words.last - 1);
  if (offices.contains(noun) || papers.contains(noun)) return true;
  if (sentence.token(words.last - 1).capital && speaks_elsewhere(sentence, words.last - 1)) return true;
  const SourceClass who = class_of_source(sentence, words);
  if (who == SourceClass::outlet) return true;
  if (who != SourceClass::named) return false;
  for (std::uint32_t at = words.first; at < words.last; ++at) {
    if (role_words().role_at(*sentence.text, at, words.last) > 0) return true;
  }
  return false;
}

}  // namespace

std::optional<HeadlineSpeaker> find_headline_speaker(const TaggedSentence& sentence) {
  const TokenRange tokens = sentence.tokens;
  std::uint32_t colon = tokens.first;
  while (colon < tokens.last && colon - tokens.first <= kLongest && !sentence.is_mark(colon)) ++colon;
  const bool parts = colon > tokens.first && sentence.is_mark(colon) && sentence.words(colon) == ":";
  const TokenRange speaker{tokens.first, colon};
  const TokenRange said{colon + 1, tokens.last};
  const bool claims =
      sentence.holds_finite(said) || (said.size() >= kShortest && sentence.token(said.first + 1).capital);
  if (!parts || sentence.holds_finite(speaker) || !claims) return std::nullopt;
  if (!may_head(sentence, speaker)) return std::nullopt;
  return HeadlineSpeaker{speaker, said};
}

}  // namespace factdesk
