#include "stance/reporting.h"

#include <algorithm>
#include <optional>

#include "scan/words.h"
#include "stance/as_clause.h"
#include "stance/doubted_source.h"
#include "stance/headline.h"
#include "stance/noun_group.h"
#include "stance/noun_sources.h"
#include "stance/quote_tag.h"
#include "stance/said_words.h"
#include "stance/source_class.h"
#include "stance/source_list.h"
#include "stance/speaker.h"
#include "stance/verb_place.h"

namespace factdesk {
namespace {

class SourceFinder {
 public:
  SourceFinder(const SentenceReading& reading, const std::vector<Quotation>& quotations)
      : reading_(reading),
        sentence_(reading.tagged),
        tokens_(reading.tagged.tokens),
        quotations_(quotations),
        said_(reading, quotations),
        sources_(reading) {}

  std::vector<FoundSource> run() {
    for (const CueHit& hit : reading_.hits) {
      if (sources_.full()) break;
      if (hit.entry->role == CueRole::reporting && !is_inside_hedge(reading_, hit)) {
        const std::size_t before = found().size();
        read_verb(hit);
        if (found().size() == before && may_govern(hit)) read_parsed(hit);
      }
      if (hit.entry->role == CueRole::source_before) read_preposition(hit);
    }
    add_noun_sources(reading_, said_, sources_);
    for (const Quotation& quotation : quotations_) read_tag(quotation);
    if (found().empty()) read_headline();
    return sources_.take();
  }

 private:
  void add(TokenRange words, TokenRange scope, TokenRange verb, const LexiconRow* row) {
    sources_.add(words, scope, verb, row);
  }
  const std::vector<FoundSource>& found() const { return sources_.found(); }

  // A quotation that no verb of saying reached has the speaker who stands beside it.
  void read_tag(const Quotation& quotation) {
    const bool carried = std::any_of(found().begin(), found().end(), [&](const FoundSource& source) {
      return source.attribution.scope.overlaps(quotation.span);
    });
    if (carried) return;
    const auto tag = find_tag(reading_, quotation);
    if (!tag) return;
    add(tag->speaker, tag->quoted, tag->verb.empty() ? tag->speaker : tag->verb, nullptr);
  }

  void read_headline() {
    const auto headline = find_headline_speaker(sentence_);
    if (headline) add(headline->speaker, headline->said, headline->speaker, nullptr);
  }

  // Is it worth a parse to ask whether somebody says something here?
  bool may_govern(const CueHit& hit) const {
    const std::uint32_t verb = hit.tokens.first;
    if (verb == tokens_.first || hit.entry->says("only", "as") || hit.entry->says("state", "yes"))
      return false;
    if (sentence_.token(verb).capital || said_.is_inside_quotation(verb)) return false;
    if (hit.entry->says("strength", "quote") && !is_quote_near(hit.tokens)) return false;  // "asked whether"
    if (sentence_.tag(verb - 1) == Tag::determiner || sentence_.tag(hit.tokens.last) == Tag::preposition)
      return false;
    return said_.has_complement(hit.tokens) || (said_.is_comma(hit.tokens.last) && sentence_.has(verb - 2));
  }

  // What the words around the verb did not tell: "Roe and Tarn say it leaks", "but has said it will close",
  // "appeared to suggest that", "began by saying that".
  void read_parsed(const CueHit& hit) {
    const SaidBy saying = saying_of(reading_.parse(), hit.tokens.first);
    if (saying.speaker.empty() || !may_speak(sentence_, saying.speaker) || is_remark(saying.speaker)) return;
    switch (saying.place) {
      case SaidBy::Place::nowhere:
        return;
      case SaidBy::Place::behind:
        return add(saying.speaker, said_.scope_right(hit.tokens), hit.tokens, hit.entry->row);
      case SaidBy::Place::before:
        return add(
            saying.speaker,
            said_.scope_left(std::min(saying.speaker.first, hit.tokens.first), hit.tokens.last, found()),
            hit.tokens, hit.entry->row);
      case SaidBy::Place::around:
        if (!hit.entry->row->attribute("strength")) add(saying.speaker, tokens_, hit.tokens, hit.entry->row);
        return;
    }
  }

  // "As Roe noted, …", "…, as Roe put it on Monday, …": all but the clause itself.
  bool read_as(const CueHit& hit) {
    if (said_.is_inside_quotation(hit.tokens.first)) return false;
    const auto clause = find_as_clause(sentence_, hit.tokens);
    if (clause) add(clause->speaker, clause->said, hit.tokens, hit.entry->row);
    return clause.has_value();
  }

