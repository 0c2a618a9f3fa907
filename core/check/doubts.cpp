#include "check/doubts.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "scan/words.h"
#include "value/convert.h"
#include "value/noun.h"

namespace factdesk {
namespace {

// Does the claim speak of a change ("rose by 27%"), or of a level ("a share of 71%")?
bool claims_change(const Fact& fact) {
  static const WordSet verbs = word_set("modifiers.change_verbs");
  static const WordSet nouns = word_set("modifiers.change_nouns");
  const std::vector<Token> claim = tokenise(fact.claim);
  return std::any_of(claim.begin(), claim.end(), [&](const Token& token) {
    return verbs.contains(token.key) || nouns.contains(token.key);
  });
}

// A word such as "additional" beside the value that the claim does not use: an amount of another kind.
bool has_foreign_qualifier(Reading& reading, const Fact& fact, std::uint32_t sentence, Span place) {
  static const WordSet qualifiers = word_set("binding.qualifiers");
  constexpr std::uint32_t kNear = 3;  // tokens on either side
  const Segmented& text = reading.text();
  const TokenRange value = text.tokens_in(place);
  const TokenRange clause = reading.clause_tokens_at(sentence, place);
  if (value.empty()) return false;
  const std::uint32_t first = std::max(clause.first, value.first > kNear ? value.first - kNear : 0);
  const std::uint32_t last = std::min(clause.last, value.last + kNear);
  const auto is_in_claim = [&](std::string_view word) {  // also as a form of it: "forecasts"
    const std::vector<Token> claim = tokenise(fact.claim);
    return std::any_of(claim.begin(), claim.end(), [&](const Token& token) {
      return fold(slice(fact.claim, token.span())).starts_with(fold(word));
    });
  };
  for (std::uint32_t at = first; at < last; ++at) {
    const Token& token = text.tokens[at];
    if (qualifiers.contains(token.key) && !is_in_claim(text.words(token))) return true;
  }
  return false;
}

// The dates that a value stands under: its clause's, and those of its table's heads.
std::vector<Value> dates_over(Reading& reading, std::uint32_t sentence, const Value& value) {
  std::vector<Value> dates;
  const Span clause = reading.clause_at(sentence, value.span);
  for (const Value& other : reading.values_in(sentence)) {
    if (other.kind == ValueKind::date && clause.overlaps(other.span)) dates.push_back(other);
  }
  const Block& block = reading.text().block_of(reading.sentence(sentence));
  for (const std::int32_t head : {block.column_head, block.row_head}) {
    if (head == kNoBlock) continue;
    const TokenRange sentences = reading.text().block_sentences[static_cast<std::size_t>(head)];
    for (std::uint32_t index = sentences.first; index < sentences.last; ++index) {
      for (const Value& other : reading.values_in(index)) {
        if (other.kind == ValueKind::date) dates.push_back(other);
      }
    }
  }
  return dates;
}

// "In 2005 it ran 44 centres" beside a claim of the present, in an article of years later.
bool stands_in_an_old_year(Reading& reading, const Fact& fact, std::uint32_t sentence, const Value& value) {
  constexpr int kOld = 365;  // days between the end of the date and the article
  const auto today = reading.document().date;
  if (!today || fact.claim_verbs.empty() || fact.claim_is_past || !fact.history.empty()) return false;
  const std::vector<Value> dates = dates_over(reading, sentence, value);
  return std::any_of(dates.begin(), dates.end(), [&](const Value& date) {
    const auto end = date.range.high ? date.range.high->whole() : std::nullopt;
    return end && date.range.low && day_of_number(*end) + std::chrono::days{kOld} < *today;
  });
}

// A date over the value that no date of the claim shares: another year's figure.
bool has_foreign_date(Reading& reading, const Fact& fact, std::uint32_t sentence, const Value& value) {
  if (value.kind == ValueKind::date) return false;
  std::vector<const Value*> dates;
  for (const Value& claim : fact.claim_values) {
    if (claim.kind == ValueKind::date) dates.push_back(&claim);
  }
  if (dates.empty()) return stands_in_an_old_year(reading, fact, sentence, value);
  for (const Value& other : dates_over(reading, sentence, value)) {
    if (!other.range.low && !other.range.high) continue;
    if (std::all_of(dates.begin(), dates.end(), [&](const Value* date) { return disjoint(*date, other); }))
      return true;
  }
  return false;
}

// The size of an amount, of a range its upper end; nothing for zero.
std::optional<Decimal> amount_of(const Value& value) {
  const auto& amount = value.written ? value.written : value.range.high;
  return amount && !amount->is_zero() ? std::optional(amount->absolute()) : std::nullopt;
}

// "18 cents" beside an expected "$3.8 billion": no slip of the pen, another thing.
bool is_another_size(const Slot& slot, const Value& value) {
  constexpr std::int64_t kTimes = 10000;  // a slip of scale is a thousandfold
  if (value.kind == ValueKind::date) return false;
  const auto& literals = slot.expected.literals;
  return !literals.empty() && std::all_of(literals.begin(), literals.end(), [&](const Value& literal) {
    const auto converted = in_unit_of(value, literal);
    const auto found = converted ? amount_of(*converted) : std::nullopt;
    const auto wanted = amount_of(literal);
    if (!found || !wanted) return false;
    const auto most = std::min(*found, *wanted).times(Decimal(kTimes));
    return most && !(std::max(*found, *wanted) < *most);
  });
}

// "people" and "person", "staff" and "employee", "patient" and "patients".
bool counts_the_same(const std::string& word, const std::string& noun) {
  if (word.starts_with(noun) || (word.size() > 2 && noun.starts_with(word)) || singular_of(word) == noun)
    return true;
  const std::string family = family_of_noun(word);
  return !family.empty() && family == family_of_noun(noun);
}

// "patients in three states": a number that counts what neither the claim nor the cue speaks of.
bool counts_something_else(Reading& reading, const Fact& fact, const Value& written, const CueSupport& cue) {
  if (written.kind != ValueKind::count || written.unit.empty()) return false;
  if (written.unit == "person") return false;  // spectators, patients, voters are people
  const auto speaks_of = [&](std::string_view words) {
    for (const Token& token : tokenise(words)) {
      if (token.kind == TokenKind::word && counts_the_same(fold(slice(words, token.span())), written.unit))
        return true;
    }
    return false;
  };
  return !speaks_of(fact.claim) && !(cue.span && speaks_of(reading.text().words(*cue.span)));
}

// `"We put a till there," she said at a conference last week`: the date of the telling, outside what is told.
bool dates_telling(Reading& reading, std::uint32_t sentence, Span date, const CueSupport& cue) {
  if (!cue.span) return false;
  const auto& sources = reading.stance_of(sentence).sources;
  return std::any_of(sources.begin(), sources.end(), [&](const Attribution& source) {
    return source.scope.contains(*cue.span) && !source.scope.contains(date) && date.start >= source.words.end;
  });
}

bool is_behind_in(const Reading& reading, Span place) {
  const TokenRange words = reading.text().tokens_in(place);
  if (words.empty() || words.first == 0) return false;
  const std::uint64_t before = reading.text().tokens[words.first - 1].key;
  return before == word_key("in") || before == word_key("for");
}

// "brewed since 1811" beside an expected 2025: it holds that year and denies nothing.
bool begins_before(const Fact& fact, const Slot& slot, const Value& date) {
  if (date.modifier != Modifier::at_least || !date.range.low) return false;
  const bool claims_since =
      std::any_of(fact.claim_values.begin(), fact.claim_values.end(), [](const Value& claim) {
        return claim.kind == ValueKind::date && claim.modifier == Modifier::at_least;
      });
  return !claims_since &&
         std::any_of(slot.expected.literals.begin(), slot.expected.literals.end(), [&](const Value& literal) {
           return literal.range.high && *date.range.low < *literal.range.high &&
                  literal.modifier != Modifier::at_least;
         });
}

// "online revenue", "quarterly sales": a kind that the claim does not speak of.
bool is_qualified(const Reading& reading, const Fact& fact, Span cue) {
  static const WordSet kinds = word_set("binding.cue_qualifiers");
  const Segmented& text = reading.text();
  const TokenRange words = text.tokens_in(cue);
  if (words.empty() || words.first == 0) return false;
  const Token& before = text.tokens[words.first - 1];
  return kinds.contains(before.key) && fold(fact.claim).find(fold(text.words(before))) == std::string::npos;
}

// "half of Bolt's $9 million", "the revenue of Bolt": somebody else's, who stands right beside it.
bool is_owned(const Reading& reading, const Fact& fact, std::uint32_t sentence, Span place,
              const CueSupport& cue) {
  const Segmented& text = reading.text();
  const std::uint32_t value = text.tokens_in(place).first;
  const std::uint32_t behind_cue = cue.span ? text.tokens_in(*cue.span).last : 0;
  const bool of =
      behind_cue > 0 && behind_cue < text.tokens.size() && text.tokens[behind_cue].key == word_key("of");
  const auto mentions = reading.mentions_in(sentence);
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    const bool owns = (mention.tokens.last + 1 == value && is_possessive(text, mention.tokens.last)) ||
                      (of && mention.tokens.first == behind_cue + 1);
    return owns && !is_of_fact(fact, mention) && mention.reach <= Subject::short_form;
  });
}

