#include "corpus/labelled_verdicts.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace factdesk::corpus {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Verdict verdict_named(const std::string& name) {
  constexpr std::array kVerdicts = {Verdict::agree,    Verdict::conflict, Verdict::speculation,
                                    Verdict::reported, Verdict::unclear,  Verdict::silent,
                                    Verdict::missing};
  for (const Verdict verdict : kVerdicts) {
    if (name_of(verdict) == name) return verdict;
  }
  throw std::runtime_error("label \"" + name + "\"");
}

VerdictCase case_in(const fs::path& folder, const Json& registers) {
  VerdictCase out;
  out.name = folder.filename().string();
  out.rules = bytes_of(folder / "rules.yaml");
  const Json gold = Json::parse(bytes_of(folder / "gold.json"));
  for (const auto& [name, labels] : gold.at("articles").items()) {
    VerdictLabels article;
    article.name = name;
    article.bytes = bytes_of(folder / name);
    article.format = format_of_path(name);
    article.reg = registers.at(out.name + "/" + name).get<std::string>();
    for (const auto& [fact, verdict] : labels.at("status").items())
      article.status[fact] = verdict_named(verdict.get<std::string>());
    out.articles.push_back(std::move(article));
  }
  return out;
}

}  // namespace

std::vector<VerdictCase> verdict_cases(const std::string& half) {
  const fs::path root = fs::path(FACTDESK_SOURCE_DIR) / "fixtures/corpus/verdicts" / half;
  const Json registers = Json::parse(bytes_of(root / "registers.json"));
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(root)) {
    if (entry.is_directory()) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  std::vector<VerdictCase> cases;
  cases.reserve(folders.size());
  for (const fs::path& folder : folders) cases.push_back(case_in(folder, registers));
  return cases;
}

}  // namespace factdesk::corpus
