#include "base/node.h"

#include <algorithm>

#include "base/node_builder.h"
#include "base/utf8.h"

namespace factdesk {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_text_control(char c) { return c == '\t' || c == '\n' || c == '\r'; }

// The first byte that no text file holds (a NUL, an escape), or the size.
std::size_t first_control(std::string_view text) {
  const auto found = std::find_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) < 0x20 && !is_text_control(c)) || c == 0x7F;
  });
  return static_cast<std::size_t>(found - text.begin());
}

}  // namespace

std::string Problem::text() const {
  return path + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + ": " + message;
}

const Node* Node::find(std::string_view key) const {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const auto& entry) { return entry.key.scalar == key; });
  return found == entries.end() ? nullptr : &found->value;
}

Place place_inside(const Node& scalar, std::size_t offset) {
  if (!scalar.verbatim) return scalar.place;
  const auto before = count_code_points(std::string_view(scalar.scalar).substr(0, offset));
  return {scalar.place.line,
          scalar.place.column + (scalar.quoted ? 1 : 0) + static_cast<std::uint32_t>(before)};
}

Node read_node(std::string_view text, NodeSyntax syntax, const std::string& path,
               std::vector<Problem>& problems) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  if (text.size() > kMaxNodeBytes) {
    problems.push_back({path,
                        {},
                        "the file has " + std::to_string(text.size()) + " bytes; wanted at most " +
                            std::to_string(kMaxNodeBytes >> 20U) + " MiB"});
    return {};
  }
  if (const auto bad = first_invalid_utf8(text)) {
    problems.push_back(
        {path, PlaceFinder(text).at(*bad), "a byte that is not UTF-8; wanted the file saved as UTF-8"});
    return {};
  }
  if (const std::size_t control = first_control(text); control < text.size()) {
    problems.push_back({path, PlaceFinder(text).at(control), "a control character; wanted plain text"});
    return {};
  }
  NodeBuilder builder(text, path, problems);
  switch (syntax) {
    case NodeSyntax::yaml:
      read_yaml(text, builder);
      break;
    case NodeSyntax::json:
      read_json(text, builder);
      break;
  }
  return builder.take();
}

}  // namespace factdesk
