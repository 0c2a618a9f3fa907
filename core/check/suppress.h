// What an article's directives make of its findings: which are suppressed and why, and which directives are
// wrong or suppress nothing. A suppressed finding stays, marked; it counts for nothing.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "check/finding.h"
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
    Span reach;  // in the file
    bool whole_file = false;
    bool used = false;
  };
  void add(const Directive& directive);
  void close(const Directive& end);
  Span reach_of(const Directive& directive) const;
  bool covers(const Obeyed& obeyed, const Finding& finding, Span place) const;
  void refuse(const Directive& directive, SuppressionFault fault, std::string message);

  const Document& document_;
  const Rules& rules_;
  std::vector<Obeyed> active_;
  std::vector<const Directive*> open_;  // starts whose end has not come
  std::vector<SuppressionProblem> problems_;
};

std::string_view name_of(SuppressionFault fault);  // "unused"

}  // namespace factdesk
