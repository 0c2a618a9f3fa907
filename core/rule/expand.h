// Fills in what a fact leaves out from its claim; complains, and says what to write, where nothing can be
// read.
#pragma once

#include "rule/claim.h"
#include "rule/families.h"
#include "rule/rule_file.h"
#include "rule/slots.h"

namespace factdesk {

// `fact` is then as if it had been written in full. What the claim said is handed back.
ClaimReading expand_fact(WrittenFact& fact, const Families& families, const Lookup& lookup);

}  // namespace factdesk
