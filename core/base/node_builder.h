// What the YAML and the JSON reader share: events in, located nodes out, within budgets.
// Refuses duplicate keys, keys that are not scalars, empty items, depth and size past the limits.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/node.h"

namespace factdesk {

constexpr std::size_t kMaxNodeBytes = 8U << 20;  // of a file: ten thousand facts take about half of it
constexpr std::size_t kMaxNodes = 400000;        // once aliases are followed
constexpr std::size_t kMaxScalarBytes = 2 * kMaxNodeBytes;  // likewise, of all scalars together
constexpr std::size_t kMaxNodeDepth = 32;                   // the format itself is seven deep

// Byte offsets to places. Cheap while offsets move by small steps, as a reader's do.
class PlaceFinder {
 public:
  explicit PlaceFinder(std::string_view text);
  Place at(std::size_t offset);

 private:
  std::string_view text_;
  std::vector<std::size_t> line_starts_;
  std::size_t offset_ = 0;  // where the last answer was
  Place place_;
};

class NodeBuilder {
 public:
  NodeBuilder(std::string_view text, const std::string& path, std::vector<Problem>& problems);

  // Offsets are bytes of the text. `kind` is list or map. A node with an anchor (not 0) can be copied by
  // alias().
  void open(NodeKind kind, std::size_t offset, bool flow, std::size_t anchor = 0);
  void close();
  void scalar(std::size_t offset, std::string words, bool quoted, std::size_t anchor = 0);
  void null(std::size_t offset);
  void alias(std::size_t offset, std::size_t anchor);

  void report(std::size_t offset, std::string message);
  bool told_just_before(std::size_t offset);  // was something reported on that line or the one before?
  // The rest of the file is passed over: it cannot be read, or a budget is used up.
  void stop() { stopped_ = true; }
  void stop(std::size_t offset, std::string message);
  bool stopped() const { return stopped_; }
  bool expects_key() const;  // inside a map, before a key
  bool inside_flow_list() const {
    return !open_.empty() && open_.back().node.kind == NodeKind::list && open_.back().node.flow;
  }
  Node take();  // the document; null where it held nothing or was stopped

 private:
  struct Open {
    Node node;
    std::optional<Node> key;
    bool repeated = false;                        // the key stands twice: its value is passed over
    std::unordered_map<std::string, Place> seen;  // keys so far
    std::size_t anchor = 0;
    bool told_empty = false;  // one complaint a list or map is enough
  };
  void add(Node node, std::size_t anchor);
  void add_key(Open& map, Node key);
  void add_value(Open& map, Node value);
  bool charge(const Node& node, std::size_t offset);
  void report_at(Place place, std::string message);

  std::string_view text_;
  const std::string& path_;
  std::vector<Problem>& problems_;
  std::size_t problems_before_;  // of other files
  PlaceFinder places_;
  std::vector<Open> open_;
  Node root_;
  std::unordered_map<std::size_t, Node> anchors_;
  std::size_t nodes_ = 0;
  std::size_t scalar_bytes_ = 0;
  bool stopped_ = false;
};

// The two readers. The text is valid UTF-8 without control characters; they report to the builder.
void read_yaml(std::string_view text, NodeBuilder& builder);
void read_json(std::string_view text, NodeBuilder& builder);

}  // namespace factdesk
