// Phrases of a lexicon list, each with what it means, found as the longest that begins or ends at a token.
// A hyphen between two words is passed over: "percentage-point" is "percentage point".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "scan/token.h"
#include "value/view.h"

namespace factdesk {

template <class Meaning>
class WordTable {
 public:
  struct Match {
    const Meaning* meaning = nullptr;
    TokenRange tokens;
  };

  // `exact`: its capitals count ("EUR", "W").
  void add(std::string_view phrase, Meaning meaning, bool exact = false) {
    Entry entry{{}, exact, std::move(meaning)};
    for (const Token& token : tokenise(phrase)) {
      if (!factdesk::is_hyphen(phrase, token)) entry.words.emplace_back(slice(phrase, token.span()));
    }
    if (entry.words.empty()) return;
    const auto index = entries_.size();
    by_first_[key_of(entry.words.front())].push_back(index);
    by_last_[key_of(entry.words.back())].push_back(index);
    entries_.push_back(std::move(entry));
  }

  // The longest phrase that begins at `first`.
  std::optional<Match> at(const TokenView& view, std::uint32_t first) const {
    std::optional<Match> best;
    if (!view.has(first)) return best;
    const auto found = by_first_.find(view.token(first).key);
    if (found == by_first_.end()) return best;
    for (const std::size_t index : found->second) {
      const auto last = end_of(entries_[index], view, first);
      if (last && (!best || *last > best->tokens.last)) best = {&entries_[index].meaning, {first, *last}};
    }
    return best;
  }

  // The longest phrase that ends before `last`.
  std::optional<Match> before(const TokenView& view, std::uint32_t last) const {
    std::optional<Match> best;
    if (last == view.first() || !view.has(last - 1)) return best;
    const auto found = by_last_.find(view.token(last - 1).key);
    if (found == by_last_.end()) return best;
    for (const std::size_t index : found->second) {
      const auto first = start_of(entries_[index], view, last);
      if (first && (!best || *first < best->tokens.first)) best = {&entries_[index].meaning, {*first, last}};
    }
    return best;
  }

 private:
  struct Entry {
    std::vector<std::string> words;
    bool exact;
    Meaning meaning;
  };

  static std::uint64_t key_of(std::string_view word) { return tokenise(word).front().key; }

  static bool is_same(const Entry& entry, std::size_t word, const TokenView& view, std::uint32_t at) {
    if (!view.has(at)) return false;
    return entry.exact ? view.words(at) == entry.words[word]
                       : view.token(at).key == key_of(entry.words[word]);
  }

  static std::optional<std::uint32_t> end_of(const Entry& entry, const TokenView& view, std::uint32_t first) {
    std::uint32_t at = first;
    for (std::size_t word = 0; word < entry.words.size(); ++word) {
      if (word > 0) at = view.past_hyphen(at);
      if (!is_same(entry, word, view, at)) return std::nullopt;
      ++at;
    }
    return at;
  }

  static std::optional<std::uint32_t> start_of(const Entry& entry, const TokenView& view,
                                               std::uint32_t last) {
    std::uint32_t at = last;
    for (std::size_t word = entry.words.size(); word > 0; --word) {
      const bool inner = word < entry.words.size();
      if (inner && at > view.first() + 1 && view.past_hyphen(at - 1) == at) --at;
      if (at == view.first() || !is_same(entry, word - 1, view, at - 1)) return std::nullopt;
      --at;
    }
    return at;
  }

  std::vector<Entry> entries_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_first_, by_last_;
};

}  // namespace factdesk
