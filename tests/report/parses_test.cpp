// Golden parses: fixtures/golden/parses/*.txt hold sentences and, set in under each, who does what in it.
#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>

#include "parse/parse.h"
#include "report/golden.h"
#include "report/grammar_text.h"
#include "scan/documents.h"

using namespace factdesk;
using namespace factdesk::test;

namespace {

// A sentence with what `explain --parse` says of it.
std::string parsed(const std::string& sentence) {
  const Document document = paragraphs(sentence);
  const Segmented text = segment(document);
  std::string out = sentence + "\n";
  for (const Sentence& each : text.sentences) {
    const Parse parse = parse_sentence(text, each.tokens);
    for (const std::string& line : clause_lines(parse, document.text)) out += "    " + line + "\n";
    for (const std::string& line : group_lines(parse, document.text)) out += "    " + line + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("sentences are parsed as their goldens say") {
  std::size_t sentences = 0;
  for (const auto& file : std::filesystem::directory_iterator(source_path("fixtures/golden/parses"))) {
    std::istringstream lines(read_bytes(file.path()));
    std::string found;
    for (std::string line; std::getline(lines, line);) {
      if (line.empty() || line.starts_with("#")) {
        found += line + "\n";
      } else if (!line.starts_with(" ")) {
        found += parsed(line);
        ++sentences;
      }
    }
    check_golden("parses/" + file.path().filename().string(), found);
  }
  CHECK(sentences >= 100);
}
