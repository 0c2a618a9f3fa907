// A diff without context as the lines that are new in each file.
#include <charconv>

#include "line_diff.h"

namespace factdesk {
namespace {

// "\"b/caf\\303\\251 \\\"x\\\".md\"" as git quotes what is not plain.
std::string unquoted(std::string_view name) {
  if (!name.starts_with('"') || name.size() < 2) return std::string(name);
  name = name.substr(1, name.rfind('"') - 1);
  std::string out;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (name[at] != '\\' || at + 1 == name.size()) {
      out += name[at];
      continue;
    }
    const char escape = name[++at];
    constexpr std::string_view kLetters = "abtnvfr";
    constexpr std::string_view kBytes = "\a\b\t\n\v\f\r";
    const std::size_t letter = kLetters.find(escape);
    unsigned byte = 0;
    const bool octal =
        at + 3 <= name.size() &&
        std::from_chars(name.data() + at, name.data() + at + 3, byte, 8).ptr == name.data() + at + 3;
    if (octal) {
      out += static_cast<char>(byte);
      at += 2;
    } else {
      out += letter == std::string_view::npos ? escape : kBytes[letter];
    }
  }
  return out;
}

// "@@ -3,0 +4,2 @@ …" -> lines 4 and 5; none where lines only went.
LineRange new_lines_of(std::string_view hunk) {
  const std::size_t plus = hunk.find('+');
  if (plus == std::string_view::npos) return {1, 0};
  std::uint32_t first = 0;
  std::uint32_t count = 1;
  const char* end = hunk.data() + hunk.size();
  const auto [next, error] = std::from_chars(hunk.data() + plus + 1, end, first);
  if (error == std::errc() && next != end && *next == ',') std::from_chars(next + 1, end, count);
  return {first, first + count - 1};
}

}  // namespace

DiffLines parse_diff(std::string_view diff) {
  constexpr std::string_view kFile = "+++ ";
  constexpr std::string_view kPrefix = "b/";
  DiffLines files;
  std::vector<LineRange>* lines = nullptr;
  std::uint32_t left = 0;  // lines of the hunk that are text, whatever they look like
  while (!diff.empty()) {
    const std::size_t end = std::min(diff.find('\n'), diff.size());
    const std::string_view line = diff.substr(0, end);
    diff.remove_prefix(std::min(end + 1, diff.size()));
    if (left > 0 && line.starts_with('+')) {
      --left;
    } else if (line.starts_with("diff --git ")) {
      lines = nullptr;
    } else if (line.starts_with(kFile) && lines == nullptr) {
      const std::string name = unquoted(line.substr(kFile.size(), line.find('\t') - kFile.size()));
      if (name.starts_with(kPrefix)) lines = &files[name.substr(kPrefix.size())];
    } else if (line.starts_with("@@ ") && lines != nullptr) {
      const LineRange range = new_lines_of(line);
      if (range.last < range.first) continue;
      left = range.last - range.first + 1;
      lines->push_back(range);
    }
  }
  std::erase_if(files, [](const auto& file) { return file.second.empty(); });
  return files;
}

}  // namespace factdesk
