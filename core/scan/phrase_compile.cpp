// The phrase language to its program: a recursive descent over the grammar of the rule format, bounded in
// size.
#include <re2/re2.h>

#include <array>

#include "base/utf8.h"
#include "scan/phrase.h"

namespace factdesk {
namespace {

constexpr std::size_t kMaxSteps = 20000;        // of one phrase, entities and families expanded
constexpr int kMaxDepth = 24;                   // of nested groups
constexpr std::int64_t kRegexMemory = 1 << 22;  // bytes that one user's pattern may take
constexpr std::string_view kSpecial = "()[]{}|*/\\~";

}  // namespace

class PhraseCompiler {
 public:
  PhraseCompiler(std::string_view written, const PhraseResolver& resolver, bool names)
      : written_(written), resolver_(resolver), names_(names) {}

  std::variant<Phrase, PhraseError> run() {
    Phrase phrase;
    phrase.written_ = std::string(written_);
    skip_space();
    if (peek() == '/') {
      compile_regex(phrase);
    } else {
      compile_alternatives('\0', 0);
      if (!failed_ && at_ < written_.size())
        fail("unexpected \"" + std::string(1, written_[at_]) + "\"; a \\ before it makes it a character");
      add({});
      phrase.plain_ = plain_;
    }
    if (failed_) return error_;
    phrase.steps_ = std::move(steps_);
    return phrase;
  }

 private:
  char peek() const { return at_ < written_.size() ? written_[at_] : '\0'; }
  void skip_space() {
    while (at_ < written_.size() && is_space(code_point_at(written_, at_).value))
      at_ += code_point_at(written_, at_).size;
  }
  bool at_gap() const {
    return written_.substr(at_).starts_with("...") || written_.substr(at_).starts_with("…");
  }

  void fail(std::string message) {
    if (!failed_) error_ = {std::move(message), at_};
    failed_ = true;
  }

  std::uint32_t add(PhraseStep step) {
    if (steps_.size() >= kMaxSteps) {
      fail("the phrase grows past " + std::to_string(kMaxSteps) + " steps; shorten it");
      return 0;
    }
    steps_.push_back(std::move(step));
    return static_cast<std::uint32_t>(steps_.size() - 1);
  }

  void compile_regex(Phrase& phrase) {
    const std::size_t last = written_.find_last_not_of(" \t");
    if (last == at_ || written_[last] != '/') return fail("a regular expression ends with /");
    const std::string_view pattern = written_.substr(at_ + 1, last - at_ - 1);
    if (pattern.empty()) return fail("the regular expression is empty");
    RE2::Options options(RE2::Quiet);
    options.set_case_sensitive(false);
    options.set_max_mem(kRegexMemory);
    auto regex = std::make_shared<RE2>(re2::StringPiece(pattern.data(), pattern.size()), options);
    if (!regex->ok()) return fail("bad regular expression: " + regex->error());
    if (RE2::FullMatch("", *regex))
      return fail("the regular expression matches the empty text; make it match words");
    phrase.regex_ = std::move(regex);
  }

  // phrase { "|" phrase } up to `closer` ('\0': the end), every alternative from one split.
  void compile_alternatives(char closer, int depth) {
    if (depth > kMaxDepth) return fail("groups are nested too deeply");
    std::vector<std::uint32_t> ends;
    while (!failed_) {
      const std::uint32_t split = closer == '\0' ? 0 : add({.op = PhraseOp::split});
      const std::uint32_t first = static_cast<std::uint32_t>(steps_.size());
      compile_sequence(closer, depth);
      if (failed_ || closer == '\0') return;
      ends.push_back(add({.op = PhraseOp::jump}));
      const auto next = static_cast<std::uint32_t>(steps_.size());
      steps_[split].next = first;
      steps_[split].other = next;
      if (peek() != '|') {
        steps_[split].other = first;  // the last alternative has no other
        break;
      }
      ++at_;
    }
    for (const std::uint32_t end : ends) steps_[end].next = static_cast<std::uint32_t>(steps_.size());
  }

