#include "rule/claim_cues.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "base/lexicon.h"
#include "base/utf8.h"
#include "scan/words.h"

namespace factdesk {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr std::size_t kShortestStem =
    5;  // letters; a shorter stem with a star would match other words ("port*")

// A word, or words joined by hyphens.
struct Unit {
  std::string word;  // folded
  std::string written;
  ClaimPart part = ClaimPart::word;
  bool letters = false;
};

enum class AuxiliaryVerb { be, have, modal };
struct Auxiliary {
  AuxiliaryVerb verb = AuxiliaryVerb::be;
  bool past = false;
};

struct ClaimWords {
  std::unordered_map<std::string_view, Auxiliary> auxiliaries;
  WordSet inner = word_set("claims.inner_auxiliaries");
  WordSet passed_over = word_set("claims.passed_over");
  WordSet light_families = word_set("claims.light_families");
  WordSet before_nouns = word_set("claims.before_nouns");
  WordSet prepositions = word_set("claims.prepositions");
  WordSet generic_nouns = word_set("claims.generic_nouns");
  WordSet generic_modifiers = word_set("claims.generic_modifiers");

  ClaimWords() {
    for (const LexiconRow& row : lexicon("claims.auxiliaries")) {
      const std::string_view verb = row.attribute("verb").value_or("");
      const AuxiliaryVerb kind =
          verb == "be" ? AuxiliaryVerb::be : (verb == "have" ? AuxiliaryVerb::have : AuxiliaryVerb::modal);
      auxiliaries[row.phrase] = {kind, row.attribute("tense") == "past"};
    }
  }
};

const ClaimWords& claim_words() {
  static const ClaimWords words;
  return words;
}

bool holds(const WordSet& set, const std::string& word) { return set.count(word_key(word)) != 0; }

std::vector<Unit> units_of(const Segmented& text, const std::vector<ClaimPart>& parts) {
  std::vector<Unit> units;
  bool joins = false;
  for (std::size_t i = 0; i < text.tokens.size(); ++i) {
    const Token& token = text.tokens[i];
    const std::string written(text.words(token));
    const bool hyphen = is_hyphen(text.text(), token) && token.glued;
    const bool alike = !units.empty() && units.back().part == parts[i];
    if ((joins || hyphen) && token.glued && alike && units.back().letters) {
      units.back().word += fold(written);
      units.back().written += written;
      joins = hyphen;
      continue;
    }
    units.push_back({fold(written), written, parts[i], token.kind == TokenKind::word});
    joins = false;
  }
  return units;
}

class CueReader {
 public:
  CueReader(std::vector<Unit> units, const std::vector<Value>& values, const Families& families)
      : units_(std::move(units)), values_(values), families_(families) {}

  CueReading run() {
    const std::size_t finite = find_finite();
    CueReading reading;
    if (finite != kNone) {
      const VerbGroup group = group_at(finite);
      reading.past = group.past;
      reading.verb = word(group.content == kNone ? finite : group.content);
      if (group.content != kNone) add_verb_cues(group.content, reading.cues);
      if (reading.cues.empty()) add_noun_cues(finite, group.last, reading.cues);
    }
    if (reading.cues.empty()) add_counted_noun(reading.cues);
    // "The Lantern Trophy began on 9 January": with no noun beside it, a light verb has to do.
    if (reading.cues.empty() && finite != kNone) {
      const VerbGroup group = group_at(finite);
      const auto light = group.content == kNone ? std::nullopt : verb_at(group.content, is_verb_form);
      if (light) reading.cues.push_back("~" + std::string(light->family));
    }
    return reading;
  }

 private:
  struct VerbGroup {
    std::size_t last = kNone;     // its last word
    std::size_t content = kNone;  // the verb that says what happens; none for a copula or a bare `have`
    bool past = false;
  };

  bool is_word(std::size_t i) const {
    return i < units_.size() && units_[i].part == ClaimPart::word && units_[i].letters;
  }
  const std::string& word(std::size_t i) const { return units_[i].word; }
  const Auxiliary* auxiliary(std::size_t i) const {
    if (!is_word(i)) return nullptr;
    const auto found = words_.auxiliaries.find(word(i));
    return found == words_.auxiliaries.end() ? nullptr : &found->second;
  }

  // The family's member that begins at a unit in one of some verb forms: the longest, then the nearest to its
  // head.
  template <class Accepts>
  std::optional<FamilyWord> verb_at(std::size_t i, Accepts accepts) const {
    std::optional<FamilyWord> best;
    if (!is_word(i)) return best;
    for (const FamilyWord& candidate : families_.beginning(word(i))) {
      if (!accepts(candidate.member->form) || !follows(i, candidate.member->phrase)) continue;
      if (!best || words_in(candidate.member->phrase) > words_in(best->member->phrase)) best = candidate;
    }
    return best;
  }
  static std::ptrdiff_t words_in(const std::string& phrase) {
    return std::count(phrase.begin(), phrase.end(), ' ');
  }

