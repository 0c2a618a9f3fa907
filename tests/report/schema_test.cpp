// What the renderers write is valid by docs/*.schema.json, and the schemas refuse what is not a report.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "report/golden.h"
#include "report/render.h"
#include "report/sample_report.h"
#include "rule/load.h"

using namespace factdesk;
using namespace factdesk::test;
using Json = nlohmann::json;

namespace {

// The errors, one a line; "" where the document is valid. `part`: a definition of the schema.
std::string errors_of(const std::string& schema_name, const std::string& part, const Json& document) {
  Json schema_json = Json::parse(read_bytes(source_path("docs/" + schema_name)));
  if (!part.empty()) {
    schema_json = {{"definitions", schema_json["definitions"]}, {"$ref", "#/definitions/" + part}};
  }
  valijson::Schema schema;
  valijson::SchemaParser(valijson::SchemaParser::kDraft7)
      .populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_json), schema);
  valijson::ValidationResults results;
  valijson::Validator validator(valijson::Validator::kStrongTypes);
  if (validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(document), &results)) return "";
  std::string out = "invalid\n";
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    for (const std::string& step : error.context) out += step;
    out += ": " + error.description + "\n";
  }
  return out;
}

LoadedRules sample_rules() {
  return load_rules({{"site.yaml",
                      "factdesk: 1\n"
                      "entities:\n"
                      "  acme: {names: [Acme], also: [the builder]}\n"
                      "  roe: {names: [Jane Roe]}\n"
                      "facts:\n"
                      "  price: {claim: Acme paid $3 million for the site in 2019., required: true}\n"
                      "  head: {claim: Jane Roe is Acme's chairman., about: [acme], cues: [chairman],\n"
                      "         expect: {name: roe}}\n"
                      "sourcing: {watch: all}\n"}});
}

constexpr char kArticle[] =
    "# The site\n\nAcme paid $4 million for the site, two people familiar with the deal said. The builder "
    "might "
    "leave by 2028.\n\n- It did not pay between €2 million and €3 million\n- Over 5,000 staff\n\nJohn Poe is "
    "the "
    "chairman of Acme. \"No way,\" Jane Roe said; about a third of 1/2/2025 may be reported next week.\n";

Document document_of(const std::string& text) {
  auto document = read_document({"a.md", text, Format::markdown, "A title"});
  REQUIRE(document);
  return std::move(*document);
}

Report checked_report(const Rules& rules) {
  std::vector<CheckedArticle> checked;
  std::vector<ReportArticle> articles;
  for (const std::string& text : {std::string(kArticle), std::string("Nothing.\n"), std::string()}) {
    checked.push_back(check_article(document_of(text), rules, {}));
    articles.push_back(report_article(checked.back(), rules));
    articles.back().path = "a" + std::to_string(articles.size()) + ".md";
  }
  return make_report(rules, articles, consensus(rules, checked));
}

}  // namespace

TEST_CASE("a report is valid by its schema") {
  const LoadedRules loaded = sample_rules();
  for (const Problem& problem : loaded.problems) FAIL_CHECK(problem.text());
  const Report report = checked_report(loaded.rules);
  CHECK(report.articles[0].findings.size() >= 2);
  CHECK(errors_of("report.schema.json", "", Json::parse(render_json(report, {}))) == "");
  CHECK(errors_of("report.schema.json", "", Json::parse(render_json(sample_report(), {}))) == "");
  CHECK(errors_of("report.schema.json", "", Json::parse(render_json(Report{}, {}))) == "");
}

TEST_CASE("a line of a stream is valid by the schema of the report") {
  for (const ReportArticle& article : checked_report(sample_rules().rules).articles) {
    const Json line = Json::parse(render_json_line(article, "\"x\""));
    CHECK(errors_of("report.schema.json", "stream_line", line) == "");
  }
}

TEST_CASE("an explanation is valid by its schema") {
  const LoadedRules loaded = sample_rules();
  const Explanation explanation = explain_article(document_of(kArticle), loaded.rules, {});
  CHECK(explanation.values.size() >= 4);
  CHECK(errors_of("explain.schema.json", "", Json::parse(render_explain_json(explanation, loaded.rules))) ==
        "");
  const std::string line = render_explain_json_line(explanation, loaded.rules, "7");
  CHECK(errors_of("explain.schema.json", "", Json::parse(line)) == "");
}

TEST_CASE("the schema refuses a key that is not of the contract and one that is left out") {
  Json report = Json::parse(render_json(sample_report(), {}));
  report["articles"][0]["findings"][0]["colour"] = "red";
  CHECK(errors_of("report.schema.json", "", report) != "");
  report = Json::parse(render_json(sample_report(), {}));
  report["articles"][0]["findings"][0].erase("message");
  CHECK(errors_of("report.schema.json", "", report) != "");
}
