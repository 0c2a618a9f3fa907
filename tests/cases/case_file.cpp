#include "cases/case_file.h"

#include <algorithm>
#include <map>

namespace factdesk::cases {
namespace {

struct Line {
  std::string_view text;
  std::uint32_t number = 0;
};

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  std::uint32_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back({text.substr(0, end), ++number});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
    text.remove_suffix(1);
  return text;
}

// The length of the run of backticks that opens a fence, or 0.
std::size_t fence_size(std::string_view line) {
  const std::size_t size = std::min(line.find_first_not_of('`'), line.size());
  return size >= 3 ? size : 0;
}

// `text date=2025-01-22 title="A b"` -> the language and its attributes.
struct FenceInfo {
  std::string language;
  std::map<std::string, std::string> attributes;
  std::string bad;  // what could not be read
};

FenceInfo parse_info(std::string_view info) {
  FenceInfo result;
  info = trimmed(info);
  const std::size_t end = std::min(info.find(' '), info.size());
  result.language = std::string(info.substr(0, end));
  info = trimmed(info.substr(end));
  while (!info.empty()) {
    const std::size_t equals = info.find('=');
    if (equals == std::string_view::npos) {
      result.bad = std::string(info);
      return result;
    }
    const std::string key(trimmed(info.substr(0, equals)));
    info.remove_prefix(equals + 1);
    const bool quoted = info.starts_with('"');
    if (quoted) info.remove_prefix(1);
    const std::size_t stop = info.find(quoted ? '"' : ' ');
    result.attributes[key] = std::string(info.substr(0, stop));
    info = stop == std::string_view::npos ? std::string_view() : trimmed(info.substr(stop + 1));
  }
  return result;
}

std::optional<Format> format_named(std::string_view language) {
  if (language == "text") return Format::text;
  if (language == "markdown") return Format::markdown;
  if (language == "html") return Format::html;
  return std::nullopt;
}

class CaseParser {
 public:
  explicit CaseParser(std::string_view markdown) : lines_(split_lines(markdown)) {}

  CaseFile run() {
    while (at_ < lines_.size()) {
      if (const std::size_t fence = fence_size(lines_[at_].text)) {
        read_fence(fence);
      } else {
        read_line(lines_[at_]);
        ++at_;
      }
    }
    if (case_.behaviour.empty())
      fail(1, "no sentence says what the behaviour is; wanted prose before the first block");
    if (case_.rules.empty()) fail(1, "no rules; wanted a ```yaml block or a line `rules: path`");
    if (case_.articles.empty())
      fail(1, "no article; wanted a ```text, ```markdown, ```html or ```edits block");
    return std::move(case_);
  }

 private:
  void fail(std::uint32_t line, const std::string& what) {
    case_.problems.push_back(std::to_string(line) + ": " + what);
  }

  void read_fence(std::size_t fence) {
    const Line opening = lines_[at_++];
    const std::uint32_t first = opening.number + 1;
    std::vector<Line> body;
    while (at_ < lines_.size() && !(fence_size(lines_[at_].text) >= fence &&
                                    trimmed(lines_[at_].text).size() == fence_size(lines_[at_].text)))
      body.push_back(lines_[at_++]);
    if (at_ == lines_.size())
      return fail(opening.number, "the block is not closed; wanted a line of as many backticks");
    ++at_;
    seen_block_ = true;
    const FenceInfo info = parse_info(opening.text.substr(fence));
    if (!info.bad.empty())
      return fail(opening.number, "`" + info.bad + "` is no attribute; wanted name=value");
    if (info.language == "yaml" || info.language == "json") return add_rules(info, body, opening.number);
    CaseArticle article;
    article.line = first;
    if (!read_attributes(info, opening.number, article)) return;
    if (info.language == "edits") {
      read_edits(body, article);
    } else if (!read_article(info.language, body, opening.number, article)) {
      return;
    }
    case_.articles.push_back(std::move(article));
  }

  static std::string joined(const std::vector<Line>& lines) {
    std::string text;
    for (const Line& line : lines) text += std::string(line.text) + "\n";
    return text;
  }

  void add_rules(const FenceInfo& info, const std::vector<Line>& body, std::uint32_t line) {
    CaseRules rules;
    const auto name = info.attributes.find("name");
    rules.path = name != info.attributes.end()
                     ? name->second
                     : "rules-" + std::to_string(case_.rules.size() + 1) + "." + info.language;
    rules.bytes = joined(body);
    rules.line = line;
    case_.rules.push_back(std::move(rules));
  }

  bool read_attributes(const FenceInfo& info, std::uint32_t line, CaseArticle& article) {
    article.name = "article-" + std::to_string(case_.articles.size() + 1);
    for (const auto& [key, value] : info.attributes) {
      if (key == "name") {
        article.name = value;
      } else if (key == "title") {
        article.title = value;
      } else if (key == "article" && info.language == "edits") {
        article.edited_file = value;
      } else if (key == "date") {
        article.date = parse_iso_day(value);
        if (!article.date) return fail(line, "`" + value + "` is no date; wanted YYYY-MM-DD"), false;
      } else {
        return fail(line, "unknown attribute `" + key + "`; wanted date, title, name or (of edits) article"),
               false;
      }
    }
    return true;
  }

