#include "check/value_facts.h"

#include <algorithm>

#include "check/bind_names.h"
#include "check/claim_words.h"
#include "check/judge.h"
#include "check/periods.h"
#include "check/support.h"
#include "check/weights.h"
#include "parse/place.h"

namespace factdesk {
namespace {

// One slot's value with what it comes to.
struct Judged {
  const Binding* binding = nullptr;
  Saying saying;
  Judgement bare;  // as if it were asserted
};

class ValueJudge {
 public:
  ValueJudge(Reading& reading, ScopeFinder& scopes, std::uint32_t sentence)
      : reading_(reading), scopes_(scopes), sentence_(sentence) {}

  ValueFindings run() {
    const std::vector<FactId> facts = reading_.facts_near(sentence_);
    if (facts.empty()) return {};
    if (reading_.values_in(sentence_).empty() && reading_.mentions_in(sentence_).empty()) return {};
    std::vector<Contender> contenders;
    for (const FactId fact : facts) {
      const PeriodChoice period = period_for(reading_.rules().facts[fact]);
      contenders.push_back({fact, period, &slots_of(reading_.rules().facts[fact], period.period)});
    }
    BoundSentence bound = bind_values(reading_, scopes_, sentence_, contenders);
    for (Binding& name : bind_names(reading_, scopes_, sentence_, contenders, bound.lost))
      bound.bound.push_back(std::move(name));
    result_.candidates = bound.lost;
    for (const Contender& contender : contenders) judge_fact(contender, judged_of(contender, bound.bound));
    return std::move(result_);
  }

 private:
  // A date in the sentence picks the period, else the article's date does.
  PeriodChoice period_for(const Fact& fact) {
    if (fact.history.empty()) return {};
    for (const Value& value : reading_.values_in(sentence_)) {
      if (value.kind != ValueKind::date) continue;
      const bool is_slot = std::any_of(fact.slots.begin(), fact.slots.end(),
                                       [](const Slot& slot) { return slot.kind == SlotKind::date; });
      if (is_slot) break;
      if (!value.alternatives.empty()) continue;  // "in February", of which year?
      if (const auto period = period_of_date(fact, value)) return {period, false};
    }
    return choose_period(fact, reading_.document().date);
  }

  // A fact's bindings in the order of its slots, each as if it were asserted, and as the time it speaks of
  // has it.
  std::vector<Judged> judged_of(const Contender& contender, const std::vector<Binding>& bound) {
    const Fact& fact = reading_.rules().facts[contender.fact];
    std::vector<Judged> judged;
    for (const Binding& binding : bound) {
      if (binding.fact != contender.fact) continue;
      const bool name = (*contender.slots)[binding.slot].kind == SlotKind::name;
      const Span place = binding.value.span;
      Judged one{&binding,
                 name ? saying_of_holder(reading_, fact, sentence_, place, binding.cue)
                      : saying_at(reading_, fact, sentence_, place),
                 judge_match(binding.match)};
      if (name && one.bare.verdict == Verdict::conflict) one.bare.reason = Reason::name_differs;
      retell_history(fact, contender.period, one);
      judged.push_back(one);
    }
    std::sort(judged.begin(), judged.end(),
              [](const Judged& a, const Judged& b) { return a.binding->slot < b.binding->slot; });
    return judged;
  }

