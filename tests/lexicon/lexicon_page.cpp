#include "lexicon/lexicon_page.h"

#include <array>
#include <vector>

#include "base/lexicon.h"

namespace factdesk::lexicon_page {
namespace {

struct Section {
  std::string_view list;
  std::string_view title;
  std::string_view kind;       // the key of a rule file's `lexicon` section; empty for none
  std::string_view direction;  // of entries that say none
  std::string_view reach;
  std::string_view example;  // `…` stands for the entry
};

constexpr std::string_view kClause = "clause";
constexpr std::string_view kForward = "forward";
constexpr std::string_view kBoth = "both";

constexpr std::array kSections = {
    Section{"modality.hedges", "Hedges", "hedge", kBoth, kClause, "Acme **could** sell the mill."},
    Section{"modality.weasels", "Weasels", "weasel", kBoth, kClause, "Acme **reportedly** sold the mill."},
    Section{"modality.pseudo", "No hedges, whatever they look like", "", kBoth, "the phrase",
            "as soon as **possible**"},
    Section{"modality.plans", "Plans", "plan", kForward, kClause, "Acme **plans to** sell the mill."},
    Section{"modality.conditions", "Conditions", "condition", kBoth, "sentence",
            "**If** prices fall, Acme sells the mill."},
    Section{"modality.condition_pseudo", "No conditions, whatever they look like", "", kBoth, "the phrase",
            "**even if** prices fall"},
    Section{"modality.questions", "Questions put by somebody", "", kForward, kClause,
            "Roe **asked whether** Acme sold the mill."},
    Section{"negation.negators", "Negators", "negation", kForward, kClause,
            "Acme did **not** sell the mill."},
    Section{"negation.verbs", "Verbs that deny", "negation", "forward, or back from a passive", kClause,
            "Acme **refused to** sell the mill."},
    Section{"negation.denials", "Denials by a source", "negation", "forward, or back from a passive", kClause,
            "Acme **denied** that it sold the mill."},
    Section{"negation.pseudo", "No negators, whatever they look like", "", kForward, "the phrase",
            "**not only** the mill"},
    Section{"negation.terminators", "Where a negation ends", "", kForward, "",
            "did not sell **because** prices fell"},
    Section{"negation.past", "What was", "", kBoth, kClause, "Acme **used to** own the mill."},
    Section{"source.verbs", "Verbs of saying", "reporting", kBoth, "what is said",
            "Roe **said** Acme sold the mill."},
    Section{"source.prepositions", "Prepositions of a source", "reporting", kBoth, kClause,
            "Acme sold the mill, **according to** Roe."},
    Section{"source.claim_nouns", "Nouns of a claim", "", kForward, "its clause",
            "Roe's **claim** that Acme sold the mill"},
    Section{"source.outlets", "Newsrooms by name", "outlet", "", "", "**Reuters** said …"},
    Section{"source.outlet_words", "What makes a newsroom's name", "", "", "",
            "the Leeds **Gazette** said …"},
    Section{"source.documents", "Papers", "document", "", "", "a **filing** said …"},
    Section{"source.anonymous", "People who are described, not named", "anonymous", "", "",
            "a **resident** of Leeds said …"},
    Section{"source.vague", "Nobody in particular", "vague", "", "", "**analysts** said …"},
    Section{"source.vague_alone", "Nobody in particular, unless described", "vague", "", "",
            "**officials** said …"},
    Section{"source.spokespeople", "Who speaks for somebody, as good as his name", "", "", "",
            "a **spokesman** for Acme said …"},
};

std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|') out += '\\';
    out += c;
  }
  return out;
}

std::string note_of(const LexiconRow& row) {
  std::string out;
  const auto add = [&](std::string_view key, std::string_view wanted, std::string_view said) {
    if (row.attribute(key) == wanted) out += (out.empty() ? "" : ", ") + std::string(said);
  };
  add("sure", "no", "leaves it open");
  add("hearsay", "yes", "at second hand");
  add("strength", "common", "with a clause or a quotation behind");
  add("strength", "quote", "with a quotation");
  add("strength", "claim", "with a claim behind");
  add("object", "claim", "with a claim behind");
  add("object", "person", "somebody is told");
  add("paper", "yes", "of a paper, a mere object too");
  add("lacks", "yes", "its clause where it is the predicate");
  add("denies", "object", "what the object speaks of, not the clause");
  add("kind", "adjective", "before a noun");
  add("kind", "suggest", "not of proposals");
  add("past", "yes", "and puts it in the past");
  if (row.attribute("past") && row.attribute("past") != "yes")
    out += (out.empty() ? "" : ", ") + std::string("in all its forms");
  return out;
}

// Entries without anything of their own stand in one paragraph, the others in a table.
void add_section(std::string& page, const Section& section) {
  page += "\n## " + std::string(section.title) + "\n\n";
  page += "`" + std::string(section.list) + "`";
  if (!section.kind.empty()) page += "; `lexicon: {" + std::string(section.kind) + ": …}`";
  if (!section.direction.empty()) page += "; direction: " + std::string(section.direction);
  if (!section.reach.empty()) page += "; reach: " + std::string(section.reach);
  page += ". " + std::string(section.example) + "\n";
  std::string plain;
  std::string table;
  for (const LexiconRow& row : lexicon(section.list)) {
    const bool behind = row.attribute("reach") == "phrase" || row.attribute("reach") == "forward";
    const std::string_view direction = row.attribute("direction").value_or(behind ? "forward" : "");
    const std::string_view reach = row.attribute("reach").value_or("");
    const std::string note = note_of(row);
    if (direction.empty() && reach.empty() && note.empty()) {
      plain += (plain.empty() ? "`" : ", `") + std::string(row.phrase) + "`";
    } else {
      table += "| `" + cell(row.phrase) + "` | " +
               std::string(direction.empty() ? section.direction : direction) + " | " +
               std::string(reach.empty() ? section.reach : reach) + " | " + note + " |\n";
    }
  }
  if (!plain.empty()) page += "\n" + plain + "\n";
  if (!table.empty()) page += "\n| entry | direction | reach | |\n|---|---|---|---|\n" + table;
}

}  // namespace

std::string text() {
  std::string page =
      "# Which words count\n\n"
      "Made from `rules/lexicon/en/*.yaml` by `UPDATE_GOLDEN=1 ctest -R lexicon`; a test holds it true. "
      "Entries are in the "
      "phrase language of [rule files](rule-format.md#phrases): `(a|b)` either, `[a]` with or without, `...` "
      "up to eight "
      "words. Of two cues that overlap the longer one counts, and what only looks like a cue swallows what "
      "it overlaps.\n\n"
      "*Direction* is where a cue's words stand as seen from it; *reach* is how far it colours them: its "
      "clause, the noun "
      "group behind (`phrase`), or its clause from end to end (`whole`). A rule file adds and silences "
      "entries in its "
      "[`lexicon` section](rule-format.md#words-that-count).\n";
  for (const Section& section : kSections) add_section(page, section);
  return page;
}

}  // namespace factdesk::lexicon_page
