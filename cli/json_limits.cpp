#include "json_limits.h"

#include <algorithm>
#include <array>

namespace factdesk {
namespace {

// Behind a string's end; `at` stands behind its first quotation mark.
std::size_t behind_string(std::string_view text, std::size_t at) {
  for (at = text.find_first_of("\"\\", at); at < text.size(); at = text.find_first_of("\"\\", at)) {
    if (text[at] == '"') return at + 1;
    at = std::min(at + 2, text.size());
  }
  return text.size();
}

}  // namespace

std::optional<JsonFault> json_past_limits(std::string_view text) {
  std::array<std::size_t, kDeepestJson> keys{};  // so far, of what is open at each depth
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at++];
    if (c == '"') {
      at = behind_string(text, at);
    } else if (c == '[' || c == '{') {
      if (depth == kDeepestJson) {
        return JsonFault{"too-deep", "lists and objects are nested deeper than " +
                                         std::to_string(kDeepestJson) + " levels"};
      }
      keys[depth++] = 0;
    } else if (c == ']' || c == '}') {
      depth -= depth > 0 ? 1 : 0;
    } else if (c == ':' && depth > 0 && ++keys[depth - 1] > kMostJsonKeys) {
      return JsonFault{"too-large", "an object has more than " + std::to_string(kMostJsonKeys) + " keys"};
    }
  }
  return std::nullopt;
}

}  // namespace factdesk
