// Limits of JSON that comes from outside (a line of a stream, a baseline), held before it is read: what is
// nested deeply can neither be copied nor printed safely, and the keys of one object are compared with each
// other.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace factdesk {

constexpr std::size_t kDeepestJson = 64;     // lists and objects inside each other
constexpr std::size_t kMostJsonKeys = 4096;  // of one object

struct JsonFault {
  std::string code;     // "too-deep", "too-large"
  std::string message;  // "lists and objects are nested deeper than 64 levels"
};

// Nothing for JSON within the limits, and for what is no JSON as far as it could be read.
std::optional<JsonFault> json_past_limits(std::string_view text);

}  // namespace factdesk
