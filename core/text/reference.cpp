#include "text/reference.h"

#include <cctype>

#include "text/readers.h"

namespace factdesk {

Reference reference_at(std::string_view text) {
  constexpr std::size_t kLongest = 33;  // no reference is longer
  std::size_t end = 1;
  while (end < text.size() && end < kLongest &&
         (std::isalnum(static_cast<unsigned char>(text[end])) != 0 || text[end] == '#'))
    ++end;
  if (end < text.size() && text[end] == ';') ++end;
  Reference reference{end, decode_entity(text.substr(0, end))};
  while (reference.size > 1 && !reference.text.empty() && reference.text.back() == text[reference.size - 1]) {
    --reference.size;
    reference.text.pop_back();
  }
  if (reference.size == 1) reference.text = "&";
  return reference;
}

}  // namespace factdesk
