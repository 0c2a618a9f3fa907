#include "stance/noun_group.h"

#include "scan/words.h"

namespace factdesk {
namespace {

// Marks that a noun group holds inside: hyphens, initials' points, ampersands, brackets' neighbours.
bool is_inner_mark(const TaggedSentence& sentence, std::uint32_t at) {
  if (is_hyphen(sentence.text->text(), sentence.token(at))) return sentence.token(at).glued;
  const std::string_view word = sentence.words(at);
  if (word == "&" || word == "$" || word == "£" || word == "€" || word == "%" || word == "'" || word == "’")
    return true;
  return word == "." && sentence.has(at + 1) && at > sentence.tokens.first && sentence.token(at - 1).capital;
}

bool is_time_word(std::uint64_t key) {
  static const WordSet months = word_set("dates.months");
  static const WordSet weekdays = word_set("dates.weekdays");
  return months.contains(key) || weekdays.contains(key);
}

// "who asked not to be named": the relative that opens the clause of the finite verb at `verb`, or the verb
// itself.
std::uint32_t relative_of(const TaggedSentence& sentence, std::uint32_t verb) {
  constexpr std::uint32_t kNear = 3;  // tokens between the relative and its verb
  for (std::uint32_t back = 1; back <= kNear && verb >= sentence.tokens.first + back; ++back) {
    const std::uint32_t at = verb - back;
    if (sentence.tag(at) == Tag::relative) return sentence.is(at, "that") && back > 1 ? verb : at;
    if (sentence.tag(at) != Tag::adverb && sentence.tag(at) != Tag::pronoun &&
        sentence.tag(at) != Tag::finite)
      break;
  }
  return verb;
}

// "A study I found on the train": a noun, a pronoun and its verb.
bool opens_contact_relative(const TaggedSentence& sentence, std::uint32_t verb) {
  return verb >= sentence.tokens.first + 2 && sentence.tag(verb - 1) == Tag::pronoun &&
         sentence.tag(verb - 2) == Tag::other;
}

// ", the chief executive," or ", who leads it," directly before `end`: -> the comma that opens it.
std::uint32_t skip_apposition(const TaggedSentence& sentence, std::uint32_t end) {
  constexpr std::uint32_t kLongest = 30;  // tokens of an apposition
  for (std::uint32_t at = end - 1; at > sentence.tokens.first && end - at < kLongest; --at) {
    if (sentence.is_mark(at - 1) && sentence.words(at - 1) == ";") return end;
    if (!sentence.is_comma(at - 1)) continue;
    const bool relative = sentence.tag(at) == Tag::relative;
    if (relative || !sentence.holds_finite({at, end - 1})) return at - 1;
    return end;
  }
  return end;
}

// Does what ends at a comma stand behind another comma, and begin as no subject does?
bool is_aside_before(const TaggedSentence& sentence, std::uint32_t end) {
  std::uint32_t first = end;
  while (first > sentence.tokens.first && !sentence.is_comma(first - 1)) {
    if (sentence.tag(first - 1) == Tag::finite) return false;
    --first;
  }
  if (first == sentence.tokens.first || first == end) return false;
  const Tag tag = sentence.tag(first);
  return tag == Tag::number || tag == Tag::participle || tag == Tag::preposition || tag == Tag::gerund;
}

std::uint32_t skip_verb_group(const TaggedSentence& sentence, std::uint32_t verb) {
  static const WordSet auxiliaries = word_set("clauses.auxiliaries");
  while (verb > sentence.tokens.first) {
    const std::uint32_t before = verb - 1;
    const bool auxiliary = auxiliaries.contains(sentence.key(before)) && sentence.tag(before) == Tag::finite;
    const bool adverb =
        sentence.tag(before) == Tag::adverb && !sentence.is(before, "last") && !sentence.is(before, "today");
    const bool clitic = sentence.tag(before) == Tag::finite && sentence.words(before).size() <= 5 &&
                        sentence.token(before).glued;
    const bool been = sentence.is(before, "been");
    if (!auxiliary && !adverb && !clitic && !been) break;
    --verb;
  }
  return verb;
}

// "In London the council", "On Monday police": the opener is no part of the subject.
std::uint32_t skip_opener(const TaggedSentence& sentence, TokenRange range) {
  std::uint32_t at = range.first;
  while (at < range.last && (sentence.tag(at) == Tag::conjunction || sentence.tag(at) == Tag::mark ||
                             (sentence.tag(at) == Tag::adverb && !sentence.is(at, "first"))))
    ++at;
  if (at >= range.last || (sentence.tag(at) != Tag::preposition && sentence.tag(at) != Tag::subordinator))
    return at;
  if (sentence.tag(at) == Tag::subordinator) return skip_opener(sentence, {at + 1, range.last});
  std::uint32_t next = at + 1;
  if (next < range.last && sentence.tag(next) == Tag::determiner) ++next;
  ++next;
  while (next < range.last && (sentence.tag(next) == Tag::number || is_time_word(sentence.key(next)))) ++next;
  return next < range.last ? next : at;
}

}  // namespace

TokenRange subject_before(const TaggedSentence& sentence, std::uint32_t verb) {
  std::uint32_t end = skip_verb_group(sentence, verb);
  if (end > sentence.tokens.first && sentence.is_comma(end - 1)) {
    // "The tunnel, 11 miles long and dear, up from …, will open": several in a row
    for (bool again = true; again;) {
      const std::uint32_t open = skip_apposition(sentence, end);
      if (open == end) return {verb, verb};
      end = open;
      again = is_aside_before(sentence, end);
    }
  }
  std::uint32_t first = end;
  while (first > sentence.tokens.first) {
    const std::uint32_t at = first - 1;
    const Tag tag = sentence.tag(at);
    if (tag == Tag::mark && !is_inner_mark(sentence, at)) break;
    if (tag == Tag::finite) {
      std::uint32_t relative = relative_of(sentence, at);
      if (relative == at && opens_contact_relative(sentence, at)) relative = at - 1;
      if (relative == at) break;
      first = relative;
      continue;
    }
    if (tag == Tag::subordinator && !sentence.is(at, "as")) break;
    if (tag == Tag::relative && (first == end || sentence.is(at, "that"))) break;
    if (tag == Tag::conjunction && !sentence.is(at, "and") && !sentence.is(at, "or")) break;
    if (tag == Tag::base) {
      // "people who asked not to be named": goes on to its relative
      if (first == end && !sentence.holds({sentence.tokens.first, at}, Tag::relative)) break;
    }
    first = at;
  }
  first = skip_opener(sentence, {first, end});
  // "who said": the relative itself stands for what is before it.
  if (first == end && end > sentence.tokens.first && sentence.tag(end - 1) == Tag::relative &&
      !sentence.is(end - 1, "that"))
    return {end - 1, end};
  return {first, end};
}

TokenRange noun_group_at(const TaggedSentence& sentence, std::uint32_t first) {
  std::uint32_t last = first;
  bool relative = false;
  while (sentence.has(last)) {
    const Tag tag = sentence.tag(last);
    if (tag == Tag::mark && !is_inner_mark(sentence, last)) break;
    if (tag == Tag::relative) {
      if (sentence.is(last, "that") || sentence.is(last, "which") || last == first) break;
      relative = true;
    }
    if (tag == Tag::finite && !relative) break;
    if (tag == Tag::subordinator && last > first) break;
    if (sentence.is(last, "to") && sentence.has(last + 1) && !relative &&
        (sentence.tag(last + 1) == Tag::base || sentence.tag(last + 1) == Tag::finite))
      break;
    if (tag == Tag::conjunction && !sentence.is(last, "and") && !sentence.is(last, "or")) break;
    // "a study published on Monday": its time belongs to it
    const bool described = last > first && sentence.tag(last - 1) == Tag::participle;
    const bool time = tag == Tag::preposition && !described && sentence.has(last + 1) && last > first &&
                      (is_time_word(sentence.key(last + 1)) || sentence.tag(last + 1) == Tag::number);
    const bool inside = last >= first + 2 && sentence.tag(last - 1) == Tag::preposition &&
                        sentence.tag(last - 2) == Tag::participle;
    if (time || (is_time_word(sentence.key(last)) && !inside) || sentence.is(last, "yesterday") ||
        sentence.is(last, "earlier"))
      break;
    ++last;
  }
  return {first, last};
}

}  // namespace factdesk
