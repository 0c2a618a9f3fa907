#include "stance/word_changes.h"

#include <algorithm>

namespace factdesk {
namespace {

std::vector<std::uint64_t> keys_of(std::string_view words) {
  std::vector<std::uint64_t> keys;
  for (const Token& token : tokenise(words)) keys.push_back(token.key);
  return keys;
}

std::vector<std::string> written_words(std::string_view name) {
  std::vector<std::string> words;
  for (const Token& token : tokenise(name)) words.emplace_back(slice(name, token.span()));
  return words;
}

constexpr CueRole role_of(WordKind kind) {
  switch (kind) {
    case WordKind::hedge:
      return CueRole::hedge;
    case WordKind::weasel:
      return CueRole::weasel;
    case WordKind::negation:
      return CueRole::negator;
    case WordKind::plan:
      return CueRole::plan;
    case WordKind::condition:
      return CueRole::condition;
    case WordKind::reporting:
    case WordKind::outlet:
    case WordKind::document:
    case WordKind::anonymous:
    case WordKind::vague:
      return CueRole::reporting;
  }
  return CueRole::reporting;
}

}  // namespace

std::optional<WordKind> kind_of(CueRole role) {
  switch (role) {
    case CueRole::negator:
    case CueRole::negative_verb:
    case CueRole::denial:
      return WordKind::negation;
    case CueRole::hedge:
      return WordKind::hedge;
    case CueRole::weasel:
      return WordKind::weasel;
    case CueRole::plan:
      return WordKind::plan;
    case CueRole::condition:
      return WordKind::condition;
    case CueRole::reporting:
    case CueRole::source_before:
      return WordKind::reporting;
    case CueRole::negation_pseudo:
    case CueRole::terminator:
    case CueRole::past:
    case CueRole::hedge_pseudo:
    case CueRole::condition_pseudo:
    case CueRole::question:
    case CueRole::comparison:
    case CueRole::not_split:
      return std::nullopt;
  }
  return std::nullopt;
}

ChangedWords::ChangedWords(const LexiconSettings& settings) : settings_(settings) {
  for (std::size_t i = 0; i < kWordKinds; ++i) {
    const auto kind = static_cast<WordKind>(i);
    for (const std::string& words : of(kind).silence) silenced_[i].push_back(keys_of(words));
    for (const std::string& words : of(kind).add) {
      if (kind == WordKind::reporting) {
        add_verb(words);
      } else if (kind == WordKind::outlet) {
        outlets_.push_back(written_words(words));
      } else if (takes_phrases(kind)) {
        add_cue(kind, words, WordForm::other);
      } else {
        const auto keys = keys_of(words);
        if (keys.size() == 1) words_[i].insert(keys.front());
      }
    }
  }
}

void ChangedWords::add_verb(const std::string& verb) {
  const VerbForms forms = verb_forms(verb);
  add_cue(WordKind::reporting, forms.base, WordForm::base);
  add_cue(WordKind::reporting, forms.third, WordForm::third);
  add_cue(WordKind::reporting, forms.past, WordForm::past);
  add_cue(WordKind::reporting, forms.gerund, WordForm::gerund);
  verbs_[0].insert(keys_of(forms.base).front());
  verbs_[1].insert(keys_of(forms.third).front());
  verbs_[2].insert(keys_of(forms.past).front());
}

void ChangedWords::add_cue(WordKind kind, const std::string& phrase, WordForm form) {
  auto compiled = Phrase::compile(phrase, PhraseResolver{});
  if (!std::holds_alternative<Phrase>(compiled)) return;  // the loader has complained
  rows_.push_back({"", "", ""});
  CueEntry entry;
  entry.role = role_of(kind);
  entry.form = form;
  entry.row = &rows_.back();
  entry.order = static_cast<std::uint32_t>(entries_.size());
  cues_.add(static_cast<std::uint32_t>(entries_.size()), std::move(std::get<Phrase>(compiled)));
  entries_.push_back(entry);
}

std::vector<CueHit> ChangedWords::added(const Segmented& text, TokenRange sentence) const {
  std::vector<CueHit> hits;
  for (const PhraseHit& hit : cues_.find(text, sentence)) hits.push_back({&entries_[hit.id], hit.tokens});
  return hits;
}

bool ChangedWords::silences(const Segmented& text, const CueHit& hit) const {
  const auto kind = kind_of(hit.entry->role);
  if (!kind) return false;
  const auto is_said = [&](const Words& words) {
    if (words.size() != hit.tokens.size()) return false;
    for (std::uint32_t i = 0; i < hit.tokens.size(); ++i) {
      if (text.tokens[hit.tokens.first + i].key != words[i]) return false;
    }
    return true;
  };
  const auto& words = silenced_[static_cast<std::size_t>(*kind)];
  if (std::any_of(words.begin(), words.end(), is_said)) return true;
  // A verb in its base form stands for all its forms.
  const auto& silence = of(*kind).silence;
  return hit.entry->form != WordForm::other &&
         std::find(silence.begin(), silence.end(), hit.entry->row->phrase) != silence.end();
}

bool ChangedWords::contains(WordKind kind, const WordSet& lexicon_set, std::uint64_t key) const {
  const auto index = static_cast<std::size_t>(kind);
  if (words_[index].contains(key)) return true;
  if (!lexicon_set.contains(key)) return false;
  return std::none_of(silenced_[index].begin(), silenced_[index].end(),
                      [&](const Words& words) { return words.size() == 1 && words.front() == key; });
}

bool ChangedWords::silences_outlet(const std::vector<std::string>& words) const {
  const auto& silence = of(WordKind::outlet).silence;
  return std::any_of(silence.begin(), silence.end(),
                     [&](const std::string& name) { return written_words(name) == words; });
}

bool ChangedWords::is_verb(std::uint64_t key, WordForm form) const {
  switch (form) {
    case WordForm::base:
      return verbs_[0].contains(key);
    case WordForm::third:
      return verbs_[1].contains(key);
    case WordForm::past:
    case WordForm::participle:
      return verbs_[2].contains(key);
    case WordForm::gerund:
    case WordForm::other:
      return false;
  }
  return false;
}

}  // namespace factdesk
