#include "rule/rule_file.h"

#include <algorithm>

#include "base/utf8.h"
#include "rule/fields.h"

namespace factdesk {
namespace {

using Keys = std::span<const std::string_view>;

constexpr std::array<std::string_view, 9> kFileKeys = {
    "factdesk", "title", "date_order", "dollar", "entities", "families", "facts", "sourcing", "lexicon"};
constexpr std::array<std::string_view, 2> kEntityKeys = {"names", "also"};
constexpr std::array<std::string_view, 16> kFactKeys = {
    "claim",   "about", "cues",  "unless", "expect",   "affirm",   "deny",    "status",
    "history", "from",  "until", "quotes", "severity", "required", "sources", "examples"};
constexpr std::array<std::string_view, 5> kSlotKeys = {"value", "min", "max", "tolerance", "near"};
constexpr std::array<std::string_view, 4> kPeriodKeys = {"from", "until", "holds", "expect"};
constexpr std::array<std::string_view, 5> kSourceKeys = {"title", "publisher", "date", "url", "quote"};
constexpr std::array<std::string_view, 3> kSourcingKeys = {"watch", "accept", "severity"};

constexpr std::array<std::string_view, 2> kWordKeys = {"add", "silence"};

constexpr std::array<std::string_view, 2> kDateOrders = {"day_first", "month_first"};
constexpr std::array<std::string_view, 2> kStatuses = {"established", "unconfirmed"};
constexpr std::array<std::string_view, 3> kQuotes = {"check", "note", "skip"};
constexpr std::array<std::string_view, 3> kSeverities = {"error", "warning", "note"};
constexpr std::array<Severity, 3> kSeverityOf = {Severity::error, Severity::warning, Severity::note};
constexpr std::array<std::string_view, 5> kSourceClasses = {"named", "document", "outlet", "anonymous",
                                                            "vague"};
constexpr std::array<SourceClass, 5> kSourceClassOf = {SourceClass::named, SourceClass::document,
                                                       SourceClass::outlet, SourceClass::anonymous,
                                                       SourceClass::vague};

constexpr std::string_view kPhrase = "a phrase";
constexpr std::string_view kEntityId = "an entity's id";

// An id stands in `{id}` and on command lines: no white space, no braces.
bool is_id(std::string_view id) {
  for (std::size_t offset = 0; offset < id.size();) {
    const CodePoint point = code_point_at(id, offset);
    if (is_space(point.value) || point.value == U'{' || point.value == U'}') return false;
    offset += point.size;
  }
  return !id.empty();
}

LocatedText located(const Node& scalar) {
  return {scalar.scalar, scalar.place, scalar.quoted, scalar.verbatim};
}

class FileReader {
 public:
  FileReader(const std::string& path, std::vector<Problem>& problems) : complaints_(path, problems) {}

  RuleFile run(const Node& root, const std::string& path) {
    RuleFile file;
    file.path = path;
    file.readable = root.kind == NodeKind::map;
    const Fields fields(root, "a rule file", kFileKeys, complaints_);
    if (!file.readable) return file;
    read_version(fields);
    if (const auto title = fields.text("title", "a title")) file.title = title->text;
    if (const auto order = fields.choice("date_order", kDateOrders)) {
      file.date_order = {*order == 0 ? DateOrder::day_first : DateOrder::month_first,
                         fields.find("date_order")->place};
    }
    file.dollar = fields.text("dollar", "a currency's code: USD, CAD, AUD …");
    file.entities = read_entities(fields);
    file.families = read_families(fields);
    file.facts = read_facts(fields);
    if (const Node* node = fields.find("sourcing")) file.sourcing = read_sourcing(*node);
    if (const Node* node = fields.find("lexicon")) file.lexicon = read_lexicon(*node);
    return file;
  }

 private:
  void read_version(const Fields& fields) {
    const Node* version = fields.require("factdesk", "factdesk: 1");
    if (version == nullptr) return;
    const bool one = version->kind == NodeKind::scalar && version->scalar == "1";
    if (!one) complaints_.add(version->place, describe(*version) + " as the format's version; wanted 1");
  }

