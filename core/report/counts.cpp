#include "report/counts.h"

#include <algorithm>

namespace factdesk {

VerdictCounts counts_of(const ReportSummary& summary) {
  return {
      {name_of(Verdict::conflict), summary.conflict},       {name_of(Verdict::missing), summary.missing},
      {name_of(Verdict::speculation), summary.speculation}, {name_of(Verdict::unclear), summary.unclear},
      {name_of(Verdict::reported), summary.reported},       {name_of(Verdict::agree), summary.agree},
  };
}

VerdictCounts counts_of(const std::vector<std::pair<std::string, std::string>>& statuses) {
  VerdictCounts counts = counts_of(ReportSummary{});
  counts.emplace_back(name_of(Verdict::silent), 0);
  for (const auto& status : statuses) {
    const auto found = std::find_if(counts.begin(), counts.end(),
                                    [&](const auto& count) { return count.first == status.second; });
    if (found != counts.end()) ++found->second;
  }
  return counts;
}

std::string text_of(const VerdictCounts& counts) {
  std::string out;
  for (const auto& [verdict, count] : counts) {
    if (count == 0) continue;
    out += (out.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(verdict);
  }
  return out;
}

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

}  // namespace factdesk
