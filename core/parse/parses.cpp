#include "parse/parses.h"

namespace factdesk {

const Parse& Parses::of(std::uint32_t sentence) {
  std::unique_ptr<const Parse>& parse = parses_[sentence];
  if (!parse) {
    parse = std::make_unique<const Parse>(parse_sentence(text_, text_.sentences[sentence].tokens));
    ++parsed_;
  }
  return *parse;
}

}  // namespace factdesk