  // The entries of a map of ids; entries with a bad id are reported and left out.
  std::vector<const NodeEntry*> read_ids(const Fields& fields, std::string_view key,
                                         std::string_view wanted) {
    std::vector<const NodeEntry*> entries;
    const Node* node = fields.find(key);
    if (node == nullptr) return entries;
    if (node->kind != NodeKind::map) {
      complaints_.add_kind(*node, wanted);
      return entries;
    }
    for (const auto& entry : node->entries) {
      if (is_id(entry.key.scalar)) {
        entries.push_back(&entry);
      } else {
        complaints_.add(entry.key.place,
                        "\"" + shown(entry.key.scalar) + "\" as an id; wanted one without spaces and braces");
      }
    }
    return entries;
  }

  std::vector<WrittenEntity> read_entities(const Fields& file) {
    std::vector<WrittenEntity> entities;
    for (const auto* entry : read_ids(file, "entities", "a map of entities: `id: {names: [Name]}`")) {
      const Fields fields(entry->value, "an entity", kEntityKeys, complaints_);
      WrittenEntity entity{located(entry->key), {}, {}};
      fields.require("names", "names: [Name]");
      entity.names = fields.texts("names", "a name");
      entity.also = fields.texts("also", "a description");
      entities.push_back(std::move(entity));
    }
    return entities;
  }

  std::vector<WrittenFamily> read_families(const Fields& file) {
    std::vector<WrittenFamily> families;
    for (const auto* entry : read_ids(file, "families", "a map of families: `word: [phrase, phrase]`")) {
      families.push_back({located(entry->key), read_texts(entry->value, kPhrase, complaints_)});
    }
    return families;
  }

  std::vector<WrittenFact> read_facts(const Fields& file) {
    std::vector<WrittenFact> facts;
    for (const auto* entry : read_ids(file, "facts", "a map of facts: `id: claim` or `id: {claim: …}`")) {
      const std::size_t before = complaints_.count();
      facts.push_back(read_fact(located(entry->key), entry->value));
      facts.back().incomplete = complaints_.count() > before;
    }
    return facts;
  }

  WrittenFact read_fact(LocatedText id, const Node& node) {
    WrittenFact fact;
    fact.id = std::move(id);
    constexpr std::string_view kClaim = "a claim: one sentence that is true";
    if (node.kind == NodeKind::scalar) {  // the shortest fact
      if (auto claim = read_text(node, kClaim, complaints_)) fact.claim = std::move(*claim);
      return fact;
    }
    if (node.kind != NodeKind::map) {
      complaints_.add_kind(node, "a claim, or a map with " + one_of(kFactKeys));
      return fact;
    }
    const Fields fields(node, "a fact", kFactKeys, complaints_);
    fields.require("claim", "claim: One sentence that is true.");
    if (auto claim = fields.text("claim", kClaim)) fact.claim = std::move(*claim);
    fact.about = fields.texts("about", kEntityId);
    fact.cues = fields.texts("cues", kPhrase);
    fact.unless = fields.texts("unless", kPhrase);
    fact.affirm = fields.texts("affirm", kPhrase);
    fact.deny = fields.texts("deny", kPhrase);
    if (const Node* expect = fields.find("expect")) fact.expect = read_expect(*expect);
    fact.history = read_history(fields);
    if (const auto status = fields.choice("status", kStatuses)) {
      fact.status = *status == 0 ? FactStatus::established : FactStatus::unconfirmed;
    }
    if (const auto quotes = fields.choice("quotes", kQuotes)) fact.quotes = static_cast<QuotePolicy>(*quotes);
    if (const auto severity = fields.choice("severity", kSeverities)) fact.severity = kSeverityOf[*severity];
    fact.required = fields.truth("required").value_or(false);
    if (const Node* sources = fields.find("sources")) fact.sources = read_sources(*sources);
    if (const Node* examples = fields.find("examples")) fact.examples = read_examples(*examples);
    return fact;
  }

