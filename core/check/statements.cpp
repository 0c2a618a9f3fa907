#include "check/statements.h"

#include <algorithm>

#include "check/judge.h"
#include "check/periods.h"
#include "check/support.h"
#include "parse/place.h"

namespace factdesk {
namespace {

class StatementJudge {
 public:
  StatementJudge(Reading& reading, ScopeFinder& scopes, std::uint32_t sentence)
      : reading_(reading), scopes_(scopes), sentence_(sentence) {}

  StatementFindings run(const std::vector<Finding>& already) {
    for (const FactHit& hit : longest_hits()) {
      const bool told = std::any_of(already.begin(), already.end(), [&](const Finding& finding) {
        return finding.fact == hit.meaning.owner && !is_unread(finding);
      });
      if (!told) judge(hit);
    }
    return std::move(result_);
  }

 private:
  // Where phrases of one fact overlap, the longer match counts.
  std::vector<FactHit> longest_hits() const {
    std::vector<FactHit> kept;
    for (const FactHit& hit : reading_.hits_in(sentence_)) {
      if (hit.meaning.role != PhraseRole::affirm && hit.meaning.role != PhraseRole::deny) continue;
      const auto clash = std::find_if(kept.begin(), kept.end(), [&](const FactHit& other) {
        return other.meaning.owner == hit.meaning.owner && other.span.overlaps(hit.span);
      });
      if (clash == kept.end()) {
        kept.push_back(hit);
      } else if (clash->span.size() < hit.span.size()) {
        *clash = hit;
      }
    }
    return kept;
  }

  void lose(const FactHit& hit, Loss why) {
    result_.candidates.push_back(
        {hit.meaning.owner, sentence_, hit.span, 0, Verdict::silent, Reason::none, why});
  }

  void judge(const FactHit& hit) {
    const FactId id = hit.meaning.owner;
    const Fact& fact = reading_.rules().facts[id];
    const auto scope = scopes_.at(id, sentence_, hit.span);
    if (!scope) return lose(hit, Loss::no_entity);
    if (is_ruled_out(reading_, id, sentence_, hit.span)) return lose(hit, Loss::unless);
    Saying saying = saying_at(reading_, fact, sentence_, saying_place(hit));
    const bool negated = is_negated(hit);
    saying.stance.polarity = negated ? Polarity::negative : Polarity::positive;
    const bool affirms = (hit.meaning.role == PhraseRole::affirm) != negated;
    const PeriodChoice now = choose_period(fact, reading_.document().date);
    Judgement judgement = judge_statement(affirms, holds(fact, now.period),
                                          hit.meaning.role == PhraseRole::deny && negated, saying);
    judgement = retell_history(fact, now, affirms, saying, judgement);
    if (judgement.verdict == Verdict::silent) return lose(hit, Loss::not_said);
    conclude(hit, fact, *scope, saying, judgement, now.period);
  }

  // "A walkout could follow": what a subject without `the` names is only as sure as its verb.
  Span saying_place(const FactHit& hit) {
    const Parse& parse = reading_.parse_of(sentence_);
    const Index told = told_at(parse, hit.span);
    if (told == kNone || parse.groups[told].determiner != Determiner::indefinite) return hit.span;
    const TokenRange subject = phrase_of(parse, told);
    const bool inside = subject.contains(hit.tokens.first) && hit.tokens.last <= subject.last;
    return inside && subject.last < reading_.sentence(sentence_).tokens.last
               ? Span{hit.span.start, reading_.text().tokens[subject.last].end}
               : hit.span;
  }

  static bool holds(const Fact& fact, std::optional<std::uint32_t> period) {
    return !period || fact.history[*period].holds;
  }

  // Negations whose scope reaches the phrase count, but for those that the phrase itself spells out; one that
  // fills a gap counts too.
  bool is_negated(const FactHit& hit) {
    int negations = 0;
    Span last;  // counted: a scope in two parts is one negation
    for (const Cue& cue : reading_.stance_of(sentence_).cues) {
      if (cue.kind != CueKind::negation || (negations > 0 && cue.span == last)) continue;
      if (hit.span.contains(cue.span)) {
        // "Town, who had not won since May, beat Rovers": it must reach the phrase's end
        const bool reaches = cue.scope.contains(hit.span.end - 1);
        negations += reaches && in_gap(hit, cue.span) ? 1 : 0;
      } else {
        negations += cue.scope.overlaps(hit.span) ? 1 : 0;
      }
      if (cue.scope.overlaps(hit.span)) last = cue.span;
    }
    return negations % 2 == 1;
  }