  // "is adamant that", "was on record as saying that"; not "it is clear that"
  void read_state(const CueHit& hit) {
    if (!follows_be(sentence_, hit.tokens.first) || !said_.has_complement(hit.tokens)) return;
    const TokenRange speaker = speaker_of(reading_, hit.tokens.first);
    if (speaker.empty() || !may_speak(sentence_, speaker)) return;
    if (speaker.size() == 1 && (sentence_.is(speaker.first, "it") || sentence_.is(speaker.first, "this") ||
                                sentence_.is(speaker.first, "what")))
      return;
    add(speaker, said_.scope_right(hit.tokens), hit.tokens, hit.entry->row);
  }

  void read_verb(const CueHit& hit) {
    const std::uint32_t verb = hit.tokens.first;
    const Tag tag = sentence_.tag(verb);
    if (sentence_.token(verb).capital && verb > tokens_.first) return;  // "the United States"
    if (hit.entry->says("state", "yes")) return read_state(hit);
    if (follows_be(sentence_, verb)) return read_passive(hit);
    if (read_as(hit) || hit.entry->says("only", "as")) return;
    if (hit.entry->form == WordForm::gerund) return read_gerund(hit);
    if (tag == Tag::base && !follows_will(sentence_, verb)) return;
    const bool perfect =
        tag == Tag::participle && !subject_before(sentence_, verb).empty() && follows_have(sentence_, verb);
    if (tag != Tag::finite && tag != Tag::base && !perfect && !opens_behind_quote(verb)) return;
    if (verb > tokens_.first && (sentence_.is(verb - 1, "to") || sentence_.tag(verb - 1) == Tag::determiner))
      return;
    if (perfect && is_doubted(reading_, verb)) return;
    const bool of_something =
        sentence_.has(hit.tokens.last) && sentence_.tag(hit.tokens.last) == Tag::preposition;
    if (hit.entry->says("sure", "no") && of_something && !sentence_.is(hit.tokens.last, "to"))
      return;                                     // "hints at"
    if (said_.is_inside_quotation(verb)) return;  // what is quoted has been carried by its speaker
    if (read_inverted(hit)) return;
    TokenRange subject = speaker_of(reading_, verb);
    if (const TokenRange issuer = issuer_of(reading_, verb); !issuer.empty()) subject = issuer;
    if (subject.empty() || !may_speak(sentence_, subject) || is_remark(subject)) return;
    if (subject.size() > 1 && sentence_.tag(subject.first) == Tag::relative) {  // "which critics say could …"
      ++subject.first;
      return add(subject, said_.scope_right(hit.tokens), hit.tokens, hit.entry->row);
    }
    const bool postposed = is_postposed(hit, subject);
    if (!carries(hit, postposed) && !is_finding(hit, subject)) return;
    // `"We ship in May," Roe told me, "if …"`, the comma before or behind the mark
    const bool between_quotes = subject.first >= tokens_.first + 2 &&
                                (said_.is_quote(subject.first - 1) ||
                                 (said_.is_comma(subject.first - 1) && said_.is_quote(subject.first - 2)));
    if (postposed || between_quotes)
      return add(subject, said_.scope_left(subject.first, hit.tokens.last, found()), hit.tokens,
                 hit.entry->row);
    add(subject, said_.scope_right(hit.tokens), hit.tokens, hit.entry->row);
  }

  // "…, which would explain the queue": what was said explains, and nobody says.
  bool is_remark(TokenRange subject) const {
    if (subject.size() != 1 || !sentence_.is(subject.first, "which") || subject.first < tokens_.first + 2)
      return false;
    const TokenRange noun{subject.first - 2, subject.first - 1};
    return said_.is_comma(subject.first - 1) && class_of_source(sentence_, noun) != SourceClass::document;
  }

  // "An audit found 14 worn joints": of a paper, the object is what it says.
  bool is_finding(const CueHit& hit, TokenRange subject) const {
    return hit.entry->says("paper", "yes") && class_of_source(sentence_, subject) == SourceClass::document;
  }

  bool follows_claim(std::uint32_t verb) const {
    static const WordSet claims = word_set("source.claim_nouns");
    for (std::uint32_t at = said_.home(verb).tokens.first; at < verb; ++at) {
      if (claims.contains(sentence_.key(at))) return true;
    }
    return false;
  }
  // `," says Roe`
  bool opens_behind_quote(std::uint32_t verb) const {
    return verb > tokens_.first && (said_.is_quote(verb - 1) || said_.is_comma(verb - 1));
  }