  void judge_fact(const Contender& contender, const std::vector<Judged>& judged) {
    if (judged.empty()) return;
    const FactId id = contender.fact;
    const auto count = [&](auto test) { return std::count_if(judged.begin(), judged.end(), test); };
    const auto right = count([](const Judged& one) { return one.bare.verdict == Verdict::agree; });
    const auto wrong = count([](const Judged& one) { return one.bare.verdict == Verdict::conflict; });
    const auto others =
        std::count_if(result_.candidates.begin(), result_.candidates.end(),
                      [&](const Candidate& lost) { return lost.fact == id && is_anothers(lost); });
    // "a profit of $500 million" is this fact's, whatever amounts stand beside it.
    const auto tied = count([](const Judged& one) { return one.binding->cue.linked; });
    // Two slots mentioned and both wrong; or one wrong beside an amount that another fact's event has.
    if (wrong > 0 && right == 0 && wrong + (tied > 0 ? 0 : others) >= 2)
      return note(id, judged, Loss::another_event);
    if (only_dates_agree(contender, judged)) return note(id, judged, Loss::another_amount);
    for (const Verdict wanted : {Verdict::conflict, Verdict::unclear, Verdict::agree}) {
      for (const Judged& one : judged) {
        if (one.bare.verdict != wanted) continue;
        // Beside a right slot, only what cannot be compared is unclear: what is vague or undated is not
        // mentioned.
        const bool unsaid = wanted == Verdict::unclear && right > 0 &&
                            one.bare.reason != Reason::unit_differs && one.bare.reason != Reason::ambiguous;
        if (!unsaid) return conclude(contender, judged, one, right > 0);
      }
    }
    for (const Judged& one : judged) {
      if (one.bare.verdict == Verdict::agree) return conclude(contender, judged, one, true);
    }
  }

  static bool is_anothers(const Candidate& lost) {
    return lost.loss == Loss::agrees_with_another_fact || lost.loss == Loss::outbid;
  }

  // "In 2023 90,000 people came" for 183,000 visitors in 2023: the year is right and its amount is of
  // something else.
  bool only_dates_agree(const Contender& contender, const std::vector<Judged>& judged) {
    const auto is_date = [&](const Slot& slot) { return slot.kind == SlotKind::date; };
    const auto& slots = *contender.slots;
    if (std::all_of(slots.begin(), slots.end(), is_date)) return false;
    const Fact& fact = reading_.rules().facts[contender.fact];
    if (fact.has_affirm) return false;
    return std::all_of(judged.begin(), judged.end(), [&](const Judged& one) {
      if (!is_date(slots[one.binding->slot])) return false;
      if (one.binding->cue.where == CuePlace::sentence) return true;  // of another clause's verb
      const auto& values = reading_.values_in(sentence_);
      return std::any_of(values.begin(), values.end(), [&](const Value& value) {
        const bool amount = std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) {
          return !is_date(slot) && value_kind_of(slot.kind) == value.kind && !value.vague();
        });
        return amount && in_one_clause(reading_.parse_of(sentence_), one.binding->value.span, value.span);
      });
    });
  }

  // What is put in the past, or was right in another period, is judged by that period.
  void retell_history(const Fact& fact, const PeriodChoice& choice, Judged& one) const {
    if (fact.history.empty()) {
      if (one.saying.stance.past && one.saying.stance.polarity == Polarity::positive &&
          one.bare.verdict == Verdict::conflict) {
        one.bare = {};  // "used to cost $99" says nothing of today's price
      }
      return;
    }
    if (choice.outside) {
      one.bare = {Verdict::unclear, Reason::no_period};
      return;
    }
    if (one.bare.verdict != Verdict::conflict) return;
    for (std::uint32_t index = 0; index < fact.history.size(); ++index) {
      if (index == choice.period) continue;
      const std::vector<Slot>& slots = slots_of(fact, index);
      if (one.binding->slot >= slots.size() || !is_right(slots[one.binding->slot], *one.binding)) continue;
      const bool earlier = index < *choice.period;
      if (earlier && one.saying.stance.past) {
        one.bare = {Verdict::agree, Reason::equal};
      } else {
        one.bare.reason = earlier ? Reason::outdated : Reason::premature;
      }
      return;
    }
    if (one.saying.stance.past) one.bare = {};
  }

  bool is_right(const Slot& slot, const Binding& binding) const {
    if (slot.kind != SlotKind::name) return agrees(compare(slot.expected, binding.value));
    for (const Mention& mention : reading_.mentions_in(sentence_)) {
      if (!(mention.span == binding.value.span) || !mention.entity) continue;
      if (std::find(slot.names.begin(), slot.names.end(), *mention.entity) != slot.names.end()) return true;
    }
    return false;
  }

