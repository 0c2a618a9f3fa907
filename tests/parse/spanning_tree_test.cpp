#include "parse/spanning_tree.h"

#include <doctest/doctest.h>

#include <optional>

#include "parse/numbers.h"

using namespace factdesk;

namespace {

ArcScores random_scores(std::size_t words, Numbers& numbers) {
  ArcScores arcs{words, {}};
  for (std::size_t at = 0; at < words * (words + 1); ++at) arcs.scores.push_back(numbers.next(1000) - 500);
  return arcs;
}

bool is_tree(const std::vector<std::size_t>& heads) {
  std::size_t roots = 0;
  for (std::size_t word = 0; word < heads.size(); ++word) {
    roots += heads[word] == 0 ? 1 : 0;
    std::size_t above = word + 1;
    for (std::size_t steps = 0; above != 0; ++steps) {
      if (steps > heads.size()) return false;
      above = heads[above - 1];
    }
  }
  return roots == 1;
}

std::int64_t sum_of(const ArcScores& arcs, const std::vector<std::size_t>& heads) {
  std::int64_t sum = 0;
  for (std::size_t word = 0; word < heads.size(); ++word) sum += arcs.at(word, heads[word]);
  return sum;
}

// Tries every way to hang every word.
std::int64_t slow_best(const ArcScores& arcs) {
  std::optional<std::int64_t> best;
  std::vector<std::size_t> heads(arcs.words, 0);
  while (true) {
    if (is_tree(heads)) best = std::max(best.value_or(sum_of(arcs, heads)), sum_of(arcs, heads));
    std::size_t word = 0;
    while (word < heads.size() && heads[word] == arcs.words) heads[word++] = 0;
    if (word == heads.size()) return *best;
    ++heads[word];
  }
}

}  // namespace

TEST_CASE("the best tree is as good as the best of all trees that can be tried") {
  Numbers numbers;
  int trees = 0;
  for (std::size_t words = 1; words <= 5; ++words) {
    for (int round = 0; round < 60; ++round) {
      const ArcScores arcs = random_scores(words, numbers);
      const std::vector<std::size_t> heads = best_tree(arcs);
      REQUIRE(is_tree(heads));
      CHECK(sum_of(arcs, heads) == slow_best(arcs));
      ++trees;
    }
  }
  CHECK(trees == 300);
}

TEST_CASE("a sentence without words has an empty tree, and long ones have one root") {
  CHECK(best_tree(ArcScores{}).empty());
  Numbers numbers;
  CHECK(is_tree(best_tree(random_scores(60, numbers))));
}
