#include "stance/cue_words.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <deque>
#include <functional>
#include <map>

#include "scan/vocabulary.h"
#include "scan/words.h"
#include "stance/word_changes.h"

namespace factdesk {
namespace {

constexpr std::array<std::pair<std::string_view, CueRole>, 18> kLists = {{
    {"negation.negators", CueRole::negator},
    {"negation.verbs", CueRole::negative_verb},
    {"negation.denials", CueRole::denial},
    {"negation.pseudo", CueRole::negation_pseudo},
    {"negation.terminators", CueRole::terminator},
    {"negation.past", CueRole::past},
    {"modality.hedges", CueRole::hedge},
    {"modality.weasels", CueRole::weasel},
    {"modality.plans", CueRole::plan},
    {"modality.pseudo", CueRole::hedge_pseudo},
    {"modality.conditions", CueRole::condition},
    {"modality.condition_pseudo", CueRole::condition_pseudo},
    {"modality.questions", CueRole::question},
    {"clauses.comparisons", CueRole::comparison},
    {"clauses.not_splits", CueRole::not_split},
    {"source.verbs", CueRole::reporting},
    {"source.prepositions", CueRole::source_before},
    {"clauses.lead_in_words", CueRole::terminator},
}};

// Cues of one family stand for one thing: where they overlap, one of them is meant.
enum class Family { negation, modality, condition, saying, past, none };

Family family_of(CueRole role) {
  switch (role) {
    case CueRole::negator:
    case CueRole::negative_verb:
    case CueRole::denial:
    case CueRole::negation_pseudo:
      return Family::negation;
    case CueRole::hedge:
    case CueRole::weasel:
    case CueRole::plan:
    case CueRole::hedge_pseudo:
      return Family::modality;
    case CueRole::condition:
    case CueRole::condition_pseudo:
    case CueRole::question:
      return Family::condition;
    case CueRole::reporting:
    case CueRole::source_before:
      return Family::saying;
    case CueRole::past:
      return Family::past;
    case CueRole::terminator:
    case CueRole::comparison:
    case CueRole::not_split:
      return Family::none;
  }
  return Family::none;
}

bool is_pseudo(CueRole role) {
  return role == CueRole::negation_pseudo || role == CueRole::hedge_pseudo ||
         role == CueRole::condition_pseudo;
}

// What stands for more than itself in a phrase: `n't` for every contraction, `is` for "'s" too.
const std::map<std::string, std::string, std::less<>>& expansions() {
  static const std::map<std::string, std::string, std::less<>> table = [] {
    std::string contractions;
    for (const LexiconRow& row : lexicon("negation.contractions"))
      contractions += (contractions.empty() ? "(" : "|") + std::string(row.phrase);
    return std::map<std::string, std::string, std::less<>>{{"n't", contractions + ")"},
                                                           {"is", "(is|'s)"},
                                                           {"has", "(has|'s)"},
                                                           {"are", "(are|'re)"},
                                                           {"have", "(have|'ve)"}};
  }();
  return table;
}

std::string expanded(std::string_view phrase) {
  constexpr std::string_view kEdges = " ()[]|";
  std::string out;
  for (std::size_t at = 0; at < phrase.size();) {
    const std::size_t end = std::min(phrase.find_first_of(kEdges, at), phrase.size());
    const std::string_view word = phrase.substr(at, end - at);
    const auto longer = expansions().find(word);
    out += longer == expansions().end() ? word : std::string_view(longer->second);
    if (end < phrase.size()) out += phrase[end];
    at = end + 1;
  }
  return out;
}

// "it's", "who's", "Acme's expected to": a verb. "Acme's possible merger": whose it is.
bool is_verb_clitic(const Segmented& text, const PhraseHit& hit) {
  static const WordSet pronouns = word_set("clauses.pronouns");
  static const WordSet relatives = word_set("clauses.relatives");
  const Token& before = text.tokens[hit.tokens.first - 1];
  return pronouns.contains(before.key) || relatives.contains(before.key) ||
         text.tokens[hit.tokens.last - 1].key == word_key("to");
}

// "However, work may …": `joined` phrases have no comma behind their first word.
bool is_parted(const Segmented& text, const PhraseHit& hit) {
  return std::any_of(hit.gaps.begin(), hit.gaps.end(),
                     [&](TokenRange gap) { return text.tokens[gap.first].key == word_key(","); });
}

class CueVocabulary {
 public:
  CueVocabulary() {
    for (const auto& [list, role] : kLists) {
      Vocabulary& words = list == "clauses.lead_in_words" ? lead_ins_ : cues_;
      for (const LexiconRow& row : lexicon(list)) add_row(words, row, role);
    }
  }

  std::vector<CueHit> find(const Segmented& text, TokenRange sentence) const {
    std::vector<CueHit> hits;
    for (const PhraseHit& hit : cues_.find(text, sentence)) {
      const CueEntry& entry = entries_[hit.id];
      if (entry.says("joined", "yes") && is_parted(text, hit)) continue;
      const bool clitic = text.tokens[hit.tokens.first].key == word_key("'s");
      if (clitic && !is_verb_clitic(text, hit)) continue;
      hits.push_back({&entry, hit.tokens});
    }
    return hits;
  }

