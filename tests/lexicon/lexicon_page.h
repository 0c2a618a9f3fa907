// docs/lexicon.md as the lexicon files make it: each cue's class, direction, reach and an example.
#pragma once

#include <string>

namespace factdesk::lexicon_page {

std::string text();

}  // namespace factdesk::lexicon_page
