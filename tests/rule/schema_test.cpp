// rules/schema.json and the loader accept and refuse the same rule files, as far as a schema can see.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "base/node.h"
#include "rule/rule_fixtures.h"

using namespace factdesk;
using namespace factdesk::test;
using Json = nlohmann::json;

namespace {

// A plain scalar as an editor's YAML parser types it: true, 2019 and 1.5 are no strings to a schema.
Json json_of_plain(const std::string& words) {
  static const std::regex number("[-+]?(0|[1-9][0-9]*)(\\.[0-9]+)?");
  if (words == "true" || words == "false") return words == "true";
  if (std::regex_match(words, number)) return std::stod(words);
  return words;
}

Json json_of(const Node& node) {
  switch (node.kind) {
    case NodeKind::null:
      return nullptr;
    case NodeKind::scalar:
      return node.quoted ? Json(node.scalar) : json_of_plain(node.scalar);
    case NodeKind::list: {
      Json list = Json::array();
      for (const Node& item : node.items) list.push_back(json_of(item));
      return list;
    }
    case NodeKind::map: {
      Json map = Json::object();
      for (const auto& [key, value] : node.entries) map[key.scalar] = json_of(value);
      return map;
    }
  }
  return nullptr;
}

const valijson::Schema& rule_schema() {
  static const valijson::Schema* const parsed = [] {
    const Json document =
        Json::parse(read_bytes(std::filesystem::path(FACTDESK_SOURCE_DIR) / "rules/schema.json"));
    auto* schema = new valijson::Schema;
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(valijson::adapters::NlohmannJsonAdapter(document), *schema);
    return schema;
  }();
  return *parsed;
}

bool schema_accepts(const Json& document) {
  valijson::Validator validator(valijson::Validator::kStrongTypes);
  return validator.validate(rule_schema(), valijson::adapters::NlohmannJsonAdapter(document), nullptr);
}

struct Seen {
  bool readable = false;
  bool accepted = false;
};

Seen seen_by_schema(const RuleText& file) {
  std::vector<Problem> problems;
  const NodeSyntax syntax = file.path.ends_with(".json") ? NodeSyntax::json : NodeSyntax::yaml;
  const Node root = read_node(file.bytes, syntax, file.path, problems);
  return {problems.empty(), problems.empty() && schema_accepts(json_of(root))};
}

}  // namespace

TEST_CASE("the schema and the loader accept every valid rule file") {
  const std::vector<RuleText> files = rule_fixtures("valid");
  CHECK(files.size() >= 5);
  for (const RuleText& file : files) {
    CAPTURE(file.path);
    CHECK(seen_by_schema(file).accepted);
    const LoadedRules loaded = load_rules({file});
    for (const Problem& problem : loaded.problems) FAIL_CHECK(problem.text());
  }
}

TEST_CASE("the schema refuses what the loader refuses unless only the loader can see it") {
  for (const BrokenFixture& fixture : broken_fixtures()) {
    CAPTURE(fixture.name);
    const std::string expected = read_bytes(fixture.expected);
    bool readable = true;
    bool accepted = true;
    for (const RuleText& file : fixture.files) {
      const Seen seen = seen_by_schema(file);
      readable = readable && seen.readable;
      accepted = accepted && seen.accepted;
    }
    if (expected.starts_with("schema: refuses\n")) {
      CHECK(readable);
      CHECK_FALSE(accepted);
    } else if (expected.starts_with("schema: cannot see\n")) {
      CHECK(accepted);
    } else {
      CHECK(expected.starts_with("schema: never reached: not readable\n"));
      CHECK_FALSE(readable);
    }
  }
}
