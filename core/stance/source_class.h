// What kind of source some words name: "Jane Roe" named, "a filing" document, "the Herald" outlet, "two people
// familiar with the talks" anonymous, "analysts" vague. "I" and "we" are the publisher himself, and none.
#pragma once

#include "stance/stance.h"
#include "stance/tagged.h"

namespace factdesk {

SourceClass class_of_source(const TaggedSentence& sentence, TokenRange words);

}  // namespace factdesk
