#include "report/told_period.h"

#include <algorithm>

#include "base/utf8.h"
#include "check/periods.h"

namespace factdesk {
namespace {

bool is_named(const Slot& slot, const std::string& words, const Rules& rules) {
  return std::any_of(slot.names.begin(), slot.names.end(), [&](EntityId entity) {
    const std::vector<std::string>& names = rules.entities[entity].names;
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return fold(name) == fold(words); });
  });
}

bool is_right(const Slot& slot, const std::string& words, std::optional<Day> date, const Rules& rules) {
  const auto kind = value_kind_of(slot.kind);
  if (!kind) return is_named(slot, words, rules);
  ValueSettings settings = rules.values;
  settings.date = date;
  const auto value = parse_value(words, *kind, settings);
  return value && agrees(compare(slot.expected, *value));
}

}  // namespace

const FactPeriod* told_period(const Finding& finding, const Document& document, const Rules& rules) {
  if (!finding.fact || !finding.period) return nullptr;
  const Fact& fact = rules.facts[*finding.fact];
  const bool holds_now = fact.history[*finding.period].holds;
  const std::string words(slice(document.text, finding.place));
  const bool earlier = finding.reason == Reason::outdated;
  for (std::uint32_t index = 0; index < fact.history.size(); ++index) {
    if (index == *finding.period || (index < *finding.period) != earlier) continue;
    const FactPeriod& period = fact.history[index];
    if (!finding.slot && period.holds != holds_now) return &period;
    if (!finding.slot) continue;
    const std::vector<Slot>& slots = slots_of(fact, index);
    if (*finding.slot < slots.size() && is_right(slots[*finding.slot], words, document.date, rules)) {
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
