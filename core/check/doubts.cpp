#include "check/doubts.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "check/claim_words.h"
#include "check/neighbours.h"
#include "check/weights.h"
#include "parse/place.h"
#include "scan/words.h"
#include "value/convert.h"
#include "value/noun.h"

namespace factdesk {
namespace {

// Does the claim speak of a change ("rose by 27%"), or of a level ("a share of 71%")?
bool claims_change(const Fact& fact) {
  static const WordSet verbs = word_set("modifiers.change_verbs");
  static const WordSet nouns = word_set("modifiers.change_nouns");
  return std::any_of(fact.claim_words.begin(), fact.claim_words.end(), [&](const ClaimWord& word) {
    return verbs.contains(word.key) || nouns.contains(word.key);
  });
}

// A word such as "additional" beside the value that the claim does not use: an amount of another kind.
bool has_foreign_qualifier(Reading& reading, const Fact& fact, std::uint32_t sentence, Span place) {
  static const WordSet qualifiers = word_set("binding.qualifiers");
  constexpr std::uint32_t kNear = 3;  // tokens on either side
  const Segmented& text = reading.text();
  const TokenRange value = text.tokens_in(place);
  const TokenRange clause = stretch_at(reading.parse_of(sentence), place);
  if (value.empty()) return false;
  const std::uint32_t first = std::max(clause.first, value.first > kNear ? value.first - kNear : 0);
  const std::uint32_t last = std::min(clause.last, value.last + kNear);
  for (std::uint32_t at = first; at < last; ++at) {
    if (qualifiers.contains(text.tokens[at].key) && !is_in_claim(fact, text, at)) return true;
  }
  return false;
}

// "The zone, redrawn three years ago, takes in …": between commas, a date tells of something else.
bool stands_aside(const Segmented& text, TokenRange words, Span date, Span value) {
  const TokenRange dated = text.tokens_in(date);
  const auto is_comma = [&](std::uint32_t at) { return text.words(text.tokens[at]) == ","; };
  if (dated.empty() || date.start > value.start || dated.last >= words.last || !is_comma(dated.last))
    return false;
  constexpr std::uint32_t kAside = 6;  // tokens before the date
  for (std::uint32_t at = dated.first; at > words.first && dated.first - at < kAside; --at) {
    if (is_comma(at - 1)) return true;
  }
  return false;
}

// The dates that a value stands under: its clause's, and those of its table's heads.
std::vector<Value> dates_over(Reading& reading, std::uint32_t sentence, const Value& value) {
  std::vector<Value> dates;
  const Parse& parse = reading.parse_of(sentence);
  const TokenRange stretch = stretch_at(parse, value.span);
  for (const Value& other : reading.values_in(sentence)) {
    const bool over = other.kind == ValueKind::date && in_one_clause(parse, value.span, other.span);
    if (over && !stands_aside(reading.text(), stretch, other.span, value.span)) dates.push_back(other);
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

}  // namespace

Weakness Doubts::first() const {
  if (qualifier) return Weakness::qualifier;
  if (other_noun) return Weakness::other_noun;
  if (other_date) return Weakness::other_date;
  if (other_size) return Weakness::other_size;
  if (part) return Weakness::part;
  if (others) return Weakness::others;
  return apart ? Weakness::apart : Weakness::none;
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
  const TokenRange clause = stretch_at(reading.parse_of(sentence), date.span);
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
  const Evidence& counts = reading.weights().evidence;
  const bool is_date = value.kind == ValueKind::date;
  const Neighbours near(reading, fact, sentence, written.span, cue);
  Doubts doubts;
  doubts.qualifier = counts.qualifier &&
                     (has_foreign_qualifier(reading, fact, sentence, written.span) || near.is_qualified());
  doubts.other_noun = counts.other_noun && slot.kind == SlotKind::number &&
                      counts_something_else(reading, fact, written, cue);
  doubts.other_date = counts.other_date && has_foreign_date(reading, fact, sentence, written);
  doubts.other_size = counts.other_size && is_another_size(slot, value);
  const bool is_time = is_date || value.kind == ValueKind::duration;
  doubts.part = counts.part && (near.is_part_of_cue() || (!is_time && near.is_of_a_place()));
  doubts.others = counts.others && (near.is_owned() || near.does_something_else() ||
                                    (!is_time && cue.where == CuePlace::clause && near.is_of_another()));
  // "so they can still come on the Saturday": a date belongs to its own clause's verb.
  doubts.apart = counts.apart && is_date &&
                 (cue.where == CuePlace::sentence || dates_telling(reading, sentence, written.span, cue) ||
                  begins_before(fact, slot, value) || near.has_another_object());
  return doubts;
}

}  // namespace factdesk
