#include "scan/phrase.h"

#include <doctest/doctest.h>

#include "scan/documents.h"
#include "scan/vocabulary.h"

namespace factdesk {
namespace {

const PhraseResolver kNobody{};

std::optional<std::string> error_of(std::string_view written) {
  const auto compiled = Phrase::compile(written, kNobody);
  if (const auto* error = std::get_if<PhraseError>(&compiled)) return error->message;
  return std::nullopt;
}

// The words that a phrase matches in a text, "|" between matches.
std::string found(std::string_view written, std::string_view text, const PhraseResolver& resolver = kNobody,
                  bool names = false) {
  auto compiled = Phrase::compile(written, resolver, names);
  REQUIRE_MESSAGE(std::holds_alternative<Phrase>(compiled), written);
  Vocabulary vocabulary;
  vocabulary.add(7, std::get<Phrase>(std::move(compiled)));
  const Document document = paragraphs(text);
  const Segmented segmented = tokenise_document(document);
  std::string out;
  for (const PhraseHit& hit :
       vocabulary.find(segmented, {0, static_cast<std::uint32_t>(segmented.tokens.size())})) {
    CHECK(hit.id == 7);
    out += (out.empty() ? "" : "|") + std::string(segmented.words(hit.span));
  }
  return out;
}

TEST_CASE("words match in order whatever their case and whether a space or a hyphen parts them") {
  CHECK(found("right of first refusal", "its Right of first-refusal, a right of refusal") ==
        "Right of first-refusal");
  CHECK(found("break-in", "a break in and a break-in") == "break in|break-in");
}

TEST_CASE("a word is a whole word and a star matches what starts so") {
  CHECK(found("invest", "invest investor investing") == "invest");
  CHECK(found("invest*", "Invest investor reinvest") == "Invest|investor");
}

TEST_CASE("a group matches any of its alternatives") {
  CHECK(found("(gave up|lost) the seat", "lost the seat, gave up the seat, kept the seat") ==
        "lost the seat|gave up the seat");
}

TEST_CASE("an optional part may be missing") {
  CHECK(found("on [the] sale", "on sale on the sale on a sale") == "on sale|on the sale");
}

TEST_CASE("a gap passes over up to eight words across commas and quotes") {
  CHECK(found("waived ... right", "waived, it said, \"its right\" and more right") ==
        "waived, it said, \"its right");
  CHECK(found("a ... z", "a 1 2 3 4 5 6 7 8 z") == "a 1 2 3 4 5 6 7 8 z");
  CHECK(found("a ... z", "a 1 2 3 4 5 6 7 8 9 z").empty());
  CHECK(found("a ... z", "a well-known, long-lived $5bn z") == "a well-known, long-lived $5bn z");
}

TEST_CASE("a gap takes as little as it can") {
  CHECK(found("move ... town", "move to town and town") == "move to town");
}

TEST_CASE("what fills a gap is told") {
  auto compiled = Phrase::compile("paid ... ransom", kNobody);
  const std::string text = "paid no ransom";
  const auto tokens = tokenise(text);
  const auto match = match_phrase(std::get<Phrase>(compiled), text, tokens, 0, 3);
  REQUIRE(match);
  REQUIRE(match->gaps.size() == 1);
  CHECK(match->gaps[0] == TokenRange{1, 2});
}

TEST_CASE("names want their capital and may have a possessive behind them") {
  CHECK(found("Apple", "an apple from Apple and APPLE", kNobody, true) == "Apple|APPLE");
  CHECK(found("Oracle chairman", "Oracle’s chairman and Oracle chairman") ==
        "Oracle’s chairman|Oracle chairman");
  CHECK(found("Acme Inc.", "Acme Inc said; Acme Inc. said", kNobody, true) == "Acme Inc|Acme Inc.");
}

TEST_CASE("symbols numbers and units stand for themselves") {
  CHECK(found("C#", "C# and C") == "C#");
  CHECK(found("1,284", "a 1,284 majority") == "1,284");
  CHECK(found("7.2km", "a 7.2km tunnel") == "7.2km");
  CHECK(found("AT&T", "for AT&T") == "AT&T");
  CHECK(found("5\\*", "a 5* hotel") == "5*");
}

TEST_CASE("entities and families are expanded") {
  PhraseResolver resolver;
  resolver.entity = [](std::string_view id) -> std::optional<PhraseWords> {
    if (id != "acme") return std::nullopt;
    return PhraseWords{{"Acme Corp", "Acme"}, true};
  };
  resolver.family = [](std::string_view word) -> std::optional<PhraseWords> {
    if (word != "buy") return std::nullopt;
    return PhraseWords{{"buy", "bought", "takeover of"}, false};
  };
  CHECK(found("~buy {acme}", "bought Acme, takeover of Acme Corp, buy acme", resolver) ==
        "bought Acme|takeover of Acme Corp");
  CHECK(std::holds_alternative<PhraseError>(Phrase::compile("{nobody}", resolver)));
  CHECK(std::holds_alternative<PhraseError>(Phrase::compile("~sell", resolver)));
}

TEST_CASE("bad phrases say what is wrong") {
  CHECK(error_of("... end") == "a phrase cannot begin with a gap (...)");
  CHECK(error_of("begin ...") == "a phrase cannot end with a gap (...)");
  CHECK(error_of("(a|b") == "\"(\" is never closed");
  CHECK(error_of("(a|)") == "an alternative is empty; write words on both sides of |");
  CHECK(error_of("") == "the phrase is empty");
  CHECK(error_of("*") == "a star stands at the end of a word (invest*); \\* is a star");
  CHECK(error_of("a ... ... b") == "two gaps in a row; one ... passes over up to eight words");
  CHECK(error_of("/(/") != std::nullopt);
  CHECK(error_of("/a*/") == "the regular expression matches the empty text; make it match words");
  CHECK(error_of("a | b") != std::nullopt);
}

TEST_CASE("a nest of gaps and options stays linear in the text") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "a ";
  CHECK(found("a ... a ... a ... [a] ... [a] ... q", text).empty());
}

}  // namespace
}  // namespace factdesk
