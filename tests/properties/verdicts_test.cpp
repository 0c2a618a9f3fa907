// What a change of words or of markup may do to verdicts.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "properties/articles.h"
#include "properties/span_laws.h"

namespace factdesk::laws {
namespace {

bool is_conflict(const Finding& finding) {
  return finding.verdict == Verdict::conflict && finding.confidence != Confidence::low;
}

std::set<FactId> conflicts_of(const CheckedArticle& article) {
  std::set<FactId> facts;
  for (const Finding& finding : article.findings) {
    if (is_conflict(finding)) facts.insert(*finding.fact);
  }
  return facts;
}

// Fact, verdict, reason and words of each finding, in order.
using Said = std::vector<std::tuple<std::string, Verdict, Reason, Confidence, std::string>>;
Said said_by(const CheckedArticle& article, const Rules& rules) {
  Said said;
  for (const Finding& finding : article.findings) {
    said.emplace_back(finding.fact ? rules.facts[*finding.fact].id : "sourcing", finding.verdict,
                      finding.reason, finding.confidence,
                      std::string(slice(article.document->text, finding.place)));
  }
  return said;
}

std::string escaped_html(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c;
  }
  return out;
}

std::string escaped_markdown(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_{}[]()<>#+-!|~&.$").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// The blocks of a plain text in another markup. Titles stand outside of the text.
std::string as_html(const Document& document) {
  std::string out;
  bool in_list = false;
  for (const Block& block : document.blocks) {
    const std::string text = escaped_html(slice(document.text, block.span));
    const bool item = block.kind == BlockKind::list_item;
    if (item != in_list) out += item ? "<ul>\n" : "</ul>\n";
    in_list = item;
    if (item) out += "<li>" + text + "</li>\n";
    if (block.kind == BlockKind::paragraph) out += "<p>" + text + "</p>\n";
    if (block.kind == BlockKind::heading) {
      const std::string level = std::to_string(block.level);
      out += "<h" + level + ">" + text + "</h" + level + ">\n";
    }
  }
  return out + (in_list ? "</ul>\n" : "");
}

std::string as_markdown(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    const std::string text = escaped_markdown(slice(document.text, block.span));
    if (block.kind == BlockKind::list_item) out += "- " + text + "\n";
    if (block.kind == BlockKind::paragraph) out += "\n" + text + "\n\n";
    if (block.kind == BlockKind::heading)
      out += "\n" + std::string(static_cast<std::size_t>(block.level), '#') + " " + text + "\n\n";
  }
  return out;
}

bool has_front_matter(const Document& document) { return document.file.starts_with("---"); }

TEST_CASE("plain text and Markdown and HTML of the same prose get the same verdicts") {
  const Tried tried = tried_articles();
  std::size_t compared = 0;
  for (const TriedArticle& article : tried.articles) {
    if (article.format != Format::text) continue;
    const auto plain = check_bytes(article, article.bytes, Format::text);
    REQUIRE(plain);
    if (has_front_matter(*plain->document)) continue;
    CAPTURE(article.name);
    const Said said = said_by(*plain, *article.rules);
    for (const Format format : {Format::html, Format::markdown}) {
      const std::string markup =
          format == Format::html ? as_html(*plain->document) : as_markdown(*plain->document);
      CAPTURE(markup);
      const auto marked_up = check_bytes(article, markup, format);
      REQUIRE(marked_up);
      CHECK(marked_up->document->text == plain->document->text);
      CHECK((said_by(*marked_up, *article.rules) == said));
    }
    ++compared;
  }
  CHECK(compared > 0);
}

TEST_CASE("adding a hedge never makes a conflict") {
  const Tried tried = tried_articles();
  for (const TriedArticle& article : tried.articles) {
    if (article.area == "roles") continue;  // sentences that are read in another way with one word more
    const auto whole = check_bytes(article, article.bytes, article.format);
    REQUIRE(whole);
    for (const Sentence& sentence : whole->segmented.sentences) {
      const std::string words(whole->segmented.words(sentence.span));
      const auto flat = check_bytes(article, words + "\n", Format::text);
      REQUIRE(flat);
      const std::set<FactId> before = conflicts_of(*flat);
      for (const char* hedge :
           {"Reportedly, ", "It is rumoured that ", "Perhaps ", "Analysts suspect that "}) {
        CAPTURE(article.name);
        const std::string hedged = hedge + words;
        CAPTURE(hedged);
        const auto checked = check_bytes(article, hedged + "\n", Format::text);
        REQUIRE(checked);
        const std::set<FactId> after = conflicts_of(*checked);
        CHECK(std::includes(before.begin(), before.end(), after.begin(), after.end()));
      }
    }
  }
}

}  // namespace
}  // namespace factdesk::laws
