// The noun that a number counts: "5,000 full-time employees" -> "employee".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "value/view.h"

namespace factdesk {

struct NounReading {
  std::string one;                 // the head noun in the singular
  std::vector<std::string> words;  // the phrase's folded words, the head last
  TokenRange tokens;
};

// The counted noun phrase at a token. `singular`: the number is one, or stands before a hyphen ("a 20-mile
// walk").
std::optional<NounReading> noun_behind(const TokenView& view, std::uint32_t at, bool singular);

// "a workforce of" before a number: the noun that it counts.
std::optional<NounReading> noun_before(const TokenView& view, std::uint32_t at);

// "employees" -> "employee", "people" -> "person".
std::string singular_of(const std::string& noun);

// Nouns that count the same have one family: employees, staff, workforce. Empty where the noun has none.
std::string family_of_noun(const std::string& noun);

// Is it a plural that may head a counted phrase?
bool is_plural(const std::string& noun);

}  // namespace factdesk
