#include "rule/history.h"

#include <algorithm>

#include "rule/phrases.h"

namespace factdesk {
namespace {

struct PlacedPeriod {
  FactPeriod period;
  Place place;
};

bool begins_before(const PlacedPeriod& a, const PlacedPeriod& b) {
  if (!a.period.from || !b.period.from) return !a.period.from && b.period.from;
  return *a.period.from < *b.period.from;
}

std::optional<PlacedPeriod> compile_period(const WrittenPeriod& written, const Lookup& lookup) {
  FactPeriod period;
  if (written.from) period.from = compile_day(*written.from, lookup);
  if (written.until) period.until = compile_day(*written.until, lookup);
  period.holds = written.holds.value_or(true);
  for (const WrittenSlot& slot : written.expect) {
    if (!slot.near.empty())
      lookup.complain(slot.place, "`near` in a period; wanted it in the fact's own `expect`");
    if (auto compiled = compile_slot(slot, lookup)) period.slots.push_back(std::move(*compiled));
  }
  if (period.from && period.until && *period.until <= *period.from) {
    lookup.complain(written.until->place, "`until` " + written.until->text + " is not after `from` " +
                                              written.from->text + "; wanted a later day");
    return std::nullopt;
  }
  const bool read = (period.from || !written.from) && (period.until || !written.until);
  return read ? std::optional<PlacedPeriod>({std::move(period), written.place}) : std::nullopt;
}

}  // namespace

std::vector<FactPeriod> compile_history(const std::vector<WrittenPeriod>& written, const Lookup& lookup) {
  std::vector<PlacedPeriod> placed;
  for (const WrittenPeriod& period : written) {
    if (auto compiled = compile_period(period, lookup)) placed.push_back(std::move(*compiled));
  }
  std::stable_sort(placed.begin(), placed.end(), begins_before);
  std::vector<FactPeriod> periods;
  for (std::size_t i = 0; i < placed.size(); ++i) {
    const bool overlaps = i > 0 && (!placed[i - 1].period.until || !placed[i].period.from ||
                                    *placed[i].period.from < *placed[i - 1].period.until);
    if (overlaps) {
      const auto [earlier, later] = std::minmax(placed[i - 1].place, placed[i].place);
      lookup.complain(later, "this period overlaps the one at " + where(lookup.path, earlier) +
                                 "; wanted periods that follow each other (`until` is not part of a period)");
    }
    periods.push_back(std::move(placed[i].period));
  }
  return periods;
}

}  // namespace factdesk
