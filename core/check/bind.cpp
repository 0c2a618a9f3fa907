#include "check/bind.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "check/claim_words.h"
#include "check/doubts.h"
#include "check/weights.h"
#include "parse/place.h"
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

// "a workforce of 2,600" for 2,600 people: who works there are people; another number of them proves nothing.
std::optional<Value> as_people(const Value& value, const Slot& slot, const Value& expected) {
  const auto is_person = [](const Value& count) {
    const std::string family = family_of_noun(count.unit);
    return family == "person" || family == "employee";
  };
  if (!is_person(value) || !is_person(expected)) return std::nullopt;
  Value people = value;
  people.unit = expected.unit;
  return agrees(compare(slot.expected, people)) ? std::optional(people) : std::nullopt;
}

// A count of what any literal of the slot counts; of a slot without one, of anything.
std::optional<Value> as_count(const Value& value, const Slot& slot) {
  const std::vector<Value>& literals = slot.expected.literals;
  const bool same = std::any_of(literals.begin(), literals.end(),
                                [&](const Value& literal) { return same_noun(literal, value); });
  if (same || literals.empty()) return value;
  for (const Value& literal : literals) {
    if (auto people = as_people(value, slot, literal)) return people;
  }
  return std::nullopt;
}

// The value as the slot's kind, or nothing where the slot cannot be about it.
std::optional<Value> as_kind(const Value& value, const Slot& slot) {
  const auto wanted = value_kind_of(slot.kind);
  if (!wanted) return std::nullopt;
  const std::vector<Value>& literals = slot.expected.literals;
  const auto is_place = [](const Value& literal) { return literal.unit == kOrdinalUnit; };
  const bool is_number = slot.kind == SlotKind::number;
  if (value.unit == kOrdinalUnit)
    return is_number && std::any_of(literals.begin(), literals.end(), is_place) ? std::optional(value)
                                                                                : std::nullopt;
  if (is_number && !literals.empty() && std::all_of(literals.begin(), literals.end(), is_place))
    return std::nullopt;
  if (value.kind == *wanted)
    return slot.kind == SlotKind::count ? as_count(value, slot) : std::optional(value);
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

// What the value is beside others: an old level and a part of a whole are not compared.
bool is_comparable_role(const Value& value) {
  return value.role != ValueRole::old_level && value.role != ValueRole::part;
}

// Do only an opening bracket, or a semicolon or slash inside one, stand between two amounts: "$17bn (£9bn)"?
bool are_one_amount(const Segmented& text, const Value& first, const Value& second) {
  if (first.span.end >= second.span.start) return false;
  const TokenRange between = text.tokens_in({first.span.end, second.span.start});
  if (between.size() != 1) return false;
  const std::string_view mark = text.words(text.tokens[between.first]);
  return mark == "(" || mark == ";" || mark == "/";
}

// "a $17bn (£9bn) fraud" beside a fact in dollars: the same amount in other money.
bool is_converted(const Segmented& text, const std::vector<Value>& values, const Value& value,
                  const Slot& slot) {
  if (value.kind != ValueKind::money || slot.expected.literals.empty()) return false;
  const std::string& wanted = slot.expected.literals.front().unit;
  if (value.unit == wanted) return false;
  const auto own =
      std::find_if(values.begin(), values.end(), [&](const Value& one) { return one.span == value.span; });
  if (own == values.end()) return false;
  const auto is_wanted = [&](const Value& one) { return one.kind == ValueKind::money && one.unit == wanted; };
  for (auto next = own; next + 1 != values.end() && are_one_amount(text, *next, *(next + 1)); ++next) {
    if (is_wanted(*(next + 1))) return true;
  }
  for (auto before = own; before != values.begin() && are_one_amount(text, *(before - 1), *before);
       --before) {
    if (is_wanted(*(before - 1))) return true;
  }
  return false;
}

// "In Norway alone, it has 8 million": a part of what the claim speaks of, unless it speaks of that place.
bool is_of_one_place(Reading& reading, const Fact& fact, std::uint32_t sentence, Span place) {
  static const std::uint64_t alone = word_key("alone");
  const Segmented& text = reading.text();
  const TokenRange tokens = reading.sentence(sentence).tokens;
  const auto word = std::find_if(text.tokens.begin() + tokens.first, text.tokens.begin() + tokens.last,
                                 [&](const Token& token) { return token.key == alone; });
  const auto at = static_cast<std::uint32_t>(word - text.tokens.begin());
  if (at == tokens.last || at < tokens.first + 2) return false;
  const Parse& parse = reading.parse_of(sentence);
  const Index noun = parse.word_of(at - 1);
  const Index group = noun == kNone ? kNone : parse.words[noun].group;
  if (group == kNone || parse.groups[group].preposition == kNone || is_in_claim(fact, text, at - 1))
    return false;
  const Span where = parse.words[noun].span;
  const std::vector<Value>& values = reading.values_in(sentence);
  const bool of_another = std::any_of(values.begin(), values.end(), [&](const Value& other) {
    return (other.span.start >= place.end && other.span.end <= where.start) ||
           (other.span.start >= where.end && other.span.end <= place.start);
  });
  return !of_another && in_one_clause(parse, place, where);
}

// "Norsel was fined €26 million and Gritex €62 million": the verb is left out, and the amount is the other's.
bool is_of_name_before(Reading& reading, const Fact& fact, std::uint32_t sentence, Span place) {
  const Segmented& text = reading.text();
  const std::uint32_t first = text.tokens_in(place).first;
  const auto mentions = reading.mentions_in(sentence);
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    if (mention.tokens.last != first || is_of_fact(fact, mention) || mention.reach > Subject::short_form)
      return false;
    if (mention.tokens.first <= reading.sentence(sentence).tokens.first) return false;
    const std::uint64_t before = text.tokens[mention.tokens.first - 1].key;
    return before == word_key("and") || before == word_key(",") || before == word_key("but");
  });
}

