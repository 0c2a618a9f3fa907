#include "parse/repairs.h"

#include <doctest/doctest.h>

#include <array>
#include <string_view>
#include <vector>

#include "parse/numbers.h"

using namespace factdesk;

namespace {

constexpr std::array kClasses = {WordClass::NNP,    WordClass::NN,  WordClass::JJ,
                                 WordClass::VBD,    WordClass::VBZ, WordClass::comma,
                                 WordClass::dollar, WordClass::WDT, WordClass::PRP};
constexpr std::array kHangs = {Relation::nsubj,     Relation::obj,  Relation::compound, Relation::flat,
                               Relation::acl_relcl, Relation::acl,  Relation::appos,    Relation::punct,
                               Relation::ccomp,     Relation::conj, Relation::nmod};

std::size_t pick(Numbers& numbers, std::size_t below) {
  return static_cast<std::size_t>(numbers.next(static_cast<std::int64_t>(below)));
}

// A tree that no parser would draw: each word hangs on one that was hung before it, in any order.
WordTree random_tree(std::size_t size, Numbers& numbers) {
  WordTree tree{std::vector<WordClass>(size), std::vector<std::uint16_t>(size, kNoWord),
                std::vector<Relation>(size, Relation::root)};
  std::vector<std::uint16_t> order(size);
  for (std::size_t at = 0; at < size; ++at) order[at] = static_cast<std::uint16_t>(at);
  for (std::size_t at = size; at > 1; --at) std::swap(order[at - 1], order[pick(numbers, at)]);
  for (std::size_t at = 0; at < size; ++at) {
    tree.classes[order[at]] = kClasses[pick(numbers, kClasses.size())];
    if (at == 0) continue;
    tree.heads[order[at]] = order[pick(numbers, at)];
    tree.relations[order[at]] = kHangs[pick(numbers, kHangs.size())];
  }
  return tree;
}

bool is_tree(const WordTree& tree) {
  std::size_t roots = 0;
  for (std::size_t word = 0; word < tree.heads.size(); ++word) {
    roots += tree.heads[word] == kNoWord ? 1U : 0U;
    std::size_t steps = 0;
    for (std::uint16_t above = tree.heads[word]; above != kNoWord; above = tree.heads[above]) {
      if (++steps > tree.heads.size()) return false;
    }
  }
  return roots == 1;
}

}  // namespace

TEST_CASE("a tree that is repaired is a tree still, whatever it was") {
  Numbers numbers;
  int changed = 0;
  for (int round = 0; round < 100000; ++round) {
    const std::size_t size = 2 + pick(numbers, 11);
    WordTree tree = random_tree(size, numbers);
    const WordTree before = tree;
    const std::vector<std::string_view> words(size, "Norvale");
    repair(words, tree);
    if (!is_tree(tree)) FAIL("words hang on themselves in round ", round);
    changed += tree.heads != before.heads ? 1 : 0;
  }
  CHECK(changed > 300);
}
