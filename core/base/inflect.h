// English verb forms by spelling: invest -> invests, invested, investing. Irregular pasts are the caller's to
// give.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace factdesk {

enum class WordForm : unsigned char { other, base, third, past, participle, gerund };

struct VerbForms {
  std::string base, third, past, participle, gerund;
};

// Of a phrase only the first word is inflected: "lay off", past "laid" -> "lays off", "laid off", "laying
// off". An empty past is regular; an empty participle is the past; an empty gerund is regular.
VerbForms verb_forms(std::string_view verb, std::string_view past = {}, std::string_view participle = {},
                     std::string_view gerund = {});

// "invested", "invests", "investing" -> the spellings that the base may have, likeliest first. Of a word that
// ends in none of -s, -ed, -ing only the word itself.
std::vector<std::string> base_spellings(std::string_view form);

// "box" -> "boxes", "city" -> "cities".
std::string plural_of(std::string_view noun);

}  // namespace factdesk
