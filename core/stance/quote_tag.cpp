#include "stance/quote_tag.h"

#include <algorithm>

#include "parse/place.h"

namespace factdesk {
namespace {

class TagFinder {
 public:
  TagFinder(const SentenceReading& reading, const Quotation& quotation)
      : sentence_(reading.tagged),
        tokens_(reading.tagged.tokens),
        quoted_(quoted_tokens(quotation)),
        opens_here_(quotation.span.start >= sentence_.token(tokens_.first).start),
        closes_here_(quotation.closed && quotation.span.end <= sentence_.token(tokens_.last - 1).end),
        reading_(reading) {}

  std::optional<QuoteTag> run() const {
    if (closes_here_ && ends_in_a_tag()) {
      if (const auto tag = tag_in({quoted_.last, tokens_.last})) return tag;
    }
    if (closes_here_ && quoted_.size() > 2) {
      if (const auto tag = signature()) return tag;
    }
    if (!opens_here_ || quoted_.first < tokens_.first + 2) return std::nullopt;
    const std::uint32_t before = quoted_.first - 1;
    if (is_colon(before)) return speaker_before(before);
    return sentence_.is_comma(before) ? tag_in({tokens_.first, before}) : std::nullopt;
  }

 private:
  TokenRange quoted_tokens(const Quotation& quotation) const {
    std::uint32_t first = tokens_.first;
    while (first < tokens_.last && sentence_.token(first).start < quotation.span.start) ++first;
    std::uint32_t last = first;
    while (last < tokens_.last && sentence_.token(last).start < quotation.span.end) ++last;
    return {first, last};
  }

  bool is_colon(std::uint32_t at) const { return sentence_.is_mark(at) && sentence_.words(at) == ":"; }

  // `…," Roe said`: a comma, a question or an exclamation on either side of the closing mark.
  bool ends_in_a_tag() const {
    const auto parts = [&](std::uint32_t at) {
      const std::string_view mark = sentence_.is_mark(at) ? sentence_.words(at) : std::string_view();
      return mark == "," || mark == "?" || mark == "!";
    };
    return quoted_.last < tokens_.last && quoted_.size() > 2 &&
           (parts(quoted_.last - 2) || parts(quoted_.last));
  }

  std::optional<QuoteTag> signature() const {
    const TokenRange name = signed_by(*sentence_.text, {quoted_.last, tokens_.last});
    if (name.empty()) return std::nullopt;
    return QuoteTag{name, {name.last, name.last}, quoted_};
  }

  // The clause of which verb and subject stand in a stretch outside the quotation.
  std::optional<QuoteTag> tag_in(TokenRange stretch) const {
    const Parse& parse = reading_.parse();
    for (const Clause& clause : parse.clauses) {
      const TokenRange verb = parse.words[clause.verb].tokens;
      const bool said =
          clause.tense != Tense::none && stretch.contains(verb.first) && clause.subject != kNone;
      if (!said) continue;
      const TokenRange speaker = phrase_of(parse, clause.subject);
      if (stretch.contains(speaker.first) && speaker.last <= stretch.last)
        return QuoteTag{speaker, verb, quoted_};
    }
    return std::nullopt;
  }

  // "Roe was blunt:", "Ilse Roe, canal engineer:", "Mayor Ruud Kaan:"
  std::optional<QuoteTag> speaker_before(std::uint32_t colon) const {
    if (const auto tag = tag_in({tokens_.first, colon})) return tag;
    const Parse& parse = reading_.parse();
    for (Index at = 0; at < parse.groups.size(); ++at) {
      const TokenRange words = phrase_of(parse, at);
      const bool first = words.first == tokens_.first && words.last <= colon;
      if (first && is_name(parse.words[parse.groups[at].head].tag))
        return QuoteTag{words, {words.last, words.last}, quoted_};
    }
    return name_before(colon);
  }

  // "Ilse Harding, canal engineer:", whatever the parse makes of a line without a verb
  std::optional<QuoteTag> name_before(std::uint32_t colon) const {
    TokenRange name{tokens_.first, tokens_.first};
    while (name.last < colon && sentence_.token(name.last).capital) ++name.last;
    const bool described = name.last == colon || sentence_.is_comma(name.last);
    if (name.size() < 2 || !described || sentence_.holds_finite({name.last, colon})) return std::nullopt;
    return QuoteTag{name, {name.last, name.last}, quoted_};
  }

  const TaggedSentence& sentence_;
  TokenRange tokens_;
  TokenRange quoted_;
  bool opens_here_;
  bool closes_here_;
  const SentenceReading& reading_;  // asked for its parse only where marks part a tag
};

}  // namespace

TokenRange signed_by(const Segmented& text, TokenRange line) {
  static constexpr std::string_view kDashes[] = {"—", "–", "―", "-", "--"};
  const auto word = [&](std::uint32_t at) { return text.words(text.tokens[at]); };
  const TokenRange nobody{line.first, line.first};
  if (line.empty() ||
      std::find(std::begin(kDashes), std::end(kDashes), word(line.first)) == std::end(kDashes))
    return nobody;
  TokenRange name{line.first + 1, line.first + 1};
  while (name.last < line.last && text.tokens[name.last].capital) ++name.last;
  const bool ends = name.last == line.last || word(name.last) == "," || word(name.last) == ".";
  return ends && !name.empty() ? name : nobody;
}

std::optional<QuoteTag> find_tag(const SentenceReading& reading, const Quotation& quotation) {
  constexpr std::uint32_t kShortest = 10;  // bytes: "a hoax" is no speech
  if (quotation.span.size() < kShortest || reading.tagged.tokens.empty()) return std::nullopt;
  return TagFinder(reading, quotation).run();
}

}  // namespace factdesk
