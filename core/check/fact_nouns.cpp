#include "check/fact_nouns.h"

#include <algorithm>

#include "check/claim_words.h"
#include "parse/place.h"
#include "scan/words.h"

namespace factdesk {

FactNouns::FactNouns(Reading& reading, FactId fact, std::uint32_t sentence)
    : text_(reading.text()),
      reading_(reading),
      fact_(reading.rules().facts[fact]),
      id_(fact),
      sentence_(sentence),
      parse_(reading.parse_of(sentence)),
      mentions_(reading.mentions_in(sentence)) {}

const Mention* FactNouns::mention_of(Index group) const {
  const Group& one = parse_.groups[group];
  const std::uint32_t head = parse_.words[one.head].tokens.first;
  const std::uint32_t last = parse_.words[one.last - 1].tokens.last;
  const Mention* at_end = nullptr;
  for (const Mention& mention : mentions_) {
    if (mention.tokens.contains(head)) return &mention;
    const bool ends = mention.tokens.last == last && mention.reach <= Subject::short_form;
    if (ends && mention.tokens.first > head) at_end = &mention;
  }
  return at_end;
}

bool FactNouns::is_own(const Mention& mention) const { return is_of_fact(fact_, mention); }

bool FactNouns::holds_own(TokenRange words) const {
  return std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& mention) {
    return is_own(mention) && mention.tokens.first < words.last && words.first < mention.tokens.last;
  });
}

bool FactNouns::is_told(const Mention& mention) const {
  const std::vector<EntityId>& told = claim_roles(reading_.rules(), fact_).told;
  return mention.entity && std::find(told.begin(), told.end(), *mention.entity) != told.end();
}

bool FactNouns::holds_phrase(TokenRange words) const {
  const auto& hits = reading_.hits_in(sentence_);
  return std::any_of(hits.begin(), hits.end(), [&](const FactHit& hit) {
    return hit.meaning.owner == id_ && hit.meaning.role != PhraseRole::unless &&
           words.contains(hit.tokens.first);
  });
}

bool FactNouns::speaks_of(TokenRange words) const {
  const bool by_name = std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& mention) {
    return is_own(mention) && words.contains(mention.tokens.first);
  });
  if (by_name || holds_phrase(words)) return true;
  constexpr std::size_t kShortest = 4;  // letters of a word that tells something
  for (std::uint32_t at = words.first; at < words.last; ++at) {
    if (text_.tokens[at].span().size() >= kShortest && is_in_claim(fact_, text_, at)) return true;
  }
  return false;
}

bool FactNouns::is_pronoun(TokenRange words) const {
  static const WordSet pronouns = word_set("refer.pronouns_alone");
  return words.size() == 1 && pronouns.contains(text_.tokens[words.first].key);
}

bool FactNouns::stands_for_owner(Index group) const {
  static const WordSet organs = word_set("refer.organs");
  const Word& head = parse_.words[parse_.groups[group].head];
  return head.tag == WordClass::NNS || organs.contains(head.key) || speaks_of(head.tokens);
}

bool FactNouns::stands_for_told(Index group) const {
  const Index head = parse_.groups[group].head;
  return std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& mention) {
    const Index word = head_at(parse_, mention.span);
    if (!is_told(mention) || word == kNone || !is_under(parse_, word, head)) return false;
    switch (standing_in(parse_, group, word)) {
      case Standing::head:
      case Standing::name:
        return true;
      case Standing::owner:
      case Standing::of:
        return stands_for_owner(group);
      case Standing::beside:
      case Standing::aside:
        return false;
    }
    return false;
  });
}

}  // namespace factdesk
