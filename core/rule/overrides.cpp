#include "rule/overrides.h"

#include <map>
#include <set>
#include <string_view>

namespace factdesk {
namespace {

constexpr std::string_view kSourcing = "sourcing";  // that section, and no fact

using Severities = std::map<std::string_view, Severity>;

void apply(const RuleOverrides& overrides, const Severities& severities, RuleFile& file) {
  if (!file.applies) file.sourcing.reset();
  if (overrides.date_order) file.date_order = {*overrides.date_order, {}};
  if (overrides.accept) {
    if (!file.sourcing) file.sourcing.emplace();  // one that watches nobody
    file.sourcing->accept = overrides.accept;
  }
  const auto of_sourcing = severities.find(kSourcing);
  if (of_sourcing != severities.end() && file.sourcing) file.sourcing->severity = {of_sourcing->second, {}};
  for (WrittenFact& fact : file.facts) {
    const auto found = severities.find(fact.id.text);
    if (found != severities.end() && fact.id.text != kSourcing) fact.severity = found->second;
  }
}

}  // namespace

void apply_overrides(const RuleOverrides& overrides, std::vector<RuleFile>& files) {
  const std::set<std::string_view> applying(overrides.files.begin(), overrides.files.end());
  Severities severities;  // of one id twice, the later
  for (const auto& [id, severity] : overrides.severities) severities[id] = severity;
  for (RuleFile& file : files) {
    file.applies = applying.empty() || applying.contains(file.path);
    apply(overrides, severities, file);
  }
}

}  // namespace factdesk
