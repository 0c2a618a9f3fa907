// A half-open range of byte offsets; of which text, the owner says.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace factdesk {

struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - start; }
  bool empty() const { return start == end; }
  bool contains(std::uint32_t offset) const { return start <= offset && offset < end; }
  bool contains(Span other) const { return start <= other.start && other.end <= end; }
  bool overlaps(Span other) const { return start < other.end && other.start < end; }
  friend bool operator==(const Span&, const Span&) = default;
};

// The smallest span that holds both.
inline Span hull(Span a, Span b) { return {std::min(a.start, b.start), std::max(a.end, b.end)}; }

// The words at a span. The span must lie inside the text.
inline std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.start, span.size());
}

}  // namespace factdesk
