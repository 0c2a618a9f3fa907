#include "check/bind.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "check/weights.h"
#include "scan/words.h"
#include "value/convert.h"
#include "value/noun.h"
#include "value/ordinal.h"

namespace factdesk {
namespace {

// "invested millions": a vague number that counts nothing is a vague amount to a slot of money.
std::optional<Value> as_vague_money(const Value& value) {
  if (value.kind != ValueKind::number || !value.vague() || !value.nouns.empty()) return std::nullopt;
  Value money = value;
  money.kind = ValueKind::money;
  money.alternatives.clear();
  return money;
}

// The value as the slot's kind, or nothing where the slot cannot be about it.
std::optional<Value> as_kind(const Value& value, const Slot& slot) {
  const auto wanted = value_kind_of(slot.kind);
  if (!wanted) return std::nullopt;
  const bool wants_place = slot.kind == SlotKind::number && !slot.expected.literals.empty() &&
                           slot.expected.literals.front().unit == kOrdinalUnit;
  if (wants_place) return value.unit == kOrdinalUnit ? std::optional(value) : std::nullopt;
  if (value.unit == kOrdinalUnit) return std::nullopt;
  if (value.kind == *wanted) {
    if (slot.kind != SlotKind::count || slot.expected.literals.empty()) return value;
    return same_noun(slot.expected.literals.front(), value) ? std::optional(value) : std::nullopt;
  }
  if (slot.kind == SlotKind::number && value.kind == ValueKind::count) {
    Value number = value;
    number.kind = ValueKind::number;
    number.unit.clear();
    number.alternatives.clear();
    return number;
  }
  if (slot.kind == SlotKind::percent) return fraction_as_percent(value);
  if (auto vague = as_vague_money(value); vague && slot.kind == SlotKind::money) return vague;
  for (const Value& other : value.alternatives) {
    if (other.kind == *wanted) return other;
  }
  return std::nullopt;
}

// What the value is beside others: only a level is compared; a growth rate ("by 12%") and a rate ("14 cents a
// share") may agree and not conflict.
bool is_comparable_role(const Value& value) {
  return value.role != ValueRole::old_level && value.role != ValueRole::part;
}

bool may_conflict_by_role(const Fact& fact, const Value& value) {
  if (value.role == ValueRole::level) return true;
  const bool claims_rate = std::any_of(
      fact.claim_values.begin(), fact.claim_values.end(),
      [&](const Value& claim) { return claim.kind == value.kind && claim.role == ValueRole::rate; });
  if (value.role == ValueRole::rate && claims_rate) return true;
  return value.role == ValueRole::difference && value.kind == ValueKind::percent;
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

// A date over the value that no date of the claim shares: another year's figure.
bool has_foreign_date(Reading& reading, const Fact& fact, std::uint32_t sentence, const Value& value) {
  if (value.kind == ValueKind::date) return false;
  std::vector<const Value*> dates;
  for (const Value& claim : fact.claim_values) {
    if (claim.kind == ValueKind::date) dates.push_back(&claim);
  }
  if (dates.empty()) return false;
  for (const Value& other : dates_over(reading, sentence, value)) {
    if (!other.range.low && !other.range.high) continue;
    if (std::all_of(dates.begin(), dates.end(), [&](const Value* date) { return disjoint(*date, other); }))
      return true;
  }
  return false;
}

bool is_behind(const CueSupport& cue, Span place) { return cue.span && cue.span->end <= place.start; }

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
  const auto speaks_of = [&](std::string_view words) {
    for (const Token& token : tokenise(words)) {
      if (token.kind == TokenKind::word && counts_the_same(fold(slice(words, token.span())), written.unit))
        return true;
    }
    return false;
  };
  return !speaks_of(fact.claim) && !(cue.span && speaks_of(reading.text().words(*cue.span)));
}

// "the first strike since 2017": the date of what it is measured against.
bool dates_a_record(Reading& reading, std::uint32_t sentence, const Value& date) {
  static const WordSet records = word_set("binding.records");
  if (date.modifier != Modifier::at_least) return false;
  const TokenRange clause = reading.clause_tokens_at(sentence, date.span);
  const TokenRange words = reading.text().tokens_in(date.span);
  const std::uint32_t last = words.empty() ? clause.last : words.first;
  for (std::uint32_t at = clause.first; at < last; ++at) {
    if (records.contains(reading.text().tokens[at].key)) return true;
  }
  return false;
}

bool lacks_near(Reading& reading, const Fact& fact, FactId id, std::uint32_t slot, std::uint32_t sentence,
                Span place) {
  if (!fact.slots[slot].has_near) return false;
  const Span clause = reading.clause_at(sentence, place);
  const auto& hits = reading.hits_in(sentence);
  return std::none_of(hits.begin(), hits.end(), [&](const FactHit& hit) {
    return hit.meaning.role == PhraseRole::near && hit.meaning.owner == id && hit.meaning.slot == slot &&
           clause.overlaps(hit.span);
  });
}

double entity_score(const Reading& reading, const Scope& scope, Span place) {
  const Weights& weights = reading.weights();
  const EntityReach& reach = scope.weakest;
  double points = reach.in_clause ? weights.entity_in_clause
                                  : (reach.in_sentence || reach.from_head ? weights.entity_in_sentence
                                                                          : weights.entity_inherited);
  points *= weights.reach_share[static_cast<std::size_t>(reach.how)];
  if (reach.in_sentence && reach.mention) {
    const TokenRange value = reading.text().tokens_in(place);
    const TokenRange mention = reach.mention->tokens;
    const std::uint32_t distance = mention.last <= value.first
                                       ? value.first - mention.last
                                       : (mention.first >= value.last ? mention.first - value.last : 0);
    points += weights.per_token_to_entity * distance;
  }
  return points + (scope.other_subject ? weights.other_subject : 0);
}

double cue_score(const Weights& weights, const CueSupport& cue) {
  double points = 0;
  switch (cue.where) {
    case CuePlace::clause:
      points = weights.cue_in_clause;
      break;
    case CuePlace::head:
      points = weights.cue_in_head;
      break;
    case CuePlace::sentence:
      points = weights.cue_in_sentence;
      break;
    case CuePlace::lead_in:
      points = weights.cue_in_lead_in;
      break;
    case CuePlace::heading:
      points = weights.cue_in_heading;
      break;
  }
  return points + (cue.linked ? weights.cue_linked : 0) + weights.per_token_to_cue * cue.distance;
}

class Binder {
 public:
  Binder(Reading& reading, ScopeFinder& scopes, std::uint32_t sentence)
      : reading_(reading), scopes_(scopes), sentence_(sentence) {}

