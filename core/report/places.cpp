#include "report/places.h"

#include <algorithm>

namespace factdesk {

ReportPoint point_at(const Document& document, std::uint32_t file_offset) {
  const LineColumn place = document.lines.at(document.file, file_offset);
  return {place.line, place.column, document.disk.at(document.file, file_offset)};
}

ReportSpan report_span(const Document& document, Span text) {
  const Span file = document.map.to_file(text);
  return {point_at(document, file.start), point_at(document, file.end)};
}

std::string one_line(const Document& document, Span text) {
  std::string words(slice(document.text, text));
  const auto breaks = [](char c) { return c == '\n' || c == '\r' || c == '\t' || c == '\v' || c == '\f'; };
  std::replace_if(words.begin(), words.end(), breaks, ' ');
  return words;
}

}  // namespace factdesk
