// Golden files: fixtures/golden/<name> holds what is expected, byte for byte. UPDATE_GOLDEN=1 rewrites them;
// the diff is reviewed.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace factdesk::test {

inline std::string read_bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline std::filesystem::path source_path(const std::string& path) {
  return std::filesystem::path(FACTDESK_SOURCE_DIR) / path;
}

inline void check_golden(const std::string& name, const std::string& found) {
  CAPTURE(name);
  const std::filesystem::path path = source_path("fixtures/golden/" + name);
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << found;
  } else {
    CHECK(found == read_bytes(path));
  }
}

}  // namespace factdesk::test
