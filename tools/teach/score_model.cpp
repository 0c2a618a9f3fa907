// How well a model reads treebanks: a line a file, and the trees that it finds.
//   score_model MODEL TREES_PREFIX FILE.conllu...      ("" for no trees)
#include <chrono>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

#include "treebank.h"

namespace factdesk {
namespace {

double seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::string name_of_file(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> columns;
  std::istringstream stream(line);
  for (std::string column; std::getline(stream, column, '\t');) columns.push_back(column);
  return columns;
}

// The sentence's words as they stand, with the classes and the tree that were found.
void write_trees(std::ostream& out, const TreebankSentence& one, const WordTree& tree) {
  for (std::size_t word = 0; word < one.lines.size(); ++word) {
    std::vector<std::string> columns = split(one.lines[word]);
    columns[4] = std::string(name_of(tree.classes[word]));
    columns[5] = "_";
    columns[6] = tree.heads[word] == kNoWord ? "0" : std::to_string(tree.heads[word] + 1);
    columns[7] = std::string(name_of(tree.relations[word]));
    for (std::size_t at = 0; at < columns.size(); ++at) out << (at == 0 ? "" : "\t") << columns[at];
    out << "\n";
  }
  out << "\n";
}

void score_file(const std::string& path, const ParseModel& model, const std::string& trees) {
  const std::vector<TreebankSentence> sentences = read_treebank(path, model.companies);
  std::ofstream out;
  if (!trees.empty()) out.open(trees + name_of_file(path));
  double words = 0;
  double classes = 0;
  double heads = 0;
  double arcs = 0;
  const double begin = seconds();
  for (const TreebankSentence& one : sentences) {
    const WordTree tree = tree_of_words({one.forms.begin(), one.forms.end()}, model);
    for (std::size_t word = 0; word < one.forms.size(); ++word) {
      const bool head = tree.heads[word] == one.tree.heads[word];
      ++words;
      classes += tree.classes[word] == one.tree.classes[word] ? 1 : 0;
      heads += head ? 1 : 0;
      arcs += head && tree.relations[word] == one.tree.relations[word] ? 1 : 0;
    }
    if (out.is_open()) write_trees(out, one, tree);
  }
  std::cout << name_of_file(path) << " classes " << classes / words << " UAS " << heads / words << " LAS "
            << arcs / words << ", " << words / (seconds() - begin) << " words a second\n";
}

}  // namespace
}  // namespace factdesk

int main(int argc, char** argv) {
  if (argc < 4) {
    std::cerr << "usage: score_model MODEL TREES_PREFIX FILE.conllu...\n";
    return 2;
  }
  try {
    std::ifstream file(argv[1], std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const factdesk::ParseModel model = factdesk::read_model(bytes);
    for (int at = 3; at < argc; ++at) factdesk::score_file(argv[at], model, argv[2]);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "score_model: " << error.what() << "\n";
    return 2;
  }
}
