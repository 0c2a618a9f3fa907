// Word families: `~invest` stands for invest, invested, poured, put ... into, infusion. The lexicon's
// (families.yaml), and those that rule files add under `families:`.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/inflect.h"
#include "base/nearest.h"
#include "scan/phrase.h"

namespace factdesk {

struct FamilyMember {
  std::string phrase;               // in the phrase language
  WordForm form = WordForm::other;  // of a verb; other: a noun or a fixed phrase
};

// A word that begins a member of a family.
struct FamilyWord {
  std::string_view family;
  const FamilyMember* member = nullptr;
};

class Families {
 public:
  // The lexicon's.
  Families();
  // A rule file's: a new family, or more phrases for one that is there.
  void add(const std::string& family, const std::vector<std::string>& phrases);

  // The phrases behind `~word`: of the family that is named so, else of the one that holds the word, else the
  // word's own forms. Nothing for a slip: a letter away from a family's name.
  std::optional<PhraseWords> find(std::string_view word) const;
  // The families that hold a word or a phrase as it is, the one nearest to its head first.
  std::vector<FamilyWord> holding(std::string_view phrase) const;
  // The members that begin with a word, in any family, nearest to their heads first.
  std::vector<FamilyWord> beginning(std::string_view word) const;
  // ` (did you mean "invest"?)`: the name of a family that is near, or "".
  std::string suggestion(std::string_view word) const;

 private:
  struct Family {
    std::string name;
    std::vector<FamilyMember> members;
  };
  struct Entry {
    std::uint32_t family;
    std::uint32_t member;
  };
  Family& family_named(const std::string& name);
  std::optional<PhraseWords> words_alone(std::string_view word) const;
  void insert(Family& family, std::string phrase, WordForm form);
  std::vector<FamilyWord> ranked(std::vector<Entry> entries) const;
  Spelling& spelling() const;

  std::vector<Family> families_;
  std::map<std::string, std::uint32_t, std::less<>> by_name_;
  std::map<std::string, std::vector<Entry>, std::less<>> by_phrase_;
  std::map<std::string, std::vector<Entry>, std::less<>> by_first_word_;
  mutable std::optional<Spelling> spelling_;  // of the names; made when first asked for, by one thread
};

}  // namespace factdesk
