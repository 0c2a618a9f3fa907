// UTF-8: checking, walking and classing code points. Text is checked once, on entry; all later code may rely
// on it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace factdesk {

struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 1;  // bytes
};

// The code point at `offset` of valid UTF-8; U+FFFD and one byte where it is not valid.
CodePoint code_point_at(std::string_view text, std::size_t offset);

// The code point that ends just before `offset` (> 0) of valid UTF-8.
CodePoint code_point_before(std::string_view text, std::size_t offset);

// The offset of the first byte that is not UTF-8 (overlong forms and surrogates are not), or nothing.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

std::size_t count_code_points(std::string_view text);
void append_utf8(std::string& out, char32_t value);

bool is_letter(char32_t value);  // letters and combining marks of any script
bool is_upper(char32_t value);
bool is_space(char32_t value);  // ASCII white space, no-break, thin and other Unicode spaces
bool is_control(
    char32_t value);  // C0, C1, DEL, bidirectional overrides and isolates: never sent to a terminal
std::size_t display_width(char32_t value);  // columns in a terminal: 0 (combining), 1 or 2 (wide)
char32_t fold_case(char32_t value);         // simple lower case

inline bool is_digit(char32_t value) { return value >= U'0' && value <= U'9'; }

// Lower case, straight quotes, no-break and thin spaces as spaces: how words are compared.
std::string fold(std::string_view text);

}  // namespace factdesk
