// The report as text for people: each article's findings with the words marked, a table where there are
// several articles, and the totals.
#include <algorithm>

#include "report/ci_log.h"
#include "report/counts.h"
#include "report/fact_table.h"
#include "report/paint.h"
#include "report/render.h"
#include "report/terminal.h"
#include "report/tinted.h"
#include "report/wrap.h"

namespace factdesk {
namespace {

constexpr std::size_t kIndent = 4;  // columns
constexpr std::size_t kLabelRoom =
    10;  // columns of "expected", "source", … with what parts them from the rest

class TextReport {
 public:
  TextReport(const Report& report, const RenderOptions& options)
      : report_(report), options_(options), paint_(options.colour) {}

  std::string run() {
    for (const ReportArticle& article : report_.articles) add_article(article);
    if (report_.articles.size() > 1 && !report_.facts.empty()) {
      out_ += fact_table(report_, paint_, options_.width) + "\n";
    }
    add_totals();
    return std::move(out_);
  }

 private:
  void add_article(const ReportArticle& article) {
    std::string about = counted(article.words, "word");
    if (article.date) about = *article.date + ", " + about;
    if (!article.title.empty()) about = visible(article.title) + ", " + about;
    add_line({{Tint::bold, visible(article.path)}, {Tint::faint, "  " + about}});
    const std::string counts = text_of(counts_of(article.status));
    if (!counts.empty()) add_line({{Tint::faint, "facts: " + counts}});
    out_ += "\n";
    for (const ReportFinding& finding : article.findings) {
      if (!finding.suppressed || options_.all) add_finding(article, finding);
    }
    for (const ReportSuppressionProblem& problem : article.suppression_problems)
      add_suppression_problem(article, problem);
    for (const auto& [fact, reason] : article.status_reason) {
      add_line({{Tint::bold, visible(article.path) + ": "},
                {Tint::red, visible(reason)},
                {Tint::plain, ": right in one place and wrong in another"},
                {Tint::faint, " [" + visible(fact) + "]"}});
      out_ += "\n";
    }
  }

  void add_line(const std::vector<TintedPiece>& pieces) {
    out_ += tinted_line(pieces, paint_, options_.wraps_lines ? std::optional(options_.width) : std::nullopt);
  }

  void add_finding(const ReportArticle& article, const ReportFinding& finding) {
    add_head(article, finding);
    add_excerpt(finding);
    if (finding.suppressed) add_field("ignored", *finding.suppressed);
    if (!finding.claim.empty()) add_field("claim", finding.claim);
    if (finding.verdict != name_of(Verdict::agree)) {
      for (const SourceNote& source : finding.sources) add_source(source);
    }
    const std::string why = why_of(finding);
    if (!why.empty()) add_field("why", why);
    if (!finding.advice.empty()) add_field("to settle", finding.advice);
    out_ += "\n";
  }

  // "drafts/a.md:14:26: conflict: says $10 billion; expected $1 billion [investment]"
  void add_head(const ReportArticle& article, const ReportFinding& finding) {
    const ReportPoint& start = finding.span.start;
    const std::string place =
        visible(article.path) + ":" + std::to_string(start.line) + ":" + std::to_string(start.column) + ": ";
    std::string verdict = finding.verdict;
    if (finding.confidence == name_of(Confidence::low)) verdict += " (low confidence, not counted)";
    const bool milder =
        finding.verdict == name_of(Verdict::conflict) && finding.severity != name_of(Severity::error);
    if (finding.suppressed) verdict += " (suppressed, not counted)";
    if (milder) verdict += " (" + finding.severity + ")";
    add_line({{Tint::bold, place},
              {tint_of(finding.verdict), verdict},
              {Tint::plain, ": " + visible(finding.message)},
              {Tint::faint, " [" + visible(finding.rule) + "]"}});
  }

  // "drafts/a.md:3:1: warning: nothing of price is found where this suppresses it [factdesk-ignore]"
  void add_suppression_problem(const ReportArticle& article, const ReportSuppressionProblem& problem) {
    const ReportPoint& start = problem.span.start;
    add_line({{Tint::bold, visible(article.path) + ":" + std::to_string(start.line) + ":" +
                               std::to_string(start.column) + ": "},
              {Tint::yellow, "warning"},
              {Tint::plain, ": " + visible(problem.message)},
              {Tint::faint, " [factdesk-ignore]"}});
    out_ += "\n";
  }

