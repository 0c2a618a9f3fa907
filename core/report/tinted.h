// A line made of pieces in different tints, broken at spaces where it is wider than its reader's window.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/paint.h"

namespace factdesk {

struct TintedPiece {
  Tint tint = Tint::plain;
  std::string text;  // visible()
};

// The pieces one behind the other, with a line's end. With a width, in lines of so many columns, all but the
// first indented; a word that is longer is not broken.
std::string tinted_line(const std::vector<TintedPiece>& pieces, const Paint& paint,
                        std::optional<std::size_t> width);

}  // namespace factdesk
