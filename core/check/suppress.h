// What an article's directives make of its findings: which are suppressed and why, and which directives are
// wrong or suppress nothing. A suppressed finding stays, marked; it counts for nothing.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/finding.h"
#include "check/reach.h"
#include "rule/rule.h"
#include "text/document.h"

namespace factdesk {

enum class SuppressionFault : std::uint8_t {
  malformed,   // it cannot be read, or gives no reason
  unbalanced,  // a start without an end, an end without a start
  unused,      // it suppresses nothing
};

// A directive that does not do what its author wants.
struct SuppressionProblem {
  SuppressionFault fault = SuppressionFault::unused;
  std::string fact;     // as the directive names it; "" where it names none
  std::string message;  // for people
  Span source;          // in the file
};

class Suppressions {
 public:
  // Both outlive this.
  Suppressions(const Document& document, const Rules& rules);

  // Marks what is suppressed. Agreements are left alone: there is nothing to pass over. May be called again.
  void apply(std::vector<Finding>& findings);

  // In the order of the file. What apply() never used is unused.
  std::vector<SuppressionProblem> problems() const;

 private:
  // One directive that is obeyed.
  struct Obeyed {
    const Directive* directive;
    Span reach;  // in the file; of the whole of it, also what has no place
    bool used = false;
  };
  using ObeyedId = std::uint32_t;  // into active_: of two that cover a finding, the first gives the reason
  // A start, until its end has come.
  struct Start {
    const Directive* directive;
    bool closed = false;
  };
  // A finding that may be suppressed, with where it is in the file.
  struct Placed {
    Finding* finding;
    std::uint32_t at = 0;
    std::optional<ObeyedId> by = {};
  };
  void add(const Directive& directive);
  void open(const Directive& start);
  void close(const Directive& end);
  Span reach_of(const Directive& directive);
  void settle(const std::vector<ObeyedId>& obeyed, std::vector<Placed*> findings);
  void refuse(const Directive& directive, SuppressionFault fault, std::string message);

  const Document& document_;
  const Rules& rules_;
  std::optional<ReachFinder> reaches_;  // made for the first directive that needs it
  std::vector<Obeyed> active_;
  std::map<std::string_view, std::vector<ObeyedId>> active_of_;  // by what they name
  std::vector<Start> starts_;
  std::vector<std::size_t> open_;  // into starts_: the last is the innermost; some are closed
  std::map<std::string_view, std::vector<std::size_t>> open_of_;  // likewise, by what they name
  std::vector<SuppressionProblem> problems_;
};

std::string_view name_of(SuppressionFault fault);  // "unused"

}  // namespace factdesk
