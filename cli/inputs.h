// The files that a command line names: found, read, and every failure said with its place.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace factdesk {

// A path as reports print it: relative to the folder the program runs in where it lies inside, "." and
// ".." resolved; "-" stays.
std::string printed_path(const std::string& path);

struct FoundFiles {
  std::vector<std::string> paths;  // each once: those given in their order, a folder's in its place, sorted
  std::vector<std::string> problems;  // "drafts: no such file or folder"
};

// Articles: files as given; of folders, every article below them (.txt .md .markdown .html .htm .xhtml). What
// begins with a dot is passed over, and links to folders are not followed.
FoundFiles find_articles(const std::vector<std::string>& paths);

// Rule files: files as given; of folders, their own .yaml, .yml and .json, but not schema.json. A folder
// without one is a problem.
FoundFiles find_rule_files(const std::vector<std::string>& paths);

// The bytes of a file; "-" is standard input. The error is "path: why".
Result<std::string> read_file(const std::string& path);

// "path:line:column: …" where the bytes are not UTF-8, else nothing.
std::string utf8_problem(const std::string& path, const std::string& bytes);

}  // namespace factdesk
