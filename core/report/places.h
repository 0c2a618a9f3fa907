// Places of an article's text as places of its file.
#pragma once

#include <string>

#include "report/report.h"
#include "text/document.h"

namespace factdesk {

ReportPoint point_at(const Document& document, std::uint32_t file_offset);

// A span of Document::text -> where its bytes came from.
ReportSpan report_span(const Document& document, Span text);

// The words at a span of Document::text on one line: white space of any kind is a space, byte for byte.
std::string one_line(const Document& document, Span text);

}  // namespace factdesk
