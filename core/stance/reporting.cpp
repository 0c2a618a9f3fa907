#include "stance/reporting.h"

#include <algorithm>
#include <optional>

#include "scan/words.h"
#include "stance/noun_group.h"
#include "stance/source_class.h"

namespace factdesk {
namespace {

class SourceFinder {
 public:
  SourceFinder(const SentenceReading& reading, const std::vector<Quotation>& quotations)
      : reading_(reading), sentence_(reading.tagged), tokens_(reading.tagged.tokens), quotations_(quotations) {}

  std::vector<FoundSource> run() {
    for (const CueHit& hit : reading_.hits) {
      if (hit.entry->role == CueRole::reporting) read_verb(hit);
      if (hit.entry->role == CueRole::source_before) read_preposition(hit);
    }
    read_claim_nouns();
    // Who cites somebody carries it himself: "Citing two people, Reuters reported …".
    const auto cites = [&](const FoundSource& source) {
      return sentence_.is(source.verb.first, "citing") || sentence_.is(source.verb.first, "quoting");
    };
    if (found_.size() > 1 && !std::all_of(found_.begin(), found_.end(), cites))
      found_.erase(std::remove_if(found_.begin(), found_.end(), cites), found_.end());
    std::stable_sort(found_.begin(), found_.end(), [](const FoundSource& a, const FoundSource& b) {
      return a.attribution.words.start < b.attribution.words.start;
    });
    return std::move(found_);
  }

 private:
  bool is_comma(std::uint32_t at) const { return sentence_.is_mark(at) && sentence_.words(at) == ","; }
  bool is_quote(std::uint32_t at) const {
    if (!sentence_.is_mark(at)) return false;
    if (is_double_quote(*sentence_.text, at)) return true;
    const std::uint32_t start = sentence_.token(at).start;
    const std::uint32_t end = sentence_.token(at).end;
    return std::any_of(quotations_.begin(), quotations_.end(), [&](const Quotation& quotation) {
      return quotation.span.start == start || quotation.span.end == end;
    });
  }
  bool is_inside_quotation(std::uint32_t at) const {
    const std::uint32_t start = sentence_.token(at).start;
    return std::any_of(quotations_.begin(), quotations_.end(),
                       [&](const Quotation& quotation) { return quotation.span.contains(start); });
  }

  const Clause& home(std::uint32_t at) const {
    return reading_.clauses.at(reading_.clauses.home_of(sentence_, at));
  }

  void add(TokenRange words, TokenRange scope, TokenRange verb, const LexiconRow* row) {
    if (words.empty() || scope.empty()) return;
    FoundSource source;
    const bool hearsay = row != nullptr && row->attribute("hearsay") == "yes";
    const SourceClass own = class_of_source(sentence_, words);
    const bool kept = !hearsay || own == SourceClass::none || own == SourceClass::outlet;
    source.attribution.source_class = kept ? own : SourceClass::vague;
    if (source.attribution.source_class == SourceClass::named && stays_unnamed(words, verb))
      source.attribution.source_class = SourceClass::anonymous;
    source.sure = row == nullptr || row->attribute("sure") != "no";
    source.forecasts = row != nullptr && row->attribute("forecast") == "yes";
    source.words = words;
    source.scope = scope;
    source.verb = verb;
    source.attribution.words = sentence_.span(words);
    source.attribution.scope = sentence_.span(scope);
    found_.push_back(source);
  }

  // "the chairman, who asked not to be named, said"
  bool stays_unnamed(TokenRange words, TokenRange verb) const {
    for (std::uint32_t at = words.first; at < words.last; ++at) {
      if (at > tokens_.first && sentence_.token(at).capital) return false;
    }
    for (std::uint32_t at = words.last; at < verb.first; ++at) {
      if (sentence_.is(at, "named") || sentence_.is(at, "identified") || sentence_.is(at, "anonymity")) return true;
    }
    return false;
  }

