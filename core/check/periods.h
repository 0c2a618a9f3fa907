// Which period of a fact's history applies: by the article's date, by a date in the sentence, by what is put
// in the past.
#pragma once

#include <cstdint>
#include <optional>

#include "rule/rule.h"

namespace factdesk {

// The period that holds a day; without a day, the latest. Nothing: the fact has no history, or the day is
// outside all of its periods (`outside` then).
struct PeriodChoice {
  std::optional<std::uint32_t> period;
  bool outside = false;
};
PeriodChoice choose_period(const Fact& fact, std::optional<Day> day);

// The one period that holds every day of a date value, or nothing.
std::optional<std::uint32_t> period_of_date(const Fact& fact, const Value& date);

// The slots that a period expects: its own, or the fact's.
const std::vector<Slot>& slots_of(const Fact& fact, std::optional<std::uint32_t> period);

}  // namespace factdesk
