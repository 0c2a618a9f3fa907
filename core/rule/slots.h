// The slots of a fact, as written -> compiled: literals through the readers of prose, entity ids, ranges,
// tolerances.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rule/entities.h"
#include "rule/rule.h"
#include "rule/rule_file.h"

namespace factdesk {

// What a rule file's fields are looked up in; complaints go to `problems`.
struct Lookup {
  const std::string& path;
  const EntityTable& entities;
  const ValueSettings& values;
  bool entities_complete = true;  // false: a file could not be read, so nobody is called undefined
  std::vector<Problem>& problems;

  void complain(Place place, std::string message) const {
    problems.push_back({path, place, std::move(message)});
  }
  // Nothing, and a complaint with the nearest id, where there is no such entity.
  std::optional<EntityId> entity(const LocatedText& id) const;
};

// Nothing where it could not be read.
std::optional<Slot> compile_slot(const WrittenSlot& written, const Lookup& lookup);

// A bound of a period: the first day of a date.
std::optional<Day> compile_day(const LocatedText& written, const Lookup& lookup);

}  // namespace factdesk
