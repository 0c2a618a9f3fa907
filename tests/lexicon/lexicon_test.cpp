// The embedded table of words against the files that it is made from, read here a second time.
#include "base/lexicon.h"

#include <doctest/doctest.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace factdesk {
namespace {

namespace fs = std::filesystem;

struct Row {
  std::string list, phrase, attributes;
};

std::string text_of(const Row& row) { return row.list + ": " + row.phrase + " {" + row.attributes + "}"; }

Row row_of(const std::string& list, const YAML::Node& entry) {
  Row row{list, entry.IsScalar() ? entry.Scalar() : std::string(), ""};
  if (entry.IsScalar()) return row;
  for (const auto& pair : entry) {
    const auto key = pair.first.as<std::string>();
    if (key == "phrase") {
      row.phrase = pair.second.as<std::string>();
    } else {
      row.attributes += key + "=" + pair.second.as<std::string>() + "\n";
    }
  }
  return row;
}

std::vector<Row> rows_of_files() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(fs::path(FACTDESK_SOURCE_DIR) / "rules/lexicon/en")) {
    if (entry.path().extension() == ".yaml") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Row> rows;
  for (const fs::path& path : paths) {
    for (const auto& list : YAML::LoadFile(path.string())) {
      for (const auto& entry : list.second)
        rows.push_back(row_of(path.stem().string() + "." + list.first.as<std::string>(), entry));
    }
  }
  return rows;
}

TEST_CASE("the embedded words are those of the lexicon files") {
  const std::vector<Row> files = rows_of_files();
  std::vector<Row> table;
  for (const LexiconRow& row : lexicon())
    table.push_back({std::string(row.list), std::string(row.phrase), std::string(row.attributes)});
  CHECK(files.size() > 500);
  REQUIRE(table.size() == files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    CAPTURE(text_of(files[i]));
    CHECK(text_of(table[i]) == text_of(files[i]));
  }
}

TEST_CASE("a list of the lexicon is found by its name in the order of its file") {
  const std::vector<Row> files = rows_of_files();
  REQUIRE_FALSE(files.empty());
  const std::string& name = files.front().list;
  const auto rows = lexicon(name);
  std::vector<Row> wanted;
  std::copy_if(files.begin(), files.end(), std::back_inserter(wanted),
               [&](const Row& row) { return row.list == name; });
  REQUIRE(rows.size() == wanted.size());
  for (std::size_t i = 0; i < rows.size(); ++i) CHECK(rows[i].phrase == wanted[i].phrase);
  CHECK(lexicon("no.list").empty());
}

}  // namespace
}  // namespace factdesk
