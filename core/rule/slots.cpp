#include "rule/slots.h"

#include <algorithm>

#include "rule/fields.h"

namespace factdesk {
namespace {

std::optional<Value> read_literal(const LocatedText& written, ValueKind kind, const Lookup& lookup) {
  Result<Value> value = parse_value(written.text, kind, lookup.values);
  if (value) return *value;
  lookup.complain(written.place,
                  "\"" + shown(written.text) + "\" as " + std::string(name_of(kind)) + ": " + value.error());
  return std::nullopt;
}

// "5%" of the value, or an amount; of a date, a stretch of time.
void read_tolerance(const LocatedText& written, ValueKind kind, const Lookup& lookup, Expectation& expected) {
  if (written.text.ends_with('%') || written.text.ends_with("percent") ||
      written.text.ends_with("per cent")) {
    const auto share = read_literal(written, ValueKind::percent, lookup);
    const auto hundred = Decimal::scaled(1, 2);
    if (!share) return;
    if (share->written && !share->written->is_negative())
      expected.tolerance_share = share->written->divided_by(*hundred);
    if (!expected.tolerance_share)
      lookup.complain(written.place,
                      "\"" + shown(written.text) + "\" as a tolerance; wanted a share such as 5%");
    return;
  }
  expected.tolerance_amount =
      read_literal(written, kind == ValueKind::date ? ValueKind::duration : kind, lookup);
}

bool is_reversed(const Value& min, const Value& max) {
  return min.range.low && max.range.high && *max.range.high < *min.range.low;
}

void check_range(const WrittenSlot& written, const Expectation& expected, const Lookup& lookup) {
  if (!expected.min || !expected.max) return;
  if (expected.min->unit != expected.max->unit) {
    lookup.complain(written.max->place, "`max` " + written.max->text + " beside `min` " + written.min->text +
                                            "; wanted one unit for both");
  } else if (is_reversed(*expected.min, *expected.max)) {
    lookup.complain(written.max->place, "`max` " + written.max->text + " is less than `min` " +
                                            written.min->text + "; wanted min first");
  }
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " or ") + word;
  return out;
}

// "$7 billion to $7.4 billion", "at least $7 billion", "$1 billion or $2 billion, within 5%"
std::string words_of(const WrittenSlot& written) {
  std::vector<std::string> values;
  for (const LocatedText& value : written.values) values.push_back(value.text);
  if (values.empty() && written.min && written.max) return written.min->text + " to " + written.max->text;
  if (values.empty() && written.min) return "at least " + written.min->text;
  if (values.empty() && written.max) return "at most " + written.max->text;
  return joined(values) + (written.tolerance ? ", within " + written.tolerance->text : "");
}

std::optional<Slot> compile_name(const WrittenSlot& written, const Lookup& lookup) {
  Slot slot;
  slot.kind = SlotKind::name;
  for (const auto* bound : {&written.min, &written.max, &written.tolerance}) {
    if (*bound) lookup.complain((*bound)->place, "a range or tolerance of a name; wanted entity ids alone");
  }
  std::vector<std::string> names;
  for (const LocatedText& id : written.values) {
    const auto entity = lookup.entity(id);
    if (!entity) continue;
    slot.names.push_back(*entity);
    const Entity& known = lookup.entities.entities()[*entity];
    names.push_back(known.names.empty() ? known.id : known.names.front());
  }
  slot.written = joined(names);
  if (slot.names.empty()) return std::nullopt;
  return slot;
}

}  // namespace

std::optional<EntityId> Lookup::entity(const LocatedText& id) const {
  const auto found = entities.find(id.text);
  if (!found && entities_complete) {
    complain(id.place, "no entity \"" + shown(id.text) + "\"" + entities.suggestion(id.text) +
                           "; wanted an id that `entities` defines");
  }
  return found;
}

std::optional<Slot> compile_slot(const WrittenSlot& written, const Lookup& lookup) {
  if (written.kind == SlotKind::name) return compile_name(written, lookup);
  const ValueKind kind = *value_kind_of(written.kind);
  Slot slot;
  slot.kind = written.kind;
  slot.written = words_of(written);
  for (const LocatedText& literal : written.values) {
    if (auto value = read_literal(literal, kind, lookup)) slot.expected.literals.push_back(std::move(*value));
  }
  if (written.min) slot.expected.min = read_literal(*written.min, kind, lookup);
  if (written.max) slot.expected.max = read_literal(*written.max, kind, lookup);
  check_range(written, slot.expected, lookup);
  if (written.tolerance && written.values.empty()) {
    lookup.complain(written.tolerance->place,
                    "a `tolerance` without a `value`; wanted both, or `min` and `max`");
  } else if (written.tolerance) {
    read_tolerance(*written.tolerance, kind, lookup, slot.expected);
  }
  if (slot.expected.literals.empty() && !slot.expected.min && !slot.expected.max) return std::nullopt;
  return slot;
}

std::optional<Day> compile_day(const LocatedText& written, const Lookup& lookup) {
  if (const auto day = parse_iso_day(written.text)) return day;
  const auto date = read_literal(written, ValueKind::date, lookup);
  if (!date) return std::nullopt;
  const auto first = date->range.low ? date->range.low->whole() : std::nullopt;
  if (!first)
    lookup.complain(written.place,
                    "\"" + written.text + "\" has no first day; wanted a date such as 2025-01-21");
  return first ? std::optional<Day>(day_of_number(*first)) : std::nullopt;
}

}  // namespace factdesk
