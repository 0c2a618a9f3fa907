#include "report/told_period.h"

#include <algorithm>
#include <map>

#include "base/steps.h"
#include "base/utf8.h"
#include "check/periods.h"

namespace factdesk {
namespace {

// The words of a finding, read once for each kind of slot however many periods they are held against.
class ToldWords {
 public:
  ToldWords(std::string words, std::optional<Day> date, const Rules& rules)
      : words_(std::move(words)), folded_(fold(words_)), rules_(rules), settings_(rules.values) {
    settings_.date = date;
  }

  bool are_right(const Slot& slot) {
    const auto kind = value_kind_of(slot.kind);
    if (!kind) return name_one_of(slot);
    const auto [read, fresh] = values_.try_emplace(*kind);
    if (fresh) {
      take_steps();
      if (auto value = parse_value(words_, *kind, settings_)) read->second = std::move(*value);
    }
    return read->second && agrees(compare(slot.expected, *read->second));
  }

 private:
  bool name_one_of(const Slot& slot) const {
    return std::any_of(slot.names.begin(), slot.names.end(), [&](EntityId entity) {
      const std::vector<std::string>& names = rules_.entities[entity].names;
      return std::any_of(names.begin(), names.end(),
                         [&](const std::string& name) { return fold(name) == folded_; });
    });
  }

  std::string words_, folded_;
  const Rules& rules_;
  ValueSettings settings_;
  std::map<ValueKind, std::optional<Value>> values_;
};

}  // namespace

const FactPeriod* told_period(const Finding& finding, const Document& document, const Rules& rules) {
  if (!finding.fact || !finding.period) return nullptr;
  const Fact& fact = rules.facts[*finding.fact];
  const bool holds_now = fact.history[*finding.period].holds;
  ToldWords words(std::string(slice(document.text, finding.place)), document.date, rules);
  const bool earlier = finding.reason == Reason::outdated;
  for (std::uint32_t index = 0; index < fact.history.size(); ++index) {
    if (index == *finding.period || (index < *finding.period) != earlier) continue;
    const FactPeriod& period = fact.history[index];
    if (!finding.slot && period.holds != holds_now) return &period;
    if (!finding.slot) continue;
    const std::vector<Slot>& slots = slots_of(fact, index);
    if (*finding.slot < slots.size() && words.are_right(slots[*finding.slot])) {
      return &period;
    }
  }
  return nullptr;
}

std::string period_text(const FactPeriod& period) {
  std::string out;
  if (period.from) out += "from " + iso_text(*period.from);
  if (period.until) out += (out.empty() ? "until " : " until ") + iso_text(*period.until);
  return out.empty() ? "at all times" : out;
}

}  // namespace factdesk
