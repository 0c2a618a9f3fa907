#include "refer/names.h"

#include <algorithm>

#include "base/lexicon.h"
#include "scan/words.h"

namespace factdesk {
namespace {

constexpr std::uint32_t kLongestName = 8;  // tokens; a longer run of capitals is a heading or shouting

// "Bank of America", "Ludwig van Beethoven": small words inside a name, never at its ends.
constexpr std::uint64_t kConnectors[] = {word_key("of"),  word_key("de"), word_key("van"), word_key("von"),
                                         word_key("der"), word_key("la"), word_key("del"), word_key("di"),
                                         word_key("bin"), word_key("&")};

bool is_connector(const Token& token) {
  return std::find(std::begin(kConnectors), std::end(kConnectors), token.key) != std::end(kConnectors);
}

class NameFinder {
 public:
  explicit NameFinder(const Segmented& text)
      : text_(text), never_(word_set("refer.never_names")), openers_(word_set("refer.openers")) {
    for (const Sentence& sentence : text.sentences) {
      if (is_title_case(text, sentence.tokens)) continue;
      for (std::uint32_t at = sentence.tokens.first + 1; at < sentence.tokens.last; ++at) {
        const Token& token = text.tokens[at];
        if (token.capital && !opens_quote(at, sentence.tokens)) inner_capitals_.insert(token.key);
      }
    }
  }

  void read(std::uint32_t index, std::vector<NameRun>& runs) const {
    const TokenRange range = text_.sentences[index].tokens;
    bool titled = false;
    for (std::uint32_t at = range.first; at < range.last;) {
      const std::uint32_t role = role_words().role_at(text_, at, range.last);
      if (role > 0) {
        if (!runs.empty() && runs.back().sentence == index) mark_apposition(runs.back(), at);
        titled = true;
        at += role;
        if (at < range.last && text_.words(text_.tokens[at]) == ".") ++at;  // "Sen. Doe"
        continue;
      }
      if (!names_somebody(at, range)) {
        titled = titled && text_.words(text_.tokens[at]) == ",";
        ++at;
        continue;
      }
      const std::uint32_t end = run_end(at, range);
      if (end - at <= kLongestName) runs.push_back({{at, end}, index, titled});
      titled = false;
      at = end;
    }
  }

 private:
  // "Anita Ramesh, the chief executive": an office in apposition makes its bearer a person.
  void mark_apposition(NameRun& run, std::uint32_t role) const {
    std::uint32_t at = run.tokens.last;
    if (at >= role || text_.words(text_.tokens[at]) != ",") return;
    for (++at; at < role; ++at) {
      const std::string_view word = text_.words(text_.tokens[at]);
      const bool small = word == "the" || word == "its" || word == "a" || text_.tokens[at].capital ||
                         text_.tokens[at].key == word_key("'s");
      if (!small) return;
    }
    run.titled = true;
  }

  bool names_somebody(std::uint32_t at, TokenRange range) const {
    const Token& token = text_.tokens[at];
    if (token.kind != TokenKind::word || !token.capital || never_.contains(token.key)) return false;
    if (at > range.first && !opens_quote(at, range)) return true;
    if (openers_.contains(token.key)) return false;
    const bool next_capital =
        at + 1 < range.last && text_.tokens[at + 1].capital && !never_.contains(text_.tokens[at + 1].key);
    return token.all_capitals || next_capital || inner_capitals_.contains(token.key) ||
           (at + 1 < range.last && text_.tokens[at + 1].key == word_key("'s"));
  }

  // The first word of a quotation has its capital from its place.
  bool opens_quote(std::uint32_t at, TokenRange range) const {
    if (at == range.first) return true;
    const std::string_view before = text_.words(text_.tokens[at - 1]);
    return before == "\"" || before == "“" || before == "‘";
  }

