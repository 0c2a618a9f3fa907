#include "scan/words.h"

#include "base/lexicon.h"
#include "scan/token.h"

namespace factdesk {

WordSet word_set(std::string_view lexicon_list) {
  WordSet words;
  for (const LexiconRow& row : lexicon(lexicon_list)) {
    const Tokens tokens = tokenise(row.phrase);
    if (tokens.size() == 1) words.insert(tokens.front().key);
  }
  return words;
}

}  // namespace factdesk
