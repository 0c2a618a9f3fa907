#include "corpus/labelled_stances.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "stance/read.h"

namespace factdesk::corpus {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

template <class Enum, std::size_t kCount>
Enum named(const std::array<Enum, kCount>& all, const std::string& name) {
  for (const Enum one : all) {
    if (name_of(one) == name) return one;
  }
  throw std::runtime_error("label \"" + name + "\"");
}

StanceLabel label_of(const nlohmann::json& row) {
  constexpr std::array kPolarities = {Polarity::positive, Polarity::negative};
  constexpr std::array kModalities = {Modality::asserted, Modality::planned, Modality::hedged,
                                      Modality::conditional, Modality::asked};
  constexpr std::array kClasses = {SourceClass::none,   SourceClass::vague,    SourceClass::anonymous,
                                   SourceClass::outlet, SourceClass::document, SourceClass::named};
  StanceLabel label;
  label.sentence = row.at("sentence").get<std::string>();
  label.polarity = named(kPolarities, row.at("polarity").get<std::string>());
  label.modality = named(kModalities, row.at("modality").get<std::string>());
  label.source = named(kClasses, row.at("source").get<std::string>());
  if (row.at("source_text").is_string()) label.source_words = row.at("source_text").get<std::string>();
  return label;
}

std::vector<StanceLabel> labels_of(const fs::path& path) {
  std::vector<StanceLabel> labels;
  for (const auto& row : nlohmann::json::parse(bytes_of(path))) labels.push_back(label_of(row));
  return labels;
}

}  // namespace

std::vector<LabelledArticle> labelled_articles(const std::string& half) {
  std::vector<fs::path> texts;
  for (const auto& entry :
       fs::directory_iterator(fs::path(FACTDESK_SOURCE_DIR) / "fixtures/corpus/stance" / half)) {
    if (entry.path().extension() == ".txt") texts.push_back(entry.path());
  }
  std::sort(texts.begin(), texts.end());
  std::vector<LabelledArticle> articles;
  for (const fs::path& text : texts) {
    const fs::path stem = fs::path(text).replace_extension();
    articles.push_back({stem.filename().string(), bytes_of(text), labels_of(stem.string() + ".json"),
                        labels_of(stem.string() + ".second.json")});
  }
  return articles;
}

bool is_unsourced_hedge(Modality modality, SourceClass source) {
  return modality == Modality::hedged &&
         (source == SourceClass::none || source == SourceClass::vague || source == SourceClass::anonymous);
}

}  // namespace factdesk::corpus
