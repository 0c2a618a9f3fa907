// Phrases: the first line is a phrase, the rest an article that it is looked for in.
#include "fuzz/target.h"
#include "scan/vocabulary.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace factdesk;
  const std::string bytes = fuzz::text_of(data, size);
  const std::size_t end = std::min(bytes.find('\n'), bytes.size());
  const PhraseResolver resolver{[](std::string_view) {
                                  return std::optional(PhraseWords{{"Acme", "the mill"}, true});
                                },
                                [](std::string_view word) {
                                  return std::optional(PhraseWords{{std::string(word) + "*"}, false});
                                }};
  auto compiled = Phrase::compile(bytes.substr(0, end), resolver);
  if (const auto* error = std::get_if<PhraseError>(&compiled)) {
    if (error->offset > end || error->message.empty())
      fuzz::hold(laws::Broken("an error without a place or words"));
    return 0;
  }
  Vocabulary vocabulary;
  vocabulary.add(7, std::move(std::get<Phrase>(compiled)));
  const auto document = read_document({"fuzz", bytes.substr(end), Format::text, ""});
  if (!document) return 0;
  const Segmented text = segment(*document);
  for (const Sentence& sentence : text.sentences) {
    auto hits = vocabulary.find(text, sentence.tokens);
    for (const PhraseHit& hit : vocabulary.find_regexes(text, sentence)) hits.push_back(hit);
    for (const PhraseHit& hit : hits) {
      if (hit.id != 7 || !sentence.span.contains(hit.span))
        fuzz::hold(laws::Broken("a hit outside its sentence"));
    }
  }
  return 0;
}