  bool has_lead_in(const Segmented& text, TokenRange sentence) const {
    return !lead_ins_.find(text, sentence).empty();
  }

 private:
  void add_row(Vocabulary& words, const LexiconRow& row, CueRole role) {
    CueEntry entry;
    entry.role = role;
    entry.row = &row;
    const auto reach = row.attribute("reach");
    if (reach == "phrase") entry.reach = CueReach::phrase;
    if (reach == "forward") entry.reach = CueReach::forward;
    if (reach == "whole") entry.reach = CueReach::whole;
    entry.backward = row.attribute("direction") == "backward";
    const auto past = row.attribute("past");
    const bool verb = past && role != CueRole::negator && role != CueRole::past;
    if (!verb) return add(words, entry, row.phrase);
    const VerbForms forms = verb_forms(row.phrase, *past, row.attribute("participle").value_or(""),
                                       row.attribute("ing").value_or(""));
    const std::array<std::pair<const std::string*, WordForm>, 5> all = {
        {{&forms.base, WordForm::base},
         {&forms.third, WordForm::third},
         {&forms.past, WordForm::past},
         {&forms.participle, WordForm::participle},
         {&forms.gerund, WordForm::gerund}}};
    std::vector<std::string_view> seen;
    for (const auto& [form, which] : all) {
      if (std::find(seen.begin(), seen.end(), *form) != seen.end()) continue;
      seen.push_back(*form);
      entry.form = which;
      add(words, entry, *form);
    }
  }

  void add(Vocabulary& words, const CueEntry& entry, std::string_view phrase) {
    auto compiled = Phrase::compile(expanded(phrase), PhraseResolver{});
    assert(std::holds_alternative<Phrase>(compiled));  // a test compiles every entry of the lexicon
    if (!std::holds_alternative<Phrase>(compiled)) return;
    words.add(static_cast<std::uint32_t>(entries_.size()), std::move(std::get<Phrase>(compiled)));
    entries_.push_back(entry);
    entries_.back().order = kAdded + static_cast<std::uint32_t>(entries_.size());
  }

  static constexpr std::uint32_t kAdded = 1U << 20;  // cues that a rule file adds stand before the lexicon's
  std::deque<CueEntry> entries_;
  Vocabulary cues_;
  Vocabulary lead_ins_;
};

const CueVocabulary& vocabulary() {
  static const CueVocabulary words;
  return words;
}

bool overlap(TokenRange a, TokenRange b) { return a.first < b.last && b.first < a.last; }

// Is `hit` gone because of `other`?
bool is_beaten(const CueHit& hit, const CueHit& other) {
  const Family family = family_of(hit.entry->role);
  if (family == Family::none || family != family_of(other.entry->role)) return false;
  if (!overlap(hit.tokens, other.tokens)) return false;
  const bool longer = other.tokens.size() > hit.tokens.size();
  if (is_pseudo(other.entry->role) != is_pseudo(hit.entry->role)) {
    if (is_pseudo(other.entry->role)) return other.tokens.size() >= hit.tokens.size();
    return longer && other.tokens.first <= hit.tokens.first && other.tokens.last >= hit.tokens.last;
  }
  if (longer) return true;
  if (other.tokens.size() < hit.tokens.size()) return false;
  return other.tokens.first < hit.tokens.first ||
         (other.tokens.first == hit.tokens.first && other.entry->order < hit.entry->order);
}

}  // namespace

std::vector<CueHit> every_cue(const Segmented& text, TokenRange sentence) {
  return vocabulary().find(text, sentence);
}

std::vector<CueHit> find_cues(const Segmented& text, TokenRange sentence, const ChangedWords* changes) {
  std::vector<CueHit> all = every_cue(text, sentence);
  if (changes != nullptr) {
    std::erase_if(all, [&](const CueHit& hit) { return changes->silences(text, hit); });
    const std::vector<CueHit> added = changes->added(text, sentence);
    all.insert(all.end(), added.begin(), added.end());
    std::stable_sort(all.begin(), all.end(),
                     [](const CueHit& a, const CueHit& b) { return a.tokens.first < b.tokens.first; });
  }
  std::vector<CueHit> kept;
  constexpr std::ptrdiff_t kNear = 48;  // hits that may overlap one another stand this close in the list
  for (auto hit = all.begin(); hit != all.end(); ++hit) {
    const auto first = hit - all.begin() > kNear ? hit - kNear : all.begin();
    const auto last = all.end() - hit > kNear ? hit + kNear : all.end();
    const bool beaten = std::any_of(
        first, last, [&](const CueHit& other) { return &other != &*hit && is_beaten(*hit, other); });
    if (!beaten) kept.push_back(*hit);
  }
  return kept;
}

bool speaks_of_a_list(const Segmented& text, TokenRange sentence) {
  return vocabulary().has_lead_in(text, sentence);
}

}  // namespace factdesk
