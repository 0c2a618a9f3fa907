#include "check/status.h"

#include <algorithm>
#include <set>
#include <utility>

namespace factdesk {
namespace {

int weight(Verdict verdict) {
  switch (verdict) {
    case Verdict::conflict:
      return 6;
    case Verdict::missing:
      return 5;
    case Verdict::speculation:
      return 4;
    case Verdict::unclear:
      return 3;
    case Verdict::reported:
      return 2;
    case Verdict::agree:
      return 1;
    case Verdict::silent:
      return 0;
  }
  return 0;
}

// Does it have a say in the fact's status, beside what is surer?
bool counts(const Finding& finding) {
  if (finding.suppressed) return false;
  return finding.verdict != Verdict::conflict || finding.confidence != Confidence::low;
}

bool is_unsure(const Finding& finding) { return finding.confidence == Confidence::low; }

}  // namespace

std::vector<FactStatusInArticle> statuses_of(const Rules& rules, const std::vector<Finding>& findings) {
  std::vector<FactStatusInArticle> statuses(rules.facts.size());
  std::vector<bool> agrees(rules.facts.size(), false);
  std::vector<bool> sure(rules.facts.size(), false);
  for (const Finding& finding : findings) {
    if (finding.fact && counts(finding) && !is_unsure(finding)) sure[*finding.fact] = true;
  }
  for (const Finding& finding : findings) {
    if (!finding.fact || !counts(finding) || (is_unsure(finding) && sure[*finding.fact])) continue;
    FactStatusInArticle& status = statuses[*finding.fact];
    if (weight(finding.verdict) > weight(status.status)) status.status = finding.verdict;
    if (finding.verdict == Verdict::agree) agrees[*finding.fact] = true;
  }
  for (std::size_t fact = 0; fact < statuses.size(); ++fact) {
    if (statuses[fact].status == Verdict::conflict && agrees[fact])
      statuses[fact].reason = Reason::inconsistent_within_article;
  }
  return statuses;
}

void lower_beside_agreements(const std::vector<std::uint32_t>& paragraph_of_sentence,
                             std::vector<Finding>& findings) {
  std::set<std::pair<FactId, std::uint32_t>> agreed;
  for (const Finding& finding : findings) {
    if (finding.fact && finding.verdict == Verdict::agree)
      agreed.emplace(*finding.fact, paragraph_of_sentence[finding.sentence]);
  }
  for (Finding& finding : findings) {
    const bool wrong_value = finding.verdict == Verdict::conflict && finding.slot.has_value();
    if (wrong_value && finding.fact &&
        agreed.contains({*finding.fact, paragraph_of_sentence[finding.sentence]})) {
      finding.confidence = Confidence::low;
      finding.weakness = Weakness::beside_agreement;
    }
  }
}

}  // namespace factdesk
