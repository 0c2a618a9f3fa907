#include "layering/layering.h"

#include <doctest/doctest.h>

namespace factdesk::layering {
namespace {

std::vector<std::string> problems_of_file(const std::string& path, const std::string& text) {
  return problems_of({{path, text}});
}

TEST_CASE("a stage includes what stands to its left and nothing to its right") {
  CHECK(
      problems_of_file("core/rule/a.cpp", "#include \"rule/a.h\"\n#include \"base/span.h\"\n#include <map>\n")
          .empty());
  const auto problems = problems_of_file("core/text/a.cpp", "// a\n#include \"check/check.h\"\n");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0] == "core/text/a.cpp:2: includes check/check.h, of a stage to its right");
  CHECK(problems_of_file("core/report/a.cpp", "#include \"cli/options.h\"\n").size() == 1);
  CHECK(problems_of_file("cli/a.cpp", "#include \"report/report.h\"\n").empty());
}

TEST_CASE("a library stands in its own files only") {
  CHECK(problems_of_file("cli/options.cpp", "#include <CLI/CLI.hpp>\n").empty());
  CHECK(problems_of_file("cli/main.cpp", "#include <CLI/CLI.hpp>\n").size() == 1);
  CHECK(problems_of_file("core/base/node_yaml.cpp", "#include <yaml-cpp/yaml.h>\n").empty());
  CHECK(problems_of_file("core/base/node.cpp", "#include <yaml-cpp/yaml.h>\n").size() == 1);
  CHECK(problems_of_file("core/report/a.cpp", "#include <nlohmann/json.hpp>\n").empty());
  CHECK(problems_of_file("core/report/a.h", "#include <nlohmann/json.hpp>\n").size() == 1);
  CHECK(problems_of_file("core/scan/a.cpp", "#include <re2/re2.h>\n").empty());
  CHECK(problems_of_file("core/scan/a.h", "#include <re2/re2.h>\n").size() == 1);
  CHECK(problems_of_file("core/check/a.cpp", "#include <re2/re2.h>\n").size() == 1);
  CHECK(problems_of_file("core/text/html_tree.cpp", "#include <gumbo.h>\n#include <md4c.h>\n").size() == 1);
}

TEST_CASE("a file of more than four hundred lines is too long") {
  CHECK(problems_of_file("core/base/a.h", std::string(400, '\n')).empty());
  CHECK(problems_of_file("core/base/a.h", std::string(401, '\n')).size() == 1);
  CHECK(problems_of_file("tests/base/a.cpp", std::string(401, '\n')).size() == 1);
  CHECK(problems_of_file("rules/lexicon/en/a.yaml", std::string(401, '\n')).empty());
}

TEST_CASE("a name of the source articles is not built in") {
  CHECK(problems_of_file("rules/lexicon/en/a.yaml", "a: [SoftBank]\n").size() == 1);
  CHECK(problems_of_file("core/base/a.h", "// OpenAI\n").size() == 1);
  CHECK(problems_of_file("tests/base/a.cpp", "// OpenAI\n").empty());
}

TEST_CASE("no two headers define a type of one name") {
  CHECK(problems_of({{"core/base/a.h", "struct Node;\n"}, {"core/base/b.h", "struct Node {\n"}}).empty());
  const auto problems =
      problems_of({{"core/base/a.h", "struct Node {\n"}, {"core/rule/b.h", "\nclass Node : Base {\n"}});
  REQUIRE(problems.size() == 1);
  CHECK(problems[0] == "core/rule/b.h:2: defines Node, which core/base/a.h:1 defines too");
}

TEST_CASE("the tree keeps its rules") {
  const std::vector<SourceFile> files = files_of(FACTDESK_SOURCE_DIR);
  CHECK(files.size() > 100);
  const std::vector<std::string> problems = problems_of(files);
  for (const std::string& problem : problems) MESSAGE(problem);
  CHECK(problems.empty());
}

}  // namespace
}  // namespace factdesk::layering
