#include "refer/mention.h"

#include <doctest/doctest.h>

#include "scan/documents.h"

namespace factdesk {
namespace {

// Mentions of a text in which the given names are known, each as "words=entity/reach"; what nobody knows is
// "?".
class Mentioned {
 public:
  explicit Mentioned(std::string_view text) : document_(paragraphs(text)), text_(segment(document_)) {}

  Mentioned& know(std::string_view name, std::uint32_t entity, bool description = false) {
    for (std::size_t at = document_.text.find(name); at != std::string::npos;
         at = document_.text.find(name, at + 1)) {
      const auto start = static_cast<std::uint32_t>(at);
      known_.push_back(
          {text_.tokens_in({start, start + static_cast<std::uint32_t>(name.size())}), entity, description});
    }
    std::stable_sort(known_.begin(), known_.end(),
                     [](const KnownName& a, const KnownName& b) { return a.tokens.first < b.tokens.first; });
    return *this;
  }

  std::string all() const {
    constexpr const char* kReaches[] = {"name", "short", "description", "pronoun", "inherited"};
    std::string out;
    for (const Mention& mention : find_mentions(text_, known_).all) {
      out += out.empty() ? "" : " ";
      out += std::string(text_.words(mention.span)) + "=" +
             (mention.entity ? std::to_string(*mention.entity) : "?") + "/" +
             kReaches[static_cast<std::size_t>(mention.reach)];
    }
    return out;
  }

 private:
  Document document_;
  Segmented text_;
  std::vector<KnownName> known_;
};

TEST_CASE("a name is known or somebody else's") {
  CHECK(Mentioned("Yesterday Corvane met Brockhurst in town.").know("Corvane", 0).all() ==
        "Corvane=0/name Brockhurst=?/name");
}

TEST_CASE("a pronoun stands for the name before it and a thing is not a person") {
  CHECK(Mentioned("Corvane is old. It sells rope.").know("Corvane", 0).all() ==
        "Corvane=0/name It=0/pronoun");
}

TEST_CASE("a definite noun stands for somebody named before") {
  CHECK(Mentioned("Corvane is old. The company sells rope.").know("Corvane", 0).all() ==
        "Corvane=0/name The company=0/description");
}

TEST_CASE("a description counts only beside a name") {
  CHECK(Mentioned("The ropemaker is old.").know("The ropemaker", 0, true).all() == "");
  CHECK(Mentioned("Corvane is old. The ropemaker thrives.")
            .know("Corvane", 0)
            .know("The ropemaker", 0, true)
            .all() == "Corvane=0/name The ropemaker=0/description");
}

TEST_CASE("a surname and an acronym in brackets and a company without its ending are short forms") {
  CHECK(Mentioned("Dana Orrick left. Today Orrick thrives.").know("Dana Orrick", 0).all() ==
        "Dana Orrick=0/name Orrick=0/short");
  CHECK(
      Mentioned("Upper Corvane Rope (UCR) is old. Today UCR thrives.").know("Upper Corvane Rope", 0).all() ==
      "Upper Corvane Rope=0/name UCR=0/short UCR=0/short");
  CHECK(Mentioned("Corvane Inc is old. Today Corvane thrives.").know("Corvane Inc", 0).all() ==
        "Corvane Inc=0/name Corvane=0/short");
}

TEST_CASE("a longer name that begins with a known one is of it and not it") {
  CHECK(Mentioned("Today Corvane Poland thrives.").know("Corvane", 0).all() == "Corvane=0/inherited");
  CHECK(Mentioned("Today Jane Corvane thrives.").know("Corvane", 0).all() == "Jane Corvane=?/name");
}

}  // namespace
}  // namespace factdesk