  void read_verb(const CueHit& hit) {
    const std::uint32_t verb = hit.tokens.first;
    const Tag tag = sentence_.tag(verb);
    if (sentence_.token(verb).capital && verb > tokens_.first) return;  // "the United States"
    if (follows_be(verb)) return read_passive(hit);
    if (hit.entry->form == WordForm::gerund) return read_gerund(hit);
    if (tag == Tag::base && !follows_will(verb)) return;
    const bool perfect = tag == Tag::participle && !subject_before(sentence_, verb).empty() && follows_have(verb);
    if (tag != Tag::finite && tag != Tag::base && !perfect && !opens_behind_quote(verb)) return;
    if (verb > tokens_.first && (sentence_.is(verb - 1, "to") || sentence_.tag(verb - 1) == Tag::determiner)) return;
    if (is_inside_quotation(verb)) return;  // what is quoted has been carried by its speaker
    if (read_inverted(hit)) return;
    TokenRange subject = subject_before(sentence_, verb);
    if (subject.empty() || !may_speak(subject)) return;
    if (subject.size() > 1 && sentence_.tag(subject.first) == Tag::relative) {  // "which critics say could …"
      ++subject.first;
      return add(subject, scope_right(hit.tokens), hit.tokens, hit.entry->row);
    }
    const bool postposed = is_postposed(hit, subject);
    if (!carries(hit, postposed)) return;
    if (postposed) return add(subject, scope_left(subject.first, hit.tokens.last), hit.tokens, hit.entry->row);
    add(subject, scope_right(hit.tokens), hit.tokens, hit.entry->row);
  }

  bool may_speak(TokenRange subject) const {
    for (std::uint32_t at = subject.first; at < subject.last; ++at) {
      const Tag tag = sentence_.tag(at);
      if (tag == Tag::other || tag == Tag::pronoun || sentence_.token(at).capital) return true;
      if (tag == Tag::determiner && subject.size() == 1 && !sentence_.is(at, "'s")) return true;  // "some said"
      if (tag == Tag::relative && subject.size() == 1) return true;
      if (tag == Tag::participle && at == subject.first + 1) return true;  // "the accused"
    }
    return false;
  }

  bool follows_will(std::uint32_t verb) const {
    return verb > tokens_.first && (sentence_.is(verb - 1, "will") || sentence_.is(verb - 1, "would") ||
                                    sentence_.is(verb - 1, "did") || sentence_.is(verb - 1, "does") ||
                                    sentence_.is(verb - 1, "not"));
  }

  bool follows_claim(std::uint32_t verb) const {
    static const WordSet claims = word_set("source.claim_nouns");
    for (std::uint32_t at = home(verb).tokens.first; at < verb; ++at) {
      if (claims.contains(sentence_.key(at))) return true;
    }
    return false;
  }
  bool follows_have(std::uint32_t verb) const {
    std::uint32_t at = verb;
    while (at > tokens_.first && sentence_.tag(at - 1) == Tag::adverb) --at;
    return at > tokens_.first && sentence_.tag(at - 1) == Tag::finite;
  }
  // `," says Roe`
  bool opens_behind_quote(std::uint32_t verb) const {
    return verb > tokens_.first && (is_quote(verb - 1) || is_comma(verb - 1));
  }

  bool follows_be(std::uint32_t verb) const {
    std::uint32_t at = verb;
    while (at > tokens_.first && sentence_.tag(at - 1) == Tag::adverb) --at;
    if (at == tokens_.first || sentence_.tag(verb) == Tag::gerund) return false;
    static const WordSet be = [] {
      WordSet words;
      for (const LexiconRow& row : lexicon("clauses.auxiliaries")) {
        if (row.attribute("verb") == "be") words.insert(tokenise(row.phrase).front().key);
      }
      for (const char* word : {"be", "been", "being"}) words.insert(word_key(word));
      return words;
    }();
    return be.contains(sentence_.key(at - 1));
  }