  bool read_article(const std::string& language, const std::vector<Line>& body, std::uint32_t line,
                    CaseArticle& article) {
    const auto format = format_named(language);
    if (!format)
      return fail(line, "unknown block `" + language + "`; wanted yaml, json, text, markdown, html or edits"),
             false;
    article.format = *format;
    auto marked = strip_marks(joined(body), article.line);
    if (!marked) {
      case_.problems.push_back(marked.error());
      return false;
    }
    article.bytes = std::move(marked->text);
    article.marks = std::move(marked->marks);
    return true;
  }

  void read_edits(const std::vector<Line>& body, CaseArticle& article) {
    constexpr std::string_view kArrow = " =>";
    if (article.edited_file.empty()) fail(article.line - 1, "edits of nothing; wanted article=path");
    article.format = format_of_path(article.edited_file);
    for (const Line& line : body) {
      if (trimmed(line.text).empty()) continue;
      const std::size_t arrow = line.text.find(kArrow);
      if (arrow == std::string_view::npos || arrow == 0) {
        fail(line.number, "`" + std::string(line.text) + "` is no edit; wanted `old => new`");
        continue;
      }
      article.edits.emplace_back(line.text.substr(0, arrow),
                                 trimmed(line.text.substr(arrow + kArrow.size())));
    }
  }

  // Outside of blocks: prose before the first one; then only what is wanted, and notes that begin with `>` or
  // `#`.
  void read_line(const Line& line) {
    std::string_view text = trimmed(line.text);
    if (text.empty()) return;
    if (text.starts_with("rules:")) {
      case_.rules.push_back({std::string(trimmed(text.substr(6))), "", true, line.number});
      return;
    }
    if (!seen_block_) {
      if (!text.starts_with('#'))
        case_.behaviour += std::string(case_.behaviour.empty() ? "" : " ") + std::string(text);
      return;
    }
    if (text.starts_with('>') || text.starts_with('#')) return;
    if (text.starts_with("- ")) text.remove_prefix(2);
    if (!read_wanted(text, line.number)) {
      fail(line.number, "`" + std::string(text) +
                            "` says nothing; wanted `status fact: verdict`, `consensus fact: verdict`, `no "
                            "verdict [fact]`, "
                            "behind edits `verdict fact: words`, or a note that begins with `>`");
    }
  }

  bool read_wanted(std::string_view text, std::uint32_t line) {
    std::string_view rest = text;
    const bool todo = rest.starts_with("todo-");
    if (todo) rest.remove_prefix(5);
    const std::size_t colon = rest.find(": ");
    if (rest.starts_with("status ") && colon != std::string_view::npos)
      return read_status(rest.substr(7, colon - 7), trimmed(rest.substr(colon + 2)), todo, line);
    if (rest.starts_with("consensus ") && colon != std::string_view::npos) {
      case_.consensus.push_back({std::string(rest.substr(10, colon - 10)),
                                 std::string(trimmed(rest.substr(colon + 2))), todo, line});
      return true;
    }
    if (case_.articles.empty()) return false;
    if (rest.starts_with("suppression ")) {
      case_.articles.back().suppressions.push_back({std::string(trimmed(rest.substr(12))), line});
      return true;
    }
    if (rest.starts_with("no ")) return read_none(rest.substr(3), todo, line);
    return read_finding(text, line);
  }

  bool read_status(std::string_view fact, std::string_view status, bool todo, std::uint32_t line) {
    if (case_.articles.empty()) return false;
    WantedStatus wanted{std::string(fact), Verdict::silent, std::nullopt, todo, line};
    const std::size_t bracket = status.find('[');
    if (bracket != std::string_view::npos) {
      if (status.back() != ']') return false;
      wanted.reason = reason_named(status.substr(bracket + 1, status.size() - bracket - 2));
      if (!wanted.reason) return false;
    }
    const auto verdict = verdict_named(status.substr(0, bracket));
    if (!verdict) return false;
    wanted.status = *verdict;
    case_.articles.back().statuses.push_back(std::move(wanted));
    return true;
  }

  bool read_none(std::string_view text, bool todo, std::uint32_t line) {
    const std::size_t space = std::min(text.find(' '), text.size());
    const auto verdict = verdict_named(text.substr(0, space));
    if (!verdict) return false;
    case_.articles.back().none.push_back({*verdict, std::string(trimmed(text.substr(space))), todo, line});
    return true;
  }

  bool read_finding(std::string_view text, std::uint32_t line) {
    CaseArticle& article = case_.articles.back();
    if (article.edited_file.empty()) return false;
    const std::size_t colon = text.find(": ");
    const std::string_view head = text.substr(0, colon);
    if (head.starts_with("silent ") && colon != std::string_view::npos) {
      Want want;
      want.verdict = Verdict::silent;
      want.fact = std::string(head.substr(7));
      article.findings.push_back({std::move(want), std::string(trimmed(text.substr(colon + 2))), line});
      return true;
    }
    const auto want = parse_want(head);
    if (!want || (colon == std::string_view::npos && want->verdict != Verdict::missing)) return false;
    const std::string_view words =
        colon == std::string_view::npos ? std::string_view() : trimmed(text.substr(colon + 2));
    article.findings.push_back({*want, std::string(words), line});
    return true;
  }

  std::vector<Line> lines_;
  std::size_t at_ = 0;
  bool seen_block_ = false;
  CaseFile case_;
};

}  // namespace

CaseFile parse_case(std::string_view markdown) { return CaseParser(markdown).run(); }

}  // namespace factdesk::cases
