// The period of a fact's history in which what an article says was (or will be) right.
#pragma once

#include <string>

#include "check/finding.h"
#include "rule/rule.h"
#include "text/document.h"

namespace factdesk {

// Of a finding that is outdated or premature; null where it cannot be told.
const FactPeriod* told_period(const Finding& finding, const Document& document, const Rules& rules);

// "from 2019-07-22 until 2025-01-21", "until 2025-01-21"
std::string period_text(const FactPeriod& period);

}  // namespace factdesk
