// The name in a speaker's words: "chief executive Jane Roe" -> Jane Roe; "his lawyer" before ", Jane Roe,"
// -> Jane Roe; "two people familiar with the talks" stays as it is.
#pragma once

#include "stance/tagged.h"

namespace factdesk {

// `words` are those of a source whose class is named.
TokenRange name_of_speaker(const TaggedSentence& sentence, TokenRange words);

}  // namespace factdesk
