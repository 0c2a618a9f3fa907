// run_cases PATH...: every case (.md) of the folders and files given; prints what fails, as path:line.
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "cases/run_case.h"

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> cases_in(const fs::path& path) {
  if (!fs::is_directory(path)) return {path};
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(path)) {
    if (entry.path().extension() == ".md" && entry.path().filename() != "README.md")
      found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

int main(int argc, char** argv) {
  const fs::path root = FACTDESK_SOURCE_DIR;
  std::size_t ran = 0;
  std::size_t failed = 0;
  for (int i = 1; i < argc; ++i) {
    for (const fs::path& path : cases_in(argv[i])) {
      ++ran;
      const auto bytes = factdesk::cases::read_bytes(path);
      const auto failures = bytes ? factdesk::cases::run_case(*bytes, root)
                                  : std::vector<factdesk::cases::Failure>{{1, "cannot be read"}};
      failed += failures.empty() ? 0 : 1;
      const std::string shown = fs::relative(path, root).generic_string();
      for (const auto& failure : failures)
        std::cout << shown << ":" << failure.line << ": " << failure.message << "\n";
    }
  }
  std::cout << ran << " cases, " << failed << " failed\n";
  if (ran == 0) std::cout << "no cases were given; wanted a folder that holds .md files\n";
  return failed == 0 && ran > 0 ? 0 : 1;
}
