#include "base/node_builder.h"

#include <algorithm>

#include "base/utf8.h"

namespace factdesk {
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

struct NodeSize {
  std::size_t nodes = 0;
  std::size_t bytes = 0;
};

// Recursion is bounded by kMaxNodeDepth.
NodeSize size_of(const Node& node) {
  NodeSize size{1, node.scalar.size()};
  const auto add = [&](const Node& inner) {
    const NodeSize more = size_of(inner);
    size.nodes += more.nodes;
    size.bytes += more.bytes;
  };
  for (const Node& item : node.items) add(item);
  for (const auto& [key, value] : node.entries) {
    add(key);
    add(value);
  }
  return size;
}

std::size_t depth_of(const Node& node) {
  std::size_t deepest = 0;
  for (const Node& item : node.items) deepest = std::max(deepest, depth_of(item));
  for (const auto& [key, value] : node.entries) deepest = std::max(deepest, depth_of(value));
  return deepest + 1;
}

// The control characters that a double-quoted "\b" or a JSON "\u0007" turns into; tabs and line ends are
// text.
bool holds_control(const std::string& words) {
  for (std::size_t offset = 0; offset < words.size();) {
    const CodePoint point = code_point_at(words, offset);
    offset += point.size;
    const bool text = point.value == U'\t' || point.value == U'\n';
    const bool control = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0) ||
                         point.value == 0x2028 || point.value == 0x2029;
    if (control && !text) return true;
  }
  return false;
}

bool is_digits(std::string_view words) {
  return !words.empty() && words.find_first_not_of("0123456789") == std::string_view::npos;
}

// What the writer of a key without a value meant: `{number: 1,284}` a number, `{brookhollow}` a phrase.
std::string advice_on(const Node& map, const Node& key) {
  const bool first = map.entries.empty();
  if (!first && is_digits(key.scalar) && map.entries.back().value.kind == NodeKind::scalar) {
    const std::string whole = map.entries.back().value.scalar + "," + key.scalar;
    return "; a number with commas needs quotes: \"" + whole + "\"";
  }
  return first ? "; a phrase with { } needs quotes: \"{" + key.scalar + "}\""
               : "; text with a comma needs quotes";
}

}  // namespace

PlaceFinder::PlaceFinder(std::string_view text) : text_(text), line_starts_{0} {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool ends_line =
        text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    if (ends_line) line_starts_.push_back(i + 1);
  }
}

Place PlaceFinder::at(std::size_t offset) {
  offset = std::min(offset, text_.size());
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto line = static_cast<std::uint32_t>(after - line_starts_.begin());
  if (line != place_.line) {
    place_ = {line, 1};
    offset_ = *(after - 1);
  }
  for (; offset_ < offset; ++offset_) place_.column += is_continuation(text_[offset_]) ? 0 : 1;
  for (; offset_ > offset; --offset_) place_.column -= is_continuation(text_[offset_ - 1]) ? 0 : 1;
  return place_;
}

NodeBuilder::NodeBuilder(std::string_view text, const std::string& path, std::vector<Problem>& problems)
    : text_(text), path_(path), problems_(problems), problems_before_(problems.size()), places_(text) {}

void NodeBuilder::report(std::size_t offset, std::string message) {
  problems_.push_back({path_, places_.at(offset), std::move(message)});
}

bool NodeBuilder::told_just_before(std::size_t offset) {
  const std::uint32_t line = places_.at(offset).line;
  return std::any_of(
      problems_.begin() + static_cast<std::ptrdiff_t>(problems_before_), problems_.end(),
      [&](const Problem& problem) { return problem.place.line == line || problem.place.line + 1 == line; });
}

void NodeBuilder::report_at(Place place, std::string message) {
  problems_.push_back({path_, place, std::move(message)});
}

bool NodeBuilder::charge(const Node& node, std::size_t offset) {
  const NodeSize size = size_of(node);
  nodes_ += size.nodes;
  scalar_bytes_ += size.bytes;
  if (nodes_ <= kMaxNodes && scalar_bytes_ <= kMaxScalarBytes) return true;
  stop(offset, "the file grows past " + std::to_string(kMaxNodes) + " values or " +
                   std::to_string(kMaxScalarBytes >> 20U) +
                   " MiB of text, aliases followed; wanted a smaller file or fewer aliases");
  return false;
}

void NodeBuilder::stop(std::size_t offset, std::string message) {
  if (!stopped_) report(offset, std::move(message));
  stopped_ = true;
}

