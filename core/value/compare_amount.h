// An article's amount against an expected one of the same unit: only the article's precision, approximation
// and bounds count. "more than $6 billion" against $6.12 billion -> rounds_to.
#pragma once

#include "value/compare.h"

namespace factdesk {

Match compare_amounts(const Value& expected, const Value& found);

}  // namespace factdesk
