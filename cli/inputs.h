// The files that a command line names: found, read, and every failure said with its place.
#pragma once

#include <string>
#include <vector>

#include "boundary.h"
#include "walk.h"

namespace factdesk {

// A path as reports print it: relative to the folder the program runs in where it lies inside, "." and
// ".." resolved; "-" stays.
std::string printed_path(const std::string& path);

struct FoundFiles {
  std::vector<std::string> paths;  // each once: those given in their order, a folder's in its place, sorted
  std::vector<std::string> problems;  // "drafts: no such file or folder"
};

// Articles: files as given; of folders, what walk.h finds below them.
FoundFiles find_articles(const std::vector<std::string>& paths, const Selection& selection);

// Rule files: files as given; of folders, their own .yaml, .yml and .json, but not schema.json. A folder
// without one is a problem, and so is what leads out of the boundary: that of the configuration that names
// the paths; of folders that a person names, each folder's own unless links may lead out.
FoundFiles find_rule_files(const std::vector<std::string>& paths, const Boundary& boundary,
                           bool links_lead_out);

// What reports call an input: its path, or what standard input is said to stand for.
std::string name_of_input(const std::string& path, const std::string& stdin_filename);

// "path:line:column: …" where an article's bytes are in no encoding that is read, else nothing.
std::string encoding_problem(const std::string& path, const std::string& bytes, bool is_html);

// The same of a rule file, which must be UTF-8.
std::string utf8_problem(const std::string& path, const std::string& bytes);

}  // namespace factdesk
