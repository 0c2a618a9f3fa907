#include "stance/clauses.h"

#include <algorithm>

#include "base/utf8.h"
#include "scan/words.h"

namespace factdesk {
namespace {

class ClauseFinder {
 public:
  ClauseFinder(const TaggedSentence& sentence, const std::vector<CueHit>& cues)
      : sentence_(sentence), tokens_(sentence.tokens), cue_starts_(sentence.tokens.size(), CueRole::negator) {
    for (const CueHit& hit : cues) {
      if (hit.entry->role == CueRole::comparison) mark(hit.tokens.first, CueRole::comparison);
      if (hit.entry->role == CueRole::not_split) {
        for (std::uint32_t at = hit.tokens.first; at < hit.tokens.last; ++at) mark(at, CueRole::not_split);
      }
    }
    find_breaks();
  }

  Clauses run() {
    open_first();
    for (std::uint32_t at = tokens_.first; at < tokens_.last; ++at) visit(at);
    current_.tokens.last = tokens_.last;
    out_.split.push_back(current_);
    choose_main();
    find_embedded();
    paint();
    return std::move(out_);
  }

 private:
  void mark(std::uint32_t at, CueRole role) { cue_starts_[at - tokens_.first] = role; }
  bool starts(std::uint32_t at, CueRole role) const { return cue_starts_[at - tokens_.first] == role; }

  void find_breaks() {
    next_break_.assign(tokens_.size() + 1, tokens_.last);
    for (std::uint32_t i = tokens_.size(); i > 0; --i) {
      const std::uint32_t at = tokens_.first + i - 1;
      next_break_[i - 1] = is_comma(at) || is_strong(at) ? at : next_break_[i];
    }
  }
  bool has_finite(std::uint32_t first, std::uint32_t last) const {
    return sentence_.holds_finite({first, last});
  }
  std::uint32_t next_break(std::uint32_t at) const { return next_break_[at - tokens_.first]; }

  bool is_comma(std::uint32_t at) const { return sentence_.is_comma(at); }

  // ; : — and a spaced hyphen or dash; not the colon of a time.
  bool is_strong(std::uint32_t at) const {
    if (!sentence_.is_mark(at)) return false;
    const std::string_view word = sentence_.words(at);
    if (word == ";" || word == "—") return true;
    const bool next_glued = sentence_.has(at + 1) && sentence_.token(at + 1).glued;
    if (word == ":") return !next_glued;
    if (word == "–" || word == "-") return !sentence_.token(at).glued && !next_glued;
    return false;
  }

  void open_first() {
    current_.tokens.first = tokens_.first;
    const std::uint32_t at = first_word();
    if (at >= tokens_.last) return;
    static const WordSet subordinators = word_set("clauses.subordinators");
    if (!subordinators.contains(sentence_.key(at))) {
      if (starts(at, CueRole::comparison)) current_.kind = ClauseSpanKind::comparison;
      return;
    }
    const std::uint32_t comma = next_break(at);
    if (comma >= tokens_.last || !has_finite(comma, tokens_.last)) return;
    const bool time = sentence_.is(at, "after") || sentence_.is(at, "before");
    const bool verb = has_finite(at, comma) || sentence_.holds({at, comma}, Tag::gerund) ||
                      sentence_.holds({at + 1, comma}, Tag::participle);
    if (verb || (time && !is_date_behind(at))) current_.kind = ClauseSpanKind::subordinate;
  }

  std::uint32_t first_word() const {
    std::uint32_t at = tokens_.first;
    while (at < tokens_.last && sentence_.is_mark(at)) ++at;
    return at;
  }

  void visit(std::uint32_t at) {
    if (is_strong(at) && at + 1 < tokens_.last && at > tokens_.first) {
      ++group_;
      return split(at + 1, ClauseSpanKind::main);
    }
    if (is_comma(at) && at + 1 < tokens_.last) return visit_comma(at);
    if (at > current_.tokens.first) visit_inner(at);
  }

  void visit_comma(std::uint32_t comma) {
    std::uint32_t next = comma + 1;
    std::uint32_t start = next;
    if (is_double_quote(*sentence_.text, next) && next + 1 < tokens_.last) ++next;
    static const WordSet openers = word_set("clauses.comma_openers");
    if (starts(next, CueRole::comparison) || is_so_many_more(next))
      return split(start, ClauseSpanKind::comparison);
    if (openers.contains(sentence_.key(next)) && !starts(next, CueRole::not_split)) {
      const auto kind = kind_of_opener(next);
      if (kind && !follows_that(next)) {
        if (*kind == ClauseSpanKind::coordinate && !sentence_.is(next, "and") && !sentence_.is(next, "or"))
          ++group_;
        return split(start, *kind);
      }
    }
    const bool aside = current_.kind == ClauseSpanKind::subordinate || current_.kind == ClauseSpanKind::relative ||
                       current_.kind == ClauseSpanKind::comparison;
    // The main clause goes on behind an aside: "Acme, which owns Beta, sold it".
    const bool resumes = !main_has_verb_ || (current_.kind == ClauseSpanKind::relative && opens_with_verb(next));
    // "which the treasurer, Odd Lind, puts at $3m": its verb is still to come
    const bool whole = current_.kind != ClauseSpanKind::relative || has_finite(current_.tokens.first, comma);
    if (aside && resumes && whole && has_finite(next, tokens_.last)) split(start, ClauseSpanKind::main);
  }

