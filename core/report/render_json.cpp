// The report as JSON: "factdesk-report-1", the keys of docs/report.schema.json in that order.
#include <nlohmann/json.hpp>

#include "report/json_text.h"
#include "report/render.h"

namespace factdesk {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSchema = "factdesk-report-1";

Json or_null(const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); }

Json json_of(const ReportPoint& point) {
  return {{"line", point.line}, {"column", point.column}, {"offset", point.offset}};
}

Json json_of(const ReportSpan& span) { return {{"start", json_of(span.start)}, {"end", json_of(span.end)}}; }

Json json_of(const std::vector<ReportRelated>& related) {
  Json list = Json::array();
  for (const ReportRelated& one : related) {
    list.push_back({{"what", one.what}, {"start", json_of(one.span.start)}, {"end", json_of(one.span.end)}});
  }
  return list;
}

Json json_of(const std::vector<std::pair<std::string, std::string>>& pairs) {
  // Each key stands there once. To ask for it, as [] does, is to look at all those before it.
  Json::object_t map;
  map.reserve(pairs.size());
  for (const auto& [key, value] : pairs) map.push_back({key, value});
  return map;
}

Json json_of(const ReportFinding& finding) {
  return {
      {"verdict", finding.verdict},
      {"reason", finding.reason},
      {"severity", finding.severity},
      {"confidence", finding.confidence},
      {"rule", finding.rule},
      {"fact", or_null(finding.fact)},
      {"claim", finding.fact ? Json(finding.claim) : Json(nullptr)},
      {"slot", or_null(finding.slot)},
      {"expected", or_null(finding.expected)},
      {"found", or_null(finding.found)},
      {"start", json_of(finding.span.start)},
      {"end", json_of(finding.span.end)},
      {"sentence", json_of(finding.sentence)},
      {"excerpt", finding.excerpt},
      {"stance",
       {{"polarity", finding.polarity}, {"modality", finding.modality}, {"cue", or_null(finding.cue)}}},
      {"source", {{"class", finding.source_class}, {"text", or_null(finding.source_text)}}},
      {"subject", finding.subject},
      {"related", json_of(finding.related)},
      {"message", finding.message},
      {"suppressed", or_null(finding.suppressed)},
      {"fingerprint", finding.fingerprint},
  };
}

Json json_of(const ReportArticle& article, std::string_view key, Json name) {
  Json findings = Json::array();
  for (const ReportFinding& finding : article.findings) findings.push_back(json_of(finding));
  Json problems = Json::array();
  for (const ReportSuppressionProblem& problem : article.suppression_problems) {
    problems.push_back({{"fault", problem.fault},
                        {"fact", problem.fact},
                        {"message", problem.message},
                        {"start", json_of(problem.span.start)},
                        {"end", json_of(problem.span.end)}});
  }
  return {
      {std::string(key), std::move(name)}, {"title", article.title},
      {"date", or_null(article.date)},     {"words", article.words},
      {"status", json_of(article.status)}, {"status_reason", json_of(article.status_reason)},
      {"findings", std::move(findings)},   {"suppression_problems", std::move(problems)},
  };
}

Json json_of(const ReportSummary& summary) {
  return {
      {"articles", summary.articles},
      {"facts", summary.facts},
      {"agree", summary.agree},
      {"conflict", summary.conflict},
      {"speculation", summary.speculation},
      {"reported", summary.reported},
      {"unclear", summary.unclear},
      {"missing", summary.missing},
      {"low", summary.low},
      {"suppressed", summary.suppressed},
  };
}

// What is not UTF-8 (a file's name) becomes U+FFFD.
std::string text_of(const Json& json, int indent) {
  return safe_json(json.dump(indent, ' ', false, Json::error_handler_t::replace));
}

}  // namespace

std::string render_json(const Report& report, const RenderOptions&) {
  Json rules = Json::array();
  for (const ReportRuleFile& file : report.rules)
    rules.push_back({{"path", file.path}, {"facts", file.facts}});
  Json articles = Json::array();
  for (const ReportArticle& article : report.articles) {
    articles.push_back(json_of(article, "path", article.path));
  }
  Json facts = Json::array();
  for (const ReportFact& fact : report.facts) {
    facts.push_back({{"id", fact.id},
                     {"claim", fact.claim},
                     {"consensus", fact.consensus},
                     {"articles", json_of(fact.articles)}});
  }
  const Json root = {
      {"schema", kSchema},         {"tool", {{"name", "factdesk"}, {"version", version()}}},
      {"rules", std::move(rules)}, {"articles", std::move(articles)},
      {"facts", std::move(facts)}, {"summary", json_of(report.summary)},
  };
  return text_of(root, kJsonIndent) + "\n";
}

std::string render_json_line(const ReportArticle& article, std::string_view id_json) {
  Json id = Json::parse(id_json, nullptr, false);
  return text_of(json_of(article, "id", id.is_discarded() ? Json(nullptr) : std::move(id)), kJsonOneLine);
}

}  // namespace factdesk
