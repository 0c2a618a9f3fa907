// Articles checked by several threads; the results stand in the order of the files.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "report/report.h"
#include "rule_set.h"
#include "text/document.h"

namespace factdesk {

// Lines that are asked about, by path as reports print it.
using NewLines = std::map<std::string, std::vector<LineRange>>;

struct ArticleRun {
  std::vector<CheckedArticle> checked;  // only what consensus needs
  std::vector<ReportArticle> articles;
  std::size_t unchecked = 0;  // articles that could not be read; said on standard error
};

struct ArticleRunSettings {
  CheckSettings check;
  unsigned jobs = 1;
  std::string stdin_filename = {};      // what "-" stands for; "": nothing
  const NewLines* new_lines = nullptr;  // null: all lines of all articles
};

ArticleRun run_articles(const std::vector<std::string>& paths, const RuleSets& rules,
                        const ArticleRunSettings& settings);

}  // namespace factdesk