  // "held 1,140 men, 360 more than it was built for"
  bool is_so_many_more(std::uint32_t at) const {
    static const WordSet comparatives = word_set("clauses.comparatives");
    return sentence_.has(at + 1) && sentence_.tag(at) == Tag::number &&
           comparatives.contains(sentence_.key(at + 1));
  }

  // "could mean that the firm, which employs 300 people, | closes"
  bool opens_with_verb(std::uint32_t at) const {
    while (sentence_.has(at) && sentence_.tag(at) == Tag::adverb) ++at;
    return sentence_.has(at) && sentence_.tag(at) == Tag::finite;
  }

  // "warned that, unless it rains, …": inside what is said.
  bool follows_that(std::uint32_t at) const {
    return at >= tokens_.first + 2 && sentence_.tag(at) == Tag::subordinator && sentence_.is(at - 2, "that");
  }

  std::optional<ClauseSpanKind> kind_of_opener(std::uint32_t at) const {
    const std::uint32_t end = next_break(at);
    if (sentence_.tag(at) == Tag::relative || sentence_.is(at, "where") || sentence_.is(at, "whose"))
      return has_finite(at, tokens_.last) ? std::optional(ClauseSpanKind::relative) : std::nullopt;
    if (sentence_.tag(at) == Tag::conjunction) {
      const bool both = has_finite(current_.tokens.first, at) && has_finite(at, end);
      return both ? std::optional(ClauseSpanKind::coordinate) : std::nullopt;
    }
    const bool time = sentence_.is(at, "after") || sentence_.is(at, "before");
    if (time && !is_date_behind(at)) return ClauseSpanKind::subordinate;
    const bool verb = has_finite(at, end) || (!time && sentence_.is(at, "if"));
    return verb ? std::optional(ClauseSpanKind::subordinate) : std::nullopt;
  }

  // No comma before: "sold the unit after it lost $2m", "up from $2m".
  void visit_inner(std::uint32_t at) {
    if (starts(at, CueRole::comparison) && !is_comma(at - 1) && has_finite(tokens_.first, at))
      return split(at, ClauseSpanKind::comparison);
    // "There are 19,000 and I have met two hundred": a pronoun that can only be a subject begins a clause.
    static const WordSet subjects = word_set("clauses.subject_pronouns");
    if (sentence_.is(at, "and") && sentence_.has(at + 1) && subjects.contains(sentence_.key(at + 1)) &&
        has_finite(current_.tokens.first, at) && has_finite(at, next_break(at)))
      return split(at, ClauseSpanKind::coordinate);
    static const WordSet inner = word_set("clauses.inner_subordinators");
    if (!inner.contains(sentence_.key(at)) || starts(at, CueRole::not_split)) return;
    if (!has_finite(current_.tokens.first, at) || sentence_.tag(at - 1) == Tag::relative || follows_that(at))
      return;
    const bool time = sentence_.is(at, "after") || sentence_.is(at, "before");
    if (time ? at + 2 < tokens_.last && !is_date_behind(at) : has_finite(at, next_break(at)))
      split(at, ClauseSpanKind::subordinate);
  }

  // "after 2019", "before March", "before the end of 2024": when, not what else happened.
  bool is_date_behind(std::uint32_t at) const {
    if (!sentence_.has(at + 1)) return true;
    const Token& next = sentence_.token(at + 1);
    if (next.kind == TokenKind::symbol) return true;
    // "after 54.2 per cent of voters backed it" is no date
    if (next.kind == TokenKind::number) return !has_finite(at, next_break(at)) || is_year(at + 1);
    static const WordSet months = word_set("dates.months");
    static const WordSet never_names = word_set("refer.never_names");
    return months.contains(next.key) || (next.capital && never_names.contains(next.key));
  }

  bool is_year(std::uint32_t at) const {
    const std::string_view word = sentence_.words(at);
    return word.size() == 4 && word.find_first_not_of("0123456789") == std::string_view::npos;
  }

  void split(std::uint32_t at, ClauseSpanKind kind) {
    if (at <= current_.tokens.first) return;
    if (current_.kind == ClauseSpanKind::main) main_has_verb_ |= has_finite(current_.tokens.first, at);
    current_.tokens.last = at;
    out_.split.push_back(current_);
    current_ = {{at, tokens_.last}, kind, group_};
    if (kind == ClauseSpanKind::coordinate) main_has_verb_ = true;
  }

