// What a claim's words say of an article's: is a word, a name, a way of saying the claim's own?
#pragma once

#include <cstdint>

#include "check/reading.h"

namespace factdesk {

// Does the claim hold a token's whole word, in the singular or the plural? "Oman" is not in "Romanian".
bool is_in_claim(const Fact& fact, const Segmented& text, std::uint32_t token);

// Does a mention name what the fact is about, or what else its claim names?
bool is_of_fact(const Fact& fact, const Mention& mention);

// Is the value said as the claim says it: the claim's verb before it, and the fact's entity the subject, or
// `there`? "Marisol runs 184 hotels" beside "Marisol has 148 hotels". Not of a fact with a date: it may be
// another year's.
bool is_said_as_claimed(Reading& reading, const Fact& fact, std::uint32_t sentence, Span place);

}  // namespace factdesk