  // "was told by X that", "was described by X as “…”", "were told that" (by nobody).
  void read_passive(const CueHit& hit) {
    constexpr std::uint32_t kNear = 4;  // tokens between the verb and its agent
    const std::uint32_t verb = hit.tokens.first;
    const bool to_person = hit.entry->says("object", "person");
    const auto strength = hit.entry->row->attribute("strength");
    const bool quoted = strength == "quote" && is_quote_near(hit.tokens);
    if (!to_person && strength && !quoted && !(strength == "claim" && follows_claim(verb)))
      return;  // "was found by"
    for (std::uint32_t at = hit.tokens.last; at < tokens_.last && at < hit.tokens.last + kNear; ++at) {
      if (sentence_.tag(at) == Tag::mark || sentence_.tag(at) == Tag::finite) break;
      if (!sentence_.is(at, "by")) continue;
      const TokenRange agent = noun_group_at(sentence_, at + 1);
      if (agent.empty()) return;
      const TokenRange scope = to_person ? said_.scope_right({verb, agent.last}) : said_.home(verb).tokens;
      return add(agent, scope, hit.tokens, hit.entry->row);
    }
    if (!to_person || !said_.has_complement(hit.tokens)) return;
    FoundSource* nobody =
        sources_.add({verb - 1, hit.tokens.last}, said_.scope_right(hit.tokens), hit.tokens, nullptr);
    if (nobody != nullptr) nobody->attribution.source_class = SourceClass::vague;
  }

  // ", adding that": the speaker of before goes on; "Reuters, citing" is read as a preposition.
  void read_gerund(const CueHit& hit) {
    const std::uint32_t verb = hit.tokens.first;
    if (verb == tokens_.first || said_.is_inside_quotation(verb)) return;
    if (is_be(sentence_, verb - 1)) {  // "is saying", "have been complaining"
      const TokenRange speaker = speaker_of(reading_, verb);
      if (!speaker.empty() && may_speak(sentence_, speaker) && carries(hit, false))
        add(speaker, said_.scope_right(hit.tokens), hit.tokens, hit.entry->row);
      return;
    }
    if (!said_.is_comma(verb - 1) && !said_.is_quote(verb - 1) && !sentence_.is(verb - 1, "and")) {
      const TokenRange issuer = sentence_.tag(verb) == Tag::gerund && said_.has_complement(hit.tokens)
                                    ? issuer_of(reading_, verb)
                                    : TokenRange{};
      if (!issuer.empty() && class_of_source(sentence_, issuer) != SourceClass::none)
        return add(issuer, said_.scope_right(hit.tokens), hit.tokens, hit.entry->row);
      return read_surfacing(hit);
    }
    if (!said_.has_complement(hit.tokens)) return;
    if (hit.entry->says("sure", "no") || sentence_.is(verb, "suggesting") ||
        sentence_.is(verb, "indicating") || sentence_.is(verb, "showing") || sentence_.is(verb, "implying") ||
        sentence_.is(verb, "signalling"))
      return;
    TokenRange words;
    if (sentence_.tag(verb) != Tag::gerund) return;  // "the reading room"
    if (!found().empty()) {
      words = found().back().words;
    } else {
      const TokenRange clause = said_.home(verb).tokens;
      const std::uint32_t main = sentence_.find(clause, Tag::finite);
      if (main >= verb) return;
      words = subject_before(sentence_, main);
    }
    add(words, said_.scope_right(hit.tokens), hit.tokens, hit.entry->row);
  }

  // "reports have surfaced indicating that"
  void read_surfacing(const CueHit& hit) {
    const std::uint32_t main =
        sentence_.find({said_.home(hit.tokens.first).tokens.first, hit.tokens.first}, Tag::finite);
    if (main >= hit.tokens.first) return;
    const TokenRange words = subject_before(sentence_, main);
    if (words.empty() || sentence_.tag(hit.tokens.first) != Tag::gerund) return;
    const SourceClass who = class_of_source(sentence_, words);
    static const WordSet documents = word_set("source.documents");
    const bool paper =
        documents.contains(sentence_.key(words.last - 1)) &&
        (who == SourceClass::document || who == SourceClass::vague || who == SourceClass::outlet);
    if (paper) add(words, said_.scope_right(hit.tokens), hit.tokens, hit.entry->row);
  }

