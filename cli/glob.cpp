#include "glob.h"

namespace factdesk {
namespace {

constexpr std::string_view kAnyFolders = "**";

// "[a-z]", "[!0-9]" at `at`: does it hold the byte? `end` is set behind it; a class that never closes is a
// plain bracket.
struct ByteClass {
  bool holds = false;
  std::size_t end = 0;  // 0: no class
};

ByteClass class_at(std::string_view pattern, std::size_t at, char byte) {
  std::size_t next = at + 1;
  const bool inverted = next < pattern.size() && (pattern[next] == '!' || pattern[next] == '^');
  next += inverted ? 1 : 0;
  bool holds = false;
  for (bool first = true; next < pattern.size(); first = false) {
    if (pattern[next] == ']' && !first) return {holds != inverted, next + 1};
    const bool range = next + 2 < pattern.size() && pattern[next + 1] == '-' && pattern[next + 2] != ']';
    const char last = range ? pattern[next + 2] : pattern[next];
    const auto as_byte = [](char c) { return static_cast<unsigned char>(c); };
    holds = holds || (as_byte(pattern[next]) <= as_byte(byte) && as_byte(byte) <= as_byte(last));
    next += range ? 3 : 1;
  }
  return {};
}

// Bytes of the pattern that stand for this byte, 0 where they do not.
std::size_t step(std::string_view pattern, std::size_t at, char byte) {
  if (pattern[at] == '?') return 1;
  if (pattern[at] == '[') {
    const ByteClass found = class_at(pattern, at, byte);
    if (found.end > 0) return found.holds ? found.end - at : 0;
  }
  if (pattern[at] == '\\' && at + 1 < pattern.size()) return pattern[at + 1] == byte ? 2 : 0;
  return pattern[at] == byte ? 1 : 0;
}

// One part against one name; only the last star is ever tried again, so the time is bounded by the product.
bool matches_part(std::string_view pattern, std::string_view name) {
  std::size_t at = 0;
  std::size_t letter = 0;
  std::size_t star = std::string_view::npos;
  std::size_t star_letter = 0;
  while (letter < name.size()) {
    if (at < pattern.size() && pattern[at] == '*') {
      star = at++;
      star_letter = letter;
      continue;
    }
    const std::size_t taken = at < pattern.size() ? step(pattern, at, name[letter]) : 0;
    if (taken > 0) {
      at += taken;
      ++letter;
    } else if (star != std::string_view::npos) {
      at = star + 1;
      letter = ++star_letter;
    } else {
      return false;
    }
  }
  while (at < pattern.size() && pattern[at] == '*') ++at;
  return at == pattern.size();
}

}  // namespace

std::vector<std::string_view> parts_of_path(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    if (slash != 0) parts.push_back(path.substr(0, slash));
    path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
  }
  return parts;
}

Glob::Glob(std::string_view pattern) {
  while (!pattern.empty() && (pattern.back() == '\r' || pattern.back() == ' ') && !pattern.ends_with("\\ "))
    pattern.remove_suffix(1);
  if (pattern.starts_with('#')) return;
  negated_ = pattern.starts_with('!');
  if (negated_) pattern.remove_prefix(1);
  folders_only_ = pattern.ends_with('/');
  while (pattern.ends_with('/')) pattern.remove_suffix(1);
  const bool anywhere = pattern.find('/') == std::string_view::npos;
  for (const std::string_view part : parts_of_path(pattern)) parts_.emplace_back(part);
  if (anywhere && !parts_.empty() && parts_.front() != kAnyFolders)
    parts_.insert(parts_.begin(), std::string(kAnyFolders));
}

bool Glob::matches(std::string_view path, bool is_folder) const {
  if (parts_.empty() || (folders_only_ && !is_folder)) return false;
  const std::vector<std::string_view> names = parts_of_path(path);
  // reached[n]: the pattern so far matches the first n names.
  std::vector<bool> reached(names.size() + 1, false);
  reached[0] = true;
  for (std::size_t at = 0; at < parts_.size(); ++at) {
    const std::string& part = parts_[at];
    std::vector<bool> next(names.size() + 1, false);
    const bool last = at + 1 == parts_.size();
    for (std::size_t count = 0; count <= names.size(); ++count) {
      if (part == kAnyFolders) {
        // At the end it stands for what is inside, not for the folder itself.
        next[count] = (count > 0 && (next[count - 1] || reached[count - 1])) || (!last && reached[count]);
      } else {
        next[count] = count > 0 && reached[count - 1] && matches_part(part, names[count - 1]);
      }
    }
    reached = std::move(next);
  }
  return reached[names.size()];
}

}  // namespace factdesk
