#include "report/tinted.h"

#include <algorithm>

#include "report/wrap.h"

namespace factdesk {
namespace {

constexpr std::size_t kIndent = 4;  // columns

// The bytes from `from` to before `to` of all pieces together.
std::string painted(const std::vector<TintedPiece>& pieces, const Paint& paint, std::size_t from,
                    std::size_t to) {
  std::string out;
  std::size_t start = 0;  // of the piece
  for (const TintedPiece& piece : pieces) {
    const std::size_t end = start + piece.text.size();
    const std::size_t first = std::max(from, start);
    const std::size_t last = std::min(to, end);
    if (first < last)
      out += paint(piece.tint, std::string_view(piece.text).substr(first - start, last - first));
    start = end;
  }
  return out;
}

}  // namespace

std::string tinted_line(const std::vector<TintedPiece>& pieces, const Paint& paint,
                        std::optional<std::size_t> width) {
  std::string all;
  for (const TintedPiece& piece : pieces) all += piece.text;
  if (!width) return painted(pieces, paint, 0, all.size()) + "\n";
  std::string out;
  std::size_t at = 0;
  for (const std::string& line : wrap_words(all, *width, kIndent)) {
    out += std::string(at == 0 ? 0 : kIndent, ' ') + painted(pieces, paint, at, at + line.size()) + "\n";
    at += line.size() + 1;  // the space that the line is broken at
  }
  return out;
}

}  // namespace factdesk
