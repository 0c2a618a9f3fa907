// Who speaks before the colon of a headline: "Police: driver was asleep", "Audit: port lost 40 crates".
#pragma once

#include <optional>

#include "stance/tagged.h"

namespace factdesk {

struct HeadlineSpeaker {
  TokenRange speaker;
  TokenRange said;
};

// An office, a paper, somebody with a title, or a name that speaks elsewhere in the article, where a clause
// stands behind the colon. Another name is none: "Tunnel: Acme pays half" tells what the story is about.
std::optional<HeadlineSpeaker> find_headline_speaker(const TaggedSentence& sentence);

}  // namespace factdesk