  // item { item }
  void compile_sequence(char closer, int depth) {
    bool any = false;
    bool after_gap = false;
    for (skip_space(); at_ < written_.size() && !failed_; skip_space()) {
      const char c = peek();
      if (c == closer || (c == '|' && closer != '\0')) break;
      if (at_gap()) {
        if (!any) return fail("a phrase cannot begin with a gap (...)");
        if (after_gap) return fail("two gaps in a row; one ... passes over up to eight words");
        at_ += 3;
        add_gap();
        after_gap = true;
        continue;
      }
      compile_item(c, depth);
      any = true;
      after_gap = false;
    }
    if (failed_) return;
    if (after_gap) return fail("a phrase cannot end with a gap (...)");
    if (!any)
      fail(closer == '\0' ? "the phrase is empty"
                          : "an alternative is empty; write words on both sides of |");
  }

  void compile_item(char c, int depth) {
    if (c == '(') {
      compile_bracket(')', depth, false);
    } else if (c == '[') {
      compile_bracket(']', depth, true);
    } else if (c == '{') {
      compile_entity();
    } else if (c == '~') {
      compile_family();
    } else if (c == '*') {
      fail("a star stands at the end of a word (invest*); \\* is a star");
    } else if (c == '/') {
      fail("a regular expression is the whole phrase (/…/); \\/ is a slash");
    } else if (c == '|') {
      fail("a | stands outside a group; write (this|that), or \\| for the sign");
    } else if (c == ')' || c == ']' || c == '}') {
      fail(std::string("a \"") + c + "\" without its opening bracket; \\" + c + " is the sign");
    } else {
      compile_word();
    }
  }

  void compile_bracket(char closer, int depth, bool optional) {
    const std::size_t opened = at_++;
    plain_ = false;
    const std::uint32_t split = optional ? add({.op = PhraseOp::split}) : 0;
    compile_alternatives(closer, depth + 1);
    if (failed_) return;
    if (peek() != closer) {
      at_ = opened;
      return fail(std::string("\"") + written_[opened] + "\" is never closed");
    }
    ++at_;
    if (optional) {
      steps_[split].next = split + 1;
      steps_[split].other = static_cast<std::uint32_t>(steps_.size());
    }
  }

  void compile_entity() {
    const std::size_t close = written_.find('}', at_);
    if (close == std::string_view::npos) return fail("\"{\" is never closed");
    const std::string_view id = written_.substr(at_ + 1, close - at_ - 1);
    const auto words = resolver_.entity ? resolver_.entity(id) : std::nullopt;
    if (!words) return fail("no entity \"" + std::string(id) + "\"");
    expand(*words);
    at_ = close + 1;
  }

  void compile_family() {
    std::size_t end = at_ + 1;
    while (end < written_.size() && !is_space(code_point_at(written_, end).value) &&
           kSpecial.find(written_[end]) == std::string_view::npos) {
      end += code_point_at(written_, end).size;
    }
    const std::string_view word = written_.substr(at_ + 1, end - at_ - 1);
    const auto words = word.empty() || !resolver_.family ? std::nullopt : resolver_.family(word);
    if (!words) return fail("no family \"~" + std::string(word) + "\"");
    expand(*words);
    at_ = end;
  }

  // The phrases behind an entity or a family, as alternatives.
  void expand(const PhraseWords& words) {
    plain_ = false;
    std::vector<std::uint32_t> ends;
    for (std::size_t i = 0; i < words.phrases.size() && !failed_; ++i) {
      const bool last = i + 1 == words.phrases.size();
      const std::uint32_t split = last ? 0 : add({.op = PhraseOp::split});
      PhraseCompiler inner(words.phrases[i], PhraseResolver{}, words.are_names);
      inner.steps_ = std::move(steps_);
      inner.compile_alternatives('\0', 0);
      steps_ = std::move(inner.steps_);
      if (inner.failed_) return fail(inner.error_.message);
      if (last) break;
      ends.push_back(add({.op = PhraseOp::jump}));
      if (failed_) return;
      steps_[split].next = split + 1;
      steps_[split].other = static_cast<std::uint32_t>(steps_.size());
    }
    for (const std::uint32_t end : ends) steps_[end].next = static_cast<std::uint32_t>(steps_.size());
  }