  // Do the other words of "put ... into" stand behind the first, in order?
  bool follows(std::size_t i, const std::string& phrase) const {
    std::size_t at = phrase.find(' ');
    while (at != std::string::npos) {
      const std::size_t end = phrase.find(' ', at + 1);
      const std::string wanted = phrase.substr(at + 1, end == std::string::npos ? end : end - at - 1);
      at = end;
      if (wanted == "...") continue;
      do ++i;
      while (i < units_.size() && word(i) != wanted);
      if (i >= units_.size()) return false;
    }
    return true;
  }

  static bool is_finite_form(WordForm form) {
    return form == WordForm::base || form == WordForm::third || form == WordForm::past;
  }
  static bool is_behind_auxiliary(WordForm form) {
    return form == WordForm::past || form == WordForm::participle || form == WordForm::gerund;
  }
  static bool is_base(WordForm form) { return form == WordForm::base; }
  bool looks_past(std::size_t i) const { return is_word(i) && word(i).size() > 4 && word(i).ends_with("ed"); }
  bool looks_gerund(std::size_t i) const {
    return is_word(i) && word(i).size() > 5 && word(i).ends_with("ing");
  }

  bool has_subject_before(std::size_t i) const {
    return std::any_of(units_.begin(), units_.begin() + static_cast<std::ptrdiff_t>(i),
                       [](const Unit& unit) { return unit.part != ClaimPart::word || unit.letters; });
  }
  bool stands_as_noun(std::size_t i) const {
    if (i == 0) return true;
    const Unit& before = units_[i - 1];
    if (before.part != ClaimPart::word) return false;
    return before.word == "'s" || before.word == "'" || holds(words_.before_nouns, before.word) ||
           holds(words_.prepositions, before.word);
  }
  bool is_finite_verb(std::size_t i) const {
    if (!has_subject_before(i) || stands_as_noun(i)) return false;
    if (auxiliary(i) != nullptr) return true;
    if (!is_word(i) || (!looks_past(i) && !verb_at(i, is_finite_form))) return false;
    // "construction costs rose", "the merger vote was": the first is a noun
    return auxiliary(i + 1) == nullptr &&
           !verb_at(i + 1, [](WordForm form) { return form == WordForm::past; });
  }
  // "The bridge built in 1990 cost £3 million."
  bool is_reduced_relative(std::size_t i) const {
    const bool participle =
        auxiliary(i) == nullptr &&
        (looks_past(i) || verb_at(i, [](WordForm form) { return form == WordForm::participle; }));
    if (!participle || !is_word(i + 1) || !holds(words_.prepositions, word(i + 1))) return false;
    for (std::size_t later = i + 2; later < units_.size(); ++later) {
      const std::string& between = word(later);
      if (between == "," || between == ";" || between == "and" || between == "but" || between == "that")
        return false;
      if (is_finite_verb(later)) return true;
    }
    return false;
  }

  std::size_t find_finite() const {
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (is_finite_verb(i) && !is_reduced_relative(i)) return i;
    }
    for (std::size_t i = 0; i < units_.size();
         ++i) {  // a verb that no family holds: "The S2 weighs 5 grams."
      const bool third =
          is_word(i) && word(i).size() > 3 && word(i).ends_with("s") && !word(i).ends_with("ss");
      if (third && has_subject_before(i) && !stands_as_noun(i)) return i;
    }
    return kNone;
  }

  // Passes over adverbs and the middle of "is set to be built".
  std::size_t next_verb(std::size_t i) const {
    while (is_word(i)) {
      const bool adverb = word(i).size() > 4 && word(i).ends_with("ly");
      const bool middle =
          word(i) == "to" || holds(words_.passed_over, word(i)) || holds(words_.inner, word(i));
      if (!adverb && !middle) break;
      ++i;
    }
    return i;
  }
  bool holds_word(std::size_t from, std::size_t to, std::string_view wanted) const {
    for (std::size_t i = from; i < to; ++i) {
      if (word(i) == wanted) return true;
    }
    return false;
  }

