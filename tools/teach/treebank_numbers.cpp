// Treebanks as numbers, for train.py: a line a word (its traits, class, head and relation), an empty line
// behind each sentence. The traits are worked out by the program's own code, so that both see the same.
//   treebank_numbers word-classes.tsv FILE.conllu...
#include <exception>
#include <iostream>

#include "treebank.h"

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: treebank_numbers word-classes.tsv FILE.conllu...\n";
    return 2;
  }
  try {
    const auto classes = factdesk::read_classes(argv[1]);
    for (int file = 2; file < argc; ++file) {
      for (const auto& sentence : factdesk::read_treebank(argv[file], classes)) {
        for (std::size_t at = 0; at < sentence.words.size(); ++at) {
          const factdesk::WordTraits& word = sentence.words[at];
          const std::uint16_t head = sentence.tree.heads[at];
          for (const std::uint32_t trait : word) std::cout << trait << ' ';
          std::cout << static_cast<int>(sentence.tree.classes[at]) << ' '
                    << (head == factdesk::kNoWord ? 0 : head + 1) << ' '
                    << static_cast<int>(sentence.tree.relations[at]) << '\n';
        }
        std::cout << '\n';
      }
    }
  } catch (const std::exception& error) {
    std::cerr << "treebank_numbers: " << error.what() << "\n";
    return 2;
  }
  return std::cout.good() ? 0 : 2;
}