  BoundSentence run(const std::vector<Contender>& contenders) {
    for (const Contender& contender : contenders) {
      for (const Value& value : reading_.values_in(sentence_)) {
        for (std::uint32_t slot = 0; slot < contender.slots->size(); ++slot) weigh(contender, slot, value);
      }
    }
    assign();
    return std::move(result_);
  }

 private:
  void lose(FactId fact, const Value& value, double score, Loss why) {
    result_.lost.push_back({fact, sentence_, value.span, score, Verdict::silent, Reason::none, why});
  }

  void weigh(const Contender& contender, std::uint32_t slot, const Value& written) {
    const FactId id = contender.fact;
    const Fact& fact = reading_.rules().facts[id];
    auto value = as_kind(written, (*contender.slots)[slot]);
    if (!value) return;
    if (!is_comparable_role(*value))
      return lose(id, written, 0, value->role == ValueRole::part ? Loss::part : Loss::old_value);
    const auto cue = find_cue(reading_, id, sentence_, written.span);
    // "Back in 2019, it poured …" dates the pouring, whatever the heading speaks of.
    const bool dates_another = value->kind == ValueKind::date && cue && cue->where == CuePlace::heading;
    if (!cue || dates_another) return lose(id, written, 0, Loss::no_cue);
    if (value->kind == ValueKind::date && dates_a_record(reading_, sentence_, *value))
      return lose(id, written, 0, Loss::old_value);
    // "Thousands invested": what stands before its cue is no amount.
    if (value->kind != written.kind && value->vague() && !is_behind(*cue, written.span))
      return lose(id, written, 0, Loss::no_value);
    if (is_ruled_out(reading_, id, sentence_, written.span)) return lose(id, written, 0, Loss::unless);
    if (slot < fact.slots.size() && lacks_near(reading_, fact, id, slot, sentence_, written.span))
      return lose(id, written, 0, Loss::no_near);
    auto scope = scopes_.at(fact, sentence_, written.span);
    if (!scope) return lose(id, written, 0, Loss::no_entity);
    Binding binding{id, slot,           sentence_, std::move(*value), std::move(*scope), *cue,
                    0,  Match::differs, false};
    binding.match = compare((*contender.slots)[slot].expected, binding.value);
    const bool qualifier = has_foreign_qualifier(reading_, fact, sentence_, written.span);
    const bool other_noun = (*contender.slots)[slot].kind == SlotKind::number &&
                            counts_something_else(reading_, fact, written, *cue);
    const bool other_date = has_foreign_date(reading_, fact, sentence_, written);
    // "so they can still come on the Saturday": a date belongs to its own clause's verb.
    const bool apart = binding.value.kind == ValueKind::date && cue->where == CuePlace::sentence;
    const bool other_size = is_another_size((*contender.slots)[slot], binding.value);
    binding.vetoed = qualifier || other_noun || other_date || other_size || apart ||
                     !may_conflict_by_role(fact, binding.value);
    const Weights& weights = reading_.weights();
    binding.score = entity_score(reading_, binding.scope, written.span) + cue_score(weights, *cue) +
                    (qualifier ? weights.qualifier : 0) + (other_date ? weights.foreign_date : 0) +
                    (other_noun ? weights.other_noun : 0) + (agrees(binding.match) ? weights.agrees : 0);
    open_.push_back(std::move(binding));
  }

