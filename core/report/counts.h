// "1 conflict, 4 speculation, 9 agree": how often each verdict was given, worst first.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/report.h"

namespace factdesk {

// Verdicts by name, in the order in which people want to see them.
using VerdictCounts = std::vector<std::pair<std::string_view, std::size_t>>;

VerdictCounts counts_of(const ReportSummary& summary);

// Of statuses (fact or path -> status); `silent` stands last.
VerdictCounts counts_of(const std::vector<std::pair<std::string, std::string>>& statuses);

// Those that are not zero; "" where all are.
std::string text_of(const VerdictCounts& counts);

// "1 article", "2 articles"
std::string counted(std::size_t count, std::string_view noun);

}  // namespace factdesk
