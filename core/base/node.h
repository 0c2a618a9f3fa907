// A YAML or JSON text as one structure of located nodes; what it means, rule/ says.
// Bounded: bytes, depth, nodes after aliases are followed. Duplicate keys are refused. Plain scalars stay as
// written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace factdesk {

struct Place {
  std::uint32_t line = 1;    // from 1
  std::uint32_t column = 1;  // from 1, in code points

  friend auto operator<=>(const Place&, const Place&) = default;
};

// What is wrong with a file that a person wrote, and where.
struct Problem {
  std::string path;
  Place place;
  std::string message;  // "what was found; what was wanted"

  // "path:line:column: message"
  std::string text() const;
};

enum class NodeKind { null, scalar, list, map };

struct NodeEntry;

struct Node {
  NodeKind kind = NodeKind::null;
  Place place;
  std::string scalar;              // a scalar's text, as written
  bool quoted = false;             // a scalar in quotes (a JSON string is quoted, a JSON number is not)
  bool verbatim = false;           // the file holds the scalar as it is, at `place` or behind its quote
  bool flow = false;               // a list or map in [] or {}
  std::vector<Node> items;         // of a list
  std::vector<NodeEntry> entries;  // of a map, in the file's order

  // The value of a key, or null where the map does not have it.
  const Node* find(std::string_view key) const;
};

struct NodeEntry {
  Node key;  // a scalar
  Node value;
};

enum class NodeSyntax { yaml, json };

// The place of a byte of a scalar: inside it where the file holds it verbatim, else where it begins.
Place place_inside(const Node& scalar, std::size_t offset);

// Reads one document. All problems of syntax are appended to `problems` (with `path`). The node is null where
// the text could not be read to its end; past a slip that leaves the rest readable, reading goes on. What
// YAML would quietly change is a problem too: a plain scalar cut by ` #`, a flow map made by accident inside
// a list of phrases, a key without a value in a flow map, an empty item.
Node read_node(std::string_view text, NodeSyntax syntax, const std::string& path,
               std::vector<Problem>& problems);

}  // namespace factdesk
