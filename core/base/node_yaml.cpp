// YAML by yaml-cpp's events. What YAML would quietly change (a text cut at " #", a number split at its comma,
// an empty item, a quotation that runs to the end) is a problem here, with the place and what to write
// instead.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <string>

#include "base/node_builder.h"

namespace factdesk {
namespace {

constexpr std::string_view kBlank = " \t";
constexpr std::string_view kWhite = " \t\r\n";

bool is_white(char c) { return kWhite.find(c) != std::string_view::npos; }
bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

// Behind the plain scalar that begins at `at` and was read as `words`: line ends and indents were folded into
// spaces.
std::size_t end_of_plain(std::string_view text, std::size_t at, std::string_view words) {
  for (std::size_t i = 0; i < words.size() && at < text.size();) {
    if (!is_white(words[i])) {
      ++i;
      ++at;
      continue;
    }
    while (i < words.size() && is_white(words[i])) ++i;
    while (at < text.size() && is_white(text[at])) ++at;
  }
  return std::min(at, text.size());
}

// Behind the closing quote of the quoted scalar that begins at `at`, or npos where it is never closed.
std::size_t end_of_quoted(std::string_view text, std::size_t at) {
  const char quote = text[at];
  for (++at; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (quote == '\'' && text[at] == quote && text.substr(at + 1).starts_with(quote)) {
      ++at;
    } else if (text[at] == quote) {
      return at + 1;
    }
  }
  return std::string_view::npos;
}

// A `#` behind blanks that no blank follows is rather a word than a comment ("Foo #bar", "C #"); "####" is a
// ruler.
bool cut_by_hash(std::string_view text, std::size_t end) {
  const std::size_t hash = text.find_first_not_of(kBlank, end);
  if (hash == end || hash == std::string_view::npos || text[hash] != '#') return false;
  const std::size_t behind = std::min(text.find_first_not_of('#', hash), text.size());
  if (behind == text.size() || is_white(text[behind]))
    return behind == hash + 1 && !text.substr(behind).starts_with(' ');
  return true;
}

// "1,284" in a list: a comma between digits, three of them behind it.
bool cut_by_comma(std::string_view text, std::size_t end) {
  constexpr std::size_t kGroup = 3;
  if (end == 0 || end + kGroup >= text.size() || text[end] != ',' || !is_digit_byte(text[end - 1]))
    return false;
  const std::string_view group = text.substr(end + 1, kGroup);
  const bool digits = std::all_of(group.begin(), group.end(), is_digit_byte);
  return digits && (end + 1 + kGroup == text.size() || !is_digit_byte(text[end + 1 + kGroup]));
}

// The tab among the blanks that begin the line of `at`.
std::optional<std::size_t> leading_tab(std::string_view text, std::size_t at) {
  const std::size_t end_before = at == 0 ? std::string_view::npos : text.find_last_of('\n', at - 1);
  const std::size_t line = end_before == std::string_view::npos ? 0 : end_before + 1;
  const std::size_t tab = text.find('\t', line);
  return tab != std::string_view::npos && tab == text.find_first_not_of(' ', line) ? std::optional(tab)
                                                                                   : std::nullopt;
}

// What yaml-cpp says, and what a writer of rules should do about it.
struct ParserWords {
  std::string_view says;  // the beginning of yaml-cpp's message
  std::string_view means;
};
constexpr std::array<ParserWords, 13> kParserWords = {{
    {"illegal map value",
     "a colon and a space where no key can stand; wanted `key: value`, or the text in quotes"},
    {"unknown escape character",
     "a backslash that YAML does not know inside double quotes; wanted it doubled (\\\\), or single quotes"},
    {"the referenced anchor is not defined",
     "a word that begins with * is an alias to YAML; wanted the text in quotes"},
    {"unknown token",
     "a character that cannot begin a YAML value (% @ ` and the like); wanted the text in quotes"},
    {"unexpected character in block scalar", "text behind | or >; wanted the text in quotes"},
    {"end of map flow not found",
     "a { that is never closed, or text behind its }; wanted `}`, or the text in quotes"},
    {"end of sequence flow not found",
     "a [ that is never closed, or text behind a ] or }; wanted `]`, or the phrase in quotes"},
    {"end of map not found",
     "a line that fits neither the map above it nor its indent; wanted `key: value` at the same indent"},
    {"end of sequence not found",
     "a line that fits neither the list above it nor its indent; wanted `- item` at the same indent"},
    {"block sequence entries not allowed in this context",
     "a list's - where no list can begin; wanted it on a line of its own"},
    {"illegal block entry", "a list's - where no list can begin; wanted it on a line of its own"},
    {"alias not found after *", "a * that begins a value; wanted the text in quotes"},
    {"anchor not found after &", "an & that begins a value; wanted the text in quotes"},
}};

std::string words_of(const std::string& message) {
  for (const ParserWords& words : kParserWords) {
    if (message.starts_with(words.says)) return std::string(words.means);
  }
  return "this is not YAML (" + message +
         "); wanted keys, lists and texts, and quotes around a text with special characters";
}

class YamlEvents : public YAML::EventHandler {
 public:
  YamlEvents(std::string_view text, NodeBuilder& builder) : text_(text), builder_(builder) {}

