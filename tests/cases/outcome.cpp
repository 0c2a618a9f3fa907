#include "cases/outcome.h"

#include <algorithm>

namespace factdesk::cases {
namespace {

bool is_low(const Found& found) { return found.confidence == Confidence::low; }

std::string text_of(const Found& found, std::string_view bytes) {
  std::string text = std::string(found.suppressed ? "suppressed " : "") + (is_low(found) ? "low " : "");
  text += std::string(name_of(found.verdict)) + "[" + std::string(name_of(found.reason)) + "] " + found.fact;
  if (!found.words.empty()) text += ": " + std::string(slice(bytes, found.words));
  return text;
}

// `missing` has no place.
bool same_words(const Mark& mark, const Found& found) {
  return mark.words == found.words || (mark.words.empty() && found.words.empty());
}

// Verdict, reason and confidence, not where.
bool meets(const Want& want, const Found& found) {
  return want.verdict == found.verdict && want.fact == found.fact && want.low == is_low(found) &&
         want.suppressed == found.suppressed && (!want.reason || *want.reason == found.reason);
}

class ArticleComparison {
 public:
  ArticleComparison(const CaseArticle& article, const Outcome& outcome)
      : article_(article), outcome_(outcome), claimed_(outcome.findings.size(), false) {}

  std::vector<Failure> run() {
    if (article_.edited_file.empty()) {
      for (const Mark& mark : article_.marks) {
        if (!mark.want.todo) compare_mark(mark);
      }
      for (const Mark& mark : article_.marks) {
        if (mark.want.todo) compare_todo(mark);
      }
      report_unmarked();
    }
    for (const WantedFinding& wanted : article_.findings) compare_listed(wanted);
    for (const WantedNone& none : article_.none) compare_none(none);
    for (const WantedStatus& status : article_.statuses) compare_status(status);
    compare_suppressions();
    std::stable_sort(failures_.begin(), failures_.end(),
                     [](const Failure& a, const Failure& b) { return a.line < b.line; });
    return std::move(failures_);
  }

 private:
  void fail(std::uint32_t line, std::string message) { failures_.push_back({line, std::move(message)}); }

  std::string words_of(Span words) const { return std::string(slice(outcome_.bytes, words)); }

  std::string written(const Mark& mark) const {
    return "{{" + cases::text_of(mark.want) + (mark.words.empty() ? "" : ": " + words_of(mark.words)) + "}}";
  }

  std::uint32_t line_of(Span words) const {
    const auto end = outcome_.bytes.begin() + words.start;
    return article_.line + static_cast<std::uint32_t>(std::count(outcome_.bytes.begin(), end, '\n'));
  }

  void compare_mark(const Mark& mark) {
    for (std::size_t i = 0; i < outcome_.findings.size(); ++i) {
      const Found& found = outcome_.findings[i];
      if (claimed_[i] || !same_words(mark, found) || !meets(mark.want, found)) continue;
      claimed_[i] = true;
      return;
    }
    fail(mark.line, "wanted " + written(mark) + "\n    found " + nearby(mark));
  }

  // What the fact's findings at or over these words are, for the message.
  std::string nearby(const Mark& mark) const {
    std::string text;
    for (const Found& found : outcome_.findings) {
      const bool near = mark.words.empty() ? found.words.empty() : found.words.overlaps(mark.words);
      if (near && found.fact == mark.want.fact)
        text += (text.empty() ? "" : "\n          ") + text_of(found, outcome_.bytes);
    }
    return text.empty() ? "nothing of " + mark.want.fact + " there" : text;
  }

  // A todo mark excuses what is found of its fact at its words, for as long as it is not met.
  void compare_todo(const Mark& mark) {
    bool met = false;
    bool any = false;
    for (std::size_t i = 0; i < outcome_.findings.size(); ++i) {
      const Found& found = outcome_.findings[i];
      const bool there = mark.words.empty() ? found.words.empty() : found.words.overlaps(mark.words);
      if (!there || found.fact != mark.want.fact || claimed_[i]) continue;
      any = true;
      met = met || (meets(mark.want, found) && same_words(mark, found));
      claimed_[i] = true;
    }
    if (mark.want.verdict == Verdict::silent) met = !any;
    if (met) fail(mark.line, written(mark) + " is met now; make it a real mark");
  }

  void report_unmarked() {
    for (std::size_t i = 0; i < outcome_.findings.size(); ++i) {
      if (claimed_[i]) continue;
      const Found& found = outcome_.findings[i];
      fail(found.words.empty() ? article_.line : line_of(found.words),
           "found, but not marked: " + text_of(found, outcome_.bytes));
    }
  }

  void compare_listed(const WantedFinding& wanted) {
    const Span around = only_place_of(wanted.words);
    const auto at_words = [&](const Found& found) {
      return found.fact == wanted.want.fact &&
             (wanted.words.empty() || words_of(found.words) == wanted.words ||
              (!found.words.empty() && around.contains(found.words)));
    };
    const auto& findings = outcome_.findings;
    bool met = std::any_of(findings.begin(), findings.end(),
                           [&](const Found& found) { return at_words(found) && meets(wanted.want, found); });
    if (wanted.want.verdict == Verdict::silent) met = is_silent_at(wanted);
    if (met == !wanted.want.todo) return;
    const std::string line = cases::text_of(wanted.want) + (wanted.words.empty() ? "" : ": " + wanted.words);
    if (met) return fail(wanted.line, "`" + line + "` is met now; make it a real line");
    std::string all;
    for (const Found& found : findings) {
      if (found.fact == wanted.want.fact) all += "\n          " + text_of(found, outcome_.bytes);
    }
    fail(wanted.line, "wanted " + line + "\n    found " + (all.empty() ? "nothing of it" : all.substr(11)));
  }