  // A value that agrees with exactly one fact is that fact's; else the best score takes value and slot.
  void assign() {
    drop_values_of_others();
    std::stable_sort(open_.begin(), open_.end(), [](const Binding& a, const Binding& b) {
      if (a.score != b.score) return a.score > b.score;
      if (a.cue.distance != b.cue.distance) return a.cue.distance < b.cue.distance;
      return a.fact != b.fact ? a.fact < b.fact : a.value.span.start < b.value.span.start;
    });
    std::vector<Binding> taken;
    for (Binding& binding : open_) {
      const auto clash = std::find_if(taken.begin(), taken.end(), [&](const Binding& other) {
        const bool same_value = other.value.span.overlaps(binding.value.span);
        // One value may tell two facts apart only in part: both may agree with it, only one may lose by it.
        const bool shared =
            same_value && other.fact != binding.fact && agrees(other.match) && agrees(binding.match);
        return (same_value && !shared) || (other.fact == binding.fact && other.slot == binding.slot);
      });
      if (clash == taken.end()) {
        taken.push_back(std::move(binding));
      } else {
        lose(binding.fact, binding.value, binding.score,
             clash->fact == binding.fact ? Loss::better_value : Loss::outbid);
      }
    }
    result_.bound = std::move(taken);
  }

  void drop_values_of_others() {
    const auto is_anothers = [&](const Binding& binding) {
      return !agrees(binding.match) && std::any_of(open_.begin(), open_.end(), [&](const Binding& other) {
        return agrees(other.match) && other.fact != binding.fact && other.value.span == binding.value.span;
      });
    };
    std::vector<bool> anothers;
    for (const Binding& binding : open_) anothers.push_back(is_anothers(binding));
    std::vector<Binding> kept;
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if (anothers[i]) {
        lose(open_[i].fact, open_[i].value, open_[i].score, Loss::agrees_with_another_fact);
      } else {
        kept.push_back(std::move(open_[i]));
      }
    }
    open_ = std::move(kept);
  }

  Reading& reading_;
  ScopeFinder& scopes_;
  std::uint32_t sentence_;
  std::vector<Binding> open_;
  BoundSentence result_;
};

}  // namespace

BoundSentence bind_values(Reading& reading, ScopeFinder& scopes, std::uint32_t sentence,
                          const std::vector<Contender>& contenders) {
  return Binder(reading, scopes, sentence).run(contenders);
}

}  // namespace factdesk
