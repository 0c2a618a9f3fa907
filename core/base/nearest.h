// The nearest right spelling, for error messages.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace factdesk {

// Edits (insert, delete, replace, swap of neighbours) between two short words, by bytes.
std::size_t edit_distance(std::string_view a, std::string_view b);

// The candidate within a third of the word's length (at least one edit, at most three), or nothing.
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

// ` (did you mean "about"?)`, or "" where nothing is near.
std::string did_you_mean(std::string_view word, std::span<const std::string> candidates);

}  // namespace factdesk
