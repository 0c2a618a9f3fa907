// The articles that properties are tried on: the source articles and every case, with the case's rules.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cases/case_file.h"
#include "check/check.h"
#include "rule/load.h"

namespace factdesk::laws {

struct TriedArticle {
  std::string area;  // the case's folder; "seeds" of a source article
  std::string name;
  std::string bytes;
  Format format = Format::text;
  std::optional<Day> date;
  std::string title;
  const Rules* rules = nullptr;  // owned by Tried
};

struct Tried {
  std::vector<std::unique_ptr<LoadedRules>> rules;
  std::vector<TriedArticle> articles;
};

// Cases in the order of their paths; the source articles first, with the rules of the first case.
Tried tried_articles();

Result<CheckedArticle> check_bytes(const TriedArticle& article, const std::string& bytes, Format format);

}  // namespace factdesk::laws