// "12 patients left within a week of being enrolled": the value's own verb comes first, and it is not the
// cue.
bool does_something_else(Reading& reading, std::uint32_t sentence, Span place, const CueSupport& cue) {
  static const WordSet auxiliaries = word_set("clauses.auxiliaries");
  if (!cue.span || cue.span->start < place.end) return false;
  const Segmented& text = reading.text();
  const TokenRange value = text.tokens_in(place);
  const auto& verbs = reading.stance_of(sentence).verbs;
  return std::any_of(verbs.begin(), verbs.end(), [&](const VerbSubject& one) {
    return one.subject.first <= value.first && value.last <= one.subject.last &&
           text.tokens[one.verb].end <= cue.span->start && !auxiliaries.contains(text.tokens[one.verb].key);
  });
}

// "30 people in Rome, 200 in the yard": a part, by a place that the claim does not name.
bool is_of_a_place(Reading& reading, const Fact& fact, std::uint32_t sentence, Span words) {
  static const WordSet places = word_set("refer.place_prepositions");
  const Segmented& text = reading.text();
  const std::uint32_t behind = text.tokens_in(words).last;
  const TokenRange clause = reading.clause_tokens_at(sentence, words);
  if (behind + 1 >= clause.last || !places.contains(text.tokens[behind].key)) return false;
  const Token& name = text.tokens[behind + 1];
  const auto& values = reading.values_in(sentence);
  const bool is_date = std::any_of(values.begin(), values.end(), [&](const Value& other) {
    return other.kind == ValueKind::date && other.span.overlaps(name.span());
  });
  const auto mentions = reading.mentions_in(sentence);
  const bool own = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    return mention.span.overlaps(name.span()) && is_of_fact(fact, mention);
  });
  return name.capital && name.kind == TokenKind::word && !is_date && !own &&
         fold(fact.claim).find(fold(text.words(name))) == std::string::npos;
}

