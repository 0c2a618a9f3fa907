#include "parse/tree.h"

#include <algorithm>

#include "parse/network.h"
#include "parse/preamble.h"
#include "parse/repairs.h"
#include "parse/spanning_tree.h"

namespace factdesk {
namespace {

constexpr std::size_t kLongest = 200;  // words of one tree: every word is weighed as the head of every other

void append_stretch(std::span<const std::string_view> words, const ParseModel& model, WordTree& all) {
  const std::size_t offset = all.heads.size();
  std::vector<WordTraits> traits;
  traits.reserve(words.size());
  for (std::size_t at = 0; at < words.size(); ++at)
    traits.push_back(traits_of(words[at], at == 0, model.companies));
  const SentenceNetwork network(model, traits);
  const std::vector<WordClass> classes = network.classes();
  const std::vector<std::size_t> heads = best_tree(network.arcs());
  const std::vector<Relation> relations = network.relations(heads);
  all.classes.insert(all.classes.end(), classes.begin(), classes.end());
  for (const std::size_t head : heads)
    all.heads.push_back(head == 0 ? kNoWord : static_cast<std::uint16_t>(head - 1 + offset));
  all.relations.insert(all.relations.end(), relations.begin(), relations.end());
}

}  // namespace

WordTree tree_of_words(const std::vector<std::string_view>& words, const ParseModel& model) {
  WordTree all;
  const std::size_t before = words_before_sentence(words);
  if (before > 0) append_stretch(std::span(words).first(before), model, all);
  for (std::size_t first = before; first < words.size(); first += kLongest)
    append_stretch(std::span(words).subspan(first, std::min(kLongest, words.size() - first)), model, all);
  repair(words, all);
  return all;
}

}  // namespace factdesk
