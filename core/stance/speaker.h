// Who does the saying of a verb of saying, by the parse where the words right before it do not tell.
#pragma once

#include <string_view>

#include "stance/scope.h"

namespace factdesk {

// The subject that stands before a verb, else the one that the parse knows: across a long aside, of an
// earlier verb that shares it. Empty where nobody can speak.
TokenRange speaker_of(const SentenceReading& reading, std::uint32_t verb);

// "issued a statement saying that …": whoever issued it. Empty for none.
TokenRange issuer_of(const SentenceReading& reading, std::uint32_t gerund);

// "accused the firm of hiding it": does the preposition stand behind the verb's object?
bool has_frame(const SentenceReading& reading, TokenRange verb, std::string_view preposition);

// "Picoworks says": one speaker, whatever the last letter of his name.
bool is_one_name(const SentenceReading& reading, TokenRange words, TokenRange verb);

// "the chairman, who asked not to be named, said"
bool stays_unnamed(const TaggedSentence& sentence, TokenRange words, TokenRange verb);

}  // namespace factdesk
