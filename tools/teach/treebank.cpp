#include "treebank.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "base/utf8.h"

namespace factdesk {
namespace {

std::vector<std::string> columns_of(const std::string& line) {
  std::vector<std::string> columns;
  std::istringstream stream(line);
  for (std::string column; std::getline(stream, column, '\t');) columns.push_back(column);
  return columns;
}

bool is_word(const std::vector<std::string>& columns) {
  return columns.size() == 10 && columns[0].find_first_not_of("0123456789") == std::string::npos;
}

void finish(TreebankSentence& sentence, std::vector<TreebankSentence>& all,
            std::span<const CompanyClass> classes) {
  if (!sentence.forms.empty()) {
    for (std::size_t at = 0; at < sentence.forms.size(); ++at)
      sentence.words.push_back(traits_of(sentence.forms[at], at == 0, classes));
    all.push_back(std::move(sentence));
  }
  sentence = {};
}

}  // namespace

std::vector<TreebankSentence> read_treebank(const std::string& path, std::span<const CompanyClass> classes) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + ": cannot be read");
  std::vector<TreebankSentence> all;
  TreebankSentence sentence;
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) {
      finish(sentence, all, classes);
      continue;
    }
    const std::vector<std::string> columns = columns_of(line);
    if (is_word(columns)) {
      sentence.lines.push_back(line);
      sentence.forms.push_back(columns[1]);
      sentence.tree.classes.push_back(word_class_named(columns[4]));
      const int head = std::stoi(columns[6]);
      sentence.tree.heads.push_back(head == 0 ? kNoWord : static_cast<std::uint16_t>(head - 1));
      sentence.tree.relations.push_back(relation_named(columns[7]));
    }
  }
  finish(sentence, all, classes);
  return all;
}

std::vector<CompanyClass> read_classes(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + ": cannot be read");
  std::vector<CompanyClass> classes;
  std::string line;
  std::getline(file, line);  // the heads of its columns
  while (std::getline(file, line)) {
    const std::vector<std::string> columns = columns_of(line);
    if (columns.size() != 3) continue;
    // 256 classes and "not known" are one more than a byte holds: the two last share a number.
    const int fine = std::min(std::stoi(columns[1]) + 1, 255);
    classes.push_back({company_key(fold(columns[0])), static_cast<std::uint8_t>(fine),
                       static_cast<std::uint8_t>(std::stoi(columns[2]) + 1)});
  }
  const auto by_key = [](const CompanyClass& a, const CompanyClass& b) { return a.key < b.key; };
  std::stable_sort(classes.begin(), classes.end(), by_key);
  const auto same = [](const CompanyClass& a, const CompanyClass& b) { return a.key == b.key; };
  classes.erase(std::unique(classes.begin(), classes.end(), same), classes.end());
  return classes;
}

}  // namespace factdesk
