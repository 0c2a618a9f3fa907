// Who does the saying of a verb of saying, by the parse where the words right before it do not tell.
#pragma once

#include <string_view>

#include "stance/scope.h"

namespace factdesk {

// The subject that stands before a verb, else the one that the parse knows: across a long aside, of an
// earlier verb that shares it. Empty where nobody can speak.
TokenRange speaker_of(const SentenceReading& reading, std::uint32_t verb);

// What the parse knows of a verb of saying: who says, and where what he says stands to the verb. Without a
// speaker where nobody has said anything ("refused to say").
struct SaidBy {
  enum class Place : std::uint8_t { nowhere, behind, before, around };
  TokenRange speaker;
  Place place = Place::nowhere;
};
SaidBy saying_of(const Parse& parse, std::uint32_t verb);

// "issued a statement saying that …", "posted a message that said …": whoever issued it. Empty for none.
TokenRange issuer_of(const SentenceReading& reading, std::uint32_t verb);

// "accused the firm of hiding it": does the preposition stand behind the verb's object?
bool has_frame(const SentenceReading& reading, TokenRange verb, std::string_view preposition);

// "called the charge unfounded", "called it a ploy": an object, and what is said of it.
bool has_judgement(const Parse& parse, std::uint32_t verb);

// "Picoworks says": one speaker, whatever the last letter of his name.
bool is_one_name(const SentenceReading& reading, TokenRange words, TokenRange verb);

// "the chairman, who asked not to be named, said"
bool stays_unnamed(const TaggedSentence& sentence, TokenRange words, TokenRange verb);

}  // namespace factdesk