  void add_excerpt(const ReportFinding& finding) {
    if (finding.excerpt.empty()) return;
    const std::string indent(kIndent, ' ');
    const Tint tint = tint_of(finding.verdict);
    for (const MarkedLine& line : wrap_marked(finding.excerpt, finding.marked, options_.width - kIndent)) {
      out_ += indent + line.before + paint_(tint, line.marked) + line.after + "\n";
      if (!line.has_mark) continue;
      out_ += indent + std::string(line.mark_column, ' ') + paint_(tint, std::string(line.mark_width, '^')) +
              "\n";
    }
  }

  void add_field(std::string_view label, std::string_view text) {
    std::string head = std::string(kIndent, ' ') + std::string(label);
    head.resize(kIndent + kLabelRoom, ' ');
    for (const std::string& line : wrap_words(text, options_.width - kIndent - kLabelRoom)) {
      out_ += paint_(Tint::faint, head) + line + "\n";
      head.assign(head.size(), ' ');
    }
  }

  void add_source(const SourceNote& source) {
    std::string text;
    for (const std::string* part : {&source.title, &source.publisher, &source.date, &source.url}) {
      if (!part->empty()) text += (text.empty() ? "" : ", ") + *part;
    }
    add_field("source", text);
    if (!source.quote.empty()) add_field("", "\"" + source.quote + "\"");
  }

  // What the finding rests on: who is meant, how they were reached, the cue.
  static std::string why_of(const ReportFinding& finding) {
    std::string about;
    std::string cues;
    for (const ReportRelated& related : finding.related) {
      std::string* list = related.what == name_of(RelatedKind::entity) ? &about
                          : related.what == name_of(RelatedKind::cue)  ? &cues
                                                                       : nullptr;
      if (list != nullptr) *list += (list->empty() ? "\"" : ", \"") + related.words + "\"";
    }
    if (finding.verdict == name_of(Verdict::missing)) return "";
    std::string why = about.empty() ? "" : "about " + about;
    if (finding.subject != name_of(Subject::name)) why += " (" + reached_by(finding.subject) + ")";
    if (!cues.empty()) why += (why.empty() ? "cue " : ", cue ") + cues;
    return why + (why.empty() ? "" : ", ") + finding.confidence + " confidence" +
           (finding.weakness.empty() ? "" : ": " + finding.weakness);
  }

  static std::string reached_by(const std::string& subject) {
    if (subject == name_of(Subject::inherited)) return "meant from the text around it";
    if (subject == name_of(Subject::short_form)) return "by a short form";
    return "by a " + subject;
  }

  void add_totals() {
    const ReportSummary& summary = report_.summary;
    std::string counts = text_of(counts_of(summary));
    if (counts.empty()) counts = "no findings";
    if (summary.suppressed > 0) counts += "; " + std::to_string(summary.suppressed) + " suppressed";
    if (summary.low > 0) counts += "; " + std::to_string(summary.low) + " of low confidence, not counted";
    add_line({{Tint::plain, counted(summary.articles, "article") + ", " + counted(summary.facts, "fact") +
                                ": " + counts}});
    add_failing();
  }

  void add_failing() {
    std::size_t failing = 0;
    const bool never = options_.fail_on == Severity::none;
    for (const ReportArticle& article : report_.articles) {
      failing += count_failing(article, options_.fail_on);
    }
    const std::string flag = "--fail-on " + std::string(never ? "never" : name_of(options_.fail_on));
    const std::string option = " (" + (options_.limit.empty() ? flag : visible(options_.limit)) + ")";
    if (options_.unchecked > 0) {
      out_ += paint_(Tint::red, "incomplete") + ": " + counted(options_.unchecked, "input") +
              " could not be checked\n";
    }
    if (failing == 0 && options_.unchecked > 0) return;
    if (failing == 0) {
      out_ += paint_(Tint::green, "passes") + option + "\n";
    } else {
      out_ += paint_(Tint::red, "fails") + ": " + counted(failing, "finding") + option + "\n";
    }
  }

  const Report& report_;
  const RenderOptions& options_;
  Paint paint_;
  std::string out_;
};

}  // namespace

std::string render_text(const Report& report, const RenderOptions& options) {
  return without_commands(TextReport(report, options).run());
}

}  // namespace factdesk
