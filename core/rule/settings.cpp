#include "rule/settings.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "base/nearest.h"
#include "rule/fields.h"
#include "rule/phrases.h"
#include "rule/slots.h"

namespace factdesk {
namespace {

// One setting that all files share: the first file to state it wins, and another value is a problem.
template <class T>
class SharedSetting {
 public:
  explicit SharedSetting(std::string_view name) : name_(name) {}

  void state(const std::string& path, Place place, const T& value, std::vector<Problem>& problems) {
    if (!value_) {
      value_ = value;
      first_ = where(path, place);
    } else if (*value_ != value) {
      problems.push_back({path, place,
                          "another `" + std::string(name_) + "` than at " + first_ +
                              "; wanted the same in all files that load together"});
    }
  }
  const std::optional<T>& value() const { return value_; }

 private:
  std::string_view name_;
  std::optional<T> value_;
  std::string first_;
};

bool is_currency_code(const std::string& code) {
  constexpr std::size_t kLetters = 3;
  return code.size() == kLetters &&
         std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_one_word(const std::string& text) { return tokenise(text).size() == 1; }

// Can the entry stand for its kind? Complains where it cannot.
bool is_addable(const std::string& path, WordKind kind, const LocatedText& entry,
                std::vector<Problem>& problems) {
  if (takes_phrases(kind)) return compile_member(path, entry, problems).has_value();
  if (kind == WordKind::outlet || is_one_word(entry.text)) return true;
  problems.push_back({path, entry.place,
                      "\"" + shown(entry.text) + "\" as a word of `" + std::string(name_of(kind)) +
                          "`; wanted one word" +
                          (kind == WordKind::reporting ? ", a verb in its base form" : "")});
  return false;
}

// Entries in the order in which they were first written.
class Entries {
 public:
  explicit Entries(std::vector<std::string>& into) : into_(into) {}
  void put(const std::string& text) {
    if (seen_.insert(text).second) into_.push_back(text);
  }

 private:
  std::vector<std::string>& into_;
  std::set<std::string> seen_;
};

// One kind of words of all files together.
class KindMerge {
 public:
  KindMerge(WordKind kind, WordChanges& into) : kind_(kind), add_(into.add), silence_(into.silence) {}

  void run(const std::string& path, const WrittenWords& written, std::vector<Problem>& problems) {
    for (const LocatedText& entry : written.add) {
      if (is_addable(path, kind_, entry, problems)) add_.put(entry.text);
    }
    for (const LocatedText& entry : written.silence) {
      if (is_silenceable(path, entry, problems)) silence_.put(entry.text);
    }
  }

 private:
  bool is_silenceable(const std::string& path, const LocatedText& entry, std::vector<Problem>& problems) {
    if (is_known(kind_, entry.text)) return true;
    if (!spelling_) spelling_.emplace(spellings(kind_));
    problems.push_back({path, entry.place,
                        "\"" + shown(entry.text) + "\" is no word of `" + std::string(name_of(kind_)) + "`" +
                            spelling_->did_you_mean(entry.text) +
                            "; wanted words that docs/lexicon.md lists under it"});
    return false;
  }

  WordKind kind_;
  Entries add_, silence_;
  std::optional<Spelling> spelling_;  // of the lexicon's words
};

}  // namespace

LexiconSettings merge_lexicon(const std::vector<RuleFile>& files, std::vector<Problem>& problems) {
  LexiconSettings settings;
  std::vector<KindMerge> kinds;
  for (std::size_t i = 0; i < kWordKinds; ++i) {
    const auto kind = static_cast<WordKind>(i);
    kinds.emplace_back(kind, settings.of(kind));
  }
  for (const RuleFile& file : files) {
    for (std::size_t i = 0; i < kWordKinds; ++i) kinds[i].run(file.path, file.lexicon[i], problems);
  }
  return settings;
}

ValueSettings merge_values(const std::vector<RuleFile>& files, std::vector<Problem>& problems) {
  SharedSetting<DateOrder> order("date_order");
  SharedSetting<std::string> dollar("dollar");
  for (const RuleFile& file : files) {
    if (file.date_order) order.state(file.path, file.date_order->place, file.date_order->value, problems);
    if (!file.dollar) continue;
    if (is_currency_code(file.dollar->text)) {
      dollar.state(file.path, file.dollar->place, file.dollar->text, problems);
    } else {
      problems.push_back(
          {file.path, file.dollar->place,
           "\"" + file.dollar->text + "\" as what $ means; wanted a currency's code: USD, CAD, AUD …"});
    }
  }
  ValueSettings settings;
  settings.date_order = order.value().value_or(settings.date_order);
  settings.dollar = dollar.value().value_or(settings.dollar);
  return settings;
}

std::array<bool, 6> accepted_by(const RuleFile& file) {
  if (file.sourcing && file.sourcing->accept) return *file.sourcing->accept;
  std::array<bool, 6> accept{};
  for (const SourceClass by_default : {SourceClass::named, SourceClass::document, SourceClass::outlet}) {
    accept[static_cast<std::size_t>(by_default)] = true;
  }
  return accept;
}

Sourcing merge_sourcing(const std::vector<RuleFile>& files, const EntityTable& entities, bool complete,
                        std::vector<Problem>& problems) {
  Sourcing sourcing;
  sourcing.watched.assign(entities.entities().size(), false);
  sourcing.accept.fill(true);
  SharedSetting<Severity> severity("sourcing.severity");
  const ValueSettings no_values;
  for (const RuleFile& file : files) {
    if (!file.sourcing) continue;
    const Lookup lookup{file.path, entities, no_values, complete, problems};
    if (file.sourcing->severity)
      severity.state(file.path, file.sourcing->severity->place, file.sourcing->severity->value, problems);
    if (file.sourcing->watch_all) std::fill(sourcing.watched.begin(), sourcing.watched.end(), true);
    for (const LocatedText& id : file.sourcing->watch) {
      if (const auto entity = lookup.entity(id)) sourcing.watched[*entity] = true;
    }
    if (!file.sourcing->watch_all && file.sourcing->watch.empty()) continue;
    sourcing.flags = true;
    const auto accept = accepted_by(file);
    for (std::size_t i = 0; i < accept.size(); ++i) sourcing.accept[i] = sourcing.accept[i] && accept[i];
  }
  if (!sourcing.flags) sourcing.accept = accepted_by({});
  sourcing.severity = severity.value().value_or(sourcing.severity);
  return sourcing;
}

}  // namespace factdesk
