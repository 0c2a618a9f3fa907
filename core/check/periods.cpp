#include "check/periods.h"

namespace factdesk {
namespace {

bool holds(const FactPeriod& period, Day day) {
  return (!period.from || *period.from <= day) && (!period.until || day < *period.until);
}

}  // namespace

PeriodChoice choose_period(const Fact& fact, std::optional<Day> day) {
  if (fact.history.empty()) return {};
  if (!day) return {static_cast<std::uint32_t>(fact.history.size() - 1), false};
  for (std::uint32_t index = 0; index < fact.history.size(); ++index) {
    if (holds(fact.history[index], *day)) return {index, false};
  }
  return {std::nullopt, true};
}

std::optional<std::uint32_t> period_of_date(const Fact& fact, const Value& date) {
  if (!date.range.low || !date.range.high) return std::nullopt;
  const auto first = date.range.low->whole();
  const auto end = date.range.high->whole();
  if (!first || !end || *end <= *first) return std::nullopt;
  for (std::uint32_t index = 0; index < fact.history.size(); ++index) {
    if (holds(fact.history[index], day_of_number(*first)) &&
        holds(fact.history[index], day_of_number(*end - 1)))
      return index;
  }
  return std::nullopt;
}

const std::vector<Slot>& slots_of(const Fact& fact, std::optional<std::uint32_t> period) {
  if (period && !fact.history[*period].slots.empty()) return fact.history[*period].slots;
  return fact.slots;
}

}  // namespace factdesk
