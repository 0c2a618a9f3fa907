// Where only some lines of an article are asked about (what git says is new): what stands elsewhere is
// context.
#pragma once

#include <vector>

#include "check/finding.h"
#include "check/suppress.h"
#include "scan/segmented.h"

namespace factdesk {

// Takes out findings of sentences that touch no new line of the document; what is missing stays missing.
void keep_new_lines(const Segmented& text, std::vector<Finding>& findings);
void keep_new_lines(const Document& document, std::vector<SuppressionProblem>& problems);

}  // namespace factdesk
