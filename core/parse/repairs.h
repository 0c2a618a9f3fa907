// What a tree that was taught gets wrong and a rule of English knows: two trees alike, of which only one
// agrees in number or has a subject for each verb.
#pragma once

#include <span>
#include <string_view>

#include "parse/tree.h"

namespace factdesk {

void repair(std::span<const std::string_view> words, WordTree& tree);

}  // namespace factdesk
