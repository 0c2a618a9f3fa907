// The parses of one text: each worked out when first asked for, then kept. Most sentences are never asked
// about.
#pragma once

#include <memory>
#include <vector>

#include "parse/parse.h"

namespace factdesk {

class Parses {
 public:
  // `text` outlives this.
  explicit Parses(const Segmented& text) : text_(text), parses_(text.sentences.size()) {}

  // By index into Segmented::sentences; what is answered stays where it is.
  const Parse& of(std::uint32_t sentence);

  // How many sentences were parsed.
  std::uint32_t parsed() const { return parsed_; }

 private:
  const Segmented& text_;
  std::vector<std::unique_ptr<const Parse>> parses_;  // by sentence; null until asked
  std::uint32_t parsed_ = 0;
};

}  // namespace factdesk