  VerbGroup group_at(std::size_t finite) const {
    VerbGroup group;
    group.last = finite;
    const Auxiliary* auxiliary_here = auxiliary(finite);
    const std::size_t next = next_verb(finite + 1);
    if (auxiliary_here == nullptr) {
      group.past = looks_past(finite) ||
                   verb_at(finite, [](WordForm form) { return form == WordForm::past; }).has_value();
      const bool infinitive = holds_word(finite + 1, next, "to") && is_content(next, true);
      group.content = infinitive ? next : finite;
      group.last = group.content;
      return group;
    }
    group.past = auxiliary_here->past;
    group.last = next - 1;
    const bool after_to = holds_word(finite + 1, next, "to");
    const bool after_be = auxiliary_here->verb == AuxiliaryVerb::be || holds_word(finite + 1, next, "be") ||
                          holds_word(finite + 1, next, "been");
    const bool wants_base =
        (auxiliary_here->verb == AuxiliaryVerb::modal || after_to) && !holds_word(finite + 1, next, "be");
    if (!is_content(next, wants_base)) return group;
    // "has invested" happened; "has been growing" and "has been chairman" go on
    if (auxiliary_here->verb == AuxiliaryVerb::have && !after_to && !(after_be && looks_gerund(next)))
      group.past = true;
    group.content = next;
    group.last = next;
    return group;
  }
  bool is_content(std::size_t i, bool wants_base) const {
    if (!is_word(i)) return false;
    if (wants_base) return verb_at(i, is_base).has_value() || !holds(words_.before_nouns, word(i));
    return looks_past(i) || looks_gerund(i) || verb_at(i, is_behind_auxiliary).has_value();
  }

  static bool is_verb_form(WordForm form) { return form != WordForm::other; }

  void add_verb_cues(std::size_t i, std::vector<std::string>& cues) const {
    const auto member = verb_at(i, is_verb_form);
    if (member) {
      if (!holds(words_.light_families, std::string(member->family)))
        cues.push_back("~" + std::string(member->family));
      return;
    }
    const std::vector<std::string> bases = base_spellings(word(i));
    const std::string& stem = bases.front();
    if (stem.size() >= kShortestStem) {
      cues.push_back(stem + "*");
      return;
    }
    for (const std::string& base : bases) {
      const VerbForms forms = verb_forms(base);
      for (const std::string& form : {forms.base, forms.third, forms.past, forms.gerund}) {
        if (std::find(cues.begin(), cues.end(), form) == cues.end()) cues.push_back(form);
      }
    }
  }

  // The subject's noun, else the predicate's: "Turnout was …", "… is Oracle's chairman".
  void add_noun_cues(std::size_t finite, std::size_t last, std::vector<std::string>& cues) const {
    for (const auto& [from, to] : {std::pair{std::size_t{0}, finite}, std::pair{last + 1, units_.size()}}) {
      for (std::size_t i = from; i < to && cues.empty();) {
        const std::size_t end = noun_phrase_end(i, to);
        if (end > i) add_noun(i, end, cues);
        i = std::max(end, i + 1);
      }
    }
  }
  std::size_t noun_phrase_end(std::size_t i, std::size_t to) const {
    while (i < to && is_word(i) && word(i) != "'s" && !holds(words_.before_nouns, word(i)) &&
           !holds(words_.prepositions, word(i)) && !holds(words_.passed_over, word(i)) &&
           auxiliary(i) == nullptr) {
      ++i;
    }
    return i;
  }
  void add_noun(std::size_t from, std::size_t to, std::vector<std::string>& cues) const {
    while (from < to && holds(words_.generic_modifiers, word(from))) ++from;
    if (from == to || (to - from == 1 && holds(words_.generic_nouns, word(from)))) return;
    std::string phrase;
    for (std::size_t i = from; i < to; ++i) phrase += (phrase.empty() ? "" : " ") + units_[i].word;
    const auto families = families_.holding(phrase);
    cues.push_back(families.empty() ? escaped(phrase) : "~" + std::string(families.front().family));
    if (families.empty() && !phrase.ends_with("s")) cues.push_back(escaped(plural_of(phrase)));
  }

  // "Acme has 5,000 employees.": what is counted is all that the claim names.
  void add_counted_noun(std::vector<std::string>& cues) const {
    for (const Value& value : values_) {
      if (value.nouns.empty() || !cues.empty()) continue;
      const auto families = families_.holding(value.nouns.back());
      cues.push_back(families.empty() ? escaped(value.nouns.back())
                                      : "~" + std::string(families.front().family));
    }
  }

  static std::string escaped(const std::string& words) {
    constexpr std::string_view kSpecial = "()[]{}|*/\\~";
    std::string out;
    for (const char c : words) {
      if (kSpecial.find(c) != std::string_view::npos) out.push_back('\\');
      out.push_back(c);
    }
    return out;
  }

  std::vector<Unit> units_;
  const std::vector<Value>& values_;
  const Families& families_;
  const ClaimWords& words_ = claim_words();
};

}  // namespace

CueReading read_cues(const Segmented& text, const std::vector<ClaimPart>& parts,
                     const std::vector<Value>& values, const Families& families) {
  return CueReader(units_of(text, parts), values, families).run();
}

}  // namespace factdesk
