// A line of a stream: {"id": 7, "text": "…", "date": "2025-01-22"} -> an article to check, or what is wrong
// with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/document.h"

namespace factdesk {

struct LineError {
  // "not-json", "not-utf8", "not-an-object", "no-text", "bad-field", "too-large", "too-deep" (the JSON),
  // "not-text" (a zero byte in the article), "too-complex" (its HTML)
  std::string code;
  std::string message;  // for people
};

struct ArticleLine {
  std::string id_json = "null";  // as JSON, whatever it is
  std::optional<Document> document;
  std::optional<LineError> error;  // where there is no document
};

ArticleLine read_article_line(std::string_view line);

// {"id": …, "line": n, "error": {"code", "message"}}, without a line's end.
std::string error_line(const ArticleLine& line, std::size_t number);

}  // namespace factdesk
