#include "report/report.h"

#include <algorithm>

#include "check/periods.h"
#include "report/fingerprint.h"
#include "report/message.h"
#include "report/places.h"
#include "report/silence_words.h"
#include "stance/read.h"

namespace factdesk {
namespace {

std::optional<std::string> words_at(const Document& document, Span span) {
  if (span.empty()) return std::nullopt;
  return one_line(document, span);
}

// Words that text separates by white space and that hold a letter or a digit; those of the title are none.
std::size_t count_words(const Segmented& text) {
  std::size_t words = 0;
  for (std::size_t block = 0; block < text.block_tokens.size(); ++block) {
    if (text.document->blocks[block].kind == BlockKind::title) continue;
    bool counted = false;
    for (std::uint32_t at = text.block_tokens[block].first; at < text.block_tokens[block].last; ++at) {
      const Token& token = text.tokens[at];
      if (!token.glued) counted = false;
      if (token.kind == TokenKind::symbol || counted) continue;
      counted = true;
      ++words;
    }
  }
  return words;
}

class ArticleReport {
 public:
  ArticleReport(const CheckedArticle& article, const Rules& rules)
      : article_(article), document_(*article.document), rules_(rules) {}

  ReportArticle run() {
    ReportArticle report;
    report.path = document_.path;
    report.title = document_.title;
    if (document_.date) report.date = iso_text(*document_.date);
    report.words = count_words(article_.segmented);
    for (FactId id = 0; id < rules_.facts.size(); ++id) add_status(id, report);
    for (const Finding& finding : article_.findings) report.findings.push_back(make(finding));
    for (const SuppressionProblem& problem : article_.suppression_problems) {
      report.suppression_problems.push_back(
          {std::string(name_of(problem.fault)),
           problem.fact,
           problem.message,
           {point_at(document_, problem.source.start), point_at(document_, problem.source.end)}});
    }
    return report;
  }

 private:
  void add_status(FactId id, ReportArticle& report) const {
    const FactStatusInArticle& status = article_.statuses[id];
    report.status.emplace_back(rules_.facts[id].id, name_of(status.status));
    if (status.reason != Reason::none) {
      report.status_reason.emplace_back(rules_.facts[id].id, name_of(status.reason));
    }
  }

  ReportFinding make(const Finding& finding) {
    ReportFinding out;
    out.verdict = name_of(finding.verdict);
    out.reason = name_of(finding.reason);
    out.severity = name_of(finding.severity);
    out.confidence = name_of(finding.confidence);
    if (finding.confidence == Confidence::low) out.weakness = words_of(finding.weakness);
    out.suppressed = finding.suppressed;
    add_rule(finding, out);
    add_place(finding, out);
    add_stance(finding, out);
    FindingWords words = words_of(finding, article_, rules_);
    out.message = std::move(words.message);
    out.advice = std::move(words.advice);
    out.expected = std::move(words.expected);
    out.found = std::move(words.found);
    out.fingerprint =
        fingerprints_.next({out.rule, out.slot.value_or(""), out.excerpt, slice(out.excerpt, out.marked)});
    return out;
  }

  void add_rule(const Finding& finding, ReportFinding& out) const {
    out.rule = "sourcing";
    if (!finding.fact) return;
    const Fact& fact = rules_.facts[*finding.fact];
    out.rule = fact.id;
    out.fact = fact.id;
    out.claim = fact.claim;
    out.sources = fact.sources;
    if (!finding.slot) return;
    const std::vector<Slot>& slots = slots_of(fact, finding.period);
    out.slot = name_of(slots[*finding.slot].kind);
  }

