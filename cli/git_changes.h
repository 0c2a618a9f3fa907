// What git says is new in the working tree. git is run as a program; without it, or outside a repository, the
// answer is why.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article_run.h"
#include "base/result.h"

namespace factdesk {

struct GitChanges {
  NewLines lines;     // of the articles asked about that hold something new, by path as given
  std::string since;  // what they are new against: a commit, shortened
};

// Against `ref`, or with "" against where this branch left the main one (HEAD itself, where it is the main
// one). A file that git does not know is all new; one that was only renamed has nothing new.
Result<GitChanges> git_changes(const std::string& ref, const std::vector<std::string>& paths);

// New lines of each file of `git diff --unified=0`, by the path behind `+++ b/`.
NewLines parse_diff(std::string_view diff);

}  // namespace factdesk
