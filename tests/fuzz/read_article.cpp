#include "fuzz/target.h"
#include "value/read.h"

namespace factdesk::fuzz {

void read_article(std::string bytes, Format format) {
  const auto document = read_document({"fuzz", std::move(bytes), format, ""});
  if (!document) return;
  const Segmented text = segment(*document);
  hold(laws::broken_text(text));
  for (const Sentence& sentence : text.sentences)
    hold(laws::broken_values(text, sentence.span, read_values(text, sentence.tokens, {})));
}

}  // namespace factdesk::fuzz
