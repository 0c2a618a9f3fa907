#include "rule/families.h"

#include <algorithm>

#include "base/lexicon.h"
#include "base/utf8.h"

namespace factdesk {
namespace {

constexpr std::string_view kFile = "families.";

// The word as a verb and as a noun, by spelling; verbs whose past is irregular are in the lexicon.
std::vector<std::string> forms_of(std::string_view word) {
  const std::span<const LexiconRow> irregular = lexicon("clauses.irregular_verbs");
  const auto row = std::find_if(irregular.begin(), irregular.end(),
                                [&](const LexiconRow& verb) { return verb.phrase == word; });
  const auto form = [&](std::string_view name) {
    return row == irregular.end() ? std::string_view() : row->attribute(name).value_or("");
  };
  const VerbForms verb = verb_forms(word, form("past"), form("participle"), form("ing"));
  return {verb.base, verb.third, verb.past, verb.participle, verb.gerund, plural_of(word)};
}

std::string first_word(std::string_view phrase) { return std::string(phrase.substr(0, phrase.find(' '))); }

}  // namespace

Families::Families() {
  for (const LexiconRow& row : lexicon()) {
    if (!row.list.starts_with(kFile)) continue;
    Family& family = family_named(std::string(row.list.substr(kFile.size())));
    const auto past = row.attribute("past");
    if (!past) {
      insert(family, std::string(row.phrase), WordForm::other);
      continue;
    }
    const VerbForms forms = verb_forms(row.phrase, *past, row.attribute("participle").value_or(""),
                                       row.attribute("ing").value_or(""));
    insert(family, forms.base, WordForm::base);
    insert(family, forms.third, WordForm::third);
    insert(family, forms.past, WordForm::past);
    insert(family, forms.participle, WordForm::participle);
    insert(family, forms.gerund, WordForm::gerund);
  }
}

Families::Family& Families::family_named(const std::string& name) {
  const auto [found, fresh] = by_name_.emplace(name, static_cast<std::uint32_t>(families_.size()));
  if (fresh) {
    families_.push_back({name, {}});
    spelling_.reset();
  }
  return families_[found->second];
}

void Families::insert(Family& family, std::string phrase, WordForm form) {
  const auto same = [&](const FamilyMember& member) {
    return member.phrase == phrase && member.form == form;
  };
  if (std::any_of(family.members.begin(), family.members.end(), same)) return;
  const Entry entry{by_name_.at(family.name), static_cast<std::uint32_t>(family.members.size())};
  const std::string folded = fold(phrase);
  by_phrase_[folded].push_back(entry);
  by_first_word_[first_word(folded)].push_back(entry);
  family.members.push_back({std::move(phrase), form});
}

void Families::add(const std::string& family, const std::vector<std::string>& phrases) {
  Family& into = family_named(family);
  for (const std::string& phrase : phrases) insert(into, phrase, WordForm::other);
}

std::vector<FamilyWord> Families::ranked(std::vector<Entry> entries) const {
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return a.member < b.member; });
  std::vector<FamilyWord> words;
  for (const Entry& entry : entries) {
    const Family& family = families_[entry.family];
    words.push_back({family.name, &family.members[entry.member]});
  }
  return words;
}

std::vector<FamilyWord> Families::holding(std::string_view phrase) const {
  const auto found = by_phrase_.find(fold(phrase));
  return found == by_phrase_.end() ? std::vector<FamilyWord>() : ranked(found->second);
}

std::vector<FamilyWord> Families::beginning(std::string_view word) const {
  const auto found = by_first_word_.find(fold(word));
  return found == by_first_word_.end() ? std::vector<FamilyWord>() : ranked(found->second);
}

std::optional<PhraseWords> Families::find(std::string_view word) const {
  auto named = by_name_.find(fold(word));
  if (named == by_name_.end()) named = by_name_.find(word);
  if (named == by_name_.end()) {
    const auto holders = holding(word);
    if (holders.empty()) return words_alone(word);
    named = by_name_.find(holders.front().family);
  }
  PhraseWords words;
  for (const FamilyMember& member : families_[named->second].members) {
    const bool fresh =
        std::find(words.phrases.begin(), words.phrases.end(), member.phrase) == words.phrases.end();
    if (fresh) words.phrases.push_back(member.phrase);
  }
  return words;
}

std::optional<PhraseWords> Families::words_alone(std::string_view word) const {
  const std::string folded = fold(word);
  constexpr std::size_t kShortest = 5;  // letters; shorter words are all a letter apart
  if (folded.size() >= kShortest && spelling().has_slip(folded)) return std::nullopt;
  PhraseWords words;
  for (std::string& form : forms_of(folded)) {
    const bool fresh = std::find(words.phrases.begin(), words.phrases.end(), form) == words.phrases.end();
    if (fresh) words.phrases.push_back(std::move(form));
  }
  return words;
}

Spelling& Families::spelling() const {
  if (!spelling_) {
    std::vector<std::string> names;
    for (const Family& family : families_) names.push_back(family.name);
    spelling_.emplace(std::move(names));
  }
  return *spelling_;
}

std::string Families::suggestion(std::string_view word) const { return spelling().did_you_mean(word); }

}  // namespace factdesk
