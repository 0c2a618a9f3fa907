// A rule file as it is written: every field with its place, nothing yet looked up or compiled.
// Holds what schema.json can say of a file (keys, kinds, choices, requiredness); the rest is compile.h's.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/node.h"
#include "rule/rule.h"

namespace factdesk {

template <class T>
struct Located {
  T value{};
  Place place;
};

// A text and where each byte of it stands in the file.
struct LocatedText {
  std::string text;
  Place place;
  bool quoted = false;
  bool verbatim = false;  // see Node

  // The place of a byte of the text, or of its beginning where the file holds it in another form.
  Place at(std::size_t offset) const;
};

struct WrittenEntity {
  LocatedText id;
  std::vector<LocatedText> names;
  std::vector<LocatedText> also;
};

struct WrittenFamily {
  LocatedText name;
  std::vector<LocatedText> phrases;
};

struct WrittenSlot {
  SlotKind kind = SlotKind::money;
  Place place;                      // of its key
  std::vector<LocatedText> values;  // literals, or entity ids of a name
  std::optional<LocatedText> min, max, tolerance;
  std::vector<LocatedText> near;
};

struct WrittenPeriod {
  Place place;
  std::optional<LocatedText> from, until;
  std::optional<bool> holds;
  std::vector<WrittenSlot> expect;
};

struct WrittenSource {
  Place place;
  std::optional<LocatedText> title, publisher, date, url, quote;
};

// A list that is empty was left out; empty lists are refused.
struct WrittenFact {
  LocatedText id;
  LocatedText claim;
  std::vector<LocatedText> about, cues, unless, affirm, deny;
  std::vector<WrittenSlot> expect;
  std::vector<WrittenPeriod> history;  // `from` and `until` of the fact itself are a history of one period
  FactStatus status = FactStatus::established;
  QuotePolicy quotes = QuotePolicy::check;
  Severity severity = Severity::error;
  bool required = false;
  std::vector<WrittenSource> sources;
  std::array<std::vector<LocatedText>, 6> examples;  // in the order of kExampleVerdicts
  bool incomplete = false;  // a field was refused: nothing is read from the claim in its place
};

struct WrittenSourcing {
  bool watch_all = false;
  std::vector<LocatedText> watch;
  std::optional<std::array<bool, 6>> accept;  // by SourceClass
  std::optional<Located<Severity>> severity;
};

struct WrittenWords {
  std::vector<LocatedText> add, silence;
};

struct RuleFile {
  std::string path;
  bool applies = true;    // see RuleFileInfo
  bool readable = false;  // false: not even its structure could be read
  std::string title;
  std::optional<Located<DateOrder>> date_order;
  std::optional<LocatedText> dollar;  // what a bare $ is, ISO 4217
  std::vector<WrittenEntity> entities;
  std::vector<WrittenFamily> families;
  std::vector<WrittenFact> facts;
  std::optional<WrittenSourcing> sourcing;
  std::array<WrittenWords, kWordKinds> lexicon;  // by WordKind
};

constexpr std::array<std::string_view, 6> kExampleVerdicts = {"agree",    "conflict", "speculation",
                                                              "reported", "unclear",  "silent"};
constexpr std::array<SlotKind, 7> kSlotKinds = {SlotKind::money, SlotKind::number,   SlotKind::percent,
                                                SlotKind::date,  SlotKind::duration, SlotKind::count,
                                                SlotKind::name};

// Reads the structure; all problems are appended, and what is left out because of one has been reported.
RuleFile read_rule_file(const Node& root, const std::string& path, std::vector<Problem>& problems);

}  // namespace factdesk
