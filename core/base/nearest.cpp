#include "base/nearest.h"

#include <algorithm>
#include <tuple>

#include "base/steps.h"

namespace factdesk {
namespace {

constexpr std::size_t kLongestWord = 64;          // bytes; longer words are not compared
constexpr std::uint64_t kMostSteps = 50'000'000;  // of all far comparisons: a few tenths of a second

// Edits below which a candidate is near to a word.
std::size_t first_too_far(std::string_view word) {
  return std::clamp<std::size_t>(word.size() / 3, 1, 3) + 1;
}

std::string suggestion(const std::optional<std::string>& found) {
  return found ? " (did you mean \"" + *found + "\"?)" : std::string();
}

std::size_t size_difference(std::string_view a, std::string_view b) {
  return std::max(a.size(), b.size()) - std::min(a.size(), b.size());
}

// Calls `use` with the hash of the word, and of the word without each of its bytes (FNV-1a, 64 bits).
template <class Use>
void for_each_shortened(std::string_view word, const Use& use) {
  constexpr std::uint64_t kFnvOffset = 14695981039346656037ULL;
  constexpr std::uint64_t kFnvPrime = 1099511628211ULL;
  for (std::size_t left_out = 0; left_out <= word.size(); ++left_out) {
    std::uint64_t hash = kFnvOffset;
    for (std::size_t at = 0; at < word.size(); ++at) {
      if (at != left_out) hash = (hash ^ static_cast<unsigned char>(word[at])) * kFnvPrime;
    }
    use(hash);
  }
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  take_steps(a.size() * b.size() + 1);
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) now[j] = std::min(now[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, now);
  }
  return last[b.size()];
}

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates) {
  if (word.size() > kLongestWord) return std::nullopt;
  std::size_t best = first_too_far(word);
  std::optional<std::string> found;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > kLongestWord || size_difference(word, candidate) >= best) continue;
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < best) {
      best = distance;
      found = candidate;
    }
  }
  return found;
}

std::string did_you_mean(std::string_view word, std::span<const std::string> candidates) {
  return suggestion(nearest(word, candidates));
}

Spelling::Spelling(std::vector<std::string> candidates)
    : candidates_(std::move(candidates)), steps_left_(kMostSteps) {
  for (std::uint32_t index = 0; index < candidates_.size(); ++index) {
    if (candidates_[index].size() > kLongestWord) continue;
    for_each_shortened(candidates_[index], [&](std::uint64_t hash) { shortened_.push_back({hash, index}); });
  }
  take_steps(shortened_.size());
  std::sort(shortened_.begin(), shortened_.end(), [](const Shortened& a, const Shortened& b) {
    return std::tie(a.hash, a.candidate) < std::tie(b.hash, b.candidate);
  });
}

// The first candidate one edit away, or the same if that counts.
std::optional<std::uint32_t> Spelling::within_one_edit(std::string_view word, bool same_counts) const {
  if (word.size() > kLongestWord) return std::nullopt;
  std::optional<std::uint32_t> first;
  for_each_shortened(word, [&](std::uint64_t hash) {
    auto at = std::lower_bound(shortened_.begin(), shortened_.end(), hash,
                               [](const Shortened& one, std::uint64_t wanted) { return one.hash < wanted; });
    for (; at != shortened_.end() && at->hash == hash; ++at) {
      take_steps();
      if (first && *first <= at->candidate) break;  // they stand in order
      const std::size_t distance = edit_distance(word, candidates_[at->candidate]);
      if (distance == 1 || (distance == 0 && same_counts)) first = at->candidate;
    }
  });
  return first;
}

bool Spelling::has_slip(std::string_view word) const { return within_one_edit(word, false).has_value(); }

std::optional<std::string> Spelling::nearest(std::string_view word) {
  if (const auto close = within_one_edit(word, true)) return candidates_[*close];
  const std::uint64_t before = steps_taken;
  const std::uint64_t cost = candidates_.size() * (word.size() + 1);  // and more, where sizes are alike
  if (cost > steps_left_) return std::nullopt;
  const auto found = factdesk::nearest(word, candidates_);
  take_steps(candidates_.size());
  steps_left_ -= std::min(steps_left_, std::max(cost, steps_taken - before));
  return found;
}

std::string Spelling::did_you_mean(std::string_view word) { return suggestion(nearest(word)); }

}  // namespace factdesk
