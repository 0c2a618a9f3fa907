// JSON by nlohmann's SAX parser, which says what stands in a text but not where: a small pass beside it finds
// where each value and key begins, in the same order.
#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/node_builder.h"
#include "base/span.h"

namespace factdesk {
namespace {

using Json = nlohmann::json;

// The spans of strings, numbers, words and opening brackets. Needs no valid JSON: past an error nobody asks.
std::vector<Span> locate_tokens(std::string_view text) {
  std::vector<Span> tokens;
  constexpr std::string_view kBetween = " \t\r\n,:]}";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at++;
    if (kBetween.find(text[start]) != std::string_view::npos) continue;
    if (text[start] == '"') {
      while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2 : 1;
      ++at;
    } else if (text[start] != '{' && text[start] != '[') {
      while (at < text.size() && kBetween.find(text[at]) == std::string_view::npos) ++at;
    }
    at = std::min(at, text.size());
    tokens.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at)});
  }
  return tokens;
}

// "[json.exception.parse_error.101] parse error at line 1, column 5: syntax error while parsing object key -
// unexpected
// ','; expected string literal" -> "unexpected ','; expected string literal"
std::string words_of(const std::string& message) {
  const std::size_t dash = message.rfind(" - ");
  if (dash != std::string::npos) return message.substr(dash + 3);
  const std::size_t bracket = message.find("] ");
  return bracket == std::string::npos ? message : message.substr(bracket + 2);
}

// nlohmann's interface: every member answers whether to go on.
class JsonEvents {
 public:
  JsonEvents(std::string_view text, NodeBuilder& builder)
      : text_(text), tokens_(locate_tokens(text)), builder_(builder) {}

  bool null() {
    builder_.null(next().start);
    return !builder_.stopped();
  }
  bool boolean(bool) { return plain(); }
  bool number_integer(Json::number_integer_t) { return plain(); }
  bool number_unsigned(Json::number_unsigned_t) { return plain(); }
  bool number_float(Json::number_float_t, const std::string&) { return plain(); }
  bool string(std::string& words) {
    builder_.scalar(next().start, words, true);
    return !builder_.stopped();
  }
  bool key(std::string& words) { return string(words); }
  bool binary(Json::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(NodeKind::map); }
  bool start_array(std::size_t) { return open(NodeKind::list); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) {
    builder_.stop(position == 0 ? 0 : position - 1, "this is not JSON: " + words_of(error.what()));
    return false;
  }

 private:
  Span next() { return next_ < tokens_.size() ? tokens_[next_++] : Span{}; }
  bool plain() {  // as written: nlohmann's own number has lost its spelling
    const Span token = next();
    builder_.scalar(token.start, std::string(slice(text_, token)), false);
    return !builder_.stopped();
  }
  bool open(NodeKind kind) {
    builder_.open(kind, next().start, false);
    return !builder_.stopped();
  }
  bool close() {
    builder_.close();
    return !builder_.stopped();
  }

  std::string_view text_;
  std::vector<Span> tokens_;
  std::size_t next_ = 0;
  NodeBuilder& builder_;
};

}  // namespace

void read_json(std::string_view text, NodeBuilder& builder) {
  JsonEvents events(text, builder);
  Json::sax_parse(text.begin(), text.end(), &events);
}

}  // namespace factdesk
