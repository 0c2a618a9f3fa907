// Who says it: every source of a sentence with what it governs. "Profits fell, Roe said, but sales may rise"
// -> Roe governs the first clause only.
#pragma once

#include <vector>

#include "stance/quotation.h"
#include "stance/scope.h"

namespace factdesk {

struct FoundSource {
  Attribution attribution;
  TokenRange words;
  TokenRange name;  // inside or behind `words`; empty where they name nobody
  TokenRange scope;
  TokenRange verb;
  bool sure = true;        // not "believes"
  bool forecasts = false;  // "expects": a plan where somebody in particular says so
};

// `quotations` are those that touch the sentence.
std::vector<FoundSource> find_sources(const SentenceReading& reading,
                                      const std::vector<Quotation>& quotations);

}  // namespace factdesk
