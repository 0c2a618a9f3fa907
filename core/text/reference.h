// Character references in HTML text.
#pragma once

#include <string>
#include <string_view>

namespace factdesk {

// A character reference and what it stands for: "&amp;" -> "&"; of "&gtx;" only "&gt" is one.
struct Reference {
  std::size_t size = 1;  // bytes in the file
  std::string text;
};

// `text` begins with an ampersand.
Reference reference_at(std::string_view text);

}  // namespace factdesk
