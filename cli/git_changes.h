// What is new in the working tree against a commit, asked of git: see git_run.h for what git is never asked.
#pragma once

#include <string>
#include <vector>

#include "article_run.h"
#include "base/result.h"
#include "git_base.h"

namespace factdesk {

struct GitChanges {
  NewLines lines;     // of the articles asked about that hold something new, by path as given
  std::string since;  // what they are new against: "1a2b3c4d5e6f (where this branch left origin/main)"
};

// A file that the commit does not hold is all new, and so is each of a submodule or of another repository in
// this one; one that was only renamed has nothing new.
Result<GitChanges> git_changes(const ChangedRequest& request, const std::vector<std::string>& paths);

}  // namespace factdesk