// "some 40 of the developers who had contributed have left": a part of those that the cue speaks of.
bool is_part_of_cue(const Reading& reading, Span place, const CueSupport& cue) {
  if (!cue.span || cue.where != CuePlace::clause || cue.span->start < place.end) return false;
  const Segmented& text = reading.text();
  const TokenRange value = text.tokens_in(place);
  const std::uint32_t last = text.tokens_in(*cue.span).first;
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

}  // namespace

bool has_another_object(Reading& reading, const Fact& fact, std::uint32_t sentence, const CueSupport& cue) {
  static const WordSet openers = word_set("binding.object_openers");
  static const WordSet prepositions = word_set("clauses.prepositions");
  if (!cue.span) return false;
  const Segmented& text = reading.text();
  const std::uint32_t first = text.tokens_in(*cue.span).last;
  const std::uint32_t last = reading.clause_tokens_at(sentence, *cue.span).last;
  if (first + 1 >= last || !openers.contains(text.tokens[first].key)) return false;
  std::uint32_t end = first + 1;
  while (end < last && text.tokens[end].kind == TokenKind::word &&
         !prepositions.contains(text.tokens[end].key))
    ++end;
  const auto in_claim = [&](std::uint32_t at) {
    return is_in_claim(fact, fold(text.words(text.tokens[at])));
  };
  bool spoken_of = false;
  for (std::uint32_t at = first + 1; at < end; ++at) spoken_of = spoken_of || in_claim(at);
  for (const Mention& mention : reading.mentions_in(sentence)) {
    if (mention.tokens.first < first || mention.tokens.first >= end) continue;
    if (is_of_fact(fact, mention)) return false;
    // "the Amber Prize" beside a claim of the Lantern Prize
    bool whole = true;
    for (std::uint32_t at = mention.tokens.first; at < mention.tokens.last; ++at)
      whole = whole && in_claim(at);
    if (!whole && mention.reach <= Subject::short_form) return true;
  }
  return end > first + 1 && !spoken_of;
}

