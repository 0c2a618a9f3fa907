#include "stance/said_words.h"

#include <algorithm>

#include "scan/words.h"

namespace factdesk {

bool SaidWords::is_comma(std::uint32_t at) const { return sentence_.is_comma(at); }

bool SaidWords::is_quote(std::uint32_t at) const {
  if (!sentence_.is_mark(at)) return false;
  if (is_double_quote(*sentence_.text, at)) return true;
  const Span mark = sentence_.token(at).span();
  const auto quotation = std::partition_point(quotations_.begin(), quotations_.end(),
                                              [&](const Quotation& one) { return one.span.end < mark.end; });
  return quotation != quotations_.end() &&
         (quotation->span.start == mark.start || quotation->span.end == mark.end);
}

bool SaidWords::is_inside_quotation(std::uint32_t at) const {
  const std::uint32_t start = sentence_.token(at).start;
  const auto quotation = std::partition_point(quotations_.begin(), quotations_.end(),
                                              [&](const Quotation& one) { return one.span.end <= start; });
  return quotation != quotations_.end() && quotation->span.contains(start);
}

const ClauseSpan& SaidWords::home(std::uint32_t at) const {
  return reading_.clauses.at(reading_.clauses.home_of(sentence_, at));
}

bool SaidWords::has_complement(TokenRange verb) const {
  std::uint32_t at = verb.last;
  if (!sentence_.has(at)) return false;
  if (sentence_.is_mark(at) && sentence_.words(at) == ":") return true;
  if (is_quote(at)) return true;
  constexpr std::uint32_t kClause = 24;  // tokens
  for (; at < tokens_.last && at < verb.last + kClause; ++at) {
    constexpr std::uint32_t kShortest = 3;  // tokens of a clause behind `that`
    if (sentence_.is(at, "that") && (at > verb.last || at + kShortest < tokens_.last)) return true;
    if (sentence_.is_mark(at)) {
      const std::string_view word = sentence_.words(at);
      if (is_quote(at) && at > verb.last && !is_comma(at - 1)) return true;
      if (is_comma(at) && sentence_.has(at + 1) && is_quote(at + 1)) return true;
      if (word == ":") return true;
      if (word == "," || word == "." || word == ";" || word == "—") return false;
    }
    // "told the meeting when she was asked": when, not what
    const bool when = sentence_.is(at, "when") || sentence_.is(at, "while") || sentence_.is(at, "after") ||
                      sentence_.is(at, "before") || sentence_.is(at, "because");
    if (when && at > verb.last) return false;
    if (sentence_.tag(at) == Tag::finite)
      return at > verb.last &&
             !(sentence_.tag(at - 1) == Tag::relative && at > verb.last + 1 && !sentence_.is(at - 1, "that"));
  }
  return false;
}

TokenRange SaidWords::scope_right(TokenRange verb) const {
  static const WordSet enders = word_set("source.scope_enders");
  std::uint32_t last = tokens_.last;
  const Clauses& clauses = reading_.clauses;
  const std::uint32_t own = clauses.home_of(sentence_, verb.first);
  const std::uint32_t group = clauses.at(own).group;
  const bool colon =
      clauses.at(own).tokens.last > verb.last && sentence_.words(clauses.at(own).tokens.last - 1) == ":";
  if (own >= clauses.split.size()) last = std::max(clauses.at(own).tokens.last, verb.last);
  for (const ClauseSpan& clause : clauses.split) {
    if (clause.tokens.first <= verb.first || clause.tokens.first >= last) continue;
    const bool other_group = clause.group != group && !(colon && clause.group == group + 1);
    const bool contrast = is_contrast(sentence_, clause);
    const bool aside = own < clauses.split.size() && (clauses.at(own).kind == ClauseSpanKind::relative ||
                                                      clauses.at(own).kind == ClauseSpanKind::subordinate);
    const bool resumed =
        aside && clause.kind == ClauseSpanKind::main;  // "…, which critics say could fail, | is due"
    if (other_group || contrast || resumed) {
      last = clause.tokens.first;
      break;
    }
  }
  for (std::uint32_t at = verb.last; at + 1 < last; ++at) {
    if (is_comma(at) && enders.contains(sentence_.key(at + 1))) last = at;
  }
  last = std::max(last, end_of_quotation(verb.last, last));
  return {verb.last, last};
}

std::uint32_t SaidWords::end_of_quotation(std::uint32_t first, std::uint32_t last) const {
  for (const Quotation& quotation : quotations_) {
    if (!sentence_.has(first)) break;
    const std::uint32_t from = sentence_.token(first).start;
    const std::uint32_t to =
        last < tokens_.last ? sentence_.token(last).start : sentence_.token(tokens_.last - 1).end;
    if (quotation.span.start < from || quotation.span.start >= to) continue;
    while (last < tokens_.last && sentence_.token(last).start < quotation.span.end) ++last;
  }
  return last;
}

TokenRange SaidWords::scope_left(std::uint32_t reporting, std::uint32_t behind,
                                 const std::vector<FoundSource>& earlier_sources) const {
  std::uint32_t first = tokens_.first;
  for (const FoundSource& earlier : earlier_sources) {
    const bool nobody = earlier.attribution.source_class == SourceClass::none;
    if (earlier.verb.first < reporting && !nobody)
      first = std::max({first, earlier.words.last, earlier.verb.last});
  }
  const Clauses& clauses = reading_.clauses;
  for (const ClauseSpan& clause : clauses.split) {
    const bool strong = clause.tokens.first > tokens_.first && sentence_.is_mark(clause.tokens.first - 1) &&
                        sentence_.words(clause.tokens.first - 1) == ";";
    if (strong && clause.tokens.first < reporting && !is_inside_quotation(clause.tokens.first))
      first = std::max(first, clause.tokens.first);
  }
  std::uint32_t last = behind;
  const bool interrupted = !sentence_.holds_finite({first, reporting});
  for (std::uint32_t at = behind; at < tokens_.last; ++at) {
    if (is_quote(at) || interrupted) {
      last = tokens_.last;
      break;
    }
  }
  if (first >= reporting) first = tokens_.first;
  return {first, last};
}

TokenRange SaidWords::scope_around(TokenRange words, const std::vector<FoundSource>& earlier_sources) const {
  const Clauses& clauses = reading_.clauses;
  const std::uint32_t own = clauses.home_of(sentence_, words.first);
  const ClauseSpan& clause = clauses.at(own);
  TokenRange scope = clause.tokens;
  if (own < clauses.split.size()) {
    for (const ClauseSpan& other : clauses.split) {
      if (other.group != clause.group) continue;
      if (other.tokens.first <= words.first) scope.first = std::min(scope.first, other.tokens.first);
    }
    // What follows in the group hangs on the same words: "According to X, A, which …", "A, according to X,
    // and B" not.
    const bool opens = words.first <= first_word(scope.first) + 1;
    for (const ClauseSpan& other : clauses.split) {
      if (other.group != clause.group || other.tokens.first < scope.last) continue;
      const bool interrupts = !sentence_.holds_finite({scope.first, words.first});
      if (opens || other.kind == ClauseSpanKind::relative || (interrupts && other.kind != ClauseSpanKind::coordinate))
        scope.last = std::max(scope.last, other.tokens.last);
    }
    // "According to a memo, the crates – all 40 of them – were lost."
    if (opens && !sentence_.holds_finite({words.last, scope.last})) scope.last = tokens_.last;
    if (!opens) {
      for (const FoundSource& earlier : earlier_sources) {
        if (earlier.verb.first < words.first && earlier.scope.last <= words.first)
          scope.first = std::max(scope.first, earlier.scope.last);
      }
    }
  }
  return scope;
}

std::uint32_t SaidWords::first_word(std::uint32_t at) const {
  while (sentence_.is_mark(at)) ++at;
  return at;
}

bool SaidWords::goes_on_in_quote(std::uint32_t behind) const {
  constexpr std::uint32_t kObject = 5;  // tokens of whom it is told, and where
  for (std::uint32_t at = behind; sentence_.has(at + 1) && at < behind + kObject; ++at) {
    if (is_comma(at)) return is_quote(at + 1);
    if (sentence_.is_mark(at) || sentence_.tag(at) == Tag::finite) return false;
  }
  return false;
}

bool SaidWords::claims_before(std::uint32_t end) const {
  const Tag opener = sentence_.tag(tokens_.first);
  const bool hangs = opener == Tag::subordinator || opener == Tag::participle || opener == Tag::preposition ||
                     opener == Tag::gerund;
  return !hangs && sentence_.holds_finite({tokens_.first, end});
}

bool SaidWords::describes_place(std::uint32_t behind) const {
  bool place = false;
  for (std::uint32_t at = behind; sentence_.has(at) && sentence_.tag(at) != Tag::finite; ++at) {
    if (sentence_.is_mark(at)) return false;
    if (sentence_.tag(at) == Tag::relative) return place && sentence_.tag(at - 1) == Tag::other;
    place = place || sentence_.tag(at) == Tag::preposition;
  }
  return false;
}

}  // namespace factdesk
