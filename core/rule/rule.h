// Rules as compiled: entities, facts and settings of all files together, immutable, shared by threads.
// As written (every field located) is rule_file.h; compile.h makes the one from the other.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/node.h"
#include "rule/claim_roles.h"
#include "scan/vocabulary.h"
#include "scan/words.h"
#include "stance/lexicon_settings.h"
#include "stance/stance.h"
#include "value/compare.h"
#include "value/read.h"

namespace factdesk {

using EntityId = std::uint32_t;  // into Rules::entities
using FactId = std::uint32_t;    // into Rules::facts

enum class SlotKind : std::uint8_t { money, number, percent, date, duration, count, name };
enum class Severity : std::uint8_t { none, note, warning, error };
// What becomes of a wrong value that the article only puts in somebody's mouth.
enum class QuotePolicy : std::uint8_t { check, note, skip };
enum class FactStatus : std::uint8_t { established, unconfirmed };

// What a hit of the vocabulary means.
enum class PhraseRole : std::uint8_t {
  name,
  also,  // of an entity
  cue,
  unless,
  affirm,
  deny,  // of a fact
  near,  // of a fact's slot
};
struct PhraseMeaning {
  PhraseRole role = PhraseRole::cue;
  std::uint32_t owner = 0;  // an EntityId or a FactId
  std::uint32_t slot = 0;   // near: index into Fact::slots
};

struct Entity {
  std::string id;
  std::vector<std::string> names;  // as written; the first is how reports call it
  std::vector<std::string> also;
};

struct Slot {
  SlotKind kind = SlotKind::money;
  Expectation expected;         // but for names
  std::vector<EntityId> names;  // of a name slot: any of which is right
  bool has_near = false;        // near cues are in the vocabulary
  std::string written;  // "up to $500 billion", "$7 billion to $7.4 billion", "Larry Ellison": for people
};

// What held when: [from, until).
struct FactPeriod {  // not value/calendar.h's Period
  std::optional<Day> from, until;
  bool holds = true;        // of a statement
  std::vector<Slot> slots;  // of a value: what was right then; empty: the fact's own
};

struct SourceNote {
  std::string title, publisher, date, url, quote;
};

struct Examples {
  struct Example {
    std::string sentence;
    Place place;
  };
  // in the order agree, conflict, speculation, reported, unclear, silent
  std::array<std::vector<Example>, 6> by_verdict;
};

// A word of a claim: its key, and its singular ("" for what is no word).
struct ClaimWord {
  std::uint64_t key = 0;
  std::string singular;
};

struct Fact {
  std::string id;
  std::string claim;
  std::uint32_t file = 0;  // into Rules::files
  Place place;
  std::vector<EntityId> about;     // all of them must be in scope
  std::vector<EntityId> in_claim;  // every entity that the claim names: none of them is a rival
  bool has_cues = false, has_affirm = false, has_deny = false;
  std::vector<Value> claim_values;  // every value that the claim states: its dates say which event is meant
  std::vector<ClaimWord> claim_words;  // in order: what an article's words are held against
  WordSet claim_verbs;                 // the claim's verb in all its forms, and what says the same of owning
  std::shared_ptr<LazyClaimRoles> roles = std::make_shared<LazyClaimRoles>();
  bool claim_is_past = false;  // the claim's verb is in the past tense: a planned value is silent
  std::vector<Slot> slots;
  FactStatus status = FactStatus::established;
  QuotePolicy quotes = QuotePolicy::check;
  std::vector<FactPeriod> history;  // in order; empty: always
  Severity severity = Severity::error;
  bool required = false;
  std::vector<SourceNote> sources;
  Examples examples;
};

struct RuleFileInfo {
  std::string path;
  std::string title;
  std::uint32_t facts = 0;
  bool applies = true;           // to the articles at hand; else its facts are found nowhere
  std::array<bool, 6> accept{};  // by SourceClass: which count as sourcing for this file's facts
};

// The `sourcing` section of all files together.
struct Sourcing {
  bool flags = false;            // some file watches something
  std::vector<bool> watched;     // by EntityId
  std::array<bool, 6> accept{};  // a source class is accepted if every file that flags accepts it
  Severity severity = Severity::warning;
};

struct Rules {
  std::vector<RuleFileInfo> files;
  std::vector<Entity> entities;
  std::vector<Fact> facts;  // in the order of files and of ids in them
  Sourcing sourcing;
  Vocabulary vocabulary;                // every phrase of the rules
  std::vector<PhraseMeaning> meanings;  // by PhraseHit::id
  ValueSettings values;                 // date order and the like
  LexiconSettings lexicon;              // words that the files add and silence
};

// The kind of value that a slot is about; nothing for a name.
std::optional<ValueKind> value_kind_of(SlotKind kind);

std::string_view name_of(SlotKind kind);
std::string_view name_of(Severity severity);
std::string_view name_of(QuotePolicy policy);

}  // namespace factdesk