  bool in_gap(const FactHit& hit, Span place) const {
    return std::any_of(hit.gaps.begin(), hit.gaps.end(), [&](TokenRange gap) {
      return !gap.empty() && reading_.text().span_of(gap).contains(place);
    });
  }

  // What is put in the past, or dated into another period, is judged by that period; what was or will be
  // right is so said.
  Judgement retell_history(const Fact& fact, const PeriodChoice& now, bool affirms, const Saying& saying,
                           Judgement judgement) {
    const bool past = saying.stance.past && saying.stance.polarity == Polarity::positive;
    if (fact.history.empty()) {
      if (past && judgement.verdict == Verdict::conflict) return {};
      return judgement;
    }
    if (now.outside) return {Verdict::unclear, Reason::no_period};
    if (judgement.verdict != Verdict::conflict) return judgement;
    for (const Value& value : reading_.values_in(sentence_)) {
      if (value.kind != ValueKind::date) continue;
      const auto dated = period_of_date(fact, value);
      if (dated && holds(fact, dated) == affirms) return {Verdict::agree, Reason::stated};
    }
    for (std::uint32_t index = 0; index < fact.history.size(); ++index) {
      if (fact.history[index].holds != affirms) continue;
      const bool earlier = index < *now.period;
      if (earlier && past) return {Verdict::agree, Reason::stated};
      judgement.reason = earlier ? Reason::outdated : Reason::premature;
      return judgement;
    }
    return judgement;
  }

  void conclude(const FactHit& hit, const Fact& fact, const Scope& scope, const Saying& saying,
                Judgement judgement, std::optional<std::uint32_t> period) {
    if (passes_over(judgement.verdict, saying)) return lose(hit, Loss::quoted);
    const CueSupport cue{CuePlace::clause, hit.span, 0, true, false};
    Finding finding;
    finding.verdict = judgement.verdict;
    finding.reason = judgement.reason;
    finding.severity = severity_of(judgement.verdict, fact, saying);
    const Sureness sureness = sureness_of(scope, cue);
    finding.confidence = sureness.confidence;
    finding.weakness = sureness.weakness;
    if (scope.other_subject && judgement.verdict != Verdict::conflict) return lose(hit, Loss::other_subject);
    finding.fact = hit.meaning.owner;
    finding.period = period;
    finding.place = hit.span;
    finding.sentence = sentence_;
    finding.stance = saying.stance;
    finding.subject = scope.weakest.how;
    finding.related = related_places(scope, {CuePlace::clause, std::nullopt, 0, true, false}, saying.stance);
    result_.candidates.push_back(
        {hit.meaning.owner, sentence_, hit.span, 0, judgement.verdict, judgement.reason, {}});
    const bool counts = judgement.verdict == Verdict::agree || judgement.verdict == Verdict::conflict;
    if (counts && finding.confidence != Confidence::low) {
      const bool affirms =
          (hit.meaning.role == PhraseRole::affirm) == (saying.stance.polarity == Polarity::positive);
      result_.stated.emplace_back(hit.meaning.owner, affirms ? Polarity::positive : Polarity::negative);
    }
    result_.findings.push_back(std::move(finding));
  }

  Reading& reading_;
  ScopeFinder& scopes_;
  std::uint32_t sentence_;
  StatementFindings result_;
};

}  // namespace

bool is_unread(const Finding& finding) {
  return finding.verdict == Verdict::unclear &&
         (finding.reason == Reason::no_date || finding.reason == Reason::vague);
}

StatementFindings judge_statements(Reading& reading, ScopeFinder& scopes, std::uint32_t sentence,
                                   const std::vector<Finding>& already) {
  return StatementJudge(reading, scopes, sentence).run(already);
}

}  // namespace factdesk
