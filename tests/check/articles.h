// Rules and articles of a few lines, checked; findings in words that a test can compare.
#pragma once

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "check/check.h"
#include "rule/load.h"

template <>
struct doctest::StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) all += (all.empty() ? "" : " | ") + line;
    return all.c_str();
  }
};

namespace factdesk {

inline Rules rules_of(const std::string& yaml) {
  LoadedRules loaded = load_rules({{"rules.yaml", yaml}});
  for (const Problem& problem : loaded.problems) MESSAGE(problem.text());
  REQUIRE(loaded.problems.empty());
  return std::move(loaded.rules);
}

inline CheckedArticle checked(const Rules& rules, const std::string& text, std::optional<Day> date = {}) {
  auto document = read_document({"a", text, Format::text, ""});
  REQUIRE(document);
  return check_article(std::move(*document), rules, {date});
}

// "conflict[value-differs] high name: $2" of each finding, in order.
inline std::vector<std::string> findings_of(const Rules& rules, const CheckedArticle& article) {
  std::vector<std::string> out;
  for (const Finding& finding : article.findings) {
    std::string line =
        std::string(name_of(finding.verdict)) + "[" + std::string(name_of(finding.reason)) + "] ";
    if (finding.sentence != kNoSentence) {
      line += std::string(name_of(finding.confidence)) + " " + std::string(name_of(finding.subject)) + ": " +
              std::string(slice(article.document->text, finding.place));
    } else {
      line += rules.facts[*finding.fact].id;
    }
    out.push_back(line);
  }
  return out;
}

inline std::vector<std::string> findings(const Rules& rules, const std::string& text,
                                         std::optional<Day> date = {}) {
  return findings_of(rules, checked(rules, text, date));
}

using Lines = std::vector<std::string>;

}  // namespace factdesk
