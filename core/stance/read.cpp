#include "stance/read.h"

namespace factdesk {

StanceReader::StanceReader(const Segmented& text) : text_(text), read_(text.sentences.size()) {}

const SentenceStance& StanceReader::of(std::uint32_t sentence) {
  auto& read = read_[sentence];
  if (!read) {
    read.emplace();
    read->clauses.push_back(text_.sentences[sentence].span);
    read->main_clause = text_.sentences[sentence].span;
  }
  return *read;
}

Stance StanceReader::at(std::uint32_t, Span) { return {}; }
Stance StanceReader::main(std::uint32_t) { return {}; }
std::string_view name_of(Polarity) { return ""; }
std::string_view name_of(Modality) { return ""; }
std::string_view name_of(CueKind) { return ""; }
std::string_view name_of(SourceClass) { return ""; }
std::optional<SourceClass> source_class_named(std::string_view) { return std::nullopt; }

}  // namespace factdesk
