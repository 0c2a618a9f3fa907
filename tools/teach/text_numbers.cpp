// Text that nobody drew trees for as numbers, for guess.py: as treebank_numbers, with nothing for a word's
// class, head and relation. The program's own code cuts it into sentences and words.
//   text_numbers word-classes.tsv <TEXT      a paragraph a line
#include <exception>
#include <iostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parse/preamble.h"
#include "parse/words.h"
#include "scan/segmented.h"
#include "treebank.h"

namespace factdesk {
namespace {

void write_sentence(const Segmented& text, TokenRange sentence, std::span<const CompanyClass> classes) {
  std::vector<std::string_view> words;
  for (const GrammarWord& one : grammar_words(text, sentence)) words.push_back(text.words(one.span));
  const std::size_t before = words_before_sentence(words);
  if (before == words.size()) return;
  for (std::size_t at = before; at < words.size(); ++at) {
    for (const std::uint32_t trait : traits_of(words[at], at == before, classes)) std::cout << trait << ' ';
    std::cout << "0 0 0\n";
  }
  std::cout << '\n';
}

void write_paragraph(const std::string& paragraph, std::span<const CompanyClass> classes) {
  const Document document = one_paragraph(paragraph);
  const Segmented text = segment(document);
  for (const Sentence& sentence : text.sentences) write_sentence(text, sentence.tokens, classes);
}

}  // namespace
}  // namespace factdesk

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: text_numbers word-classes.tsv <TEXT\n";
    return 2;
  }
  try {
    const auto classes = factdesk::read_classes(argv[1]);
    for (std::string line; std::getline(std::cin, line);) factdesk::write_paragraph(line, classes);
  } catch (const std::exception& error) {
    std::cerr << "text_numbers: " << error.what() << "\n";
    return 2;
  }
  return std::cout.good() ? 0 : 2;
}
