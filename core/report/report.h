// A run's results with places and words, made once; a renderer only lays them out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "check/check.h"
#include "check/compare.h"
#include "rule/rule.h"

namespace factdesk {

struct ReportPoint {
  std::uint32_t line = 1;    // from 1
  std::uint32_t column = 1;  // from 1, in code points
  std::uint32_t offset = 0;  // bytes, in the file as it is on disk
};

struct ReportSpan {
  ReportPoint start, end;  // end is just behind the last byte
};

struct ReportRelated {
  std::string what;  // "cue", "hedge", …
  ReportSpan span;
  std::string words;
};

struct ReportFinding {
  std::string verdict, reason;
  std::string severity;  // "none" for an agreement
  std::string confidence;
  std::string weakness = {};        // why it is low, in words; "" where it is not
  std::string rule;                 // the fact's id, or "sourcing"
  std::optional<std::string> fact;  // nothing for sourcing
  std::string claim;                // "" for sourcing
  std::optional<std::string> slot, expected, found;
  ReportSpan span;  // the words that decide; the start of the file for what is missing
  ReportSpan sentence;
  std::string excerpt;  // the sentence as a reader sees it, on one line; "" for what is missing
  Span marked;          // the deciding words in `excerpt`, bytes
  std::string polarity, modality;
  std::optional<std::string> cue;  // the words behind the stance
  std::string source_class;
  std::optional<std::string> source_text;
  std::string subject;
  std::vector<ReportRelated> related;
  std::string message;                    // "says $10 billion; expected $1 billion"
  std::string advice;                     // what would settle it; "" where that goes without saying
  std::vector<SourceNote> sources;        // of the fact
  std::optional<std::string> suppressed;  // the reason, where it was suppressed
  std::string fingerprint;                // 16 hex digits; survives edits elsewhere in the file
};

// A suppression in the article that does not do what its author wants.
struct ReportSuppressionProblem {
  std::string fault;  // "unused", "malformed", "unbalanced"
  std::string fact;   // as written; "" where it names none
  std::string message;
  ReportSpan span;
};

struct ReportArticle {
  std::string path, title;
  std::optional<std::string> date;
  std::size_t words = 0;
  std::vector<std::pair<std::string, std::string>> status;         // fact id -> status, in rule order
  std::vector<std::pair<std::string, std::string>> status_reason;  // only where there is one
  std::vector<ReportFinding> findings;
  std::vector<ReportSuppressionProblem> suppression_problems = {};
  std::optional<Severity> fail_on = {};  // where its folder has one of its own; none: never
};

struct ReportFact {
  std::string id, claim, consensus;
  std::vector<std::pair<std::string, std::string>> articles;  // path -> status
};

struct ReportRuleFile {
  std::string path;
  std::uint32_t facts = 0;
};

struct ReportSummary {
  std::size_t articles = 0, facts = 0;
  std::size_t agree = 0, conflict = 0, speculation = 0, reported = 0, unclear = 0, missing = 0;
  std::size_t low = 0;         // findings of low confidence, counted nowhere else
  std::size_t suppressed = 0;  // likewise
};

struct Report {
  std::vector<ReportRuleFile> rules;
  std::vector<ReportArticle> articles;
  std::vector<ReportFact> facts;
  ReportSummary summary;
};

// One article's part; articles may be made by several threads.
ReportArticle report_article(const CheckedArticle& article, const Rules& rules);

// The whole, with the articles in the order given; `consensus` by FactId.
Report make_report(const Rules& rules, std::vector<ReportArticle> articles,
                   const std::vector<Consensus>& consensus);

// Takes the agreements out of the findings; statuses and counts stay.
void leave_out_agreements(ReportArticle& article);

// Findings that count (not suppressed, not of low confidence) at or above a severity; what is wrong with a
// suppression is a warning.
std::size_t count_at_or_above(const ReportArticle& article, Severity severity);

// Findings that fail the run: at or above the article's own fail_on, or else the run's (none: never).
std::size_t count_failing(const ReportArticle& article, Severity fail_on);

}  // namespace factdesk