bool is_behind(const CueSupport& cue, Span place) { return cue.span && cue.span->end <= place.start; }

bool lacks_near(Reading& reading, const Fact& fact, FactId id, std::uint32_t slot, std::uint32_t sentence,
                Span place) {
  if (!fact.slots[slot].has_near) return false;
  const auto& hits = reading.hits_in(sentence);
  return std::none_of(hits.begin(), hits.end(), [&](const FactHit& hit) {
    return hit.meaning.role == PhraseRole::near && hit.meaning.owner == id && hit.meaning.slot == slot &&
           in_one_clause(reading.parse_of(sentence), place, hit.span);
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
      const bool reached = scopes_.is_reached(contender.fact, sentence_);
      for (const Value& value : reading_.values_in(sentence_)) {
        for (std::uint32_t slot = 0; slot < contender.slots->size(); ++slot) {
          if (reached) {
            weigh(contender, slot, value);
          } else if (as_kind(value, (*contender.slots)[slot])) {
            lose(contender.fact, value, 0, Loss::no_entity);
          }
        }
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
    if (is_converted(reading_.text(), reading_.values_in(sentence_), written, (*contender.slots)[slot]))
      return lose(id, written, 0, Loss::better_value);
    if (is_of_one_place(reading_, fact, sentence_, written.span)) return lose(id, written, 0, Loss::part);
    if (is_of_name_before(reading_, fact, sentence_, written.span))
      return lose(id, written, 0, Loss::other_subject);
    if (!is_comparable_role(*value))
      return lose(id, written, 0, value->role == ValueRole::part ? Loss::part : Loss::old_value);
    if (!agrees(compare((*contender.slots)[slot].expected, *value)) && !may_conflict_by_role(fact, *value))
      return lose(id, written, 0, Loss::rate);
    const auto cue = find_cue(reading_, id, sentence_, written.span);
    // "Back in 2019, it poured …" dates the pouring, whatever the heading speaks of.
    const bool dates_another = value->kind == ValueKind::date && cue && cue->where == CuePlace::heading;
    if (!cue || dates_another) return lose(id, written, 0, Loss::no_cue);
    const bool is_time = value->kind == ValueKind::date || value->kind == ValueKind::duration;
    if (is_time && dates_a_record(reading_, sentence_, *value, *cue))
      return lose(id, written, 0, Loss::old_value);
    // "Thousands invested": what stands before its cue is no amount.
    if (value->kind == ValueKind::money && written.kind != value->kind && !is_behind(*cue, written.span))
      return lose(id, written, 0, Loss::no_value);
    if (is_ruled_out(reading_, id, sentence_, written.span)) return lose(id, written, 0, Loss::unless);
    if (slot < fact.slots.size() && lacks_near(reading_, fact, id, slot, sentence_, written.span))
      return lose(id, written, 0, Loss::no_near);
    Binding binding{id,   slot, sentence_,      std::move(*value), *scopes_.at(id, sentence_, written.span),
                    *cue, 0,    Match::differs, Weakness::none};
    binding.match = compare((*contender.slots)[slot].expected, binding.value);
    const Doubts doubts =
        doubts_about(reading_, fact, (*contender.slots)[slot], sentence_, written, binding.value, *cue);
    // "The pool's café closed on 2 May": an event of something else.
    const bool of_its_own = binding.scope.owned_head && binding.value.kind == ValueKind::date;
    binding.veto = of_its_own ? Weakness::others : doubts.first();
    const Weights& weights = reading_.weights();
    binding.score =
        entity_score(reading_, binding.scope, written.span) + cue_score(weights, *cue) +
        (doubts.qualifier ? weights.qualifier : 0) + (doubts.other_date ? weights.foreign_date : 0) +
        (doubts.other_noun ? weights.other_noun : 0) + (agrees(binding.match) ? weights.agrees : 0);
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
