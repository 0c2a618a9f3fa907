// Figures whose unit stands in the head of their column or row, or in the heading: "Revenue ($m)" above
// "1,250".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "value/read.h"
#include "value/view.h"

namespace factdesk {

struct HeadUnit {
  ValueKind kind = ValueKind::number;
  std::string unit;                // as Value::unit has it
  Decimal times{1};                // "in thousands"
  std::vector<std::string> nouns;  // of a count: "Employees"
};

// What the heads of a table's cell say of the bare number in it; nothing for all other text.
std::optional<HeadUnit> head_unit(const Segmented& text, TokenRange cell, const ValueSettings& settings);

// A bare number of the cell in its head's unit; in brackets it is negative. Other values stay as they are.
Value in_head_unit(const TokenView& view, const Value& value, const HeadUnit& head);

}  // namespace factdesk
