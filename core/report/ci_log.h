// Text that a CI service reads along: what it would obey is shown and does nothing. GitHub obeys `::error::`
// at the beginning of a line, behind white space too, and `##[error]` anywhere; Azure `##vso[…]`, TeamCity
// `##teamcity[…]`. A backslash breaks each: `\::error::`, `##\[error]`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace factdesk {

// Lines as they are printed, colours and all.
std::string without_commands(std::string_view text);

// Bytes of "##" where "##[" or "##word[" begins at `at`, else 0.
std::size_t marked_command(std::string_view text, std::size_t at);

// Does the line begin with "::", behind white space and colours? -> where it does, else npos
std::size_t leading_command(std::string_view line);

}  // namespace factdesk
