// Rules of the source tree: which stage includes which, where third-party headers stand, how long files are,
// and that no name of the source articles is built in.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace factdesk::layering {

// One file's text, by its path in the repository ("core/text/html.cpp").
struct SourceFile {
  std::string path;
  std::string text;
};

// "core/text/html.cpp:3: includes check/check.h, a stage to its right", in the order of files and lines.
std::vector<std::string> problems_of(const std::vector<SourceFile>& files);

// The files of a tree that the rules speak of: core/, cli/, cmake/, tests/ and rules/lexicon/, in the order
// of paths.
std::vector<SourceFile> files_of(const std::filesystem::path& root);

}  // namespace factdesk::layering
