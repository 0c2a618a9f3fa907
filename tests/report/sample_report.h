// A report made by hand that shows every kind of finding, and text that would steer a terminal.
#pragma once

#include "report/report.h"

namespace factdesk::test {

inline ReportSpan on_line(std::uint32_t line, std::uint32_t column, std::uint32_t offset,
                          std::uint32_t size) {
  return {{line, column, offset}, {line, column + size, offset + size}};
}

// A conflict about a value, cited to somebody, with a source of record.
inline ReportFinding sample_conflict() {
  ReportFinding finding;
  finding.verdict = "conflict";
  finding.reason = "value-differs";
  finding.severity = "error";
  finding.confidence = "high";
  finding.rule = "site-price";
  finding.fact = "site-price";
  finding.claim = "Acme paid $1 billion for the site in 2019.";
  finding.slot = "money";
  finding.expected = "$1 billion";
  finding.found = "$10 billion";
  finding.excerpt = "In 2019 Acme paid $10 billion for the site, Jane Roe said.";
  finding.marked = {18, 29};
  finding.span = on_line(14, 19, 1015, 11);
  finding.sentence = on_line(14, 1, 997, 58);
  finding.polarity = "positive";
  finding.modality = "asserted";
  finding.source_class = "named";
  finding.source_text = "Jane Roe";
  finding.subject = "name";
  finding.related = {{"cue", on_line(14, 14, 1010, 4), "paid"}, {"entity", on_line(14, 9, 1005, 4), "Acme"}};
  finding.message = "says $10 billion, citing Jane Roe; expected $1 billion";
  finding.sources = {
      {"Acme buys the site", "Acme", "2019-07-22", "https://example.org/a", "a price of $1 billion"}};
  finding.fingerprint = "00000000000000aa";
  return finding;
}

// A long sentence, a description, nobody who says so.
inline ReportFinding sample_speculation() {
  ReportFinding finding = sample_conflict();
  finding.verdict = "speculation";
  finding.reason = "hedged";
  finding.severity = "warning";
  finding.confidence = "medium";
  finding.excerpt =
      "After a long summer in which nobody in the town talked of anything else, and in which the price of a "
      "cup of coffee rose twice, the builder may have paid about $1 billion for the site, which lies between "
      "the river and the railway and has been empty since the mill burnt down, and some of its neighbours "
      "are "
      "said to be glad of it, and others, who remember the mill, are said to be not so glad of it at all.";
  finding.marked = {153, 169};
  finding.span = on_line(15, 153, 1208, 16);
  finding.sentence = on_line(15, 1, 1056, 401);
  finding.modality = "hedged";
  finding.cue = "may";
  finding.source_class = "none";
  finding.source_text.reset();
  finding.subject = "description";
  finding.related = {{"entity", on_line(15, 128, 1183, 11), "the builder"},
                     {"hedge", on_line(15, 140, 1195, 3), "may"}};
  finding.message = "says it only on a guess (\"may\"), and names no source";
  finding.advice = "name who says so: a named person or organisation, a document or another newsroom";
  finding.fingerprint = "00000000000000ab";
  return finding;
}

// Of the sourcing section, in a sentence with wide and combining characters and bytes that steer a terminal.
inline ReportFinding sample_hostile() {
  ReportFinding finding = sample_speculation();
  finding.rule = "sourcing";
  finding.fact.reset();
  finding.claim.clear();
  finding.slot.reset();
  finding.expected.reset();
  finding.found.reset();
  finding.sources.clear();
  finding.excerpt = "東京 \x1b[31mcafe\xCC\x81\xE2\x80\xAE might \x07 close.";
  finding.marked = {22, 27};
  finding.span = on_line(20, 15, 1500, 5);
  finding.sentence = on_line(20, 1, 1477, 37);
  finding.cue = "might";
  finding.subject = "name";
  finding.related.clear();
  finding.message = "says it only on a guess (\"might\"), and names no source";
  finding.fingerprint = "00000000000000ac";
  return finding;
}

inline ReportFinding sample_low() {
  ReportFinding finding = sample_conflict();
  finding.confidence = "low";
  finding.excerpt = "A builder in Porto paid $3 billion.";
  finding.marked = {24, 34};
  finding.span = on_line(22, 25, 1600, 10);
  finding.sentence = on_line(22, 1, 1576, 35);
  finding.found = "$3 billion";
  finding.message = "says $3 billion; expected $1 billion";
  finding.sources.clear();
  finding.subject = "inherited";
  finding.fingerprint = "00000000000000ad";
  return finding;
}

inline ReportFinding sample_missing() {
  ReportFinding finding;
  finding.verdict = "missing";
  finding.reason = "missing";
  finding.severity = "warning";
  finding.confidence = "high";
  finding.rule = "mayor";
  finding.fact = "mayor";
  finding.claim = "Jane Roe is the mayor.";
  finding.polarity = "positive";
  finding.modality = "asserted";
  finding.source_class = "none";
  finding.subject = "name";
  finding.message = "says nothing about it, and the rules require it";
  finding.fingerprint = "00000000000000ae";
  return finding;
}

inline ReportFinding sample_agreement() {
  ReportFinding finding = sample_conflict();
  finding.verdict = "agree";
  finding.reason = "equal";
  finding.severity = "none";
  finding.excerpt = "Acme paid $1 billion.";
  finding.marked = {10, 20};
  finding.span = on_line(3, 11, 40, 10);
  finding.sentence = on_line(3, 1, 30, 21);
  finding.found = "$1 billion";
  finding.message = "says $1 billion, as expected";
  finding.fingerprint = "00000000000000af";
  return finding;
}

// One that the article passes over.
inline ReportFinding sample_suppressed() {
  ReportFinding finding = sample_conflict();
  finding.suppressed = "quoted in full";
  finding.fingerprint = "00000000000000ff";
  return finding;
}

inline Report sample_report() {
  Report report;
  report.rules = {{"rules/site.yaml", 3}};
  ReportArticle first{
      "drafts/a.md",
      "The site",
      "2025-01-22",
      812,
      {{"site-price", "conflict"}, {"mayor", "silent"}, {"river", "silent"}},
      {{"site-price", "inconsistent-within-article"}},
      {sample_agreement(), sample_conflict(), sample_speculation(), sample_suppressed()},
      {{"unused", "mayor", "nothing of mayor is found where this suppresses it", on_line(20, 1, 1300, 40)}}};
  ReportArticle second{"drafts/b\x1b[2J.md",
                       "",
                       std::nullopt,
                       99,
                       {{"site-price", "silent"}, {"mayor", "missing"}, {"river", "silent"}},
                       {},
                       {sample_hostile(), sample_low(), sample_missing()}};
  report.facts = {
      {"site-price", "Acme paid $1 billion for the site in 2019.", "conflict", {}},
      {"mayor", "Jane Roe is the mayor.", "silent", {}},
      {"river", "The river is 3 km long.", "silent", {}},
  };
  for (const ReportArticle* article : {&first, &second}) {
    for (std::size_t at = 0; at < report.facts.size(); ++at) {
      report.facts[at].articles.emplace_back(article->path, article->status[at].second);
    }
  }
  report.articles = {first, second};
  report.summary = {2, 3, 1, 1, 2, 0, 0, 1, 1, 1};
  return report;
}

}  // namespace factdesk::test
