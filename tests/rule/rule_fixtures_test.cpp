#include "rule/rule_fixtures.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace factdesk::test {
namespace fs = std::filesystem;

std::string read_bytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<RuleText> rule_fixtures(const std::string& folder) {
  std::vector<RuleText> files;
  for (const auto& entry : fs::directory_iterator(fs::path(FACTDESK_SOURCE_DIR) / "fixtures" / folder)) {
    const std::string kind = entry.path().extension().string();
    if (kind != ".yaml" && kind != ".json") continue;
    files.push_back({entry.path().filename().string(), read_bytes(entry.path())});
  }
  std::sort(files.begin(), files.end(), [](const RuleText& a, const RuleText& b) { return a.path < b.path; });
  return files;
}

std::vector<BrokenFixture> broken_fixtures() {
  std::vector<BrokenFixture> fixtures;
  for (const RuleText& file : rule_fixtures("broken")) {
    const std::string name = file.path.substr(0, file.path.find('.'));
    if (fixtures.empty() || fixtures.back().name != name) {
      fixtures.push_back(
          {name, {}, fs::path(FACTDESK_SOURCE_DIR) / "fixtures/broken" / (name + ".expected")});
    }
    fixtures.back().files.push_back(file);
  }
  for (BrokenFixture& fixture : fixtures) {  // "x.2.yaml" sorts before "x.yaml"
    std::sort(fixture.files.begin(), fixture.files.end(), [](const RuleText& a, const RuleText& b) {
      return a.path.size() != b.path.size() ? a.path.size() < b.path.size() : a.path < b.path;
    });
  }
  return fixtures;
}

}  // namespace factdesk::test