  void add_gap() {
    plain_ = false;
    add({.op = PhraseOp::marks, .in_gap = true});
    std::vector<std::uint32_t> exits;
    for (std::uint32_t i = 0; i < kGapTokens; ++i) {
      exits.push_back(add({.op = PhraseOp::split}));
      add({.op = PhraseOp::any, .in_gap = true});
      add({.op = PhraseOp::marks, .in_gap = true});
    }
    if (failed_) return;
    for (const std::uint32_t exit : exits) {  // as short as it can be: leave first, go on only if that fails
      steps_[exit].next = static_cast<std::uint32_t>(steps_.size());
      steps_[exit].other = exit + 1;
    }
  }

  void compile_word() {
    std::string word;
    bool prefix = false;
    while (at_ < written_.size()) {
      const CodePoint point = code_point_at(written_, at_);
      if (is_space(point.value) || at_gap()) break;
      if (point.value == U'\\') {
        if (at_ + 1 >= written_.size()) return fail("a \\ at the end escapes nothing");
        word += written_[at_ + 1];
        at_ += 2;
        continue;
      }
      if (point.value == U'*') {
        prefix = true;
        ++at_;
        break;
      }
      if (point.value < 0x80 && kSpecial.find(static_cast<char>(point.value)) != std::string_view::npos)
        break;
      word.append(written_.substr(at_, point.size));
      at_ += point.size;
    }
    add_words(word, prefix);
  }

  void add_words(const std::string& word, bool prefix) {
    const Tokens tokens = tokenise(word);
    // "'s" written alone: an apostrophe and a letter, but one token behind the word it hangs on.
    const Tokens hung = tokenise("x" + word);
    if (tokens.size() == 2 && hung.size() == 2 && tokens.front().key == word_key("'") && !prefix) {
      add({.op = PhraseOp::word, .key = hung[1].key});
      return;
    }
    bool any = false;
    for (std::size_t i = 0; i < tokens.size() && !failed_; ++i) {
      const Token& token = tokens[i];
      if (is_hyphen(word, token) && tokens.size() > 1) continue;
      const bool last = i + 1 == tokens.size();
      PhraseStep step{.op = PhraseOp::word, .needs_capital = names_ && token.capital, .key = token.key};
      if (last && prefix) {
        if (token.kind != TokenKind::word)
          return fail("a star stands behind letters (invest*); \\* is a star");
        step.op = PhraseOp::prefix;
        step.prefix = fold(slice(word, token.span()));
      }
      const bool optional = any && last && step.op == PhraseOp::word &&
                            (step.key == word_key(".") || step.key == word_key("'s"));
      if (optional) {  // "Acme Inc." is also "Acme Inc", "Oracle's" also "Oracle"
        const std::uint32_t split = add({.op = PhraseOp::split});
        plain_ = false;
        add(step);
        if (failed_) return;
        steps_[split].next = split + 1;
        steps_[split].other = split + 2;
      } else {
        add(step);
      }
      any = true;
    }
    if (!any) fail("no word is found in \"" + word + "\"");
  }

  std::string_view written_;
  const PhraseResolver& resolver_;
  bool names_;
  std::size_t at_ = 0;
  bool plain_ = true;
  bool failed_ = false;
  PhraseError error_;
  std::vector<PhraseStep> steps_;
};

std::variant<Phrase, PhraseError> Phrase::compile(std::string_view written, const PhraseResolver& resolver,
                                                  bool names) {
  return PhraseCompiler(written, resolver, names).run();
}

}  // namespace factdesk
