#include "properties/articles.h"

#include <algorithm>
#include <filesystem>

#include "cases/run_case.h"

namespace factdesk::laws {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_under(const fs::path& folder, const std::string& extension) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == extension && entry.path().filename() != "README.md")
      paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

void add_case(const fs::path& root, const fs::path& path, Tried& tried) {
  const cases::CaseFile file = cases::parse_case(cases::read_bytes(path).value_or(""));
  std::vector<RuleText> texts;
  for (const cases::CaseRules& rules : file.rules)
    texts.push_back(
        {rules.path, rules.is_file ? cases::read_bytes(root / rules.path).value_or("") : rules.bytes});
  auto loaded = std::make_unique<LoadedRules>(load_rules(texts));
  if (!loaded->problems.empty()) return;
  for (const cases::CaseArticle& article : file.articles) {
    if (article.bytes.empty()) continue;
    tried.articles.push_back({path.parent_path().filename().string(),
                              path.filename().string() + " " + article.name, article.bytes, article.format,
                              article.date, article.title, &loaded->rules});
  }
  tried.rules.push_back(std::move(loaded));
}

}  // namespace

Tried tried_articles() {
  const fs::path root = FACTDESK_SOURCE_DIR;
  Tried tried;
  for (const fs::path& path : files_under(root / "fixtures/cases", ".md")) add_case(root, path, tried);
  std::vector<TriedArticle> seeds;
  for (const fs::path& path : files_under(root / "seeds", ".txt"))
    seeds.push_back({"seeds", path.filename().string(), cases::read_bytes(path).value_or(""), Format::text,
                     std::nullopt, "", &tried.rules.front()->rules});
  tried.articles.insert(tried.articles.begin(), seeds.begin(), seeds.end());
  return tried;
}

Result<CheckedArticle> check_bytes(const TriedArticle& article, const std::string& bytes, Format format) {
  auto document = read_document({article.name, bytes, format, article.title});
  if (!document) return Error{document.error()};
  return check_article(std::move(*document), *article.rules, {article.date});
}

}  // namespace factdesk::laws
