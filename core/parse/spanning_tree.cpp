#include "parse/spanning_tree.h"

#include <algorithm>
#include <utility>

namespace factdesk {
namespace {

constexpr std::int64_t kNever =
    -(std::int64_t{1} << 50);  // below any sum of real scores, and sums of it hold

// Nodes 0 (the root) to n; scores[node][head].
using Scores = std::vector<std::vector<std::int64_t>>;

std::vector<std::size_t> best_heads(const Scores& scores) {
  std::vector<std::size_t> heads(scores.size(), 0);
  for (std::size_t node = 1; node < scores.size(); ++node) {
    heads[node] = static_cast<std::size_t>(std::max_element(scores[node].begin(), scores[node].end()) -
                                           scores[node].begin());
  }
  return heads;
}

// The nodes of one cycle, or none.
std::vector<std::size_t> cycle_in(const std::vector<std::size_t>& heads) {
  std::vector<std::size_t> walk(heads.size(), 0);  // the walk on which a node was met first
  for (std::size_t start = 1; start < heads.size(); ++start) {
    std::size_t at = start;
    while (at != 0 && walk[at] == 0) {
      walk[at] = start;
      at = heads[at];
    }
    if (at == 0 || walk[at] != start) continue;
    std::vector<std::size_t> cycle = {at};
    for (std::size_t next = heads[at]; next != at; next = heads[next]) cycle.push_back(next);
    return cycle;
  }
  return {};
}

// A cycle becomes one node; the tree of the fewer nodes says where the cycle is to be broken.
std::vector<std::size_t> tree_of(const Scores& scores) {
  std::vector<std::size_t> heads = best_heads(scores);
  const std::vector<std::size_t> cycle = cycle_in(heads);
  if (cycle.empty()) return heads;
  std::vector<bool> inside(scores.size(), false);
  for (const std::size_t node : cycle) inside[node] = true;
  std::vector<std::size_t> outside;  // the nodes that stay; the cycle comes behind them
  for (std::size_t node = 0; node < scores.size(); ++node) {
    if (!inside[node]) outside.push_back(node);
  }
  const std::size_t joined = outside.size();
  Scores fewer(joined + 1, std::vector<std::int64_t>(joined + 1, kNever));
  std::vector<std::size_t> entered(joined,
                                   cycle[0]);  // by an arc from each node: which of the cycle hangs on it
  std::vector<std::size_t> left(joined, cycle[0]);  // on which of the cycle each node hangs
  for (std::size_t at = 0; at < joined; ++at) {
    const std::size_t node = outside[at];
    for (std::size_t other = 0; other < joined; ++other) fewer[at][other] = scores[node][outside[other]];
    for (const std::size_t member : cycle) {
      if (scores[node][member] > scores[node][left[at]]) left[at] = member;
      const auto gain = [&](std::size_t one) { return scores[one][node] - scores[one][heads[one]]; };
      if (gain(member) > gain(entered[at])) entered[at] = member;
    }
    fewer[at][joined] = scores[node][left[at]];
    fewer[joined][at] = scores[entered[at]][node] - scores[entered[at]][heads[entered[at]]];
  }
  const std::vector<std::size_t> found = tree_of(fewer);
  for (std::size_t at = 1; at < joined; ++at)
    heads[outside[at]] = found[at] == joined ? left[at] : outside[found[at]];
  const std::size_t from = found[joined];
  heads[entered[from]] = outside[from];
  return heads;
}

std::size_t roots_in(const std::vector<std::size_t>& heads) {
  return static_cast<std::size_t>(std::count(heads.begin() + 1, heads.end(), std::size_t{0}));
}

// Of the trees in which only one word hangs on the root, the best: hanging there costs more than all that the
// other arcs can differ by, so that no tree with two such arcs is better than one with one.
std::vector<std::size_t> best_of_one_root(Scores scores) {
  std::int64_t cost = 1;
  for (std::size_t node = 1; node < scores.size(); ++node) {
    std::int64_t least = scores[node][0];
    std::int64_t most = scores[node][0];
    for (const std::int64_t score : scores[node]) {
      if (score == kNever) continue;
      least = std::min(least, score);
      most = std::max(most, score);
    }
    cost += most - least;
  }
  for (std::size_t node = 1; node < scores.size(); ++node) scores[node][0] -= cost;
  return tree_of(scores);
}

}  // namespace

std::vector<std::size_t> best_tree(const ArcScores& arcs) {
  Scores scores(arcs.words + 1, std::vector<std::int64_t>(arcs.words + 1, kNever));
  for (std::size_t word = 0; word < arcs.words; ++word) {
    for (std::size_t head = 0; head <= arcs.words; ++head) {
      if (head != word + 1) scores[word + 1][head] = arcs.at(word, head);
    }
  }
  std::vector<std::size_t> heads = tree_of(scores);
  if (roots_in(heads) > 1) heads = best_of_one_root(std::move(scores));
  heads.erase(heads.begin());
  return heads;
}

}  // namespace factdesk
