// An article's date against an expected one, as stretches of days: "in July 2019" against 2019-07-22 ->
// coarser.
#pragma once

#include "value/compare.h"

namespace factdesk {

Match compare_dates(const Value& expected, const Value& found);

}  // namespace factdesk
