// An article that is four times as long takes four times the work, whatever its shape: counted are the steps
// back over earlier sentences, mentions and blocks (CheckedArticle::steps), and sentences have a longest
// size.
#include <functional>

#include "check/articles.h"
#include "scan/segmented.h"

namespace factdesk {
namespace {

const char* const kRules = R"(
factdesk: 1
entities:
  acme: {names: [Acme, Acme Corp], also: [the company]}
  bolt: {names: [Bolt], also: [the company]}
  mill: {names: [Aldermill]}
  roe: {names: [Jane Roe]}
facts:
  staff: Acme employs 300 people.
  price: {claim: Acme bought Aldermill for $3 million., about: [acme, mill], cues: [bought], expect: {money: $3 million}}
  boss: {claim: Jane Roe is chief executive of Acme., about: [acme], cues: [chief executive], expect: {name: roe}}
sourcing: {watch: all}
)";

using Shape = std::function<std::string(std::size_t)>;

std::string repeated(const std::string& part, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += part;
  return all;
}

std::string numbered(const std::string& before, const std::string& behind, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += before + std::to_string(i + 1) + behind;
  return all;
}

const std::pair<const char*, Shape> kShapes[] = {
    {"one paragraph of sentences", [](std::size_t n) { return repeated("Acme may sell its unit. ", n); }},
    {"one paragraph of pronouns",
     [](std::size_t n) { return "Acme fell. " + repeated("It said it employs 200 people. ", n); }},
    {"paragraphs of pronouns",
     [](std::size_t n) { return "Acme fell.\n\n" + repeated("It said it employs 200 people.\n\n", n); }},
    {"one open quotation",
     [](std::size_t n) { return "“" + repeated("He bought Aldermill for $4 million. ", n); }},
    {"paragraphs of open quotations",
     [](std::size_t n) { return "Acme said:\n\n" + repeated("“It employs 200 people.\n\n", n); }},
    {"the company, with persons alone between",
     [](std::size_t n) { return repeated("Chief executive Mira Sole met the company. ", n); }},
    {"two people of one surname",
     [](std::size_t n) {
       return "Ana Varga and Bo Varga met. " + repeated("Varga left Acme. Ana Varga met Varga. ", n);
     }},
    {"names of all kinds",
     [](std::size_t n) { return numbered("Mira Sole", " met Acme and the company. ", n); }},
    {"a paragraph under one that names nobody",
     [](std::size_t n) {
       return "Acme fell.\n\n" + repeated("Rain fell. ", n) + "\n\n" +
              repeated("He bought it for $4 million. ", n);
     }},
    {"a list under a long lead-in",
     [](std::size_t n) {
       return repeated("Acme may fall. ", n) + "It may include:\n\n" +
              numbered("- ", " people employed\n", n);
     }},
    {"lists with hedged lead-ins",
     [](std::size_t n) { return repeated("Acme may include:\n\n- 200 people\n\n", n); }},
    {"headings", [](std::size_t n) { return repeated("Acme staff\n\nIt employs 200 people.\n\n", n); }},
    {"one sentence without a stop", [](std::size_t n) { return "Acme bought" + repeated(" word", n); }},
    {"values of one sentence", [](std::size_t n) { return "Acme employs" + numbered(" ", " people,", n); }},
    {"commas", [](std::size_t n) { return "Acme bought" + repeated(",", n) + " it."; }},
    {"relative clauses",
     [](std::size_t n) { return "Acme" + repeated(", which bought Bolt", n) + ", fell."; }},
    {"nested parentheses",
     [](std::size_t n) {
       return "Acme " + repeated("(which ", n) + "bought Bolt" + repeated(")", n) + " fell.";
     }},
    {"a range of ranges",
     [](std::size_t n) { return "Acme bought it for " + repeated("$1-", n) + "2 million"; }},
    {"quotation marks", [](std::size_t n) { return "Acme said " + repeated("\"bought Bolt,\" ", n); }},
};

constexpr std::size_t kSmall = 500;
constexpr std::size_t kTimes = 4;

TEST_CASE("the work of an article grows no faster than the article") {
  const Rules rules = rules_of(kRules);
  for (const auto& shape : kShapes) {
    CAPTURE(std::string(shape.first));
    const CheckedArticle small = checked(rules, shape.second(kSmall));
    const CheckedArticle large = checked(rules, shape.second(kTimes * kSmall));
    // Nobody looks back over more than so many sentences, which a short article has not: a quarter more, and
    // a step a token. Four times as long would be sixteen times the work, were it not linear.
    const std::uint64_t allowed = kTimes * small.steps * 5 / 4 + large.segmented.tokens.size();
    CHECK(large.steps <= allowed);
    CHECK(large.steps <= 100 * large.segmented.tokens.size());
  }
}

TEST_CASE("no sentence is so long that pairs of its words would count") {
  constexpr std::uint32_t kLongest = 8192 + 4;  // bytes
  for (const auto& shape : kShapes) {
    CAPTURE(std::string(shape.first));
    auto document = read_document({"a", shape.second(20 * kSmall), Format::text, ""});
    REQUIRE(document);
    for (const Sentence& sentence : segment(*document).sentences) CHECK(sentence.span.size() <= kLongest);
  }
}

}  // namespace
}  // namespace factdesk
