// Runs a phrase's program over tokens: depth first, every (step, token) at most once, so linear in their
// product.
#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "scan/phrase.h"

namespace factdesk {
namespace {

constexpr std::uint32_t kMaxMarks = 4;    // commas and quotation marks between two words of a gap
constexpr std::uint32_t kMaxJoined = 16;  // tokens of one word with what hangs on it

constexpr std::array<std::uint64_t, 5> kGapMarks = {word_key(","), word_key("\""), word_key("'"),
                                                    word_key("("), word_key(")")};

bool is_gap_mark(const Token& token) {
  return token.kind == TokenKind::symbol &&
         std::find(kGapMarks.begin(), kGapMarks.end(), token.key) != kGapMarks.end();
}

bool has_prefix(std::string_view text, const Token& token, const std::string& prefix) {
  if (token.kind != TokenKind::word) return false;
  const std::string_view word = slice(text, token.span());
  if (word.size() < prefix.size()) return false;
  return fold(word.substr(0, prefix.size())) == prefix || fold(word).starts_with(prefix);
}

class Matcher {
 public:
  Matcher(const Phrase& phrase, std::string_view text, const Tokens& tokens, std::uint32_t at,
          std::uint32_t limit)
      : steps_(phrase.steps()), text_(text), tokens_(tokens), start_(at), limit_(limit) {}

  std::optional<PhraseMatch> run_plain() {
    std::uint32_t at = start_;
    for (const PhraseStep& step : steps_) {
      if (step.op == PhraseOp::accept) return PhraseMatch{{start_, at}, {}};
      const auto after = consume(step, at);
      if (!after) return std::nullopt;
      at = *after;
    }
    return std::nullopt;
  }

  std::optional<PhraseMatch> run() {
    // A window that no match can outgrow: every step takes at most a few tokens.
    const std::uint64_t widest = std::uint64_t{steps_.size()} * (kMaxMarks + kMaxJoined);
    limit_ = static_cast<std::uint32_t>(std::min<std::uint64_t>(limit_, start_ + widest));
    const std::size_t width = limit_ - start_ + 1;
    seen_.assign(steps_.size() * width, false);
    struct Thread {
      std::uint32_t step, at;
      std::size_t gaps;  // how many of gaps_ were made before it
    };
    std::vector<Thread> stack = {{0, start_, 0}};
    while (!stack.empty()) {
      Thread thread = stack.back();
      stack.pop_back();
      gaps_.resize(thread.gaps);
      while (true) {
        const std::size_t cell = thread.step * width + (thread.at - start_);
        if (seen_[cell]) break;
        seen_[cell] = true;
        const PhraseStep& step = steps_[thread.step];
        if (step.op == PhraseOp::accept) return PhraseMatch{{start_, thread.at}, merged_gaps()};
        if (step.op == PhraseOp::split) {
          stack.push_back({step.other, thread.at, gaps_.size()});
          thread.step = step.next;
          continue;
        }
        if (step.op == PhraseOp::jump) {
          thread.step = step.next;
          continue;
        }
        const auto after = consume(step, thread.at);
        if (!after) break;
        if (step.in_gap && *after > thread.at) gaps_.push_back({thread.at, *after});
        thread.at = *after;
        ++thread.step;
      }
    }
    return std::nullopt;
  }

 private:
  // The token behind what a step takes, or nothing where it does not match.
  std::optional<std::uint32_t> consume(const PhraseStep& step, std::uint32_t at) const {
    switch (step.op) {
      case PhraseOp::word:
      case PhraseOp::prefix:
        return consume_word(step, at);
      case PhraseOp::marks: {
        std::uint32_t after = at;
        while (after < limit_ && after < at + kMaxMarks && is_gap_mark(tokens_[after])) ++after;
        return after;
      }
      case PhraseOp::any:
        return consume_any(at);
      case PhraseOp::split:
      case PhraseOp::jump:
      case PhraseOp::accept:
        break;
    }
    return std::nullopt;
  }

  std::optional<std::uint32_t> consume_word(const PhraseStep& step, std::uint32_t at) const {
    if (at >= limit_) return std::nullopt;
    if (fits(step, tokens_[at])) return at + 1;
    if (at == start_) return std::nullopt;
    // Between words: a hyphen, or the 's of a name.
    const Token& between = tokens_[at];
    const bool clitic = between.key == word_key("'s") && tokens_[at - 1].capital;
    const bool passed = clitic || is_hyphen(text_, between);
    if (passed && at + 1 < limit_ && fits(step, tokens_[at + 1])) return at + 2;
    return std::nullopt;
  }

  bool fits(const PhraseStep& step, const Token& token) const {
    if (step.needs_capital && !token.capital) return false;
    return step.op == PhraseOp::word ? token.key == step.key : has_prefix(text_, token, step.prefix);
  }

  // One word with what hangs on it: "$500bn", "well-known", "Acme's".
  std::optional<std::uint32_t> consume_any(std::uint32_t at) const {
    if (at >= limit_) return std::nullopt;
    std::uint32_t after = at + 1;
    while (after < limit_ && after < at + kMaxJoined) {
      const Token& token = tokens_[after];
      const bool clitic =
          token.kind == TokenKind::word && token.glued && tokens_[after].key == word_key("'s");
      const bool joined = token.glued && !is_gap_mark(token) && !is_gap_mark(tokens_[after - 1]);
      if (!clitic && !joined) break;
      ++after;
    }
    return after;
  }

  // Neighbouring pieces of gaps as one.
  std::vector<TokenRange> merged_gaps() const {
    std::vector<TokenRange> merged;
    for (const TokenRange& gap : gaps_) {
      if (!merged.empty() && merged.back().last == gap.first) {
        merged.back().last = gap.last;
      } else {
        merged.push_back(gap);
      }
    }
    return merged;
  }

  const std::vector<PhraseStep>& steps_;
  std::string_view text_;
  const Tokens& tokens_;
  std::uint32_t start_;
  std::uint32_t limit_;
  std::vector<bool> seen_;
  std::vector<TokenRange> gaps_;
};

}  // namespace

std::optional<PhraseMatch> match_phrase(const Phrase& phrase, std::string_view text, const Tokens& tokens,
                                        std::uint32_t at, std::uint32_t limit) {
  if (phrase.regex() != nullptr || at >= limit) return std::nullopt;
  Matcher matcher(phrase, text, tokens, at, limit);
  return phrase.is_plain() ? matcher.run_plain() : matcher.run();
}

}  // namespace factdesk
