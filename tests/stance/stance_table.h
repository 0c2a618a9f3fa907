// A table of sentences and what their main clauses say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scan/documents.h"
#include "stance/read.h"

namespace factdesk {

// "negative hedged anonymous: two people familiar with the talks" of one sentence (the text's last).
inline std::string stance_of(std::string_view text) {
  const Document document = paragraphs(text);
  const Segmented segmented = segment(document);
  Parses parses(segmented);
  StanceReader reader(segmented, parses);
  const Stance main = reader.main(static_cast<std::uint32_t>(segmented.sentences.size() - 1));
  std::string said;
  said += name_of(main.polarity);
  said += " ";
  said += name_of(main.modality);
  said += " ";
  said += name_of(main.source.source_class);
  if (!main.source.words.empty()) said += ": " + std::string(segmented.words(main.source.words));
  return said;
}

// What holds at `words`, which stand in the text.
inline std::string stance_at(std::string_view text, std::string_view words) {
  const Document document = paragraphs(text);
  const Segmented segmented = segment(document);
  Parses parses(segmented);
  StanceReader reader(segmented, parses);
  const auto start = static_cast<std::uint32_t>(text.find(words));
  const Span place{start, start + static_cast<std::uint32_t>(words.size())};
  for (std::uint32_t index = 0; index < segmented.sentences.size(); ++index) {
    if (!segmented.sentences[index].span.contains(place.start)) continue;
    const Stance stance = reader.at(index, place);
    std::string said;
    said += name_of(stance.polarity);
    said += " ";
    said += name_of(stance.modality);
    said += stance.past ? " past" : "";
    said += " ";
    said += name_of(stance.source.source_class);
    if (!stance.source.words.empty()) said += ": " + std::string(segmented.words(stance.source.words));
    return said;
  }
  return "nowhere";
}

inline std::vector<std::string> clauses_of(std::string_view text) {
  const Document document = paragraphs(text);
  const Segmented segmented = segment(document);
  Parses parses(segmented);
  StanceReader reader(segmented, parses);
  std::vector<std::string> clauses;
  for (const Span& span : reader.of(0).clauses) clauses.emplace_back(segmented.words(span));
  return clauses;
}

struct Row {
  const char* sentence;
  const char* stance;
};

}  // namespace factdesk