  void add_place(const Finding& finding, ReportFinding& out) const {
    out.subject = name_of(finding.subject);
    if (finding.sentence == kNoSentence) return;
    const Span sentence = article_.segmented.sentences[finding.sentence].span;
    out.span = report_span(document_, finding.place);
    out.sentence = report_span(document_, sentence);
    out.excerpt = one_line(document_, sentence);
    // What decides may begin before its sentence (a lead-in) or end behind it: only what it shows is marked.
    const std::uint32_t start = std::clamp(finding.place.start, sentence.start, sentence.end);
    const std::uint32_t end = std::clamp(finding.place.end, start, sentence.end);
    out.marked = {start - sentence.start, end - sentence.start};
    for (const Related& related : finding.related) {
      out.related.push_back({std::string(name_of(related.what)), report_span(document_, related.span),
                             one_line(document_, related.span)});
    }
  }

  void add_stance(const Finding& finding, ReportFinding& out) const {
    out.polarity = name_of(finding.stance.polarity);
    out.modality = name_of(finding.stance.modality);
    out.cue = words_at(document_, finding.stance.cue);
    out.source_class = name_of(finding.stance.source.source_class);
    out.source_text = words_at(document_, finding.stance.source.words);
  }

  const CheckedArticle& article_;
  const Document& document_;
  const Rules& rules_;
  Fingerprints fingerprints_;
};

std::size_t* count_of(ReportSummary& summary, std::string_view verdict) {
  if (verdict == name_of(Verdict::agree)) return &summary.agree;
  if (verdict == name_of(Verdict::conflict)) return &summary.conflict;
  if (verdict == name_of(Verdict::speculation)) return &summary.speculation;
  if (verdict == name_of(Verdict::reported)) return &summary.reported;
  if (verdict == name_of(Verdict::unclear)) return &summary.unclear;
  if (verdict == name_of(Verdict::missing)) return &summary.missing;
  return nullptr;
}

ReportSummary summary_of(const Rules& rules, const std::vector<ReportArticle>& articles) {
  ReportSummary summary;
  summary.articles = articles.size();
  summary.facts = rules.facts.size();
  for (const ReportArticle& article : articles) {
    for (const ReportFinding& finding : article.findings) {
      const bool low = finding.confidence == name_of(Confidence::low);
      std::size_t* count = finding.suppressed ? &summary.suppressed
                           : low              ? &summary.low
                                              : count_of(summary, finding.verdict);
      if (count != nullptr) ++*count;
    }
  }
  return summary;
}

}  // namespace

ReportArticle report_article(const CheckedArticle& article, const Rules& rules) {
  return ArticleReport(article, rules).run();
}

Report make_report(const Rules& rules, std::vector<ReportArticle> articles,
                   const std::vector<Consensus>& consensus) {
  Report report;
  for (const RuleFileInfo& file : rules.files) report.rules.push_back({file.path, file.facts});
  for (FactId id = 0; id < rules.facts.size(); ++id) {
    ReportFact fact{rules.facts[id].id, rules.facts[id].claim, std::string(name_of(consensus[id])), {}};
    for (const ReportArticle& article : articles) {
      fact.articles.emplace_back(article.path, article.status[id].second);
    }
    report.facts.push_back(std::move(fact));
  }
  report.summary = summary_of(rules, articles);
  report.articles = std::move(articles);
  return report;
}

void leave_out_agreements(ReportArticle& article) {
  std::erase_if(article.findings,
                [](const ReportFinding& finding) { return finding.verdict == name_of(Verdict::agree); });
}

std::size_t count_at_or_above(const ReportArticle& article, Severity severity) {
  const std::size_t problems = severity <= Severity::warning ? article.suppression_problems.size() : 0;
  return problems + static_cast<std::size_t>(std::count_if(
                        article.findings.begin(), article.findings.end(), [&](const ReportFinding& finding) {
                          if (finding.suppressed || finding.confidence == name_of(Confidence::low))
                            return false;
                          for (const Severity each : {Severity::error, Severity::warning, Severity::note}) {
                            if (finding.severity == name_of(each)) return each >= severity;
                          }
                          return false;
                        }));
}

std::size_t count_failing(const ReportArticle& article, Severity fail_on) {
  const Severity from = article.fail_on.value_or(fail_on);
  return from == Severity::none ? 0 : count_at_or_above(article, from);
}

}  // namespace factdesk
