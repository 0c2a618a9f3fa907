// The fields of one map of a rule file: kinds, choices and unknown keys, each complaint with its place and
// the nearest right spelling.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/node.h"
#include "rule/rule_file.h"

namespace factdesk {

// A text as a message repeats it: one line, shortened, nothing that a terminal would obey.
std::string shown(const std::string& text);

// What stands there, for people: `the text "x"`, `a list`, `a map`, `nothing`.
std::string describe(const Node& node);

// `a, b or c`
std::string one_of(std::span<const std::string_view> choices);

// Where complaints of one file go.
class Complaints {
 public:
  Complaints(const std::string& path, std::vector<Problem>& problems) : path_(path), problems_(problems) {}

  void add(Place place, std::string message) { problems_.push_back({path_, place, std::move(message)}); }
  std::size_t count() const { return problems_.size(); }
  // "<what was found>; wanted <wanted>"
  void add_kind(const Node& found, std::string_view wanted);

 private:
  const std::string& path_;
  std::vector<Problem>& problems_;
};

// Null and a complaint where the node is of another kind.
std::optional<LocatedText> read_text(const Node& node, std::string_view wanted, Complaints& complaints);
// A list of one or more texts.
std::vector<LocatedText> read_texts(const Node& node, std::string_view wanted, Complaints& complaints);
std::optional<bool> read_truth(const Node& node, Complaints& complaints);
// The index of the chosen word.
std::optional<std::size_t> read_choice(const Node& node, std::span<const std::string_view> choices,
                                       Complaints& complaints);

// A map with a known set of keys. Complains about a node of another kind and about every unknown key when
// made.
class Fields {
 public:
  // `what` is the map in words: "a fact".
  Fields(const Node& node, std::string_view what, std::span<const std::string_view> keys,
         Complaints& complaints);

  bool is_map() const { return node_.kind == NodeKind::map; }
  const Node* find(std::string_view key) const { return node_.find(key); }
  // Complains where the key is missing, unless a misspelling of it was told. `wanted` is an example:
  // "factdesk: 1".
  const Node* require(std::string_view key, std::string_view wanted) const;

  std::optional<LocatedText> text(std::string_view key, std::string_view wanted) const;
  std::vector<LocatedText> texts(std::string_view key, std::string_view wanted) const;
  std::optional<bool> truth(std::string_view key) const;
  std::optional<std::size_t> choice(std::string_view key, std::span<const std::string_view> choices) const;

 private:
  const Node& node_;
  std::string what_;
  std::vector<std::string> misspelled_;  // keys that an unknown key is near to
  Complaints& complaints_;
};

}  // namespace factdesk
