#include "parse/repairs.h"

#include <doctest/doctest.h>

#include <array>
#include <string_view>
#include <vector>

using namespace factdesk;

namespace {

// The same numbers everywhere: a linear congruential generator (Knuth's constants for MMIX).
class Numbers {
 public:
  std::size_t next(std::size_t below) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33) % below;
  }

 private:
  std::uint64_t state_ = 1;
};

constexpr std::array kClasses = {WordClass::NNP,    WordClass::NN,  WordClass::JJ,
                                 WordClass::VBD,    WordClass::VBZ, WordClass::comma,
                                 WordClass::dollar, WordClass::WDT, WordClass::PRP};
constexpr std::array kHangs = {Relation::nsubj,     Relation::obj,  Relation::compound, Relation::flat,
                               Relation::acl_relcl, Relation::acl,  Relation::appos,    Relation::punct,
                               Relation::ccomp,     Relation::conj, Relation::nmod};

// A tree that no parser would draw: each word hangs on one that was hung before it, in any order.
WordTree random_tree(std::size_t size, Numbers& numbers) {
  WordTree tree{std::vector<WordClass>(size), std::vector<std::uint16_t>(size, kNoWord),
                std::vector<Relation>(size, Relation::root)};
  std::vector<std::uint16_t> order(size);
  for (std::size_t at = 0; at < size; ++at) order[at] = static_cast<std::uint16_t>(at);
  for (std::size_t at = size; at > 1; --at) std::swap(order[at - 1], order[numbers.next(at)]);
  for (std::size_t at = 0; at < size; ++at) {
    tree.classes[order[at]] = kClasses[numbers.next(kClasses.size())];
    if (at == 0) continue;
    tree.heads[order[at]] = order[numbers.next(at)];
    tree.relations[order[at]] = kHangs[numbers.next(kHangs.size())];
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
    const std::size_t size = 2 + numbers.next(11);
    WordTree tree = random_tree(size, numbers);
    const WordTree before = tree;
    const std::vector<std::string_view> words(size, "Norvale");
    repair(words, tree);
    if (!is_tree(tree)) FAIL("words hang on themselves in round ", round);
    changed += tree.heads != before.heads ? 1 : 0;
  }
  CHECK(changed > 300);
}
