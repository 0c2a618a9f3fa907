// How far the phrases of a rule set may grow when entities and families are spelled out in them: in step with
// what is written. Two thousand phrases that each name an entity of two thousand names would be its square.
#pragma once

#include <cstdint>

#include "rule/entities.h"
#include "rule/phrases.h"

namespace factdesk {

class PhraseBudget {
 public:
  explicit PhraseBudget(const EntityTable& entities);

  // Nothing, with a problem, where the phrase is wrong; nothing once the budget is spent, which is told at
  // the first phrase that it refuses.
  std::optional<Phrase> compile(const std::string& path, const LocatedText& written,
                                const EntityTable& entities, const Families& families, bool complete,
                                std::vector<Problem>& problems);

 private:
  std::uint64_t left_;
  bool told_ = false;
};

}  // namespace factdesk