  std::uint32_t run_end(std::uint32_t at, TokenRange range) const {
    std::uint32_t end = at + 1;
    while (end < range.last) {
      const Token& token = text_.tokens[end];
      const bool joined = token.kind == TokenKind::word && token.capital && !never_.contains(token.key) &&
                          role_words().role_at(text_, end, range.last) == 0;
      if (joined) {
        ++end;
        continue;
      }
      const bool hyphen = is_hyphen(text_.text(), token) && token.glued;
      const bool initial = text_.words(token) == "." && text_.tokens[end - 1].span().size() == 1;
      const bool bridge = is_connector(token) || hyphen || initial;
      const bool goes_on = bridge && end + 1 < range.last && text_.tokens[end + 1].capital &&
                           !never_.contains(text_.tokens[end + 1].key) &&
                           role_words().role_at(text_, end + 1, range.last) == 0;
      if (!goes_on) break;
      end += 2;
    }
    while (end < range.last && text_.tokens[end].kind == TokenKind::number && is_model_number(end)) ++end;
    return end;
  }

  // "Boeing 737", "Falcon 9": a bare number glued to no unit is left to the readers of values; "GPT-3" is one
  // name.
  bool is_model_number(std::uint32_t at) const {
    return at > 1 && is_hyphen(text_.text(), text_.tokens[at - 1]);
  }

  const Segmented& text_;
  WordSet never_;
  WordSet openers_;
  WordSet inner_capitals_;
};

}  // namespace

RoleWords::RoleWords() {
  for (const LexiconRow& row : lexicon("refer.roles")) {
    const std::string phrase(row.phrase);
    std::vector<std::uint64_t> keys;
    for (const Token& token : tokenise(phrase)) {
      if (!is_hyphen(phrase, token)) keys.push_back(token.key);
    }
    if (!keys.empty()) roles_[keys.front()].push_back(std::move(keys));
  }
  for (const LexiconRow& row : lexicon("refer.titles")) titles_.insert(tokenise(row.phrase).front().key);
  for (auto& [first, roles] : roles_) {
    std::stable_sort(roles.begin(), roles.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
  }
}

bool RoleWords::is_title(std::uint64_t key) const { return titles_.contains(key); }

std::uint32_t RoleWords::role_at(const Segmented& text, std::uint32_t at, std::uint32_t limit) const {
  if (is_title(text.tokens[at].key) && text.tokens[at].capital) return 1;
  const auto found = roles_.find(text.tokens[at].key);
  if (found == roles_.end()) return 0;
  for (const auto& role : found->second) {
    std::uint32_t end = at;
    std::size_t matched = 0;
    while (matched < role.size() && end < limit && text.tokens[end].key == role[matched]) {
      ++matched;
      ++end;
      if (matched < role.size() && end < limit && is_hyphen(text.text(), text.tokens[end])) ++end;
    }
    if (matched == role.size()) return end - at;
  }
  return 0;
}

const RoleWords& role_words() {
  static const RoleWords words;
  return words;
}

bool is_title_case(const Segmented& text, TokenRange range) {
  constexpr std::uint32_t kSmallWord = 3;  // letters; shorter words stay small in title case
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  for (std::uint32_t at = range.first; at < range.last; ++at) {
    const Token& token = text.tokens[at];
    if (token.kind != TokenKind::word || token.span().size() <= kSmallWord) continue;
    ++words;
    capitals += token.capital ? 1 : 0;
  }
  return words >= 2 && capitals * 4 >= words * 3;
}

std::vector<NameRun> find_names(const Segmented& text) {
  std::vector<NameRun> runs;
  const NameFinder finder(text);
  for (std::uint32_t index = 0; index < text.sentences.size(); ++index) {
    const bool heading = text.block_of(text.sentences[index]).kind == BlockKind::heading;
    if (heading && is_title_case(text, text.sentences[index].tokens)) continue;
    finder.read(index, runs);
  }
  return runs;
}

}  // namespace factdesk
