// What the program concludes of the labelled articles against what an editor does: by verdict and by
// register.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "check/weights.h"
#include "corpus/labelled_verdicts.h"
#include "corpus/tally.h"

namespace factdesk::corpus {

constexpr std::size_t kVerdictCount = 7;

struct VerdictScores {
  int pairs = 0;  // (article, fact)
  int right = 0;
  std::array<Tally, kVerdictCount> by_verdict;            // by Verdict
  std::map<std::string, std::array<int, 2>> by_register;  // pairs, right

  const Tally& of(Verdict verdict) const { return by_verdict[static_cast<std::size_t>(verdict)]; }
  double accuracy() const { return Tally::share(right, pairs); }
};

// `missed` is told of each pair that differs, in a line. Rule files that do not load count all their pairs as
// wrong.
VerdictScores score(const std::vector<VerdictCase>& cases,
                    const std::function<void(const std::string&)>& missed, const Weights& weights = {});

std::string table_of(const std::string& half, const VerdictScores& scores);

}  // namespace factdesk::corpus