  // "was told by X that", "was reported by X", "were told that" (by nobody).
  void read_passive(const CueHit& hit) {
    constexpr std::uint32_t kNear = 4;  // tokens between the verb and its agent
    const std::uint32_t verb = hit.tokens.first;
    const bool to_person = hit.entry->says("object", "person");
    const auto strength = hit.entry->row->attribute("strength");
    if (!to_person && strength && !(strength == "claim" && follows_claim(verb))) return;  // "was found by"
    for (std::uint32_t at = hit.tokens.last; at < tokens_.last && at < hit.tokens.last + kNear; ++at) {
      if (sentence_.tag(at) == Tag::mark || sentence_.tag(at) == Tag::finite) break;
      if (!sentence_.is(at, "by")) continue;
      const TokenRange agent = noun_group_at(sentence_, at + 1);
      if (agent.empty()) return;
      const TokenRange scope = to_person ? scope_right({verb, agent.last}) : home(verb).tokens;
      return add(agent, scope, hit.tokens, hit.entry->row);
    }
    if (!to_person || !has_complement(hit.tokens)) return;
    add({verb - 1, hit.tokens.last}, scope_right(hit.tokens), hit.tokens, nullptr);
    if (!found_.empty()) found_.back().attribution.source_class = SourceClass::vague;
  }

  // ", adding that": the speaker of before goes on; "Reuters, citing" is read as a preposition.
  void read_gerund(const CueHit& hit) {
    const std::uint32_t verb = hit.tokens.first;
    if (verb == tokens_.first || is_inside_quotation(verb)) return;
    if (!is_comma(verb - 1) && !is_quote(verb - 1) && !sentence_.is(verb - 1, "and")) return read_surfacing(hit);
    if (!has_complement(hit.tokens)) return;
    if (hit.entry->says("sure", "no") || sentence_.is(verb, "suggesting") || sentence_.is(verb, "indicating") ||
        sentence_.is(verb, "showing") || sentence_.is(verb, "implying") || sentence_.is(verb, "signalling"))
      return;
    TokenRange words;
    if (!found_.empty()) {
      words = found_.back().words;
    } else {
      const TokenRange clause = home(verb).tokens;
      const std::uint32_t main = sentence_.find(clause, Tag::finite);
      if (main >= verb) return;
      words = subject_before(sentence_, main);
    }
    add(words, scope_right(hit.tokens), hit.tokens, hit.entry->row);
  }

  // "reports have surfaced indicating that"
  void read_surfacing(const CueHit& hit) {
    const std::uint32_t main = sentence_.find({home(hit.tokens.first).tokens.first, hit.tokens.first}, Tag::finite);
    if (main >= hit.tokens.first) return;
    const TokenRange words = subject_before(sentence_, main);
    if (words.empty()) return;
    const SourceClass who = class_of_source(sentence_, words);
    static const WordSet documents = word_set("source.documents");
    const bool paper = documents.contains(sentence_.key(words.last - 1)) &&
                       (who == SourceClass::document || who == SourceClass::vague || who == SourceClass::outlet);
    if (paper) add(words, scope_right(hit.tokens), hit.tokens, hit.entry->row);
  }

  // `…," said Jane Roe`; `Profits fell, said the council.`
  bool read_inverted(const CueHit& hit) {
    const std::uint32_t verb = hit.tokens.first;
    if (verb == tokens_.first || sentence_.tag(verb) == Tag::base) return false;
    const std::uint32_t next = hit.tokens.last;
    if (!sentence_.has(next)) return false;
    const bool quoted = is_quote(verb - 1);
    if (!quoted && !is_comma(verb - 1)) return false;
    const Tag tag = sentence_.tag(next);
    const bool noun = tag == Tag::other || tag == Tag::determiner || tag == Tag::number ||
                      (tag == Tag::pronoun && !sentence_.is(next, "it") && !sentence_.is(next, "there"));
    if (!noun) return false;
    const TokenRange subject = noun_group_at(sentence_, next);
    if (subject.empty()) return false;
    const bool verb_behind = sentence_.has(subject.last) && sentence_.tag(subject.last) == Tag::finite;
    if (verb_behind) return false;
    if (!quoted && !sentence_.holds({tokens_.first, verb}, Tag::finite)) return false;
    if (!quoted && hit.entry->row->attribute("strength")) return false;
    // "Acme, which owns Beta, announced a sale": the subject stands before the aside.
    const bool takes_object = hit.entry->row->phrase != "say";
    if (!quoted && takes_object && !subject_before(sentence_, verb).empty()) return false;
    add(subject, scope_left(verb, subject.last), hit.tokens, hit.entry->row);
    return true;
  }

