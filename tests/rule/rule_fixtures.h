// The rule files of fixtures/, with what stands beside them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "rule/load.h"

namespace factdesk::test {

std::string read_bytes(const std::filesystem::path& path);

// Files of fixtures/<folder> that end in .yaml or .json, in the order of their names. Paths are bare file
// names.
std::vector<RuleText> rule_fixtures(const std::string& folder);

// A rule file of fixtures/broken with the others that load together with it (NN-name.yaml, NN-name.2.yaml).
struct BrokenFixture {
  std::string name;  // "07-name"
  std::vector<RuleText> files;
  std::filesystem::path expected;  // "schema: refuses|cannot see|never reached…", then the messages
};
std::vector<BrokenFixture> broken_fixtures();

}  // namespace factdesk::test