  std::vector<WrittenSlot> read_expect(const Node& node) {
    std::vector<WrittenSlot> slots;
    std::array<std::string_view, kSlotKinds.size()> names;
    std::transform(kSlotKinds.begin(), kSlotKinds.end(), names.begin(),
                   [](SlotKind kind) { return name_of(kind); });
    const Fields fields(node, "an `expect`", names, complaints_);
    if (!fields.is_map()) return slots;
    if (node.entries.empty())
      complaints_.add(node.place, "an empty map; wanted one slot or more: " + one_of(names));
    for (const auto& [key, value] : node.entries) {
      const auto kind = std::find(names.begin(), names.end(), key.scalar);
      if (kind == names.end()) continue;
      slots.push_back(
          read_slot(kSlotKinds[static_cast<std::size_t>(kind - names.begin())], key.place, value));
    }
    return slots;
  }

  WrittenSlot read_slot(SlotKind kind, Place place, const Node& node) {
    WrittenSlot slot;
    slot.kind = kind;
    slot.place = place;
    if (node.kind != NodeKind::map) {
      slot.values = read_values_of(node, kind);
      return slot;
    }
    const Fields fields(node, "a slot", kSlotKeys, complaints_);
    if (const Node* value = fields.find("value")) slot.values = read_values_of(*value, kind);
    slot.min = fields.text("min", "a literal");
    slot.max = fields.text("max", "a literal");
    slot.tolerance = fields.text("tolerance", "a share (5%) or an amount");
    slot.near = fields.texts("near", kPhrase);
    if (fields.find("value") == nullptr && fields.find("min") == nullptr && fields.find("max") == nullptr) {
      complaints_.add(node.place, "a slot without a value; wanted `value`, `min` or `max`");
    }
    return slot;
  }

  std::vector<LocatedText> read_values_of(const Node& node, SlotKind kind) {
    const std::string_view wanted = kind == SlotKind::name ? kEntityId : std::string_view("a literal");
    if (node.kind == NodeKind::list) return read_texts(node, wanted, complaints_);
    const auto text = read_text(node,
                                kind == SlotKind::name ? "an entity's id, a list of them, or a map"
                                                       : "a literal, a list of them, or a map",
                                complaints_);
    return text ? std::vector<LocatedText>{*text} : std::vector<LocatedText>();
  }

  std::vector<WrittenPeriod> read_history(const Fields& fact) {
    std::vector<WrittenPeriod> periods;
    const Node* history = fact.find("history");
    for (const std::string_view key : {"from", "until"}) {
      const Node* bound = fact.find(key);
      if (bound != nullptr && history != nullptr) {
        complaints_.add(bound->place, "`" + std::string(key) + "` beside `history`; wanted one of the two");
      }
    }
    if (history == nullptr && (fact.find("from") != nullptr || fact.find("until") != nullptr)) {
      WrittenPeriod period;
      period.place = (fact.find("from") != nullptr ? fact.find("from") : fact.find("until"))->place;
      period.from = fact.text("from", "a date");
      period.until = fact.text("until", "a date");
      period.holds = true;
      periods.push_back(std::move(period));
    }
    if (history == nullptr) return periods;
    if (history->kind != NodeKind::list || history->items.empty()) {
      complaints_.add_kind(*history,
                           "a list of periods: `- {from: 2019-07-22, until: 2025-01-21, holds: true}`");
      return periods;
    }
    for (const Node& item : history->items) {
      if (item.kind != NodeKind::null) periods.push_back(read_period(item));
    }
    return periods;
  }

  WrittenPeriod read_period(const Node& node) {
    WrittenPeriod period;
    period.place = node.place;
    const Fields fields(node, "a period", kPeriodKeys, complaints_);
    if (!fields.is_map()) return period;
    period.from = fields.text("from", "a date");
    period.until = fields.text("until", "a date");
    period.holds = fields.truth("holds");
    if (const Node* expect = fields.find("expect")) period.expect = read_expect(*expect);
    if (fields.find("from") == nullptr && fields.find("until") == nullptr) {
      complaints_.add(node.place, "a period without bounds; wanted `from`, `until` or both");
    }
    const bool holds = fields.find("holds") != nullptr;
    const bool expect = fields.find("expect") != nullptr;
    if (holds == expect) {
      complaints_.add(node.place, std::string("a period with ") +
                                      (holds ? "both `holds` and `expect`" : "neither `holds` nor `expect`") +
                                      "; wanted one of the two");
    }
    return period;
  }

