// The stages in order, for one article: what `check` counts and `explain` prints.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "check/finding.h"
#include "check/suppress.h"
#include "check/weights.h"
#include "check/why_silent.h"
#include "parse/parse.h"
#include "rule/rule.h"
#include "scan/segmented.h"
#include "stance/stance.h"
#include "text/document.h"
#include "value/value.h"

namespace factdesk {

struct CheckSettings {
  std::optional<Day> date;  // of articles that state none
  Weights weights = {};     // others than these only measure what each is worth
};

// Everything about one article that a report needs; owns its document (behind a pointer, so that it can
// move).
struct CheckedArticle {
  std::unique_ptr<Document> document;         // `date` is resolved
  Segmented segmented;                        // points into `document`
  std::vector<Finding> findings;              // in the order of place, fact, slot
  std::vector<FactStatusInArticle> statuses;  // by FactId
  std::vector<std::vector<Value>>
      said;  // by FactId: values that were judged (not of low confidence), for consensus
  std::vector<std::vector<Polarity>> stated;             // by FactId: statements likewise
  std::vector<SuppressionProblem> suppression_problems;  // in the order of the file
  std::uint32_t stances_read = 0;  // sentences whose stance was worked out: those that something hit
  std::uint32_t sentences_parsed = 0;
  std::uint64_t steps =
      0;  // how often a stage looked back (Reading::steps); grows no faster than the article
};

CheckedArticle check_article(Document document, const Rules& rules, const CheckSettings& settings);

// What `explain` shows beside the findings, by the same stages, for every sentence.
struct Explanation {
  CheckedArticle article;
  std::vector<SentenceStance> stances;  // by sentence
  std::vector<Stance> mains;            // by sentence
  std::vector<Parse> parses;            // by sentence
  std::vector<Value> values;            // of the whole article
  std::vector<Candidate> candidates;
  std::vector<SilentFact> silent;  // in the order of facts
};

Explanation explain_article(Document document, const Rules& rules, const CheckSettings& settings);

}  // namespace factdesk
