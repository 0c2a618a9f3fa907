// Spans are in bounds and map back, over articles as they are and over articles with bytes changed at random.
#include <doctest/doctest.h>

#include <array>
#include <random>

#include "properties/articles.h"
#include "properties/span_laws.h"
#include "value/read.h"

namespace factdesk::laws {
namespace {

constexpr std::size_t kLargestMutant = 1500;  // bytes
constexpr int kMutantsAnArticle = 6;
constexpr unsigned kSeed = 20250122;

// Pieces that markup and values are made of.
constexpr std::array<std::string_view, 32> kPieces{"\n",
                                                   "\n\n",
                                                   "&amp;",
                                                   "&eacute;",
                                                   "&#8217;",
                                                   "&bogus;",
                                                   "**",
                                                   "_",
                                                   "`",
                                                   "<p>",
                                                   "</p>",
                                                   "<b>",
                                                   "</div>",
                                                   "- ",
                                                   "1. ",
                                                   "| a | b |\n|---|---|\n",
                                                   "> ",
                                                   "# ",
                                                   "---\n",
                                                   "\xC3\xA9",
                                                   "\xE2\x80\x9C",
                                                   "\xE2\x80\x99",
                                                   "\xF0\x9F\x98\x80",
                                                   "\t",
                                                   "\r\n",
                                                   "\xC2\xA0",
                                                   "$",
                                                   "1.5bn",
                                                   " million",
                                                   "half a ",
                                                   "\\",
                                                   "[x](y)"};

class Mutator {
 public:
  std::string mutant_of(const std::string& bytes) {
    std::string text = bytes;
    if (text.size() > kLargestMutant) text = text.substr(below(text.size() - kLargestMutant), kLargestMutant);
    for (std::size_t edits = 1 + below(6); edits > 0; --edits) edit(text);
    return text;
  }

 private:
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : engine_() % limit; }

  void edit(std::string& text) {
    const std::size_t at = below(text.size() + 1);
    const std::size_t size = below(20);
    switch (below(4)) {
      case 0:
        text.erase(std::min(at, text.size()), size);
        break;
      case 1:
        text.insert(at, text.substr(below(text.size()), size));
        break;
      case 2:
        if (at < text.size()) text[at] = static_cast<char>(below(128));
        break;
      case 3:
        text.insert(at, kPieces[below(kPieces.size())]);
        break;
    }
  }

  std::mt19937 engine_{kSeed};
};

// Nothing broken, or what is; a refusal is an answer too.
Broken broken_in(const TriedArticle& article, const std::string& bytes, Format format) {
  const auto checked = check_bytes(article, bytes, format);
  if (!checked) return std::nullopt;
  if (auto broken = broken_text(checked->segmented)) return broken;
  for (const Sentence& sentence : checked->segmented.sentences) {
    const auto values = read_values(checked->segmented, sentence.tokens, {});
    if (auto broken = broken_values(checked->segmented, sentence.span, values)) return broken;
  }
  return broken_findings(*checked, *article.rules);
}

void hold(const TriedArticle& article, const std::string& bytes, Format format) {
  const Broken broken = broken_in(article, bytes, format);
  CAPTURE(article.name);
  CAPTURE(static_cast<int>(format));
  CAPTURE(bytes);
  INFO(broken.value_or(""));
  CHECK_FALSE(broken.has_value());
}

TEST_CASE("spans are in bounds and map back to the bytes that made them") {
  const Tried tried = tried_articles();
  CHECK(tried.articles.size() > 2);
  for (const TriedArticle& article : tried.articles) {
    for (const Format format : {Format::text, Format::markdown, Format::html})
      hold(article, article.bytes, format);
  }
}

TEST_CASE("spans are in bounds and map back whatever the bytes") {
  const Tried tried = tried_articles();
  Mutator mutator;
  for (const TriedArticle& article : tried.articles) {
    for (int i = 0; i < kMutantsAnArticle; ++i) {
      const std::string bytes = mutator.mutant_of(article.bytes);
      for (const Format format : {Format::text, Format::markdown, Format::html}) hold(article, bytes, format);
    }
  }
}

}  // namespace
}  // namespace factdesk::laws
