#include "check/check.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "check/new_lines.h"
#include "check/reading.h"
#include "check/scope.h"
#include "check/sourcing.h"
#include "check/statements.h"
#include "check/status.h"
#include "check/value_facts.h"
#include "check/why_silent.h"
#include "value/read.h"

namespace factdesk {
namespace {

constexpr std::uint32_t kDatelineTokens = 30;  // how far into the first paragraph a dateline reaches

// A date that the article's own words give: front matter or markup in any form, else a dateline.
std::optional<Day> day_of_words(const std::string& words, const ValueSettings& settings) {
  if (words.empty()) return std::nullopt;
  if (const auto iso = parse_iso_day(words)) return iso;
  const auto value = parse_value(words, ValueKind::date, settings);
  if (!value || value->grain != Grain::day || !value->range.low) return std::nullopt;
  const auto number = value->range.low->whole();
  return number ? std::optional(day_of_number(*number)) : std::nullopt;
}

// "CHICAGO, March 31, 2025 - …": a full date with its year, in the first sentence of the first paragraph,
// with nothing but a place and an outlet before it.
std::optional<Day> dateline(const Segmented& text, const ValueSettings& settings) {
  for (const Sentence& sentence : text.sentences) {
    const BlockKind kind = text.block_of(sentence).kind;
    const TokenRange start{sentence.tokens.first,
                           std::min(sentence.tokens.last, sentence.tokens.first + kDatelineTokens)};
    for (const Value& value : read_values(text, start, settings)) {
      if (value.kind != ValueKind::date || value.grain != Grain::day || value.relative || !value.range.low)
        continue;
      const TokenRange before = text.tokens_in({sentence.span.start, value.span.start});
      const bool only_names =
          std::all_of(text.tokens.begin() + before.first, text.tokens.begin() + before.last,
                      [](const Token& token) { return token.kind == TokenKind::symbol || token.capital; });
      const auto number = value.range.low->whole();
      if (only_names && number) return day_of_number(*number);
    }
    if (kind == BlockKind::paragraph) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Day> date_of(const Document& document, const Segmented& text, const Rules& rules,
                           const CheckSettings& settings) {
  if (const auto stated = day_of_words(document.date_words, rules.values)) return stated;
  if (const auto stated = dateline(text, rules.values)) return stated;
  return settings.date ? settings.date : document.date;
}

// The work of one article; keeps what `explain` shows.
class ArticleCheck {
 public:
  ArticleCheck(CheckedArticle& article, const Rules& rules, const Weights& weights)
      : article_(article),
        rules_(rules),
        reading_(*article.document, article.segmented, rules, weights),
        scopes_(reading_) {}

  void run() {
    article_.said.resize(rules_.facts.size());
    article_.stated.resize(rules_.facts.size());
    if (reading_.may_say_something()) {
      for (std::uint32_t sentence = 0; sentence < reading_.sentence_count(); ++sentence)
        check_sentence(sentence);
      lower_conflicts();
      drop_vague_asides();
      std::vector<Finding> unsourced = find_unsourced(reading_, scopes_, article_.findings);
      article_.findings.insert(article_.findings.end(), unsourced.begin(), unsourced.end());
    }
    Suppressions suppressions(*article_.document, rules_);
    suppressions.apply(article_.findings);
    leave_out_suppressed();
    article_.statuses = statuses_of(rules_, article_.findings);
    add_missing();
    suppressions.apply(article_.findings);
    forgive_missing();
    article_.suppression_problems = suppressions.problems();
    if (article_.document->new_lines) keep_new_lines();
    sort_findings();
    article_.stances_read = reading_.stances_read();
    article_.sentences_parsed = reading_.sentences_parsed();
    article_.steps = reading_.steps();
  }

  Reading& reading() { return reading_; }
  std::vector<Candidate> take_candidates() { return std::move(candidates_); }

 private:
  void check_sentence(std::uint32_t sentence) {
    ValueFindings values = judge_values(reading_, scopes_, sentence);
    StatementFindings statements = judge_statements(reading_, scopes_, sentence, values.findings);
    std::erase_if(values.findings, [&](const Finding& value) {
      return is_unread(value) && std::any_of(statements.findings.begin(), statements.findings.end(),
                                             [&](const Finding& said) { return said.fact == value.fact; });
    });
    const auto append = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
    append(article_.findings, values.findings);
    append(article_.findings, statements.findings);
    append(candidates_, values.candidates);
    append(candidates_, statements.candidates);
    for (auto& [fact, value] : values.said) article_.said[fact].push_back(std::move(value));
    for (const auto& [fact, polarity] : values.stated) article_.stated[fact].push_back(polarity);
    for (const auto& [fact, polarity] : statements.stated) article_.stated[fact].push_back(polarity);
  }

  // Where the article says it right, a vague word of something near it ("a few months") is no second mention.
  void drop_vague_asides() {
    std::vector<bool> agrees(rules_.facts.size(), false);
    for (const Finding& finding : article_.findings) {
      if (finding.fact && finding.verdict == Verdict::agree) agrees[*finding.fact] = true;
    }
    std::erase_if(article_.findings, [&](const Finding& finding) {
      return finding.fact && agrees[*finding.fact] && finding.verdict == Verdict::unclear &&
             finding.reason == Reason::vague && finding.confidence != Confidence::high;
    });
  }

  void lower_conflicts() {
    // A table is one paragraph: where one of its cells is right, another row speaks of something else.
    const std::vector<Block>& blocks = article_.document->blocks;
    std::vector<std::uint32_t> paragraphs;
    std::uint32_t table = 0;
    for (const Sentence& sentence : article_.segmented.sentences) {
      const bool cell = blocks[sentence.block].kind == BlockKind::table_cell;
      const bool goes_on = cell && sentence.block > 0 && !paragraphs.empty() &&
                           blocks[sentence.block - 1].kind == BlockKind::table_cell;
      table = goes_on ? table : sentence.block;
      paragraphs.push_back(cell ? table : sentence.block);
    }
    lower_beside_agreements(paragraphs, article_.findings);
  }

  // What is suppressed has no voice in the consensus either.
  void leave_out_suppressed() {
    const std::vector<bool> heard = facts_spoken_of(false);
    std::set<std::pair<FactId, std::uint32_t>> silenced;  // with where the value starts
    for (const Finding& finding : article_.findings) {
      if (!finding.suppressed || !finding.fact) continue;
      silenced.emplace(*finding.fact, finding.place.start);
      if (!heard[*finding.fact]) article_.stated[*finding.fact].clear();
    }
    for (FactId fact = 0; fact < article_.said.size(); ++fact) {
      std::erase_if(article_.said[fact], [&](const Value& value) {
        return silenced.contains({fact, value.span.start});
      });
    }
  }

  // By fact: is there a finding of it, suppressed or not?
  std::vector<bool> facts_spoken_of(bool suppressed) const {
    std::vector<bool> spoken(rules_.facts.size(), false);
    for (const Finding& finding : article_.findings) {
      if (finding.fact && finding.suppressed.has_value() == suppressed) spoken[*finding.fact] = true;
    }
    return spoken;
  }

  // A fact whose only mention is suppressed is not missing.
  void add_missing() {
    const std::vector<bool> passed_over = facts_spoken_of(true);
    for (FactId fact = 0; fact < rules_.facts.size(); ++fact) {
      if (!rules_.facts[fact].required || article_.statuses[fact].status != Verdict::silent) continue;
      if (passed_over[fact]) continue;
      article_.statuses[fact].status = Verdict::missing;
      Finding finding;
      finding.verdict = Verdict::missing;
      finding.reason = Reason::missing;
      finding.severity = Severity::warning;
      finding.fact = fact;
      article_.findings.push_back(std::move(finding));
    }
  }

  void keep_new_lines() {
    factdesk::keep_new_lines(article_.segmented, article_.findings);
    factdesk::keep_new_lines(*article_.document, article_.suppression_problems);
    article_.statuses = statuses_of(rules_, article_.findings);
  }

  void forgive_missing() {
    for (const Finding& finding : article_.findings) {
      if (finding.verdict == Verdict::missing && finding.suppressed)
        article_.statuses[*finding.fact].status = Verdict::silent;
    }
  }

  void sort_findings() {
    const auto order = [](const Finding& finding) {
      const bool placed = finding.sentence != kNoSentence;  // what is missing comes last
      return std::make_tuple(!placed, finding.place.start, finding.fact.value_or(~FactId{0}),
                             finding.slot.value_or(0), finding.place.end);
    };
    std::stable_sort(article_.findings.begin(), article_.findings.end(),
                     [&](const Finding& a, const Finding& b) { return order(a) < order(b); });
  }

  CheckedArticle& article_;
  const Rules& rules_;
  Reading reading_;
  ScopeFinder scopes_;
  std::vector<Candidate> candidates_;
};

CheckedArticle open_article(Document document, const Rules& rules, const CheckSettings& settings) {
  CheckedArticle article;
  article.document = std::make_unique<Document>(std::move(document));
  article.segmented = segment(*article.document);
  article.document->date = date_of(*article.document, article.segmented, rules, settings);
  return article;
}

}  // namespace

CheckedArticle check_article(Document document, const Rules& rules, const CheckSettings& settings) {
  CheckedArticle article = open_article(std::move(document), rules, settings);
  ArticleCheck(article, rules, settings.weights).run();
  return article;
}

Explanation explain_article(Document document, const Rules& rules, const CheckSettings& settings) {
  Explanation explanation;
  explanation.article = open_article(std::move(document), rules, settings);
  ArticleCheck check(explanation.article, rules, settings.weights);
  check.run();
  Reading& reading = check.reading();
  for (std::uint32_t sentence = 0; sentence < reading.sentence_count(); ++sentence) {
    explanation.stances.push_back(reading.stance_of(sentence));
    explanation.mains.push_back(reading.main_stance(sentence));
    explanation.parses.push_back(reading.parse_of(sentence));
    const auto& values = reading.values_in(sentence);
    explanation.values.insert(explanation.values.end(), values.begin(), values.end());
  }
  explanation.candidates = check.take_candidates();
  explanation.silent = why_silent(reading, explanation.article.statuses, explanation.candidates);
  return explanation;
}

}  // namespace factdesk
