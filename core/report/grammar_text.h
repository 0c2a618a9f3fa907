// A sentence's grammar in words for people: a line for each clause, each set in under the one that it belongs
// to, and for each noun group that is tied to another. "was bought (passive): Bolt does it to supplier" …
// "supplier: Acme's, of parts"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parse/parse.h"

namespace factdesk {

// `text`: what the words' spans are of.
std::vector<std::string> clause_lines(const Parse& parse, std::string_view text);
std::vector<std::string> group_lines(const Parse& parse, std::string_view text);

}  // namespace factdesk