  void conclude(const Contender& contender, const std::vector<Judged>& judged, const Judged& one,
                bool identified) {
    const FactId id = contender.fact;
    const Fact& fact = reading_.rules().facts[id];
    const Judgement judgement = judge_value(one.bare, one.saying);
    if (judgement.verdict == Verdict::silent) return note(id, judged, Loss::not_said);
    if (passes_over(judgement.verdict, one.saying)) return note(id, judged, Loss::quoted);
    Finding finding;
    finding.verdict = judgement.verdict;
    finding.reason = judgement.reason;
    finding.severity = severity_of(judgement.verdict, fact, one.saying);
    // "had 138,000 visitors in 2023": the right year says which visitors are meant.
    CueSupport cue = one.binding->cue;
    cue.inside_value = cue.inside_value && !identified && !is_said_alike(fact, one);
    const Sureness sureness = sureness_of(one.binding->scope, cue);
    finding.confidence = sureness.confidence;
    finding.weakness = sureness.weakness;
    finding.fact = id;
    finding.slot = one.binding->slot;
    finding.period = contender.period.period;
    finding.place = one.binding->value.span;
    finding.sentence = sentence_;
    finding.stance = one.saying.stance;
    finding.subject = one.binding->scope.weakest.how;
    finding.related = related_places(one.binding->scope, one.binding->cue, one.saying.stance);
    for (const Judged& other : judged) {
      if (&other != &one) finding.related.push_back({RelatedKind::value, other.binding->value.span});
    }
    if (one.binding->veto != Weakness::none && !identified) {
      finding.confidence = Confidence::low;
      finding.weakness = one.binding->veto;
    }
    const bool sure = finding.confidence != Confidence::low;
    // Somebody else's value is no speculation and no report of this fact's; a low conflict stays listed.
    // A pronoun may have been read amiss where the value is right.
    const Scope& scope = one.binding->scope;
    const bool doubtful =
        scope.other_subject && !(judgement.verdict == Verdict::agree &&
                                 (scope.pronoun_subject || judgement.reason == Reason::equal));
    if (!sure && doubtful && judgement.verdict != Verdict::conflict)
      return note(id, judged, Loss::other_subject);
    for (const Judged& other : judged) {
      const Verdict verdict = &other == &one ? judgement.verdict : other.bare.verdict;
      result_.candidates.push_back({id,
                                    sentence_,
                                    other.binding->value.span,
                                    other.binding->score,
                                    verdict,
                                    &other == &one ? judgement.reason : other.bare.reason,
                                    {}});
      const bool counts = sure && (verdict == Verdict::agree || verdict == Verdict::conflict);
      if (counts) count_for_consensus(contender, other, verdict);
    }
    result_.findings.push_back(std::move(finding));
  }

  bool is_said_alike(const Fact& fact, const Judged& one) {
    return reading_.weights().evidence.said_as_claimed &&
           is_said_as_claimed(reading_, fact, sentence_, one.binding->value.span);
  }

  void count_for_consensus(const Contender& contender, const Judged& judged, Verdict verdict) {
    if ((*contender.slots)[judged.binding->slot].kind == SlotKind::name) {
      result_.stated.emplace_back(contender.fact,
                                  verdict == Verdict::agree ? Polarity::positive : Polarity::negative);
    } else {
      result_.said.emplace_back(contender.fact, judged.binding->value);
    }
  }

  void note(FactId id, const std::vector<Judged>& judged, Loss why) {
    for (const Judged& one : judged) {
      result_.candidates.push_back(
          {id, sentence_, one.binding->value.span, one.binding->score, Verdict::silent, Reason::none, why});
    }
  }

  Reading& reading_;
  ScopeFinder& scopes_;
  std::uint32_t sentence_;
  ValueFindings result_;
};

}  // namespace

ValueFindings judge_values(Reading& reading, ScopeFinder& scopes, std::uint32_t sentence) {
  return ValueJudge(reading, scopes, sentence).run();
}

}  // namespace factdesk
