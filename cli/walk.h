// The articles below a folder: what is hidden, binary, in .gitignore or excluded is passed over.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "glob.h"

namespace factdesk {

// Which of the articles below a folder are meant, beside what .gitignore says.
struct Selection {
  std::filesystem::path root;  // what the patterns are relative to; absolute
  std::vector<Glob> include;   // none: every ending that is known
  std::vector<Glob> exclude;
};

struct Walked {
  std::vector<std::string> files;     // in the order of their paths' bytes
  std::vector<std::string> problems;  // "drafts: permission denied"
};

// Links to folders are not followed, so that nothing loops.
Walked walk_articles(const std::string& folder, const Selection& selection);

}  // namespace factdesk
