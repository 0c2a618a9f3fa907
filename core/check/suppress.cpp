#include "check/suppress.h"

#include <algorithm>

#include "base/nearest.h"

namespace factdesk {
namespace {

constexpr std::string_view kEverything = "*";
constexpr std::string_view kSourcing = "sourcing";

// The line of the file that holds an offset, without its end.
Span line_at(std::string_view file, std::uint32_t offset) {
  constexpr std::string_view kEnds = "\r\n";
  const std::size_t before = offset == 0 ? std::string_view::npos : file.find_last_of(kEnds, offset - 1);
  const std::size_t end = std::min(file.find_first_of(kEnds, offset), file.size());
  return {static_cast<std::uint32_t>(before == std::string_view::npos ? 0 : before + 1),
          static_cast<std::uint32_t>(end)};
}

}  // namespace

Suppressions::Suppressions(const Document& document, const Rules& rules)
    : document_(document), rules_(rules) {
  std::vector<const Directive*> in_order;
  for (const Directive& directive : document.directives) in_order.push_back(&directive);
  std::stable_sort(in_order.begin(), in_order.end(),
                   [](const Directive* a, const Directive* b) { return a->source.start < b->source.start; });
  for (const Directive* directive : in_order) add(*directive);
  for (const Directive* start : open_) {
    if (!start->problem.empty()) {
      refuse(*start, SuppressionFault::malformed, start->problem);
    } else {
      refuse(*start, SuppressionFault::unbalanced, "factdesk-ignore-start without a factdesk-ignore-end");
    }
  }
}

void Suppressions::refuse(const Directive& directive, SuppressionFault fault, std::string message) {
  problems_.push_back({fault, directive.fact, std::move(message), directive.source});
}

void Suppressions::add(const Directive& directive) {
  if (!directive.problem.empty()) {
    // Of a bad start the end is not to blame.
    if (directive.kind == DirectiveKind::start) return open_.push_back(&directive);
    return refuse(directive, SuppressionFault::malformed, directive.problem);
  }
  switch (directive.kind) {
    case DirectiveKind::file:
      active_.push_back({&directive, {}, true});
      break;
    case DirectiveKind::next:
      active_.push_back({&directive, reach_of(directive)});
      break;
    case DirectiveKind::start:
      open_.push_back(&directive);
      break;
    case DirectiveKind::end:
      close(directive);
      break;
  }
}

// An end without a fact closes the start before it, with all the facts that one names.
void Suppressions::close(const Directive& end) {
  const auto same = [&](const Directive* start) {
    return end.fact.empty() ? start->source == open_.back()->source : start->fact == end.fact;
  };
  const bool any = std::any_of(open_.begin(), open_.end(), same);
  if (!any) {
    return refuse(end, SuppressionFault::unbalanced, "factdesk-ignore-end without a factdesk-ignore-start");
  }
  const Span last = (*std::find_if(open_.rbegin(), open_.rend(), same))->source;
  for (std::size_t at = 0; at < open_.size();) {
    const Directive& start = *open_[at];
    if (start.source != last || !same(&start)) {
      ++at;
      continue;
    }
    if (start.problem.empty()) {
      active_.push_back({&start, {start.source.end, end.source.start}});
    } else {
      refuse(start, SuppressionFault::malformed, start.problem);
    }
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(at));
  }
}

// Beside words of the article, a comment speaks for its line; alone, for the next block, of which a table is
// one.
Span Suppressions::reach_of(const Directive& directive) const {
  const Span line =
      hull(line_at(document_.file, directive.source.start), line_at(document_.file, directive.source.end));
  if (document_.map.has_text_from(line)) return line;
  const std::vector<Block>& blocks = document_.blocks;
  const auto in_file = [&](const Block& block) { return document_.map.to_file(block.span); };
  auto next = std::find_if(blocks.begin(), blocks.end(), [&](const Block& block) {
    return block.kind != BlockKind::title && in_file(block).start >= directive.source.end;
  });
  if (next == blocks.end()) return {directive.source.end, directive.source.end};
  Span reach = in_file(*next);
  if (next->kind != BlockKind::table_cell) return reach;
  for (; next != blocks.end() && next->kind == BlockKind::table_cell; ++next)
    reach = hull(reach, in_file(*next));
  return reach;
}

bool Suppressions::covers(const Obeyed& obeyed, const Finding& finding, Span place) const {
  const std::string& fact = obeyed.directive->fact;
  const bool named =
      fact == kEverything || (finding.fact ? fact == rules_.facts[*finding.fact].id : fact == kSourcing);
  if (!named) return false;
  if (obeyed.whole_file) return true;
  // What is missing has no place, and only the whole file can say so.
  return finding.sentence != kNoSentence && obeyed.reach.start <= place.start &&
         place.start < obeyed.reach.end;
}

void Suppressions::apply(std::vector<Finding>& findings) {
  for (Finding& finding : findings) {
    if (finding.verdict == Verdict::agree) continue;
    const Span place = finding.sentence == kNoSentence ? Span{} : document_.map.to_file(finding.place);
    for (Obeyed& obeyed : active_) {
      if (!covers(obeyed, finding, place)) continue;
      obeyed.used = true;
      if (!finding.suppressed) finding.suppressed = obeyed.directive->reason;
    }
  }
}

std::vector<SuppressionProblem> Suppressions::problems() const {
  std::vector<SuppressionProblem> all = problems_;
  std::vector<std::string> known = {std::string(kSourcing), std::string(kEverything)};
  for (const Fact& fact : rules_.facts) known.push_back(fact.id);
  for (const Obeyed& obeyed : active_) {
    if (obeyed.used) continue;
    const std::string& fact = obeyed.directive->fact;
    const bool unknown = std::find(known.begin(), known.end(), fact) == known.end();
    all.push_back({SuppressionFault::unused, fact,
                   unknown ? "no rule file has a fact \"" + fact + "\"" + did_you_mean(fact, known)
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
