// One status per fact and article, from its findings.
#pragma once

#include <vector>

#include "check/finding.h"

namespace factdesk {

// The worst of a fact's surest findings by conflict > speculation > unclear > reported > agree, silent
// without any: what is of low confidence counts only where nothing surer stands, and a conflict of low
// confidence and what is suppressed never do. Both agreeing and conflicting is a conflict, inconsistent
// within the article.
std::vector<FactStatusInArticle> statuses_of(const Rules& rules, const std::vector<Finding>& findings);

// Lowers a conflict of a fact that already agrees in the same block: more than one event is meant there.
void lower_beside_agreements(const std::vector<std::uint32_t>& paragraph_of_sentence,
                             std::vector<Finding>& findings);

}  // namespace factdesk
