#include "check/claim_words.h"

#include <algorithm>

#include "base/utf8.h"
#include "parse/place.h"
#include "value/noun.h"

namespace factdesk {

bool is_in_claim(const Fact& fact, const Segmented& text, std::uint32_t token) {
  const std::uint64_t key = text.tokens[token].key;
  const std::string singular = singular_of(fold(text.words(text.tokens[token])));
  return std::any_of(fact.claim_words.begin(), fact.claim_words.end(), [&](const ClaimWord& claimed) {
    return claimed.key == key || (!claimed.singular.empty() && claimed.singular == singular);
  });
}

bool is_of_fact(const Fact& fact, const Mention& mention) {
  const auto in = [&](const std::vector<EntityId>& list) {
    return std::find(list.begin(), list.end(), *mention.entity) != list.end();
  };
  return mention.entity && (in(fact.about) || in(fact.in_claim));
}

bool is_said_as_claimed(Reading& reading, const Fact& fact, std::uint32_t sentence, Span place) {
  const Segmented& text = reading.text();
  const Parse& parse = reading.parse_of(sentence);
  const Index clause = clause_at(parse, place);
  const bool there = clause != kNone && parse.clauses[clause].existential;
  const Index told = told_at(parse, place);
  const bool dated = std::any_of(fact.slots.begin(), fact.slots.end(),
                                 [](const Slot& slot) { return slot.kind == SlotKind::date; });
  if ((told == kNone && !there) || dated || fact.claim_verbs.empty()) return false;
  const TokenRange subject = told == kNone ? TokenRange{} : phrase_of(parse, told);
  const auto mentions = reading.mentions_in(sentence);
  const bool own =
      there ? fold(fact.claim).starts_with("there ")
            : std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
                return mention.entity && subject.contains(mention.tokens.first) &&
                       std::find(fact.about.begin(), fact.about.end(), *mention.entity) != fact.about.end();
              });
  const std::uint32_t value = text.tokens_in(place).first;
  // "With 41 ships in service, Acme …"
  const Index head = head_at(parse, place);
  const Index group = head == kNone ? kNone : parse.words[head].group;
  const bool with = group != kNone && parse.groups[group].preposition != kNone &&
                    parse.words[parse.groups[group].preposition].key == word_key("with");
  if (own && with && value > 0 && text.tokens[value - 1].key == word_key("with")) return true;
  constexpr std::uint32_t kNear = 4;  // tokens from the verb to the value
  for (std::uint32_t at = std::max(subject.last, value > kNear ? value - kNear : 0); own && at < value;
       ++at) {
    if (fact.claim_verbs.contains(text.tokens[at].key)) return true;
  }
  return false;
}

}  // namespace factdesk
