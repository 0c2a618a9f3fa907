#include "rule/claim_roles.h"

#include <algorithm>

#include "parse/place.h"
#include "rule/rule.h"

namespace factdesk {
namespace {

// What the claim says stands at its last value, else at its root.
Span said_at(const Fact& fact, const Parse& parse) {
  if (!fact.claim_values.empty()) return fact.claim_values.back().span;
  const auto root = std::find_if(parse.words.begin(), parse.words.end(),
                                 [](const Word& word) { return word.head == kNone; });
  return root == parse.words.end() ? Span{} : root->span;
}

ClaimRoles read_roles(const Rules& rules, const Fact& fact) {
  const Document document = one_paragraph(fact.claim);
  const Segmented text = tokenise_document(document);
  const TokenRange all{0, static_cast<std::uint32_t>(text.tokens.size())};
  const Parse parse = parse_sentence(text, all);
  const Span place = said_at(fact, parse);
  ClaimRoles roles;
  const Index told = told_at(parse, place);
  const Index clause = clause_at(parse, place);
  if (told == kNone || clause == kNone) return roles;
  const Clause& here = parse.clauses[clause];
  roles.passive = here.passive;
  roles.transitive = here.object != kNone && !here.passive;
  const TokenRange phrase = phrase_of(parse, told);
  for (const PhraseHit& hit : rules.vocabulary.find(text, all)) {
    const PhraseMeaning& meaning = rules.meanings[hit.id];
    if (meaning.role != PhraseRole::name && meaning.role != PhraseRole::also) continue;
    if (here.object != kNone && parse.groups[here.object].head == head_at(parse, hit.span))
      roles.objects.push_back(meaning.owner);
    if (!phrase.contains(hit.tokens.first)) continue;
    const Standing standing = standing_in(parse, told, head_at(parse, hit.span));
    if (standing != Standing::beside && standing != Standing::of) roles.told.push_back(meaning.owner);
  }
  return roles;
}

}  // namespace

const ClaimRoles& claim_roles(const Rules& rules, const Fact& fact) {
  LazyClaimRoles& lazy = *fact.roles;
  std::call_once(lazy.once, [&] { lazy.roles = read_roles(rules, fact); });
  return lazy.roles;
}

}  // namespace factdesk
