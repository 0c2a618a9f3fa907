#include "rule/overrides.h"

#include <algorithm>

namespace factdesk {
namespace {

void apply(const RuleOverrides& overrides, RuleFile& file) {
  const auto& paths = overrides.files;
  file.applies = paths.empty() || std::find(paths.begin(), paths.end(), file.path) != paths.end();
  if (!file.applies) file.sourcing.reset();
  if (overrides.date_order) file.date_order = {*overrides.date_order, {}};
  if (overrides.accept) {
    if (!file.sourcing) file.sourcing.emplace();  // one that watches nobody
    file.sourcing->accept = overrides.accept;
  }
  for (const auto& [id, severity] : overrides.severities) {
    const bool of_sourcing = id == "sourcing";
    if (of_sourcing && file.sourcing) file.sourcing->severity = {severity, {}};
    for (WrittenFact& fact : file.facts) {
      if (!of_sourcing && fact.id.text == id) fact.severity = severity;
    }
  }
}

}  // namespace

void apply_overrides(const RuleOverrides& overrides, std::vector<RuleFile>& files) {
  for (RuleFile& file : files) apply(overrides, file);
}

}  // namespace factdesk
