// A finding in words for people: what the article says, what was expected, what would settle it.
#pragma once

#include <optional>
#include <string>

#include "check/check.h"
#include "rule/rule.h"

namespace factdesk {

struct FindingWords {
  std::string message;                         // "says $10 billion; expected $1 billion"
  std::string advice;                          // "name who says so: …"; "" for none
  std::optional<std::string> expected, found;  // of a slot
};

FindingWords words_of(const Finding& finding, const CheckedArticle& article, const Rules& rules);

}  // namespace factdesk