  std::vector<WrittenSource> read_sources(const Node& node) {
    std::vector<WrittenSource> sources;
    if (node.kind != NodeKind::list || node.items.empty()) {
      complaints_.add_kind(node,
                           "a list of sources: `- {title: …, publisher: …, date: …, url: …, quote: …}`");
      return sources;
    }
    for (const Node& item : node.items) {
      if (item.kind == NodeKind::null) continue;
      const Fields fields(item, "a source", kSourceKeys, complaints_);
      if (!fields.is_map()) continue;
      if (item.entries.empty())
        complaints_.add(item.place, "an empty source; wanted at least one of " + one_of(kSourceKeys));
      sources.push_back({item.place, fields.text("title", "a title"), fields.text("publisher", "a name"),
                         fields.text("date", "a date"), fields.text("url", "an address"),
                         fields.text("quote", "the source's words")});
    }
    return sources;
  }

  std::array<std::vector<LocatedText>, 6> read_examples(const Node& node) {
    std::array<std::vector<LocatedText>, 6> examples;
    const Fields fields(node, "the examples", kExampleVerdicts, complaints_);
    for (std::size_t i = 0; i < kExampleVerdicts.size(); ++i)
      examples[i] = fields.texts(kExampleVerdicts[i], "a sentence");
    return examples;
  }

  WrittenSourcing read_sourcing(const Node& node) {
    WrittenSourcing sourcing;
    const Fields fields(node, "the `sourcing` section", kSourcingKeys, complaints_);
    if (!fields.is_map()) return sourcing;
    if (const Node* watch = fields.find("watch")) read_watch(*watch, sourcing);
    if (const Node* accept = fields.find("accept")) sourcing.accept = read_accept(*accept);
    if (const auto severity = fields.choice("severity", kSeverities)) {
      sourcing.severity = {kSeverityOf[*severity], fields.find("severity")->place};
    }
    return sourcing;
  }

  std::array<WrittenWords, kWordKinds> read_lexicon(const Node& node) {
    std::array<WrittenWords, kWordKinds> words;
    std::array<std::string_view, kWordKinds> kinds;
    for (std::size_t i = 0; i < kWordKinds; ++i) kinds[i] = name_of(static_cast<WordKind>(i));
    const Fields fields(node, "the `lexicon` section", kinds, complaints_);
    for (std::size_t i = 0; i < kWordKinds; ++i) {
      const Node* kind = fields.find(kinds[i]);
      if (kind == nullptr) continue;
      const Fields changes(*kind, "`" + std::string(kinds[i]) + "`", kWordKeys, complaints_);
      words[i].add = changes.texts("add", kPhrase);
      words[i].silence = changes.texts("silence", "a word of the lexicon");
      if (changes.is_map() && kind->entries.empty())
        complaints_.add(kind->place, "an empty map; wanted `add`, `silence` or both");
    }
    return words;
  }

  void read_watch(const Node& node, WrittenSourcing& sourcing) {
    if (node.kind == NodeKind::list) {
      sourcing.watch = read_texts(node, kEntityId, complaints_);
    } else if (node.kind == NodeKind::scalar && node.scalar == "all") {
      sourcing.watch_all = true;
    } else {
      complaints_.add_kind(node, "`all` or a list of entity ids; leave the section out to flag none");
    }
  }

  std::optional<std::array<bool, 6>> read_accept(const Node& node) {
    std::array<bool, 6> accept{};
    if (node.kind != NodeKind::list || node.items.empty()) {
      complaints_.add_kind(node, "a list of source classes: " + one_of(kSourceClasses));
      return std::nullopt;
    }
    for (const Node& item : node.items) {
      if (item.kind == NodeKind::null) continue;
      if (const auto choice = read_choice(item, kSourceClasses, complaints_))
        accept[static_cast<std::size_t>(kSourceClassOf[*choice])] = true;
    }
    return accept;
  }

  Complaints complaints_;
};

}  // namespace

Place LocatedText::at(std::size_t offset) const {
  Node scalar;
  scalar.place = place;
  scalar.quoted = quoted;
  scalar.verbatim = verbatim;
  scalar.scalar = text;
  return place_inside(scalar, offset);
}

RuleFile read_rule_file(const Node& root, const std::string& path, std::vector<Problem>& problems) {
  return FileReader(path, problems).run(root, path);
}

}  // namespace factdesk