  // `…," said Jane Roe`; `Profits fell, said the council.`
  bool read_inverted(const CueHit& hit) {
    const std::uint32_t verb = hit.tokens.first;
    if (verb == tokens_.first || sentence_.tag(verb) == Tag::base) return false;
    const std::uint32_t next = hit.tokens.last;
    if (!sentence_.has(next)) return false;
    const bool quoted = said_.is_quote(verb - 1);
    const bool so = sentence_.is(verb - 1, "so");  // "(so says Roe)"
    if (!quoted && !so && !said_.is_comma(verb - 1)) return false;
    const Tag tag = sentence_.tag(next);
    const bool noun = tag == Tag::other || tag == Tag::determiner || tag == Tag::number ||
                      (tag == Tag::pronoun && !sentence_.is(next, "it") && !sentence_.is(next, "there"));
    if (!noun) return false;
    const TokenRange subject = noun_group_at(sentence_, next);
    if (subject.empty()) return false;
    if (so) {
      add(subject, tokens_, hit.tokens, hit.entry->row);
      return true;
    }
    if (!quoted && behind_aside(verb)) return false;
    const bool verb_behind = sentence_.has(subject.last) && sentence_.tag(subject.last) == Tag::finite;
    if (verb_behind) return false;
    if (!quoted && !sentence_.holds_finite({tokens_.first, verb})) return false;
    if (!quoted && hit.entry->row->attribute("strength")) return false;
    // "Acme, which owns Beta, announced a sale": the subject stands before the aside.
    const bool takes_object = hit.entry->row->phrase != "say";
    if (!quoted && takes_object && !subject_before(sentence_, verb).empty()) return false;
    add(subject, said_.scope_left(verb, subject.last, found()), hit.tokens, hit.entry->row);
    return true;
  }

  // "My neighbour, who fixes printers, says the model overheats": the speaker stands before the aside.
  bool behind_aside(std::uint32_t verb) const {
    const TokenRange subject = subject_before(sentence_, verb);
    if (subject.empty() || subject.last + 1 >= verb) return false;
    return !sentence_.holds_finite({tokens_.first, subject.first}) && !sentence_.holds_finite(subject);
  }

  // Is what is said before the speaker? "Profits fell, Roe said on Tuesday."
  bool is_postposed(const CueHit& hit, TokenRange subject) const {
    if (subject.first == tokens_.first) return false;
    const std::uint32_t before = subject.first - 1;
    const bool parted =
        said_.is_comma(before) || said_.is_quote(before) ||
        (sentence_.is_mark(before) && sentence_.words(before) != ":" && sentence_.words(before) != ";");
    if (!parted) return false;
    if (said_.goes_on_in_quote(hit.tokens.last) && said_.claims_before(before)) return true;
    const bool says_behind = said_.has_complement(hit.tokens) &&
                             !(said_.claims_before(before) && said_.describes_place(hit.tokens.last));
    if (says_behind) return false;
    const bool quote_before = said_.is_quote(before) || (before > tokens_.first && said_.is_comma(before) &&
                                                         said_.is_quote(before - 1));
    if (sentence_.tag(tokens_.first) == Tag::participle)
      return quote_before;                      // "Asked whether it had, Roe said no"
    if (is_last(hit.tokens.last)) return true;  // "The bridge sags, the dockers believe."
    if (opener_as(sentence_, before) == tokens_.first) return quote_before;  // "As Roe noted, the roof leaks"
    return quote_before || sentence_.holds_finite({tokens_.first, before}) ||
           sentence_.holds_finite({hit.tokens.last, tokens_.last});
  }

  // Do only marks follow?
  bool is_last(std::uint32_t at) const {
    while (sentence_.is_mark(at)) ++at;
    return !sentence_.has(at);
  }

  bool carries(const CueHit& hit, bool postposed) const {
    const auto strength = hit.entry->row->attribute("strength");
    if (const auto frame = hit.entry->row->attribute("frame"))
      return has_frame(reading_, hit.tokens, *frame) || is_quote_near(hit.tokens);
    if (hit.entry->says("judges", "yes") && has_judgement(reading_.parse(), hit.tokens.first)) return true;
    if (hit.entry->says("infinitive", "yes") && sentence_.is(hit.tokens.last, "to")) return true;
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
    return said_.has_complement(hit.tokens);
  }

  bool is_quote_near(TokenRange verb) const {
    const TokenRange clause = said_.home(verb.first).tokens;
    for (std::uint32_t at = clause.first; at < clause.last; ++at) {
      if (said_.is_quote(at)) return true;
    }
    return false;
  }

  // "according to X": opening its clause it governs what is behind, else its clause.
  void read_preposition(const CueHit& hit) {
    if (said_.is_inside_quotation(hit.tokens.first)) return;
    const TokenRange words = noun_group_at(sentence_, hit.tokens.last);
    if (words.empty()) return;
    const bool citing = sentence_.is(hit.tokens.first, "citing") || sentence_.is(hit.tokens.first, "quoting");
    if (citing && !found().empty()) return;  // the one who cites carries it
    add(words, said_.scope_around(hit.tokens, found()), hit.tokens, nullptr);
  }

  const SentenceReading& reading_;
  const TaggedSentence& sentence_;
  TokenRange tokens_;
  const std::vector<Quotation>& quotations_;
  SaidWords said_;
  SourceList sources_;
};

}  // namespace

std::vector<FoundSource> find_sources(const SentenceReading& reading,
                                      const std::vector<Quotation>& quotations) {
  return SourceFinder(reading, quotations).run();
}

}  // namespace factdesk
