#include "rule/expand.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace factdesk {
namespace {

SlotKind slot_kind(ValueKind kind) {
  switch (kind) {
    case ValueKind::money:
      return SlotKind::money;
    case ValueKind::number:
      return SlotKind::number;
    case ValueKind::percent:
      return SlotKind::percent;
    case ValueKind::date:
      return SlotKind::date;
    case ValueKind::duration:
      return SlotKind::duration;
    case ValueKind::count:
      break;
  }
  return SlotKind::count;
}

LocatedText read_from(const LocatedText& claim, std::string words) {
  return {std::move(words), claim.place, true, false};
}

std::set<std::string_view> expected_entities(const WrittenFact& fact) {
  std::set<std::string_view> expected;
  for (const WrittenSlot& slot : fact.expect) {
    for (const LocatedText& value : slot.values) {
      if (slot.kind == SlotKind::name) expected.insert(value.text);
    }
  }
  return expected;
}

// The entities that the claim names; a name that a slot expects is what the article is to say, not what it is
// about.
void read_about(WrittenFact& fact, const ClaimReading& reading, const Lookup& lookup) {
  const std::set<std::string_view> expected = expected_entities(fact);
  for (const auto* entities : {&reading.named, &reading.described}) {
    for (const EntityId entity : *entities) {
      const std::string& id = lookup.entities.entities()[entity].id;
      if (!expected.contains(id)) fact.about.push_back(read_from(fact.claim, id));
    }
    if (!fact.about.empty()) return;
  }
  if (lookup.entities_complete) {
    lookup.complain(fact.claim.place,
                    "a claim that names no entity, and no `about`; wanted `about: [id]`, or a name that "
                    "`entities` defines in the claim");
  }
}

void read_expect(WrittenFact& fact, const ClaimReading& reading, const Lookup& lookup) {
  for (const ClaimValue& value : reading.values) {
    if (!parse_value(value.words, value.value.kind, lookup.values)) continue;
    const SlotKind kind = slot_kind(value.value.kind);
    const auto same = [&](const WrittenSlot& slot) { return slot.kind == kind; };
    const auto rival = std::find_if(fact.expect.begin(), fact.expect.end(), same);
    if (rival != fact.expect.end()) {
      const std::string name(name_of(kind));
      lookup.complain(fact.claim.at(value.value.span.start),
                      "a second " + name + " in the claim, \"" + value.words + "\" beside \"" +
                          rival->values.front().text + "\"; wanted `expect: {" + name + ": …}` to say which");
      return;
    }
    WrittenSlot slot;
    slot.kind = kind;
    slot.place = fact.claim.at(value.value.span.start);
    slot.values.push_back(read_from(fact.claim, value.words));
    fact.expect.push_back(std::move(slot));
  }
}

// Why a claim gives no value to compare: what is wrong with the first one in it, or that there is none.
void tell_no_value(const WrittenFact& fact, const ClaimReading& reading, const Lookup& lookup) {
  for (const Value& value : reading.all_values) {
    const std::string words(slice(fact.claim.text, value.span));
    const auto read = parse_value(words, value.kind, lookup.values);
    if (read) continue;
    return lookup.complain(
        fact.claim.at(value.span.start),
        "\"" + words + "\" in the claim as " + std::string(name_of(value.kind)) + ": " + read.error());
  }
  lookup.complain(fact.claim.place,
                  "a claim without a value that can be compared; wanted `expect: {…}`, or the phrases "
                  "that say it: `affirm: […]`");
}

// Every period says what it expects: the values of the claim tell the whole story and are no slots.
bool all_periods_expect(const WrittenFact& fact) {
  return !fact.history.empty() &&
         std::all_of(fact.history.begin(), fact.history.end(),
                     [](const WrittenPeriod& period) { return !period.expect.empty(); });
}

bool has_period_values(const WrittenFact& fact) {
  return std::any_of(fact.history.begin(), fact.history.end(),
                     [](const WrittenPeriod& period) { return !period.expect.empty(); });
}

}  // namespace

ClaimReading expand_fact(WrittenFact& fact, const Families& families, const Lookup& lookup) {
  if (fact.claim.text.empty()) return {};
  ClaimReading reading = read_claim(fact.claim.text, lookup.entities, families, lookup.values);
  if (fact.incomplete) return reading;
  if (fact.about.empty()) read_about(fact, reading, lookup);
  const bool statement = !fact.affirm.empty() || !fact.deny.empty();
  if (fact.expect.empty() && !statement && !all_periods_expect(fact)) {
    const std::size_t before = lookup.problems.size();
    read_expect(fact, reading, lookup);
    if (fact.expect.empty() && !has_period_values(fact) && lookup.problems.size() == before)
      tell_no_value(fact, reading, lookup);
  }
  const bool has_values = !fact.expect.empty() || has_period_values(fact);
  if (fact.cues.empty() && has_values) {
    for (const std::string& cue : reading.cues) fact.cues.push_back(read_from(fact.claim, cue));
    if (fact.cues.empty() && !statement) {
      lookup.complain(fact.claim.place,
                      "a claim in which no verb or noun can serve as a cue; wanted `cues: [word, …]`");
    }
  }
  return reading;
}

}  // namespace factdesk