bool is_of_another(const Reading& reading, const Fact& fact, std::uint32_t sentence, Span place,
                   const CueSupport& cue) {
  static constexpr std::uint64_t kOf[] = {word_key("of"), word_key("for"), word_key("at")};
  static const WordSet determiners = word_set("clauses.determiners");
  static const WordSet auxiliaries = word_set("clauses.auxiliaries");
  static const WordSet prepositions = word_set("clauses.prepositions");
  if (!cue.span) return false;
  const Segmented& text = reading.text();
  std::uint32_t at = text.tokens_in(*cue.span).last;
  const std::uint32_t last = reading.sentence(sentence).tokens.last;
  if (at >= last || std::find(std::begin(kOf), std::end(kOf), text.tokens[at].key) == std::end(kOf))
    return false;
  ++at;
  if (at < last && determiners.contains(text.tokens[at].key)) ++at;
  if (at >= last || text.tokens[at].kind != TokenKind::word || text.tokens[at].span().overlaps(place))
    return false;
  for (const Mention& mention : reading.mentions_in(sentence)) {
    if (mention.tokens.last > at - 1 && mention.tokens.first <= at && is_of_fact(fact, mention)) return false;
  }
  constexpr std::uint32_t kNoun = 3;  // words of the noun group
  for (std::uint32_t word = at; word < last && word < at + kNoun; ++word) {
    const Token& token = text.tokens[word];
    if (token.kind != TokenKind::word || auxiliaries.contains(token.key) || prepositions.contains(token.key))
      break;
    if (is_in_claim(fact, fold(text.words(text.tokens[word])))) return false;
  }
  return true;
}

bool may_conflict_by_role(const Fact& fact, const Value& value) {
  if (value.role == ValueRole::level) return true;
  const bool claims_alike =
      std::any_of(fact.claim_values.begin(), fact.claim_values.end(),
                  [&](const Value& claim) { return claim.kind == value.kind && claim.role == value.role; });
  if (claims_alike) return true;
  return value.role == ValueRole::difference && value.kind == ValueKind::percent && claims_change(fact);
}

bool dates_a_record(Reading& reading, std::uint32_t sentence, const Value& date, const CueSupport& cue) {
  static const WordSet records = word_set("binding.records");
  // "the first visit in eleven years", "the first since 2017"
  const bool measures = date.kind == ValueKind::duration && is_behind_in(reading, date.span);
  if (date.modifier != Modifier::at_least && !measures) return false;
  const TokenRange clause = reading.clause_tokens_at(sentence, date.span);
  const TokenRange words = reading.text().tokens_in(date.span);
  const std::uint32_t last = words.empty() ? clause.last : words.first;
  for (std::uint32_t at = clause.first; at < last; ++at) {
    const Token& word = reading.text().tokens[at];
    if (records.contains(word.key) && !(cue.span && cue.span->contains(word.span()))) return true;
  }
  return false;
}

Doubts doubts_about(Reading& reading, const Fact& fact, const Slot& slot, std::uint32_t sentence,
                    const Value& written, const Value& value, const CueSupport& cue) {
  Doubts doubts;
  doubts.qualifier = has_foreign_qualifier(reading, fact, sentence, written.span) ||
                     (cue.span && is_qualified(reading, fact, *cue.span));
  doubts.other_noun = slot.kind == SlotKind::number && counts_something_else(reading, fact, written, cue);
  doubts.other_date = has_foreign_date(reading, fact, sentence, written);
  doubts.other_size = is_another_size(slot, value);
  const bool is_time = value.kind == ValueKind::date || value.kind == ValueKind::duration;
  doubts.part =
      is_part_of_cue(reading, written.span, cue) ||
      (!is_time && is_of_a_place(reading, fact, sentence, written.span)) ||
      (!is_time && cue.span && cue.where == CuePlace::clause &&
       is_of_a_place(reading, fact, sentence, *cue.span)) ||
      is_owned(reading, fact, sentence, written.span, cue) ||
      does_something_else(reading, sentence, written.span, cue) ||
      (!is_time && cue.span && cue.where == CuePlace::clause && cue.span->end < written.span.start &&
       is_of_another(reading, fact, sentence, written.span, cue));
  // "so they can still come on the Saturday": a date belongs to its own clause's verb.
  doubts.apart = value.kind == ValueKind::date &&
                 (cue.where == CuePlace::sentence || dates_telling(reading, sentence, written.span, cue) ||
                  begins_before(fact, slot, value) || has_another_object(reading, fact, sentence, cue));
  return doubts;
}

}  // namespace factdesk
