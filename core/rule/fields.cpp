#include "rule/fields.h"

#include <algorithm>

#include "base/nearest.h"
#include "base/utf8.h"

namespace factdesk {
namespace {

constexpr std::size_t kShownLetters = 40;  // of a text that a message repeats

bool is_blank(const std::string& text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = code_point_at(text, offset);
    if (!is_space(point.value)) return false;
    offset += point.size;
  }
  return true;
}

// What YAML makes of text that lacks its quotes.
std::string quote_advice(const Node& node) {
  if (node.kind == NodeKind::list) return " (text with [ ] needs quotes)";
  if (node.kind != NodeKind::map) return "";
  return node.flow ? " (text with { } needs quotes)" : " (text with a colon and a space needs quotes)";
}

}  // namespace

std::string shown(const std::string& text) {
  std::string line;
  std::size_t letters = 0;
  for (std::size_t offset = 0; offset < text.size(); ++letters) {
    if (letters == kShownLetters) return line + "…";
    const CodePoint point = code_point_at(text, offset);
    append_utf8(line, point.value == U'\n' || is_control(point.value) ? U' ' : point.value);
    offset += point.size;
  }
  return line;
}

std::string describe(const Node& node) {
  switch (node.kind) {
    case NodeKind::null:
      return "nothing";
    case NodeKind::scalar:
      return "the text \"" + shown(node.scalar) + "\"";
    case NodeKind::list:
      return node.items.empty() ? "an empty list" : "a list";
    case NodeKind::map:
      return "a map";
  }
  return "nothing";
}

std::string one_of(std::span<const std::string_view> choices) {
  std::string words;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (i > 0) words += i + 1 == choices.size() ? " or " : ", ";
    words += choices[i];
  }
  return words;
}

void Complaints::add_kind(const Node& found, std::string_view wanted) {
  add(found.place, describe(found) + "; wanted " + std::string(wanted));
}

std::optional<LocatedText> read_text(const Node& node, std::string_view wanted, Complaints& complaints) {
  if (node.kind != NodeKind::scalar) {
    complaints.add_kind(node, std::string(wanted) + quote_advice(node));
    return std::nullopt;
  }
  if (is_blank(node.scalar)) {
    complaints.add(node.place, "an empty text; wanted " + std::string(wanted));
    return std::nullopt;
  }
  return LocatedText{node.scalar, node.place, node.quoted, node.verbatim};
}

std::vector<LocatedText> read_texts(const Node& node, std::string_view wanted, Complaints& complaints) {
  const std::string one(wanted);
  std::vector<LocatedText> texts;
  if (node.kind != NodeKind::list || node.items.empty()) {
    const std::string hint = node.kind == NodeKind::scalar ? "; put it in [ ]" : "";
    complaints.add(node.place, describe(node) + "; wanted a list, each item " + one + hint);
    return texts;
  }
  for (const Node& item : node.items) {
    if (item.kind == NodeKind::null) continue;  // refused while reading
    if (auto text = read_text(item, wanted, complaints)) texts.push_back(std::move(*text));
  }
  return texts;
}

std::optional<bool> read_truth(const Node& node, Complaints& complaints) {
  const bool plain = node.kind == NodeKind::scalar && !node.quoted;
  if (plain && node.scalar == "true") return true;
  if (plain && node.scalar == "false") return false;
  complaints.add(node.place, describe(node) + (node.quoted ? " in quotes" : "") + "; wanted true or false");
  return std::nullopt;
}

std::optional<std::size_t> read_choice(const Node& node, std::span<const std::string_view> choices,
                                       Complaints& complaints) {
  if (node.kind != NodeKind::scalar) {
    complaints.add_kind(node, one_of(choices));
    return std::nullopt;
  }
  const auto found = std::find(choices.begin(), choices.end(), node.scalar);
  if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
  const std::vector<std::string> words(choices.begin(), choices.end());
  complaints.add(node.place,
                 describe(node) + did_you_mean(node.scalar, words) + "; wanted " + one_of(choices));
  return std::nullopt;
}

Fields::Fields(const Node& node, std::string_view what, std::span<const std::string_view> keys,
               Complaints& complaints)
    : node_(node), what_(what), complaints_(complaints) {
  if (!is_map()) {
    complaints.add_kind(node, what_ + ": a map of " + one_of(keys));
    return;
  }
  const std::vector<std::string> known(keys.begin(), keys.end());
  for (const auto& [key, value] : node.entries) {
    if (std::find(keys.begin(), keys.end(), key.scalar) != keys.end()) continue;
    if (const auto near = nearest(key.scalar, known)) misspelled_.push_back(*near);
    complaints.add(key.place, "unknown key \"" + shown(key.scalar) + "\" in " + what_ +
                                  did_you_mean(key.scalar, known) + "; wanted " + one_of(keys));
  }
}

const Node* Fields::require(std::string_view key, std::string_view wanted) const {
  const Node* found = find(key);
  const bool told = std::find(misspelled_.begin(), misspelled_.end(), key) != misspelled_.end();
  if (found == nullptr && is_map() && !told) {
    complaints_.add(node_.place,
                    what_ + " without `" + std::string(key) + "`; wanted `" + std::string(wanted) + "`");
  }
  return found;
}

std::optional<LocatedText> Fields::text(std::string_view key, std::string_view wanted) const {
  const Node* node = find(key);
  return node == nullptr ? std::nullopt : read_text(*node, wanted, complaints_);
}

std::vector<LocatedText> Fields::texts(std::string_view key, std::string_view wanted) const {
  const Node* node = find(key);
  return node == nullptr ? std::vector<LocatedText>() : read_texts(*node, wanted, complaints_);
}

std::optional<bool> Fields::truth(std::string_view key) const {
  const Node* node = find(key);
  return node == nullptr ? std::nullopt : read_truth(*node, complaints_);
}

std::optional<std::size_t> Fields::choice(std::string_view key,
                                          std::span<const std::string_view> choices) const {
  const Node* node = find(key);
  return node == nullptr ? std::nullopt : read_choice(*node, choices, complaints_);
}

}  // namespace factdesk