  // Is what is said before the speaker? "Profits fell, Roe said on Tuesday."
  bool is_postposed(const CueHit& hit, TokenRange subject) const {
    if (subject.first == tokens_.first) return false;
    const std::uint32_t before = subject.first - 1;
    const bool parted = is_comma(before) || is_quote(before) || (sentence_.is_mark(before) && sentence_.words(before) != ":" && sentence_.words(before) != ";");
    if (!parted) return false;
    if (has_complement(hit.tokens)) return false;
    const bool quote_before = is_quote(before) || (before > tokens_.first && is_comma(before) && is_quote(before - 1));
    return quote_before || sentence_.holds({tokens_.first, before}, Tag::finite) ||
           sentence_.holds({hit.tokens.last, tokens_.last}, Tag::finite);
  }

  // `that`, a quotation, a colon, or a clause with a verb of its own before the next comma.
  bool has_complement(TokenRange verb) const {
    std::uint32_t at = verb.last;
    if (!sentence_.has(at)) return false;
    if (sentence_.is_mark(at) && sentence_.words(at) == ":") return true;
    if (is_quote(at)) return true;
    constexpr std::uint32_t kClause = 24;  // tokens
    for (; at < tokens_.last && at < verb.last + kClause; ++at) {
      if (sentence_.is(at, "that") && at > verb.last) return true;
      if (sentence_.is_mark(at)) {
        const std::string_view word = sentence_.words(at);
        if (is_quote(at) && at > verb.last && !is_comma(at - 1)) return true;
        if (is_comma(at) && sentence_.has(at + 1) && is_quote(at + 1)) return true;
        if (word == ":" && at + 1 < tokens_.last) return true;
        if (word == "," || word == "." || word == ";" || word == "—") return false;
      }
      if (sentence_.tag(at) == Tag::finite) return at > verb.last && !(sentence_.tag(at - 1) == Tag::relative && at > verb.last + 1 && !sentence_.is(at - 1, "that"));
    }
    return false;
  }

  bool carries(const CueHit& hit, bool postposed) const {
    const auto strength = hit.entry->row->attribute("strength");
    if (postposed) return strength != "quote" || is_quote_near(hit.tokens);
    if (!strength) return true;
    if (hit.entry->says("forecast", "yes") && !sentence_.is(hit.tokens.last, "to")) return true;
    if (strength == "quote") return is_quote_near(hit.tokens);
    if (strength == "claim") {
      static const WordSet claims = word_set("negation.claim_nouns");
      constexpr std::uint32_t kObject = 5;  // tokens
      for (std::uint32_t at = hit.tokens.last; at < tokens_.last && at < hit.tokens.last + kObject; ++at) {
        if (claims.contains(sentence_.key(at))) return true;
      }
      return false;
    }
    return has_complement(hit.tokens);
  }

  bool is_quote_near(TokenRange verb) const {
    const TokenRange clause = home(verb.first).tokens;
    for (std::uint32_t at = clause.first; at < clause.last; ++at) {
      if (is_quote(at)) return true;
    }
    return false;
  }

