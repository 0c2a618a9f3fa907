// The commit that what is new is new against. Never a guess: where it is not known, the answer is what to do.
#pragma once

#include <string>

#include "base/result.h"
#include "ci_variables.h"

namespace factdesk {

// What `check --changed` was asked.
struct ChangedRequest {
  std::string ref;          // a commit; "": where this branch left the main one
  std::string main_branch;  // as the configuration says it, or ""
  std::string said_at;      // ".factdesk.yaml:4", where it does
};

struct GitBase {
  std::string commit;
  std::string words;  // what it is: "where this branch left origin/main"
};

Result<GitBase> find_base(const ChangedRequest& request, const CiVariables& ci);

}  // namespace factdesk
