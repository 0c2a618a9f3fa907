#include "stance/complement.h"

#include "scan/words.h"

namespace factdesk {
namespace {

// "possible that" -> that; "not true that", "not the case that" -> that; else the sentence's end.
std::uint32_t that_of(const TaggedSentence& sentence, TokenRange cue) {
  static const WordSet truths = word_set("negation.truths");
  constexpr std::uint32_t kNear = 2;  // tokens between "not" and "true"
  if (sentence.is(cue.last - 1, "that")) return cue.last - 1;
  for (std::uint32_t at = cue.last; sentence.has(at + 1) && at <= cue.last + kNear; ++at) {
    if (truths.contains(sentence.key(at))) return sentence.is(at + 1, "that") ? at + 1 : sentence.tokens.last;
  }
  return sentence.tokens.last;
}

// "and strikers have been late": a clause with a subject of its own is said for itself.
bool has_own_subject(const TaggedSentence& sentence, TokenRange clause) {
  for (std::uint32_t at = clause.first; at < clause.last; ++at) {
    const Tag tag = sentence.tag(at);
    if (tag == Tag::finite || tag == Tag::participle) return false;
    if (tag == Tag::other || tag == Tag::pronoun || tag == Tag::number || tag == Tag::determiner) return true;
  }
  return false;
}

bool ends_complement(const TaggedSentence& sentence, const ClauseSpan& clause) {
  if (clause.kind == ClauseSpanKind::coordinate) return has_own_subject(sentence, clause.tokens);
  return is_contrast(sentence, clause);
}

}  // namespace

std::vector<TokenRange> complement_of(const SentenceReading& reading, TokenRange cue) {
  const TaggedSentence& sentence = reading.tagged;
  const std::uint32_t that = that_of(sentence, cue);
  const Clauses& clauses = reading.clauses;
  if (!sentence.has(that) || clauses.home_of(sentence, that) >= clauses.split.size()) return {};
  const std::uint32_t home = clauses.home_of(sentence, that);
  std::vector<TokenRange> parts = {{that + 1, clauses.split[home].tokens.last}};
  for (std::uint32_t next = home + 1; next < clauses.split.size(); ++next) {
    const ClauseSpan& clause = clauses.split[next];
    if (clause.group != clauses.split[home].group || ends_complement(sentence, clause)) break;
    if (clause.kind == ClauseSpanKind::relative) continue;
    if (parts.back().last == clause.tokens.first) {
      parts.back().last = clause.tokens.last;
    } else {
      parts.push_back(clause.tokens);
    }
  }
  return parts;
}

}  // namespace factdesk