  std::size_t documents() const { return documents_; }
  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ == 2) builder_.report(offset_of(mark), "a second document; wanted one in a file");
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { null(offset_of(mark)); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    if (documents_ < 2) builder_.alias(offset_of(mark), anchor);
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& words) override {
    const std::size_t at = behind_properties(offset_of(mark), tag, anchor);
    if (documents_ < 2) scalar(at, anchor, words);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(NodeKind::list, mark, tag, anchor, style);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(NodeKind::map, mark, tag, anchor, style);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapEnd() override { close(); }

 private:
  std::size_t offset_of(const YAML::Mark& mark) const {
    return std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), text_.size());
  }
  char byte_at(std::size_t offset) const { return offset < text_.size() ? text_[offset] : '\0'; }

  // Behind the anchor and the tag that may stand before a value.
  std::size_t behind_properties(std::size_t at, const std::string& tag, YAML::anchor_t anchor) {
    const bool tagged = byte_at(at) == '!' || (tag != "?" && tag != "!");
    if (tagged) builder_.report(at, "a tag (!); wanted a value as it is written, or the text in quotes");
    while (anchor != 0 || tagged) {
      const char c = byte_at(at);
      if (c != '&' && c != '!') break;
      at = std::min(text_.find_first_of(kWhite, at), text_.size());
      at = std::min(text_.find_first_not_of(kWhite, at), text_.size());
    }
    return at;
  }

  void open(NodeKind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
            YAML::EmitterStyle::value style) {
    const std::size_t at = behind_properties(offset_of(mark), tag, anchor);
    if (documents_ > 1) return;
    const bool flow = style == YAML::EmitterStyle::Flow;
    if (flow && kind == NodeKind::map && byte_at(at) != '{') {
      builder_.report(
          at,
          "a colon makes a map of this item; wanted an item (text with a colon and a space needs quotes)");
    }
    builder_.open(kind, at, flow, anchor);
  }
  void close() {
    if (documents_ < 2) builder_.close();
  }

  void scalar(std::size_t at, YAML::anchor_t anchor, const std::string& words) {
    const char first = byte_at(at);
    const bool in_quotes = first == '"' || first == '\'';
    const bool block = first == '|' || first == '>';
    if (in_quotes && end_of_quoted(text_, at) == std::string_view::npos) {
      return builder_.stop(at,
                           std::string("a quotation that is never closed; wanted ") + first + " at its end");
    } else if (!in_quotes && !block) {
      check_plain(at, words);
    }
    builder_.scalar(at, words, in_quotes || block, anchor);
  }

  void check_plain(std::size_t at, const std::string& words) {
    const std::size_t end = end_of_plain(text_, at, words);
    if (cut_by_hash(text_, end)) {
      const std::size_t hash = text_.find('#', end);
      const std::size_t line_end = std::min(text_.find_first_of("\r\n", hash), text_.size());
      builder_.report(hash,
                      "\"" + std::string(text_.substr(hash, line_end - hash)) +
                          "\" is a comment to YAML and is lost; wanted the whole text in quotes, or a space "
                          "behind the # of a comment");
    } else if (builder_.inside_flow_list() && cut_by_comma(text_, end)) {
      builder_.report(at, "a comma between digits makes two items of one number; wanted it in quotes: \"" +
                              words + std::string(text_.substr(end, 4)) + "\"");
    }
  }

  // `null` is a word as it is written; `~` and nothing at all are empty.
  void null(std::size_t at) {
    if (documents_ > 1) return;
    for (const std::string_view word : {"null", "Null", "NULL"}) {
      if (!text_.substr(at).starts_with(word)) continue;
      const std::size_t behind = text_.find_first_not_of(kBlank, at + word.size());
      const bool is_key = behind != std::string_view::npos && text_[behind] == ':';
      if (is_key == builder_.expects_key()) return builder_.scalar(at, std::string(word), false);
    }
    builder_.null(before_white(at));
  }

  // An empty value is reported where the next one begins; its own place is the mark that announced it.
  std::size_t before_white(std::size_t at) const {
    if (byte_at(at) == '~') return at;
    const std::size_t last = at == 0 ? std::string_view::npos : text_.find_last_not_of(kWhite, at - 1);
    if (last == std::string_view::npos) return at;
    const char c = text_[last];
    return c == '-' || c == ':' || c == ',' || c == '[' ? last : at;
  }

  std::string_view text_;
  NodeBuilder& builder_;
  std::size_t documents_ = 0;
};

}  // namespace

void read_yaml(std::string_view text, NodeBuilder& builder) {
  // A lone CR ends a line to us and is dropped by yaml-cpp.
  std::string lines(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i] == '\r' && (i + 1 == lines.size() || lines[i + 1] != '\n')) lines[i] = '\n';
  }
  YamlEvents events(lines, builder);
  std::istringstream stream(lines);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(events) && events.documents() < 2 && !builder.stopped()) {
    }
  } catch (const YAML::Exception& error) {
    const auto at = std::min(static_cast<std::size_t>(std::max(error.mark.pos, 0)), lines.size());
    if (const auto tab = leading_tab(lines, at)) {
      builder.stop(*tab, "a tab at the beginning of a line; wanted spaces");
    } else if (builder.told_just_before(
                   at)) {  // that slip explains the complaint better: `affirm: {mill} chairs`
      builder.stop();
    } else {
      builder.stop(at, words_of(error.msg));
    }
  }
}

}  // namespace factdesk