bool NodeBuilder::expects_key() const {
  return !open_.empty() && open_.back().node.kind == NodeKind::map && !open_.back().key;
}

void NodeBuilder::open(NodeKind kind, std::size_t offset, bool flow, std::size_t anchor) {
  if (stopped_) return;
  if (open_.size() >= kMaxNodeDepth) {
    stop(offset, "lists and maps are nested past " + std::to_string(kMaxNodeDepth) +
                     " levels; a rule file is seven deep");
    return;
  }
  Open opened;
  opened.node.kind = kind;
  opened.node.place = places_.at(offset);
  opened.node.flow = flow;
  opened.anchor = anchor;
  if (charge(opened.node, offset)) open_.push_back(std::move(opened));
}

void NodeBuilder::close() {
  if (stopped_ || open_.empty()) return;
  Open closed = std::move(open_.back());
  open_.pop_back();
  add(std::move(closed.node), closed.anchor);
}

void NodeBuilder::scalar(std::size_t offset, std::string words, bool quoted, std::size_t anchor) {
  if (stopped_) return;
  Node node;
  node.kind = NodeKind::scalar;
  node.place = places_.at(offset);
  node.quoted = quoted;
  node.verbatim = text_.substr(std::min(offset + (quoted ? 1 : 0), text_.size()), words.size()) == words;
  node.scalar = std::move(words);
  if (holds_control(node.scalar)) {
    report(offset,
           "an escape made a control character; wanted text: double the backslash inside double quotes, or "
           "use single quotes");
  }
  if (charge(node, offset)) add(std::move(node), anchor);
}

void NodeBuilder::null(std::size_t offset) {
  if (stopped_) return;
  Node node;
  node.place = places_.at(offset);
  if (charge(node, offset)) add(std::move(node), 0);
}

void NodeBuilder::alias(std::size_t offset, std::size_t anchor) {
  if (stopped_) return;
  const auto found = anchors_.find(anchor);
  if (found == anchors_.end())
    return stop(offset, "an alias stands inside what it repeats; wanted an alias to something finished");
  if (open_.size() + depth_of(found->second) > kMaxNodeDepth + 1) {
    return stop(offset, "an alias nests lists and maps past " + std::to_string(kMaxNodeDepth) +
                            " levels; a rule file is seven deep");
  }
  if (!charge(found->second, offset)) return;
  Node copied = found->second;
  copied.place = places_.at(offset);
  copied.verbatim = false;
  add(std::move(copied), 0);
}

void NodeBuilder::add(Node node, std::size_t anchor) {
  if (anchor != 0 && node.kind != NodeKind::null) {
    if (!charge(node, text_.size())) return;
    anchors_[anchor] = node;
  }
  if (open_.empty()) {
    root_ = std::move(node);
    return;
  }
  Open& into = open_.back();
  if (into.node.kind == NodeKind::list) {
    if (node.kind == NodeKind::null) report_at(node.place, "an empty item; wanted a value, or no item");
    into.node.items.push_back(std::move(node));
  } else if (!into.key) {
    add_key(into, std::move(node));
  } else {
    add_value(into, std::move(node));
  }
}

void NodeBuilder::add_key(Open& map, Node key) {
  if (key.kind == NodeKind::null) {
    report_at(key.place, "an empty key; wanted a name before the colon");
  } else if (key.kind != NodeKind::scalar) {
    report_at(
        key.place,
        "a list or map stands as a key; wanted a name (put a phrase that begins with [ or { in quotes)");
  } else {
    const auto [first, fresh] = map.seen.emplace(key.scalar, key.place);
    map.repeated = !fresh;
    if (!fresh) {
      report_at(key.place, "the key \"" + key.scalar + "\" stands twice, first on line " +
                               std::to_string(first->second.line) + "; wanted each key once");
    }
  }
  key.kind = NodeKind::scalar;
  map.key = std::move(key);
}

void NodeBuilder::add_value(Open& map, Node value) {
  Node key = std::move(*map.key);
  map.key.reset();
  if (value.kind == NodeKind::null && map.node.flow && !map.repeated && !map.told_empty) {
    map.told_empty = true;
    report_at(key.place, "\"" + key.scalar + "\" is a key without a value in a { } map; wanted `key: value`" +
                             advice_on(map.node, key));
  }
  if (!map.repeated) map.node.entries.push_back({std::move(key), std::move(value)});
  map.repeated = false;
}

Node NodeBuilder::take() { return stopped_ || !open_.empty() ? Node{} : std::move(root_); }

}  // namespace factdesk
