// One report made by hand through every renderer, and a small article explained.
#include "report/render.h"

#include <algorithm>

#include "report/golden.h"
#include "report/sample_report.h"
#include "report/terminal.h"
#include "rule/load.h"

using namespace factdesk;
using namespace factdesk::test;

namespace {

Explanation explain(const std::string& text, const Rules& rules) {
  auto document = read_document({"a.txt", text, Format::text, ""});
  REQUIRE(document);
  return explain_article(std::move(*document), rules, {});
}

const LoadedRules& site_rules() {
  static const LoadedRules loaded = load_rules({{"site.yaml",
                                                 "factdesk: 1\n"
                                                 "entities:\n"
                                                 "  acme: {names: [Acme]}\n"
                                                 "facts:\n"
                                                 "  price: Acme paid $3 million for the site.\n"}});
  return loaded;
}

// Would a terminal obey any byte of this? Line breaks are ours.
bool is_safe(const std::string& text) { return visible_lines(text) == text; }

}  // namespace

TEST_CASE("a report is laid out as text") {
  const Report report = sample_report();
  check_golden("report.txt", render_text(report, {false, 100, Severity::error, 0}));
  RenderOptions narrow{false, 40, Severity::warning, 1};
  narrow.wraps_lines = true;
  check_golden("report-narrow.txt", render_text(report, narrow));
  check_golden("report-colour.txt", render_text(report, {true, 80, Severity::none, 0}));
}

// The widest line, in columns; what holds a word that is wider alone does not count.
std::size_t widest_line(const std::string& text) {
  std::size_t widest = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    const bool one_word = line.find_first_not_of(' ') != std::string::npos &&
                          line.find(' ', line.find_first_not_of(' ')) == std::string::npos;
    if (!one_word) widest = std::max(widest, display_width(line));
    at = end + 1;
  }
  return widest;
}

TEST_CASE("no line of a report is wider than its reader's terminal") {
  Report report = sample_report();
  for (ReportFact& fact : report.facts) fact.id = "a-fact-whose-name-is-rather-long-" + fact.id;
  for (const std::size_t width : {40U, 60U, 80U, 120U}) {
    RenderOptions options{false, width, Severity::error, 0};
    options.wraps_lines = true;
    CHECK(widest_line(render_text(report, options)) <= width);
  }
}

TEST_CASE("a report is laid out as JSON") {
  check_golden("report.json", render_json(sample_report(), {}));
  check_golden("report-line.json", render_json_line(sample_report().articles[0], "{\"row\":7}") + "\n");
}

TEST_CASE("a run without findings says so") {
  Report report;
  report.articles.push_back({"a.txt", "", std::nullopt, 0, {}, {}, {}});
  report.summary.articles = 1;
  check_golden("report-empty.txt", render_text(report, {}));
}

TEST_CASE("an explanation is laid out as text and as JSON") {
  REQUIRE(site_rules().problems.empty());
  const Explanation explanation = explain("Acme paid $4 million for the site.\n", site_rules().rules);
  check_golden("explain.txt", render_explain_text(explanation, site_rules().rules, {}));
  check_golden("explain.json", render_explain_json(explanation, site_rules().rules));
}

TEST_CASE("nothing of an article or its path can steer a terminal") {
  CHECK(is_safe(render_text(sample_report(), {})));
  CHECK(is_safe(render_json(sample_report(), {})));
  const std::string hostile =
      "Acme \x1b]0;owned\x07 paid \xC2\x9B"
      "31m$4 million \xE2\x80\xAE for the site.";
  const Explanation explanation = explain(hostile, site_rules().rules);
  CHECK(is_safe(render_explain_text(explanation, site_rules().rules, {})));
  CHECK(is_safe(render_explain_json(explanation, site_rules().rules)));
}

TEST_CASE("a path that is not UTF-8 is no bad JSON") {
  Report report = sample_report();
  report.articles[0].path = "caf\xE9.txt";
  const std::string json = render_json(report, {});
  CHECK(json.find("caf\xEF\xBF\xBD.txt") != std::string::npos);
}

TEST_CASE("an id of a stream that is no JSON is null") {
  CHECK(render_json_line(sample_report().articles[0], "nonsense").starts_with("{\"id\":null,"));
}

TEST_CASE("leaving out agreements takes nothing else") {
  ReportArticle article = sample_report().articles[0];
  leave_out_agreements(article);
  CHECK(article.findings.size() == 3);
  CHECK(article.status.size() == 3);
}

TEST_CASE("findings of low confidence and what is suppressed fail no run") {
  const Report report = sample_report();
  CHECK(count_at_or_above(report.articles[0], Severity::error) == 1);
  // One of them is a suppression that suppresses nothing.
  CHECK(count_at_or_above(report.articles[0], Severity::note) == 3);
  CHECK(count_at_or_above(report.articles[1], Severity::error) == 0);
  CHECK(count_at_or_above(report.articles[1], Severity::warning) == 2);
}
