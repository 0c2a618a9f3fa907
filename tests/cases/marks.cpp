#include "cases/marks.h"

namespace factdesk::cases {
namespace {

constexpr std::string_view kOpen = "{{";
constexpr std::string_view kClose = "}}";

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

bool is_id(std::string_view text) {
  return !text.empty() &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.") ==
             std::string_view::npos;
}

class MarkStripper {
 public:
  MarkStripper(std::string_view article, std::uint32_t line) : article_(article), line_(line) {}

  Result<MarkedArticle> run() {
    while (at_ < article_.size() && error_.empty()) {
      if (article_.substr(at_).starts_with(kOpen)) {
        open();
      } else if (!open_.empty() && article_.substr(at_).starts_with(kClose)) {
        close();
      } else {
        line_ += article_[at_] == '\n' ? 1 : 0;
        result_.text += article_[at_++];
      }
    }
    if (error_.empty() && !open_.empty())
      fail(result_.marks[open_.back()].line, "a mark is not closed; wanted `}}`");
    if (!error_.empty()) return Error{error_};
    return std::move(result_);
  }

 private:
  std::uint32_t here() const { return static_cast<std::uint32_t>(result_.text.size()); }

  void fail(std::uint32_t line, const std::string& what) { error_ = std::to_string(line) + ": " + what; }

  void open() {
    at_ += kOpen.size();
    const std::size_t end = article_.find_first_of(":}\n", at_);
    if (end == std::string_view::npos)
      return fail(line_, "a mark is not closed; wanted `{{verdict fact: words}}`");
    const auto want = parse_want(article_.substr(at_, end - at_));
    if (!want) return fail(line_, want.error());
    if (want->verdict == Verdict::missing) {
      if (!article_.substr(end).starts_with(kClose))
        return fail(line_, "`missing` has no words; wanted `{{missing fact}}`");
      result_.marks.push_back({*want, {here(), here()}, line_});
      at_ = end + kClose.size();
      return;
    }
    if (article_[end] != ':') return fail(line_, "a mark has no words; wanted `{{verdict fact: words}}`");
    at_ = end + 1;
    if (at_ < article_.size() && article_[at_] == ' ') ++at_;
    open_.push_back(result_.marks.size());
    result_.marks.push_back({*want, {here(), here()}, line_});
  }

  void close() {
    Mark& mark = result_.marks[open_.back()];
    mark.words.end = here();
    if (mark.words.empty()) return fail(mark.line, "a mark has no words; wanted `{{verdict fact: words}}`");
    open_.pop_back();
    at_ += kClose.size();
  }

  std::string_view article_;
  std::uint32_t line_;
  std::size_t at_ = 0;
  MarkedArticle result_;
  std::vector<std::size_t> open_;  // marks that are not closed yet, innermost last
  std::string error_;
};

}  // namespace

std::optional<Verdict> verdict_named(std::string_view name) {
  for (const Verdict verdict : {Verdict::agree, Verdict::conflict, Verdict::speculation, Verdict::reported,
                                Verdict::unclear, Verdict::silent, Verdict::missing}) {
    if (name_of(verdict) == name) return verdict;
  }
  return std::nullopt;
}

std::optional<Reason> reason_named(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(Reason::inconsistent_within_article); ++i) {
    const auto reason = static_cast<Reason>(i);
    if (!name.empty() && name_of(reason) == name) return reason;
  }
  return std::nullopt;
}

Result<Want> parse_want(std::string_view head) {
  const std::string written(head);
  const std::string wanted =
      "`" + written + "` is no mark; wanted `[todo-][suppressed ][low ]verdict[[reason]] fact`";
  Want want;
  want.todo = take_prefix(head, "todo-");
  want.suppressed = take_prefix(head, "suppressed ");
  want.low = take_prefix(head, "low ");
  const std::size_t space = head.find(' ');
  if (space == std::string_view::npos) return Error{wanted};
  std::string_view verdict = head.substr(0, space);
  const std::string_view fact = head.substr(space + 1);
  const std::size_t bracket = verdict.find('[');
  if (bracket != std::string_view::npos) {
    const std::string_view reason = verdict.substr(bracket + 1, verdict.size() - bracket - 2);
    want.reason = reason_named(reason);
    if (verdict.back() != ']' || !want.reason)
      return Error{"`" + std::string(reason) + "` is no reason; see the report format"};
    verdict = verdict.substr(0, bracket);
  }
  const auto named = verdict_named(verdict);
  if (!named) return Error{"`" + std::string(verdict) + "` is no verdict; " + wanted};
  if (*named == Verdict::silent && !want.todo)
    return Error{"what is silent needs no mark; wanted a verdict, or `todo-silent`"};
  if (!is_id(fact)) return Error{wanted};
  want.verdict = *named;
  want.fact = std::string(fact);
  return want;
}

std::string text_of(const Want& want) {
  std::string text = want.todo ? "todo-" : "";
  if (want.suppressed) text += "suppressed ";
  if (want.low) text += "low ";
  text += name_of(want.verdict);
  if (want.reason) text += "[" + std::string(name_of(*want.reason)) + "]";
  return text + " " + want.fact;
}

Result<MarkedArticle> strip_marks(std::string_view article, std::uint32_t line) {
  return MarkStripper(article, line).run();
}

}  // namespace factdesk::cases
