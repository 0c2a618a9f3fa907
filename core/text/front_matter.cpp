// "---\ntitle: …\ndate: …\n---" at the head of a file, and the byte order mark before it.
#include "base/node.h"
#include "text/readers.h"

namespace factdesk {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kFence = "---";

std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

bool is_fence(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r'))
    line.remove_suffix(1);
  return line == kFence;
}

// The byte offset of a place inside a text; columns of keys and scalars on one line are bytes but for wide
// letters.
std::size_t offset_of(std::string_view text, Place place) {
  std::size_t at = 0;
  for (std::uint32_t line = 1; line < place.line && at < text.size(); ++line) at = line_end(text, at) + 1;
  return std::min(at + place.column - 1, text.size());
}

// Where the words stand; nowhere, where the file spells them otherwise (escapes, an alias, folded lines).
Span span_of(std::string_view file, std::size_t offset, std::string_view words) {
  if (offset > file.size() || !file.substr(offset).starts_with(words)) return {};
  const auto start = static_cast<std::uint32_t>(offset);
  return {start, start + static_cast<std::uint32_t>(words.size())};
}

}  // namespace

std::uint32_t read_front_matter(Document& document, DocumentBuilder& builder) {
  const std::string_view file = document.file;
  const std::size_t start = file.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  const std::size_t first_end = line_end(file, start);
  if (!is_fence(file.substr(start, first_end - start)) || first_end == file.size())
    return static_cast<std::uint32_t>(start);
  const std::size_t body = first_end + 1;
  for (std::size_t at = body; at < file.size(); at = line_end(file, at) + 1) {
    if (!is_fence(file.substr(at, line_end(file, at) - at))) continue;
    const std::string_view yaml = file.substr(body, at - body);
    std::vector<Problem> problems;  // what cannot be read is no metadata; the article is read all the same
    const Node root = read_node(yaml, NodeSyntax::yaml, document.path, problems);
    if (root.kind == NodeKind::map) {
      if (const Node* title = root.find("title");
          title != nullptr && title->kind == NodeKind::scalar && document.title.empty()) {
        const std::size_t offset = body + offset_of(yaml, title->place) + (title->quoted ? 1 : 0);
        add_title(document, builder, title->scalar, span_of(file, offset, title->scalar));
      }
      if (const Node* date = root.find("date"); date != nullptr && date->kind == NodeKind::scalar)
        document.date_words = date->scalar;
      for (const NodeEntry& entry : root.entries) {
        if (entry.key.scalar != "factdesk") continue;
        const std::size_t offset = body + offset_of(yaml, entry.key.place);
        document.directives = read_directives(entry.value, span_of(file, offset, entry.key.scalar));
      }
    }
    return static_cast<std::uint32_t>(std::min(line_end(file, at) + 1, file.size()));
  }
  return static_cast<std::uint32_t>(start);
}

}  // namespace factdesk
