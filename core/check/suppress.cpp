#include "check/suppress.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <queue>
#include <set>

#include "base/nearest.h"
#include "base/steps.h"

namespace factdesk {
namespace {

constexpr std::string_view kEverything = "*";
constexpr std::string_view kSourcing = "sourcing";
constexpr std::uint32_t kBehindFile = std::numeric_limits<std::uint32_t>::max();

// What a directive must name to speak of a finding, unless it names everything.
std::string_view name_of(const Finding& finding, const Rules& rules) {
  return finding.fact ? std::string_view(rules.facts[*finding.fact].id) : kSourcing;
}

}  // namespace

Suppressions::Suppressions(const Document& document, const Rules& rules)
    : document_(document), rules_(rules) {
  std::vector<const Directive*> in_order;
  for (const Directive& directive : document.directives) in_order.push_back(&directive);
  std::stable_sort(in_order.begin(), in_order.end(),
                   [](const Directive* a, const Directive* b) { return a->source.start < b->source.start; });
  for (const Directive* directive : in_order) add(*directive);
  for (const Start& start : starts_) {
    if (start.closed) continue;
    if (!start.directive->problem.empty()) {
      refuse(*start.directive, SuppressionFault::malformed, start.directive->problem);
    } else {
      refuse(*start.directive, SuppressionFault::unbalanced,
             "factdesk-ignore-start without a factdesk-ignore-end");
    }
  }
  for (ObeyedId id = 0; id < active_.size(); ++id) active_of_[active_[id].directive->fact].push_back(id);
}

void Suppressions::refuse(const Directive& directive, SuppressionFault fault, std::string message) {
  problems_.push_back({fault, directive.fact, std::move(message), directive.source});
}

void Suppressions::add(const Directive& directive) {
  if (!directive.problem.empty()) {
    // Of a bad start the end is not to blame.
    if (directive.kind == DirectiveKind::start) return open(directive);
    return refuse(directive, SuppressionFault::malformed, directive.problem);
  }
  switch (directive.kind) {
    case DirectiveKind::file:
      active_.push_back({&directive, {0, kBehindFile}});
      break;
    case DirectiveKind::next:
      active_.push_back({&directive, reach_of(directive)});
      break;
    case DirectiveKind::start:
      open(directive);
      break;
    case DirectiveKind::end:
      close(directive);
      break;
  }
}

void Suppressions::open(const Directive& start) {
  open_.push_back(starts_.size());
  open_of_[start.fact].push_back(starts_.size());
  starts_.push_back({&start});
}

// An end closes the last start of its fact; without a fact, the last start with all the facts that one names.
void Suppressions::close(const Directive& end) {
  std::vector<std::size_t>& open = end.fact.empty() ? open_ : open_of_[end.fact];
  const auto drop_closed = [&] {
    for (; !open.empty() && starts_[open.back()].closed; open.pop_back()) take_steps();
  };
  drop_closed();
  if (open.empty()) {
    return refuse(end, SuppressionFault::unbalanced, "factdesk-ignore-end without a factdesk-ignore-start");
  }
  const Span last = starts_[open.back()].directive->source;
  std::vector<std::size_t> closing;
  for (; !open.empty() && starts_[open.back()].directive->source == last; drop_closed()) {
    closing.push_back(open.back());
    open.pop_back();
  }
  for (auto at = closing.rbegin(); at != closing.rend(); ++at) {
    const Directive& start = *starts_[*at].directive;
    starts_[*at].closed = true;
    if (start.problem.empty()) {
      active_.push_back({&start, {start.source.end, end.source.start}});
    } else {
      refuse(start, SuppressionFault::malformed, start.problem);
    }
  }
}

Span Suppressions::reach_of(const Directive& directive) {
  if (!reaches_) reaches_.emplace(document_);
  return reaches_->reach_of(directive.source);
}

// Of directives and findings that name the same: which covers which. The findings stand in the order of the
// file.
void Suppressions::settle(const std::vector<ObeyedId>& obeyed, std::vector<Placed*> findings) {
  std::vector<ObeyedId> by_start = obeyed;
  std::stable_sort(by_start.begin(), by_start.end(),
                   [&](ObeyedId a, ObeyedId b) { return active_[a].reach.start < active_[b].reach.start; });
  for (const ObeyedId id : by_start) {
    Obeyed& one = active_[id];
    const auto first = std::lower_bound(findings.begin(), findings.end(), one.reach.start,
                                        [](const Placed* finding, std::uint32_t start) {
                                          take_steps();
                                          return finding->at < start;
                                        });
    one.used = one.used || (first != findings.end() && (*first)->at < one.reach.end);
  }
  // Those that have begun, the first that was written on top; what has ended goes when it comes there.
  std::priority_queue<ObeyedId, std::vector<ObeyedId>, std::greater<>> begun;
  auto next = by_start.begin();
  for (Placed* finding : findings) {
    for (; next != by_start.end() && active_[*next].reach.start <= finding->at; ++next) begun.push(*next);
    for (; !begun.empty() && active_[begun.top()].reach.end <= finding->at; begun.pop()) take_steps();
    take_steps();
    if (!begun.empty() && (!finding->by || begun.top() < *finding->by)) finding->by = begun.top();
  }
}

void Suppressions::apply(std::vector<Finding>& findings) {
  if (active_.empty()) return;
  // What is missing has no place, and only the whole file can say so: it stands behind all that has one.
  constexpr std::uint32_t kNowhere = kBehindFile - 1;
  std::vector<Placed> placed;
  for (Finding& finding : findings) {
    if (finding.verdict == Verdict::agree) continue;
    const bool missing = finding.sentence == kNoSentence;
    placed.push_back({&finding, missing ? kNowhere : document_.map.to_file(finding.place).start});
  }
  std::stable_sort(placed.begin(), placed.end(),
                   [](const Placed& a, const Placed& b) { return a.at < b.at; });
  std::map<std::string_view, std::vector<Placed*>> named;
  for (Placed& finding : placed) {
    for (const std::string_view name : {name_of(*finding.finding, rules_), kEverything})
      if (active_of_.contains(name)) named[name].push_back(&finding);
  }
  for (const auto& [name, those] : named) settle(active_of_.at(name), those);
  for (const Placed& finding : placed) {
    if (finding.by && !finding.finding->suppressed)
      finding.finding->suppressed = active_[*finding.by].directive->reason;
  }
}

std::vector<SuppressionProblem> Suppressions::problems() const {
  std::vector<SuppressionProblem> all = problems_;
  const bool all_used =
      std::all_of(active_.begin(), active_.end(), [](const Obeyed& obeyed) { return obeyed.used; });
  std::vector<std::string> names;
  if (!all_used) names = {std::string(kSourcing), std::string(kEverything)};
  for (std::size_t fact = 0; !all_used && fact < rules_.facts.size(); ++fact)
    names.push_back(rules_.facts[fact].id);
  const std::set<std::string> known(names.begin(), names.end());
  std::optional<Spelling> spelling;
  for (const Obeyed& obeyed : active_) {
    if (obeyed.used) continue;
    const std::string& fact = obeyed.directive->fact;
    const bool unknown = !known.contains(fact);
    if (unknown && !spelling) spelling.emplace(names);
    all.push_back({SuppressionFault::unused, fact,
                   unknown ? "no rule file has a fact \"" + fact + "\"" + spelling->did_you_mean(fact)
                           : "nothing of " + fact + " is found where this suppresses it",
                   obeyed.directive->source});
  }
  std::stable_sort(all.begin(), all.end(), [](const SuppressionProblem& a, const SuppressionProblem& b) {
    return a.source.start < b.source.start;
  });
  return all;
}

std::string_view name_of(SuppressionFault fault) {
  switch (fault) {
    case SuppressionFault::malformed:
      return "malformed";
    case SuppressionFault::unbalanced:
      return "unbalanced";
    case SuppressionFault::unused:
      return "unused";
  }
  return "";
}

}  // namespace factdesk