  // From the verb to where the writer speaks again.
  TokenRange scope_right(TokenRange verb) const {
    static const WordSet enders = word_set("source.scope_enders");
    std::uint32_t last = tokens_.last;
    const Clauses& clauses = reading_.clauses;
    const std::uint32_t own = clauses.home_of(sentence_, verb.first);
    const std::uint32_t group = clauses.at(own).group;
    const bool colon = clauses.at(own).tokens.last > verb.last && sentence_.words(clauses.at(own).tokens.last - 1) == ":";
    if (own >= clauses.split.size()) last = std::max(clauses.at(own).tokens.last, verb.last);
    for (const Clause& clause : clauses.split) {
      if (clause.tokens.first <= verb.first || clause.tokens.first >= last) continue;
      const bool other_group = clause.group != group && !(colon && clause.group == group + 1);
      const bool contrast = clause.kind == ClauseKind::subordinate &&
                            (sentence_.is(clause.tokens.first, "while") || sentence_.is(clause.tokens.first, "although") ||
                             sentence_.is(clause.tokens.first, "though") || sentence_.is(clause.tokens.first, "whereas"));
      const bool aside = own < clauses.split.size() && (clauses.at(own).kind == ClauseKind::relative ||
                                                        clauses.at(own).kind == ClauseKind::subordinate);
      const bool resumed = aside && clause.kind == ClauseKind::main;  // "…, which critics say could fail, | is due"
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

  // A quotation that begins inside the scope belongs to it to its end.
  std::uint32_t end_of_quotation(std::uint32_t first, std::uint32_t last) const {
    for (const Quotation& quotation : quotations_) {
      if (!sentence_.has(first)) break;
      const std::uint32_t from = sentence_.token(first).start;
      const std::uint32_t to = last < tokens_.last ? sentence_.token(last).start : sentence_.token(tokens_.last - 1).end;
      if (quotation.span.start < from || quotation.span.start >= to) continue;
      while (last < tokens_.last && sentence_.token(last).start < quotation.span.end) ++last;
    }
    return last;
  }

  // Everything before the reporting clause back to the last source or strong mark; and behind it, where a
  // quotation or an interrupted sentence goes on.
  TokenRange scope_left(std::uint32_t reporting, std::uint32_t behind) const {
    std::uint32_t first = tokens_.first;
    for (const FoundSource& earlier : found_) {
      if (earlier.verb.first < reporting) first = std::max({first, earlier.words.last, earlier.verb.last});
    }
    const Clauses& clauses = reading_.clauses;
    for (const Clause& clause : clauses.split) {
      const bool strong = clause.tokens.first > tokens_.first && sentence_.is_mark(clause.tokens.first - 1) &&
                          sentence_.words(clause.tokens.first - 1) == ";";
      if (strong && clause.tokens.first < reporting && !is_inside_quotation(clause.tokens.first)) first = std::max(first, clause.tokens.first);
    }
    std::uint32_t last = behind;
    const bool interrupted = !sentence_.holds({first, reporting}, Tag::finite);
    for (std::uint32_t at = behind; at < tokens_.last; ++at) {
      if (is_quote(at) || interrupted) {
        last = tokens_.last;
        break;
      }
    }
    if (first >= reporting) first = tokens_.first;
    return {first, last};
  }

  // "according to X": opening its clause it governs what is behind, else its clause.
  void read_preposition(const CueHit& hit) {
    if (is_inside_quotation(hit.tokens.first)) return;
    const TokenRange words = noun_group_at(sentence_, hit.tokens.last);
    if (words.empty()) return;
    const bool citing = sentence_.is(hit.tokens.first, "citing") || sentence_.is(hit.tokens.first, "quoting");
    if (citing && !found_.empty()) return;  // the one who cites carries it
    const Clauses& clauses = reading_.clauses;
    const std::uint32_t own = clauses.home_of(sentence_, hit.tokens.first);
    const Clause& clause = clauses.at(own);
    TokenRange scope = clause.tokens;
    if (own < clauses.split.size()) {
      for (const Clause& other : clauses.split) {
        if (other.group != clause.group) continue;
        if (other.tokens.first <= hit.tokens.first) scope.first = std::min(scope.first, other.tokens.first);
      }
      // What follows in the group hangs on the same words: "According to X, A, which …", "A, according to X, and B" not.
      const bool opens = hit.tokens.first <= first_word(scope.first) + 1;
      for (const Clause& other : clauses.split) {
        if (other.group != clause.group || other.tokens.first < scope.last) continue;
        const bool interrupts = !sentence_.holds({scope.first, hit.tokens.first}, Tag::finite);
        if (opens || other.kind == ClauseKind::relative || (interrupts && other.kind != ClauseKind::coordinate))
          scope.last = std::max(scope.last, other.tokens.last);
      }
      if (!opens) {
        for (const FoundSource& earlier : found_) {
          if (earlier.verb.first < hit.tokens.first && earlier.scope.last <= hit.tokens.first)
            scope.first = std::max(scope.first, earlier.scope.last);
        }
      }
    }
    add(words, scope, hit.tokens, nullptr);
  }
  std::uint32_t first_word(std::uint32_t at) const {
    while (sentence_.is_mark(at)) ++at;
    return at;
  }

  // "X's claim that", "his claim that", "the claim by X that", "claims that" (by nobody).
  void read_claim_nouns() {
    static const WordSet nouns = word_set("source.claim_nouns");
    for (std::uint32_t at = tokens_.first; at + 1 < tokens_.last; ++at) {
      if (!nouns.contains(sentence_.key(at)) || sentence_.tag(at) == Tag::finite) continue;
      if (is_inside_quotation(at)) continue;
      const bool by = sentence_.is(at + 1, "by") || sentence_.is(at + 1, "from");
      const TokenRange agent = by ? noun_group_at(sentence_, at + 2) : TokenRange{at + 1, at + 1};
      const std::uint32_t that = agent.last;
      if (!sentence_.has(that) || !sentence_.is(that, "that") || !sentence_.has(that + 1)) continue;
      const bool governed = std::any_of(found_.begin(), found_.end(), [&](const FoundSource& source) {
        return source.words.contains(at) || (source.scope.contains(at) && source.attribution.source_class >= SourceClass::outlet);
      });
      const TokenRange scope{that, end_of_claim(at, that)};
      if (by && !agent.empty()) {
        add(agent, scope, {at, at + 1}, nullptr);
        continue;
      }
      if (governed) continue;
      const TokenRange owner = owner_before(at);
      add(owner.empty() ? TokenRange{at, at + 1} : owner, scope, {at, at + 1}, nullptr);
      if (owner.empty() && !is_paper(at)) found_.back().attribution.source_class = SourceClass::vague;
      if (!owner.empty() && found_.back().attribution.source_class == SourceClass::none)
        found_.back().attribution.source_class = SourceClass::named;
    }
  }

  // "Roe's claim that the dam leaked | was dismissed": in a subject, the main verb ends it.
  std::uint32_t end_of_claim(std::uint32_t noun, std::uint32_t that) const {
    const TokenRange clause = home(that).tokens;
    if (sentence_.holds({clause.first, noun}, Tag::finite)) return clause.last;
    const std::uint32_t own = sentence_.find({that, clause.last}, Tag::finite);
    if (own >= clause.last) return clause.last;
    std::uint32_t next = own + 1;
    while (next < clause.last && (sentence_.tag(next) != Tag::finite || sentence_.tag(next - 1) == Tag::conjunction)) ++next;
    return next;
  }

  // "a report that": a paper; "reports that": hearsay.
  bool is_paper(std::uint32_t at) const {
    return (sentence_.is(at, "report") || sentence_.is(at, "statement") || sentence_.is(at, "verdict")) &&
           at > tokens_.first && sentence_.tag(at - 1) == Tag::determiner;
  }

  TokenRange owner_before(std::uint32_t noun) const {
    constexpr std::uint32_t kAdjectives = 3;  // tokens between the owner and the noun
    static const WordSet possessives = word_set("clauses.possessives");
    for (std::uint32_t back = 1; back <= kAdjectives && noun >= tokens_.first + back; ++back) {
      const std::uint32_t at = noun - back;
      if (sentence_.tag(at) == Tag::mark || sentence_.tag(at) == Tag::finite) break;
      if (sentence_.is(at, "our") || sentence_.is(at, "my")) break;
      if (possessives.contains(sentence_.key(at))) return {at, at + 1};
      if (!sentence_.is(at, "'s")) continue;
      std::uint32_t first = at;
      while (first > tokens_.first && sentence_.tag(first - 1) != Tag::mark && sentence_.tag(first - 1) != Tag::finite &&
             sentence_.tag(first - 1) != Tag::preposition && sentence_.tag(first - 1) != Tag::participle &&
             sentence_.tag(first - 1) != Tag::gerund && sentence_.tag(first - 1) != Tag::conjunction &&
             sentence_.tag(first - 1) != Tag::subordinator && sentence_.tag(first - 1) != Tag::base)
        --first;
      return {first, at};
    }
    return {noun, noun};
  }

  const SentenceReading& reading_;
  const TaggedSentence& sentence_;
  TokenRange tokens_;
  const std::vector<Quotation>& quotations_;
  std::vector<FoundSource> found_;
};

}  // namespace

std::vector<FoundSource> find_sources(const SentenceReading& reading, const std::vector<Quotation>& quotations) {
  return SourceFinder(reading, quotations).run();
}

}  // namespace factdesk
