// Who speaks beside a quotation, by where he stands and whatever his verb: "…," Roe griped; Roe, the mayor:
// "…"; Roe was blunt: "…".
#pragma once

#include <optional>

#include "stance/quotation.h"
#include "stance/scope.h"

namespace factdesk {

struct QuoteTag {
  TokenRange speaker;
  TokenRange verb;    // empty before a colon without one
  TokenRange quoted;  // what of the quotation stands in the sentence
};

// Who signs a quotation, in what stands behind it: "— Sonya Roe", "— Sonya Roe, potter". Empty where nobody
// does.
TokenRange signed_by(const Segmented& text, TokenRange line);

// Nothing where the quotation is no speech (a few quoted words), or nobody stands beside it in this sentence.
std::optional<QuoteTag> find_tag(const SentenceReading& reading, const Quotation& quotation);

}  // namespace factdesk
