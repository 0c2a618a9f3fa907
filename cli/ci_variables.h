// What a continuous integration service says of the run in its variables: what a pull request is to be merged
// into, which branch is the main one, what a push replaced.
#pragma once

#include <optional>
#include <string>

namespace factdesk {

// Something that a variable says, and which one: messages name it.
struct CiValue {
  std::string variable;
  std::string text;
};

struct CiVariables {
  bool in_ci = false;
  std::optional<CiValue> target;       // a branch or a commit; only of a pull or merge request
  std::optional<CiValue> main_branch;  // the project's
  std::optional<CiValue> before;       // the commit that a push replaced; not of a branch that is new
};

CiVariables read_ci_variables();

}  // namespace factdesk
