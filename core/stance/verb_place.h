// What stands before a verb of saying: a form of be or have, will, a subject that can speak.
#pragma once

#include "stance/tagged.h"

namespace factdesk {

// Somebody or something: a noun, a pronoun, a name; not "there" or a bare determiner's group.
bool may_speak(const TaggedSentence& sentence, TokenRange subject);

// "will say", "did not say"
bool follows_will(const TaggedSentence& sentence, std::uint32_t verb);

// "has said", with adverbs between
bool follows_have(const TaggedSentence& sentence, std::uint32_t verb);

// "was told", with adverbs between
bool follows_be(const TaggedSentence& sentence, std::uint32_t verb);

bool is_be(const TaggedSentence& sentence, std::uint32_t at);

}  // namespace factdesk
