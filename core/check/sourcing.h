// The `sourcing` section: hedged sentences about watched entities that no accepted source carries.
#pragma once

#include <vector>

#include "check/finding.h"
#include "check/reading.h"
#include "check/scope.h"

namespace factdesk {

// `facts` are the findings about facts so far: a hedge that one of them carries is not flagged again.
std::vector<Finding> find_unsourced(Reading& reading, ScopeFinder& scopes, const std::vector<Finding>& facts);

}  // namespace factdesk
