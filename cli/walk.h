// The articles below a folder: what is hidden, in .gitignore or excluded is passed over, and what is binary
// without having the ending of an article (one with it is looked at, and told to be no text).
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
  bool links_lead_out = false;  // else a link that leads out of the folder is a problem, and is not read
};

struct Walked {
  std::vector<std::string> files;     // in the order of their paths' bytes
  std::vector<std::string> problems;  // "drafts: permission denied"
};

// Links to folders are not followed, so that nothing loops; a link to a file inside the folder is an article.
Walked walk_articles(const std::string& folder, const Selection& selection);

}  // namespace factdesk
