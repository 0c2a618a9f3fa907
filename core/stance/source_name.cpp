#include "stance/source_name.h"

#include "refer/names.h"
#include "scan/words.h"

namespace factdesk {
namespace {

bool is_name_word(const TaggedSentence& sentence, std::uint32_t at) {
  const Token& token = sentence.token(at);
  return token.kind == TokenKind::word && token.capital && sentence.tag(at) != Tag::determiner &&
         sentence.tag(at) != Tag::preposition && sentence.tag(at) != Tag::relative &&
         sentence.tag(at) != Tag::pronoun;
}

// Without the offices and titles before it: "President Mira Solenne", "Transport Minister Ola Berg".
TokenRange without_titles(const TaggedSentence& sentence, TokenRange name) {
  TokenRange bare = name;
  for (std::uint32_t at = name.first; at + 1 < name.last; ++at) {
    const std::uint32_t role = role_words().role_at(*sentence.text, at, name.last);
    const std::uint32_t title = role > 0 ? role : (role_words().is_title(sentence.key(at)) ? 1 : 0);
    if (title > 0 && at + title < name.last) bare.first = at + title;
  }
  return bare;
}

// Words that a speaker's name may stand among: what it does, where; nothing that parts or joins.
bool is_plain_group(const TaggedSentence& sentence, TokenRange words) {
  for (std::uint32_t at = words.first; at < words.last; ++at) {
    const Tag tag = sentence.tag(at);
    if (tag == Tag::conjunction || tag == Tag::relative || tag == Tag::finite || tag == Tag::pronoun)
      return false;
    if (tag == Tag::mark && !is_hyphen(sentence.text->text(), sentence.token(at))) return false;
  }
  return true;
}

// ", Jane Roe," or ", Jane Roe" before a verb or the end: who "his lawyer" is.
TokenRange name_behind(const TaggedSentence& sentence, std::uint32_t comma) {
  if (!sentence.is_mark(comma) || sentence.words(comma) != ",") return {comma, comma};
  std::uint32_t last = comma + 1;
  while (sentence.has(last) && is_name_word(sentence, last)) ++last;
  const bool ends = !sentence.has(last) || sentence.tag(last) == Tag::mark ||
                    sentence.tag(last) == Tag::finite || sentence.tag(last) == Tag::preposition;
  return ends && last > comma + 1 ? TokenRange{comma + 1, last} : TokenRange{comma, comma};
}

}  // namespace

TokenRange name_of_speaker(const TaggedSentence& sentence, TokenRange words) {
  if (!is_plain_group(sentence, words)) return words;
  std::uint32_t last = words.first;  // behind the last noun before a preposition
  std::uint32_t first = words.first;
  for (std::uint32_t at = words.first; at < words.last; ++at) {
    if (sentence.tag(at) == Tag::preposition && at > words.first) break;
    last = at + 1;
    const bool goes_on = at > words.first && is_name_word(sentence, at - 1);
    if (is_name_word(sentence, at) && !goes_on) first = at;
  }
  if (last == words.first || !is_name_word(sentence, last - 1)) {
    const bool role_alone = last == words.last && last > words.first && !sentence.token(last - 1).capital;
    const TokenRange name = role_alone ? name_behind(sentence, words.last) : TokenRange{last, last};
    return name.empty() ? words : name;
  }
  const TokenRange name = without_titles(sentence, {first, last});
  // "the Brandt Institute" keeps its article, "the operator Norrail" does not; "the Bank of England" is one
  // name.
  bool described = name.first > first;
  for (std::uint32_t at = words.first; at < first; ++at)
    described = described || sentence.tag(at) == Tag::other || sentence.tag(at) == Tag::gerund;
  const bool person =
      name.size() > 1 && sentence.is(last, "of") && sentence.is(last + 1, "the") && first == words.first;
  return described || person ? name : words;
}

}  // namespace factdesk
