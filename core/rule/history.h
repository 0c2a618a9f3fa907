// The periods of a fact in order: bounds, overlaps, what held in each.
#pragma once

#include <vector>

#include "rule/rule.h"
#include "rule/rule_file.h"
#include "rule/slots.h"

namespace factdesk {

std::vector<FactPeriod> compile_history(const std::vector<WrittenPeriod>& written, const Lookup& lookup);

}  // namespace factdesk
