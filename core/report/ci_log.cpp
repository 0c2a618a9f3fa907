#include "report/ci_log.h"

#include <algorithm>

#include "base/utf8.h"

namespace factdesk {
namespace {

constexpr std::string_view kMark = "##";
constexpr std::string_view kLeading = "::";
constexpr std::string_view kColour = "\x1B[";

bool is_word(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '-' ||
         letter == '_';
}

void append_line(std::string_view line, std::string& out) {
  const std::size_t leading = leading_command(line);
  for (std::size_t at = 0; at < line.size();) {
    if (at == leading) out += '\\';
    const std::size_t mark = marked_command(line, at);
    if (mark > 0) {
      out.append(kMark).append("\\");
      at += mark;
    } else {
      out += line[at++];
    }
  }
}

}  // namespace

std::size_t marked_command(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with(kMark)) return 0;
  std::size_t end = at + kMark.size();
  while (end < text.size() && is_word(text[end])) ++end;
  return end < text.size() && text[end] == '[' ? kMark.size() : 0;
}

std::size_t leading_command(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    if (line.substr(at).starts_with(kLeading)) return at;
    if (line.substr(at).starts_with(kColour)) {
      at = std::min(line.find('m', at), line.size() - 1) + 1;
      continue;
    }
    const CodePoint point = code_point_at(line, at);
    if (!is_space(point.value)) break;
    at += point.size;
  }
  return std::string_view::npos;
}

std::string without_commands(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    append_line(text.substr(0, end), out);
    if (end < text.size()) out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace factdesk
