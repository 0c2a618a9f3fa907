#include "scan/vocabulary.h"

#include <re2/re2.h>

#include <algorithm>

#include "base/steps.h"
#include "base/utf8.h"

namespace factdesk {
namespace {

constexpr std::size_t kPrefixLetters = 2;  // bytes of a prefix that its index is made of

// The words and prefixes that a phrase can begin with: all steps reached from the first without taking a
// token.
std::vector<const PhraseStep*> first_steps(const Phrase& phrase) {
  std::vector<const PhraseStep*> found;
  std::vector<bool> seen(phrase.steps().size(), false);
  std::vector<std::uint32_t> open = {0};
  while (!open.empty()) {
    const std::uint32_t index = open.back();
    open.pop_back();
    if (seen[index]) continue;
    seen[index] = true;
    const PhraseStep& step = phrase.steps()[index];
    switch (step.op) {
      case PhraseOp::word:
      case PhraseOp::prefix:
        found.push_back(&step);
        break;
      case PhraseOp::split:
        open.push_back(step.next);
        open.push_back(step.other);
        break;
      case PhraseOp::jump:
        open.push_back(step.next);
        break;
      case PhraseOp::marks:
        open.push_back(index + 1);
        break;
      case PhraseOp::any:  // a phrase that begins with an optional part and a gap begins behind the gap
      case PhraseOp::accept:
        break;
    }
  }
  return found;
}

void push_unique(std::vector<std::uint32_t>& entries, std::uint32_t entry) {
  if (entries.empty() || entries.back() != entry) entries.push_back(entry);
}

}  // namespace

void Vocabulary::add(std::uint32_t id, Phrase phrase) {
  const auto entry = static_cast<std::uint32_t>(phrases_.size());
  phrases_.push_back({id, std::move(phrase)});
  const Phrase& added = phrases_.back().phrase;
  if (added.regex() != nullptr) {
    regexes_.push_back(entry);
    return;
  }
  for (const PhraseStep* step : first_steps(added)) {
    if (step->op == PhraseOp::word) {
      push_unique(by_word_[step->key], entry);
    } else {
      push_unique(by_prefix_[word_key(std::string_view(step->prefix).substr(0, kPrefixLetters))], entry);
    }
  }
}

std::vector<PhraseHit> Vocabulary::find(const Segmented& text, TokenRange range) const {
  std::vector<PhraseHit> hits;
  std::vector<std::uint32_t> candidates;
  for (std::uint32_t at = range.first; at < range.last; ++at) {
    const Token& token = text.tokens[at];
    candidates.clear();
    const auto add = [&](const auto& index, std::uint64_t key) {
      const auto found = index.find(key);
      if (found != index.end())
        candidates.insert(candidates.end(), found->second.begin(), found->second.end());
    };
    add(by_word_, token.key);
    if (!by_prefix_.empty() && token.kind == TokenKind::word) {
      const std::string start = fold(text.words(token).substr(0, 2 * kPrefixLetters));
      for (std::size_t size = 1; size <= kPrefixLetters && size <= start.size(); ++size) {
        add(by_prefix_, word_key(std::string_view(start).substr(0, size)));
      }
    }
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    take_steps(1 + candidates.size());
    for (const std::uint32_t entry : candidates) {
      auto match = match_phrase(phrases_[entry].phrase, text.text(), text.tokens, at, range.last);
      if (match)
        hits.push_back(
            {phrases_[entry].id, match->tokens, text.span_of(match->tokens), std::move(match->gaps)});
    }
  }
  return hits;
}

std::vector<PhraseHit> Vocabulary::find_regexes(const Segmented& text, const Sentence& sentence) const {
  std::vector<PhraseHit> hits;
  const std::string_view words = text.words(sentence.span);
  for (const std::uint32_t entry : regexes_) {
    const re2::StringPiece subject(words.data(), words.size());
    std::size_t from = 0;
    re2::StringPiece match;
    while (from <= words.size() &&
           phrases_[entry].phrase.regex()->Match(subject, from, words.size(), RE2::UNANCHORED, &match, 1)) {
      const auto start = static_cast<std::size_t>(match.data() - words.data());
      from = start + std::max<std::size_t>(match.size(), 1);
      if (match.empty()) continue;
      const Span span{sentence.span.start + static_cast<std::uint32_t>(start),
                      sentence.span.start + static_cast<std::uint32_t>(start + match.size())};
      hits.push_back({phrases_[entry].id, text.tokens_in(span), span, {}});
    }
  }
  return hits;
}

}  // namespace factdesk
