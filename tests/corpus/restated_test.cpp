// What must follow when a right sentence of a labelled article is said otherwise: hedged, attributed, denied,
// or read in another year. Run over the dev half.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <iostream>

#include "check/check.h"
#include "corpus/labelled_verdicts.h"
#include "corpus/tally.h"
#include "rule/load.h"

namespace factdesk::corpus {
namespace {

Explanation explained(const VerdictLabels& article, const std::string& bytes, const Rules& rules) {
  auto document = read_document({article.name, bytes, article.format, ""});
  REQUIRE(document);
  return explain_article(std::move(*document), rules, {});
}

// A sentence that stands whole and unmarked in the file, and makes one plain statement.
bool is_plain(const Explanation& explained, const Finding& finding) {
  const CheckedArticle& article = explained.article;
  const SentenceStance& stance = explained.stances[finding.sentence];
  const Span clause = stance.main_clause;
  const bool in_aside = std::any_of(stance.embedded.begin(), stance.embedded.end(),
                                    [&](Span inner) { return inner.overlaps(finding.place); });
  if (!clause.contains(finding.place) || in_aside || !stance.sources.empty()) return false;
  const Document& document = *article.document;
  const Span sentence = article.segmented.sentences[finding.sentence].span;
  const std::string_view words = article.segmented.words(sentence);
  if (document.blocks[article.segmented.sentences[finding.sentence].block].kind != BlockKind::paragraph)
    return false;
  const Span in_file = document.map.to_file(sentence);
  const std::string_view raw = std::string_view(document.file).substr(in_file.start, in_file.size());
  return raw == words && words.ends_with(".") && words.find_first_of("\"“”:;-") == std::string_view::npos &&
         finding.stance.modality == Modality::asserted && finding.stance.polarity == Polarity::positive &&
         finding.stance.source.source_class == SourceClass::none && !finding.stance.past;
}

// "The firm" -> "the firm", but "Acme" stays: only words that are no names begin in lower case.
std::string lowered(std::string sentence) {
  for (const char* word :
       {"The ", "A ", "An ", "In ", "On ", "At ", "It ", "Its ", "He ", "She ", "They ", "For "}) {
    if (sentence.starts_with(word)) sentence[0] = static_cast<char>(sentence[0] - 'A' + 'a');
  }
  return sentence;
}

// What becomes of each right and plain finding when its sentence is restated.
struct Restated {
  int tried = 0;
  int wanted = 0;   // became what it should
  int unmoved = 0;  // agrees still
};

Restated restate(const std::function<std::string(const std::string&)>& restated,
                 const std::function<bool(const Finding&)>& wanted) {
  Restated result;
  for (const VerdictCase& one : verdict_cases("dev")) {
    const LoadedRules loaded = load_rules({{"a.yaml", one.rules}});
    for (const VerdictLabels& article : one.articles) {
      const Explanation before = explained(article, article.bytes, loaded.rules);
      for (const Finding& finding : before.article.findings) {
        const bool right = finding.verdict == Verdict::agree && finding.confidence != Confidence::low;
        if (!right || !is_plain(before, finding)) continue;
        const Span place =
            before.article.document->map.to_file(before.article.segmented.sentences[finding.sentence].span);
        std::string bytes = article.bytes;
        bytes.replace(place.start, place.size(), restated(bytes.substr(place.start, place.size())));
        const CheckedArticle after = explained(article, bytes, loaded.rules).article;
        ++result.tried;
        const auto same_sentence = [&](const Finding& found) {
          return found.fact == finding.fact && found.sentence == finding.sentence;
        };
        result.wanted += std::any_of(after.findings.begin(), after.findings.end(), [&](const Finding& found) {
          return same_sentence(found) && wanted(found);
        });
        result.unmoved += std::any_of(
            after.findings.begin(), after.findings.end(),
            [&](const Finding& found) { return same_sentence(found) && found.verdict == Verdict::agree; });
      }
    }
  }
  return result;
}

void report(const char* what, const Restated& result) {
  std::cout << what << ": " << result.wanted << " of " << result.tried << " follow, " << result.unmoved
            << " agree still\n";
}

// The share that may agree still: what a relative clause tells stays so ("the firm, which built it, …"), and
// what is misread besides.
constexpr double kPresupposed = 0.03;

std::function<bool(const Finding&)> is(Verdict verdict) {
  return [verdict](const Finding& found) { return found.verdict == verdict; };
}

std::string without_stop(const std::string& sentence) { return sentence.substr(0, sentence.size() - 1); }

TEST_CASE("a hedge makes a right sentence speculation") {
  const Restated result =
      restate([](const std::string& sentence) { return "It is possible that " + lowered(sentence); },
              is(Verdict::speculation));
  report("hedged", result);
  CHECK(result.tried >= 200);
  CHECK(Tally::share(result.wanted, result.tried) >= 0.95);
  CHECK(Tally::share(result.unmoved, result.tried) <= kPresupposed);
}

TEST_CASE("a hedge that somebody named stands behind is reported") {
  const Restated result = restate(
      [](const std::string& sentence) {
        return "It is possible that " + lowered(without_stop(sentence)) + ", Wilma Orsted said.";
      },
      is(Verdict::reported));
  report("hedged and attributed", result);
  CHECK(Tally::share(result.wanted, result.tried) >= 0.95);
  CHECK(Tally::share(result.unmoved, result.tried) <= kPresupposed);
}

TEST_CASE("a right sentence that somebody says agrees still") {
  const Restated result =
      restate([](const std::string& sentence) { return "Wilma Orsted said that " + lowered(sentence); },
              is(Verdict::agree));
  report("attributed", result);
  CHECK(Tally::share(result.wanted, result.tried) >= 0.95);
}

TEST_CASE("a denial makes a right sentence a conflict") {
  const Restated result =
      restate([](const std::string& sentence) { return "It is not true that " + lowered(sentence); },
              is(Verdict::conflict));
  report("denied", result);
  CHECK(Tally::share(result.wanted, result.tried) >= 0.95);
  CHECK(Tally::share(result.unmoved, result.tried) <= kPresupposed);
}

// The same words, read a day before the period that they are right in, or a day behind it.
TEST_CASE("what is right in one period conflicts in another") {
  int tried = 0;
  int moved = 0;
  for (const VerdictCase& one : verdict_cases("dev")) {
    const LoadedRules loaded = load_rules({{"a.yaml", one.rules}});
    for (const VerdictLabels& article : one.articles) {
      const Explanation before = explained(article, article.bytes, loaded.rules);
      for (const Finding& finding : before.article.findings) {
        if (finding.verdict != Verdict::agree || !finding.period || !is_plain(before, finding)) continue;
        const Fact& fact = loaded.rules.facts[*finding.fact];
        if (fact.history.size() < 2) continue;
        const bool first = *finding.period == 0;
        const auto edge = first ? fact.history[0].until : fact.history[*finding.period].from;
        if (!edge) continue;
        auto document = read_document({article.name, article.bytes, article.format, ""});
        document->date_words = iso_text(first ? *edge : *edge - std::chrono::days{1});
        const CheckedArticle after = check_article(std::move(*document), loaded.rules, {});
        ++tried;
        moved += std::any_of(after.findings.begin(), after.findings.end(), [&](const Finding& found) {
          const bool time = found.reason == Reason::outdated || found.reason == Reason::premature;
          return found.fact == finding.fact && found.sentence == finding.sentence &&
                 found.verdict == Verdict::conflict && time;
        });
      }
    }
  }
  std::cout << "in another period: " << moved << " of " << tried << " conflict\n";
  CHECK(tried >= 15);
  // A sentence that dates itself ("On 31 March …") or tells both periods is judged by what it says.
  CHECK(Tally::share(moved, tried) >= 0.8);
}

}  // namespace
}  // namespace factdesk::corpus
