// Text for a terminal: what could steer it is shown and not sent, and widths are counted in columns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace factdesk {

// Control characters (C0, C1, DEL, bidirectional overrides) and bytes that are not UTF-8 as visible escapes:
// ESC is \x1B, U+202E is \u{202E}. A line break is one too.
std::string visible(std::string_view text);

// The same, but line breaks stay: for text of several lines that is ours.
std::string visible_lines(std::string_view text);

// Columns that a text takes up: wide characters two, combining marks none. Of visible text.
std::size_t display_width(std::string_view text);

}  // namespace factdesk