  // Where words stand that stand once; nowhere for those that do not.
  Span only_place_of(const std::string& words) const {
    const std::size_t at = outcome_.bytes.find(words);
    if (words.empty() || at == std::string::npos || outcome_.bytes.find(words, at + 1) != std::string::npos)
      return {};
    const auto start = static_cast<std::uint32_t>(at);
    return {start, start + static_cast<std::uint32_t>(words.size())};
  }

  // No finding of the fact touches the words, which must stand in the article.
  bool is_silent_at(const WantedFinding& wanted) const {
    const auto touches = [&](Span words) {
      return std::any_of(outcome_.findings.begin(), outcome_.findings.end(), [&](const Found& found) {
        return found.fact == wanted.want.fact && found.words.overlaps(words);
      });
    };
    bool stands = false;
    for (std::size_t at = outcome_.bytes.find(wanted.words); at != std::string::npos;
         at = outcome_.bytes.find(wanted.words, at + 1)) {
      stands = true;
      const auto start = static_cast<std::uint32_t>(at);
      if (touches({start, start + static_cast<std::uint32_t>(wanted.words.size())})) return false;
    }
    return stands;
  }

  void compare_none(const WantedNone& none) {
    std::string all;
    for (const Found& found : outcome_.findings) {
      const bool named = none.fact.empty() || found.fact == none.fact;
      if (named && found.verdict == none.verdict && !is_low(found) && !found.suppressed)
        all += "\n          " + text_of(found, outcome_.bytes);
    }
    if (all.empty() == !none.todo) return;
    const std::string line =
        "no " + std::string(name_of(none.verdict)) + (none.fact.empty() ? "" : " " + none.fact);
    fail(none.line, none.todo ? "`todo-" + line + "` is met now; make it a real line"
                              : "wanted " + line + "\n    found " + all.substr(11));
  }

  void compare_status(const WantedStatus& wanted) {
    const auto found = outcome_.statuses.find(wanted.fact);
    if (found == outcome_.statuses.end()) return fail(wanted.line, "there is no fact `" + wanted.fact + "`");
    const FoundStatus& status = found->second;
    const bool met = status.status == wanted.status && (!wanted.reason || *wanted.reason == status.reason);
    if (met == !wanted.todo) return;
    if (met) return fail(wanted.line, "`todo-status " + wanted.fact + "` is met now; make it a real line");
    fail(wanted.line,
         "wanted status " + wanted.fact + ": " + std::string(name_of(wanted.status)) + "\n    found " +
             std::string(name_of(status.status)) +
             (status.reason == Reason::none ? "" : "[" + std::string(name_of(status.reason)) + "]"));
  }

  // What is wrong with the article's suppressions, all of it, in the order of the file.
  void compare_suppressions() {
    const std::vector<std::string>& found = outcome_.suppression_problems;
    for (std::size_t at = 0; at < std::max(found.size(), article_.suppressions.size()); ++at) {
      const bool wanted = at < article_.suppressions.size();
      const std::string want = wanted ? article_.suppressions[at].problem : "no further problem";
      const std::string got = at < found.size() ? found[at] : "nothing";
      if (want != got)
        fail(wanted ? article_.suppressions[at].line : article_.line,
             "wanted suppression " + want + "\n    found " + got);
    }
  }

  const CaseArticle& article_;
  const Outcome& outcome_;
  std::vector<bool> claimed_;  // by finding: some mark stands for it
  std::vector<Failure> failures_;
};

}  // namespace

std::vector<Failure> compare_article(const CaseArticle& article, const Outcome& outcome) {
  return ArticleComparison(article, outcome).run();
}

std::vector<Failure> compare_consensus(const std::vector<WantedConsensus>& wanted,
                                       const std::map<std::string, std::string>& found) {
  std::vector<Failure> failures;
  for (const WantedConsensus& one : wanted) {
    const auto is = found.find(one.fact);
    if (is == found.end()) {
      failures.push_back({one.line, "there is no fact `" + one.fact + "`"});
    } else if ((is->second == one.consensus) == one.todo) {
      failures.push_back(
          {one.line,
           one.todo ? "`todo-consensus " + one.fact + "` is met now; make it a real line"
                    : "wanted consensus " + one.fact + ": " + one.consensus + "\n    found " + is->second});
    }
  }
  return failures;
}

Result<std::string> apply_edits(std::string text,
                                const std::vector<std::pair<std::string, std::string>>& edits) {
  for (const auto& [old_words, new_words] : edits) {
    const std::size_t at = text.find(old_words);
    if (at == std::string::npos) return Error{"`" + old_words + "` does not stand in the article"};
    if (text.find(old_words, at + 1) != std::string::npos)
      return Error{"`" + old_words + "` stands in the article more than once; wanted more words around it"};
    text.replace(at, old_words.size(), new_words);
  }
  return text;
}

}  // namespace factdesk::cases
