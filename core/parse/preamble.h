// What stands before a sentence and is no part of its grammar: a news story's dateline, "CHICAGO, March 31,
// 2025 (Press Wire) -- Acme said …", and the time of an entry in a log, "06.22 Acme opened …".
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace factdesk {

// How many of the words that is, a dash included; 0 for none.
std::size_t words_before_sentence(std::span<const std::string_view> words);

}  // namespace factdesk
