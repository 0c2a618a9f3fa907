// docs/lexicon.md is what the lexicon files say. UPDATE_GOLDEN=1 writes it.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "lexicon/lexicon_page.h"

namespace factdesk {
namespace {

TEST_CASE("the page of words that count is what the lexicon files say") {
  const std::string path = std::string(FACTDESK_SOURCE_DIR) + "/docs/lexicon.md";
  const std::string made = lexicon_page::text();
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << made;
    return;
  }
  std::ifstream file(path, std::ios::binary);
  const std::string written{std::istreambuf_iterator<char>(file), {}};
  CHECK(written == made);
}

}  // namespace
}  // namespace factdesk
