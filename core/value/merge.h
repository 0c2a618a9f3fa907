// Neighbouring values that are one: "more than 100 and less than 300" is a range, "sixteen (16)" says a
// number twice.
#pragma once

#include <vector>

#include "value/value.h"
#include "value/view.h"

namespace factdesk {

// A value with its tokens, as the reader keeps it.
struct PlacedValue {
  Value value;
  TokenRange tokens;
};

// Joins the last value of the list with the one before it where they are one; false where they are two.
bool merge_last(const TokenView& view, std::vector<PlacedValue>& values);

}  // namespace factdesk
