// An article may end, or begin, at any token: whatever reads a neighbour must not read past what there is.
// CUT_OFF=20 tries so many sentences only, for valgrind.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "cases/run_case.h"
#include "properties/articles.h"
#include "properties/span_laws.h"

namespace factdesk::laws {
namespace {

namespace fs = std::filesystem;

struct TriedSentence {
  std::string text;
  const Rules* rules = nullptr;
};

constexpr std::size_t kSentences = 500;

void add_sentences_of(const std::string& bytes, Format format, const Rules& rules,
                      std::vector<TriedSentence>& all) {
  const auto document = read_document({"article", bytes, format, ""});
  if (!document) return;
  const Segmented text = segment(*document);
  for (const Sentence& sentence : text.sentences)
    all.push_back({std::string(text.words(sentence.span)), &rules});
}

// Of the articles that properties are tried on, and of the labelled ones that may be read, as many as
// `wanted`, from everywhere.
std::vector<TriedSentence> tried_sentences(const Tried& tried, std::size_t wanted) {
  std::vector<TriedSentence> all;
  for (const TriedArticle& article : tried.articles)
    add_sentences_of(article.bytes, article.format, *article.rules, all);
  std::set<fs::path> labelled;
  const fs::path corpus = fs::path(FACTDESK_SOURCE_DIR) / "fixtures/corpus";
  for (const fs::path& folder : {corpus / "stance/dev", corpus / "verdicts/dev"}) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.path().extension() == ".txt") labelled.insert(entry.path());
    }
  }
  for (const fs::path& path : labelled)
    add_sentences_of(cases::read_bytes(path).value_or(""), Format::text, tried.rules.front()->rules, all);
  std::vector<TriedSentence> some;
  for (std::size_t i = 0; i < wanted && i < all.size(); ++i)
    some.push_back(std::move(all[i * all.size() / wanted]));
  return some;
}

Broken broken_check(const std::string& bytes, const Rules& rules) {
  auto document = read_document({"cut", bytes, Format::text, ""});
  if (!document) return "cannot be read";
  const Explanation explanation = explain_article(std::move(*document), rules, {make_day(2025, 1, 22)});
  if (auto broken = broken_text(explanation.article.segmented)) return broken;
  return broken_findings(explanation.article, rules);
}

TEST_CASE("a sentence that is cut off at any token is checked and explained") {
  const char* asked = std::getenv("CUT_OFF");
  const Tried tried = tried_articles();
  const auto sentences = tried_sentences(tried, asked != nullptr ? std::stoul(asked) : kSentences);
  CHECK(sentences.size() == (asked != nullptr ? std::stoul(asked) : kSentences));
  std::size_t cuts = 0;
  for (const TriedSentence& sentence : sentences) {
    for (const Token& token : tokenise(sentence.text)) {
      for (const std::string& part :
           {sentence.text.substr(0, token.end), sentence.text.substr(token.start)}) {
        const Broken broken = broken_check(part, *sentence.rules);
        if (broken) FAIL_CHECK(*broken << " in: " << part);
        ++cuts;
      }
    }
  }
  MESSAGE(cuts << " cuts");
}

}  // namespace
}  // namespace factdesk::laws
