#include "article_line.h"

#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "json_limits.h"
#include "report/json_text.h"
#include "text/encoding.h"

namespace factdesk {
namespace {

using Json = nlohmann::ordered_json;

// What is not UTF-8 (a file's name) becomes U+FFFD.
std::string text_of(const Json& json, int indent) {
  return safe_json(json.dump(indent, ' ', false, Json::error_handler_t::replace));
}

ArticleLine refuse(ArticleLine line, std::string code, std::string message) {
  line.error = LineError{std::move(code), std::move(message)};
  return line;
}

// "line 1, column 15: syntax error while …" of nlohmann's "[json.exception.parse_error.101] parse error at
// …".
std::string without_tag(std::string_view message) {
  const std::size_t tag = message.find("] ");
  return std::string(tag == std::string_view::npos ? message : message.substr(tag + 2));
}

std::optional<Format> format_named(std::string_view name) {
  if (name == "text") return Format::text;
  if (name == "markdown") return Format::markdown;
  if (name == "html") return Format::html;
  return std::nullopt;
}

// A member that may be left out or null; anything but a string is an error that names it.
std::optional<std::string> text_member(const Json& article, const char* key, std::string& wrong) {
  const auto member = article.find(key);
  if (member == article.end() || member->is_null()) return std::nullopt;
  if (member->is_string()) return member->get<std::string>();
  wrong = std::string("\"") + key + "\" is no string";
  return std::nullopt;
}

// Which of the reader's limits the text goes past.
std::string code_of_refused(const std::string& text, Format format) {
  if (text.size() > kMostArticleBytes) return "too-large";
  return first_bad_byte(text, format == Format::html) ? "not-text" : "too-complex";
}

ArticleLine read_article(const Json& article, ArticleLine line) {
  std::string wrong;
  auto text = text_member(article, "text", wrong);
  const auto date = text_member(article, "date", wrong);
  const auto title = text_member(article, "title", wrong);
  const auto format_name = text_member(article, "format", wrong);
  if (!wrong.empty()) return refuse(std::move(line), "bad-field", wrong);
  if (!text) return refuse(std::move(line), "no-text", "the article has no \"text\"");
  const auto format = format_named(format_name.value_or("text"));
  if (!format) return refuse(std::move(line), "bad-field", "\"format\" is not text, markdown or html");
  const auto day = date ? parse_iso_day(*date) : std::nullopt;
  if (date && !day) return refuse(std::move(line), "bad-field", "\"date\" is no day such as 2025-01-22");
  auto document = read_document({"-", std::move(*text), *format, title.value_or("")});
  if (!document) {
    const auto& refused = article.at("text").get_ref<const std::string&>();
    return refuse(std::move(line), code_of_refused(refused, *format), document.error());
  }
  if (day) document->date_words = iso_text(*day);  // what the stream says counts more than a dateline
  line.document = std::move(*document);
  return line;
}

}  // namespace

ArticleLine read_article_line(std::string_view text) {
  ArticleLine line;
  if (const auto bad = first_invalid_utf8(text)) {
    return refuse(std::move(line), "not-utf8", "byte " + std::to_string(*bad) + " of the line is not UTF-8");
  }
  if (auto fault = json_past_limits(text))
    return refuse(std::move(line), std::move(fault->code), std::move(fault->message));
  try {
    const Json article = Json::parse(text);
    if (!article.is_object()) return refuse(std::move(line), "not-an-object", "the line is no JSON object");
    if (const auto id = article.find("id"); id != article.end()) line.id_json = text_of(*id, kJsonOneLine);
    return read_article(article, std::move(line));
  } catch (const Json::exception& error) {
    return refuse(std::move(line), "not-json", without_tag(error.what()));
  }
}

std::string error_line(const ArticleLine& line, std::size_t number) {
  Json id = Json::parse(line.id_json, nullptr, false);
  const Json json = {
      {"id", id.is_discarded() ? Json(nullptr) : std::move(id)},
      {"line", number},
      {"error", {{"code", line.error->code}, {"message", line.error->message}}},
  };
  return text_of(json, kJsonOneLine);
}

}  // namespace factdesk
