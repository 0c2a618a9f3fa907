// The labelled articles of fixtures/corpus/verdicts/<half>: rule files, articles, and what a careful editor
// concludes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/finding.h"
#include "text/document.h"

namespace factdesk::corpus {

struct VerdictLabels {
  std::string name;  // "1.md"
  std::string bytes;
  Format format = Format::text;
  std::string reg;                        // its register: "wire report"
  std::map<std::string, Verdict> status;  // by fact
};

struct VerdictCase {
  std::string name;
  std::string rules;  // bytes of rules.yaml
  std::vector<VerdictLabels> articles;
};

// In the order of names. Throws what the JSON library throws where a label file cannot be read.
std::vector<VerdictCase> verdict_cases(const std::string& half);

}  // namespace factdesk::corpus
