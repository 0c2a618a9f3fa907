#include "stance/lexicon_settings.h"

#include <algorithm>
#include <span>

#include "base/inflect.h"
#include "base/lexicon.h"
#include "stance/cue_words.h"
#include "stance/word_changes.h"
#include "text/document.h"

namespace factdesk {
namespace {

constexpr std::size_t kMostWordings = 64;  // of one entry, for suggestions

std::span<const std::string_view> lists_of(WordKind kind) {
  static constexpr std::array<std::string_view, 1> kHedge = {"modality.hedges"};
  static constexpr std::array<std::string_view, 1> kWeasel = {"modality.weasels"};
  static constexpr std::array<std::string_view, 3> kNegation = {"negation.negators", "negation.verbs",
                                                                "negation.denials"};
  static constexpr std::array<std::string_view, 1> kPlan = {"modality.plans"};
  static constexpr std::array<std::string_view, 1> kCondition = {"modality.conditions"};
  static constexpr std::array<std::string_view, 2> kReporting = {"source.verbs", "source.prepositions"};
  static constexpr std::array<std::string_view, 1> kOutlet = {"source.outlets"};
  static constexpr std::array<std::string_view, 1> kDocument = {"source.documents"};
  static constexpr std::array<std::string_view, 1> kAnonymous = {"source.anonymous"};
  static constexpr std::array<std::string_view, 2> kVague = {"source.vague", "source.vague_alone"};
  switch (kind) {
    case WordKind::hedge:
      return kHedge;
    case WordKind::weasel:
      return kWeasel;
    case WordKind::negation:
      return kNegation;
    case WordKind::plan:
      return kPlan;
    case WordKind::condition:
      return kCondition;
    case WordKind::reporting:
      return kReporting;
    case WordKind::outlet:
      return kOutlet;
    case WordKind::document:
      return kDocument;
    case WordKind::anonymous:
      return kAnonymous;
    case WordKind::vague:
      return kVague;
  }
  return {};
}

// The wordings of a phrase from `at` to its end or to the `|`, `)` or `]` that closes it.
class Wordings {
 public:
  explicit Wordings(std::string_view phrase) : phrase_(phrase) {}

  std::vector<std::string> run() { return sequence(); }

 private:
  std::vector<std::string> sequence() {
    std::vector<std::string> all = {""};
    while (at_ < phrase_.size() && phrase_[at_] != '|' && phrase_[at_] != ')' && phrase_[at_] != ']') {
      std::vector<std::string> next;
      if (phrase_[at_] == '(' || phrase_[at_] == '[') {
        next = alternatives();
      } else {
        next = {std::string(1, phrase_[at_++])};
      }
      std::vector<std::string> joined;
      for (const std::string& left : all) {
        for (const std::string& right : next) {
          if (joined.size() < kMostWordings) joined.push_back(left + right);
        }
      }
      all = std::move(joined);
    }
    return all;
  }

  std::vector<std::string> alternatives() {
    std::vector<std::string> all;
    if (phrase_[at_] == '[') all.emplace_back();
    do {
      ++at_;
      for (std::string& one : sequence()) all.push_back(std::move(one));
    } while (at_ < phrase_.size() && phrase_[at_] == '|');
    ++at_;
    return all;
  }

  std::string_view phrase_;
  std::size_t at_ = 0;
};

std::string with_single_spaces(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == ' ' && (out.empty() || out.back() == ' ')) continue;
    out += c;
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

bool is_in_list(WordKind kind, std::string_view words) {
  for (const std::string_view list : lists_of(kind)) {
    for (const LexiconRow& row : lexicon(list)) {
      if (row.phrase == words) return true;
    }
  }
  return false;
}

}  // namespace

std::string_view name_of(WordKind kind) {
  switch (kind) {
    case WordKind::hedge:
      return "hedge";
    case WordKind::weasel:
      return "weasel";
    case WordKind::negation:
      return "negation";
    case WordKind::plan:
      return "plan";
    case WordKind::condition:
      return "condition";
    case WordKind::reporting:
      return "reporting";
    case WordKind::outlet:
      return "outlet";
    case WordKind::document:
      return "document";
    case WordKind::anonymous:
      return "anonymous";
    case WordKind::vague:
      return "vague";
  }
  return "";
}

bool takes_phrases(WordKind kind) { return kind < WordKind::reporting; }

bool is_known(WordKind kind, std::string_view words) {
  if (is_in_list(kind, words)) return true;
  if (kind > WordKind::reporting) return false;
  const auto document = read_document({"", std::string(words), Format::text, ""});
  if (!document) return false;
  const Segmented text = segment(*document);
  const TokenRange all{0, static_cast<std::uint32_t>(text.tokens.size())};
  const std::vector<CueHit> hits = every_cue(text, all);
  return std::any_of(hits.begin(), hits.end(), [&](const CueHit& hit) {
    return hit.tokens == all && kind_of(hit.entry->role) == kind;
  });
}

std::vector<std::string> spellings(WordKind kind) {
  std::vector<std::string> all;
  for (const std::string_view list : lists_of(kind)) {
    for (const LexiconRow& row : lexicon(list)) {
      for (const std::string& one : Wordings(row.phrase).run()) all.push_back(with_single_spaces(one));
      if (kind != WordKind::reporting || !row.attribute("past")) continue;
      const VerbForms forms = verb_forms(row.phrase, *row.attribute("past"));
      all.insert(all.end(), {forms.third, forms.past, forms.gerund});
    }
  }
  return all;
}

}  // namespace factdesk