  void choose_main() {
    for (const ClauseSpanKind wanted : {ClauseSpanKind::main, ClauseSpanKind::coordinate}) {
      for (std::uint32_t index = 0; index < out_.split.size(); ++index) {
        const ClauseSpan& clause = out_.split[index];
        if (clause.kind != wanted || !has_finite(clause.tokens.first, clause.tokens.last)) continue;
        out_.main = index;
        return;
      }
    }
    for (std::uint32_t index = 0; index < out_.split.size(); ++index) {
      if (out_.split[index].kind != ClauseSpanKind::main) continue;
      out_.main = index;
      return;
    }
  }

  void find_embedded() {
    for (const ClauseSpan& clause : out_.split) {
      std::uint32_t bracket = tokens_.last;
      for (std::uint32_t at = clause.tokens.first; at < clause.tokens.last; ++at) {
        if (sentence_.is_mark(at) && sentence_.words(at) == "(") bracket = at;
        if (sentence_.is_mark(at) && sentence_.words(at) == ")" && bracket < at) {
          out_.embedded.push_back({{bracket, at + 1}, ClauseSpanKind::relative, clause.group});
          bracket = tokens_.last;  // of brackets inside one another the innermost: no token is read twice
        }
        if (at > clause.tokens.first && is_restrictive(at)) embed(clause, at);
      }
    }
  }

  // "the company that may sell": a noun before; behind a verb, `that` opens what is said.
  bool is_restrictive(std::uint32_t at) const {
    if (sentence_.tag(at) != Tag::relative) return false;
    std::uint32_t before = at;
    while (before > tokens_.first && sentence_.tag(before - 1) == Tag::adverb) --before;
    if (before == tokens_.first) return false;
    const Tag left = sentence_.tag(before - 1);
    if (left == Tag::preposition) return sentence_.is(at, "which") || sentence_.is(at, "whom");
    if (left != Tag::other && left != Tag::number && left != Tag::pronoun) return false;
    if (!sentence_.is(at, "that")) return true;
    // "told reporters that", "it is likely that": a clause of what is said.
    static const WordSet said = word_set("modality.askers");
    static const WordSet claims = word_set("source.claim_nouns");
    static const WordSet sure = word_set("modality.hedges");
    const std::uint64_t key = sentence_.key(before - 1);
    if (said.contains(key) || claims.contains(key) || sure.contains(key)) return false;
    return !follows_telling(before - 1) && !is_adjective_behind_be(before - 1);
  }

  bool is_adjective_behind_be(std::uint32_t at) const {
    return at > tokens_.first &&
           (sentence_.tag(at - 1) == Tag::finite || sentence_.tag(at - 1) == Tag::adverb) &&
           at > tokens_.first + 1;
  }

  // "told the court that": the nearest verb before governs a person and then a clause.
  bool follows_telling(std::uint32_t at) const {
    constexpr std::uint32_t kNounPhrase = 4;  // tokens between the verb and `that`
    static const WordSet tellers = word_set("source.tellers");
    for (std::uint32_t back = 0; back < kNounPhrase && at > tokens_.first + back; ++back) {
      if (tellers.contains(sentence_.key(at - back - 1))) return true;
    }
    return false;
  }

  void embed(const ClauseSpan& clause, std::uint32_t at) {
    const std::uint32_t verb = sentence_.find({at, clause.tokens.last}, Tag::finite);
    if (verb >= clause.tokens.last) return;
    std::uint32_t end = clause.tokens.last;
    if (!has_finite(clause.tokens.first, at)) {  // inside the subject: the main verb ends it
      for (std::uint32_t next = verb + 1; next < clause.tokens.last; ++next) {
        if (sentence_.tag(next) != Tag::finite || sentence_.tag(next - 1) == Tag::conjunction) continue;
        end = next;
        break;
      }
    }
    out_.embedded.push_back({{at, end}, ClauseSpanKind::relative, clause.group});
  }

  void paint() {
    out_.home.resize(tokens_.size());
    const auto fill = [&](const ClauseSpan& clause, std::uint32_t index) {
      for (std::uint32_t at = clause.tokens.first; at < clause.tokens.last; ++at)
        out_.home[at - tokens_.first] = index;
    };
    for (std::uint32_t i = 0; i < out_.split.size(); ++i) fill(out_.split[i], i);
    for (std::uint32_t i = 0; i < out_.embedded.size(); ++i)
      fill(out_.embedded[i], static_cast<std::uint32_t>(out_.split.size()) + i);
  }

  const TaggedSentence& sentence_;
  TokenRange tokens_;
  std::vector<CueRole> cue_starts_;  // comparison and not_split where they stand; negator for nothing
  std::vector<std::uint32_t> next_break_;
  ClauseSpan current_;
  std::uint32_t group_ = 0;
  bool main_has_verb_ = false;
  Clauses out_;
};

}  // namespace

bool is_contrast(const TaggedSentence& sentence, const ClauseSpan& clause) {
  static const WordSet contrasts = word_set("clauses.contrasts");
  return clause.kind == ClauseSpanKind::subordinate && contrasts.contains(sentence.key(clause.tokens.first));
}

Clauses find_clauses(const TaggedSentence& sentence, const std::vector<CueHit>& cues) {
  return ClauseFinder(sentence, cues).run();
}

}  // namespace factdesk
