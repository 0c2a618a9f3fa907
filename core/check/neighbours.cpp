#include "check/neighbours.h"

#include <algorithm>

#include "check/claim_words.h"
#include "parse/place.h"
#include "scan/words.h"

namespace factdesk {

bool Neighbours::is_qualified() const {
  if (!cue_.span) return false;
  static const WordSet kinds = word_set("binding.cue_qualifiers");
  const Segmented& text = reading_.text();
  const TokenRange words = text.tokens_in(*cue_.span);
  if (words.empty() || words.first == 0) return false;
  return kinds.contains(text.tokens[words.first - 1].key) && !is_in_claim(fact_, text, words.first - 1);
}

bool Neighbours::is_owned() const {
  const Segmented& text = reading_.text();
  const std::uint32_t value = text.tokens_in(place_).first;
  const std::uint32_t behind_cue = cue_.span ? text.tokens_in(*cue_.span).last : 0;
  const bool of =
      behind_cue > 0 && behind_cue < text.tokens.size() && text.tokens[behind_cue].key == word_key("of");
  const auto mentions = reading_.mentions_in(sentence_);
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    const bool owns = (mention.tokens.last + 1 == value && is_possessive(text, mention.tokens.last)) ||
                      (of && mention.tokens.first == behind_cue + 1);
    return owns && !is_of_fact(fact_, mention) && mention.reach <= Subject::short_form;
  });
}

bool Neighbours::does_something_else() const {
  if (!cue_.span || cue_.span->start < place_.end) return false;
  const Parse& parse = reading_.parse_of(sentence_);
  const Index head = head_at(parse, place_);
  const Index cue = head_at(parse, *cue_.span);
  return std::any_of(parse.clauses.begin(), parse.clauses.end(), [&](const Clause& clause) {
    const bool subject = clause.subject != kNone && parse.groups[clause.subject].head == head;
    return subject && cue != kNone && parse.words[cue].clause != kNone && clause.predicate != cue &&
           parse.words[clause.verb].span.end <= cue_.span->start;
  });
}

bool Neighbours::is_before_a_place(Span words) const {
  static const WordSet places = word_set("refer.place_prepositions");
  const Segmented& text = reading_.text();
  const std::uint32_t behind = text.tokens_in(words).last;
  const TokenRange clause = stretch_at(reading_.parse_of(sentence_), words);
  if (behind + 1 >= clause.last || !places.contains(text.tokens[behind].key)) return false;
  const Token& name = text.tokens[behind + 1];
  const auto& values = reading_.values_in(sentence_);
  const bool is_date = std::any_of(values.begin(), values.end(), [&](const Value& other) {
    return other.kind == ValueKind::date && other.span.overlaps(name.span());
  });
  const auto mentions = reading_.mentions_in(sentence_);
  const bool own = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    return mention.span.overlaps(name.span()) && is_of_fact(fact_, mention);
  });
  return name.capital && name.kind == TokenKind::word && !is_date && !own &&
         !is_in_claim(fact_, text, behind + 1);
}

bool Neighbours::is_part_of_cue() const {
  if (!cue_.span || cue_.where != CuePlace::clause || cue_.span->start < place_.end) return false;
  const Segmented& text = reading_.text();
  const TokenRange value = text.tokens_in(place_);
  const std::uint32_t last = text.tokens_in(*cue_.span).first;
  static constexpr std::uint64_t kDefinite[] = {word_key("the"), word_key("its"), word_key("their"),
                                                word_key("those"), word_key("these")};
  static constexpr std::uint64_t kWho[] = {word_key("who"), word_key("that"), word_key("which")};
  const auto in = [](const auto& keys, std::uint64_t key) {
    return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
  };
  if (value.last + 1 >= last || text.tokens[value.last].key != word_key("of")) return false;
  if (!in(kDefinite, text.tokens[value.last + 1].key)) return false;
  for (std::uint32_t at = value.last + 2; at < last; ++at) {
    if (in(kWho, text.tokens[at].key)) return true;
  }
  return false;
}

bool Neighbours::has_another_object() const {
  static const WordSet openers = word_set("binding.object_openers");
  static const WordSet prepositions = word_set("clauses.prepositions");
  if (!cue_.span) return false;
  const Segmented& text = reading_.text();
  const std::uint32_t first = text.tokens_in(*cue_.span).last;
  const std::uint32_t last = stretch_at(reading_.parse_of(sentence_), *cue_.span).last;
  if (first + 1 >= last || !openers.contains(text.tokens[first].key)) return false;
  std::uint32_t end = first + 1;
  while (end < last && text.tokens[end].kind == TokenKind::word &&
         !prepositions.contains(text.tokens[end].key))
    ++end;
  const auto in_claim = [&](std::uint32_t at) { return is_in_claim(fact_, text, at); };
  bool spoken_of = false;
  for (std::uint32_t at = first + 1; at < end; ++at) spoken_of = spoken_of || in_claim(at);
  for (const Mention& mention : reading_.mentions_in(sentence_)) {
    if (mention.tokens.first < first || mention.tokens.first >= end) continue;
    if (is_of_fact(fact_, mention)) return false;
    // "the Amber Prize" beside a claim of the Lantern Prize
    bool whole = true;
    for (std::uint32_t at = mention.tokens.first; at < mention.tokens.last; ++at)
      whole = whole && in_claim(at);
    if (!whole && mention.reach <= Subject::short_form) return true;
  }
  return end > first + 1 && !spoken_of;
}

bool Neighbours::is_of_another() const {
  static constexpr std::uint64_t kOf[] = {word_key("of"), word_key("for"), word_key("at")};
  static const WordSet determiners = word_set("clauses.determiners");
  static const WordSet auxiliaries = word_set("clauses.auxiliaries");
  static const WordSet prepositions = word_set("clauses.prepositions");
  if (!cue_.span) return false;
  const Segmented& text = reading_.text();
  std::uint32_t at = text.tokens_in(*cue_.span).last;
  const std::uint32_t last = reading_.sentence(sentence_).tokens.last;
  if (at >= last || std::find(std::begin(kOf), std::end(kOf), text.tokens[at].key) == std::end(kOf))
    return false;
  ++at;
  if (at < last && determiners.contains(text.tokens[at].key)) ++at;
  if (at >= last || text.tokens[at].kind != TokenKind::word || text.tokens[at].span().overlaps(place_))
    return false;
  for (const Mention& mention : reading_.mentions_in(sentence_)) {
    if (mention.tokens.last > at - 1 && mention.tokens.first <= at && is_of_fact(fact_, mention))
      return false;
  }
  constexpr std::uint32_t kNoun = 3;  // words of the noun group
  for (std::uint32_t word = at; word < last && word < at + kNoun; ++word) {
    const Token& token = text.tokens[word];
    if (token.kind != TokenKind::word || auxiliaries.contains(token.key) || prepositions.contains(token.key))
      break;
    if (is_in_claim(fact_, text, word)) return false;
  }
  return true;
}

bool Neighbours::is_of_a_place() const {
  return is_before_a_place(place_) ||
         (cue_.span && cue_.where == CuePlace::clause && is_before_a_place(*cue_.span));
}

}  // namespace factdesk
