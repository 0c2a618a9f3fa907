#include "rule/expanded.h"

#include <algorithm>
#include <cctype>

#include "rule/rule.h"
#include "stance/read.h"

namespace factdesk {
namespace {

bool is_plain_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' || c == '-' ||
         c == '_' || c == '.' || c == '%' || c == '$' || c == '*' || c == '\'';
}

// A plain scalar where nothing in it can mean anything to YAML, else double quotes.
std::string scalar(const std::string& text) {
  const bool begins =
      !text.empty() && (std::isalnum(static_cast<unsigned char>(text.front())) != 0 || text.front() == '$');
  const bool null = text == "null" || text == "Null" || text == "NULL";
  const bool plain = std::all_of(text.begin(), text.end(), is_plain_byte) && !text.ends_with(' ');
  if (begins && plain && !null) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n' || c == '\t') {
      out += c == '\n' ? "\\n" : "\\t";
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string list(const std::vector<LocatedText>& texts) {
  std::string out = "[";
  for (const LocatedText& text : texts) out += (out.size() > 1 ? ", " : "") + scalar(text.text);
  return out + "]";
}

// Pairs of a flow map, those with a value alone.
class FlowMap {
 public:
  void add(std::string_view key, const std::string& value) {
    if (!value.empty()) out_ += (out_.empty() ? "" : ", ") + std::string(key) + ": " + value;
  }
  void add(std::string_view key, const std::optional<LocatedText>& text) {
    add(key, text ? scalar(text->text) : std::string());
  }
  void add(std::string_view key, const std::vector<LocatedText>& texts) {
    add(key, texts.empty() ? std::string() : list(texts));
  }
  std::string text() const { return "{" + out_ + "}"; }

 private:
  std::string out_;
};

std::string slot_text(const WrittenSlot& slot) {
  std::string value = slot.values.size() == 1 ? scalar(slot.values.front().text)
                                              : (slot.values.empty() ? "" : list(slot.values));
  if (!slot.min && !slot.max && !slot.tolerance && slot.near.empty()) return value;
  FlowMap map;
  map.add("value", value);
  map.add("min", slot.min);
  map.add("max", slot.max);
  map.add("tolerance", slot.tolerance);
  map.add("near", slot.near);
  return map.text();
}

std::string expect_text(const std::vector<WrittenSlot>& slots) {
  FlowMap map;
  for (const WrittenSlot& slot : slots) map.add(name_of(slot.kind), slot_text(slot));
  return map.text();
}

class Writer {
 public:
  std::string run(const RuleFile& file) {
    line(0, "factdesk: 1");
    if (!file.title.empty()) line(0, "title: " + scalar(file.title));
    if (file.date_order) {
      line(0, std::string("date_order: ") +
                  (file.date_order->value == DateOrder::day_first ? "day_first" : "month_first"));
    }
    if (file.dollar) line(0, "dollar: " + scalar(file.dollar->text));
    write_entities(file);
    if (!file.families.empty()) line(0, "families:");
    for (const WrittenFamily& family : file.families)
      line(1, scalar(family.name.text) + ": " + list(family.phrases));
    if (!file.facts.empty()) line(0, "facts:");
    for (const WrittenFact& fact : file.facts) write_fact(fact);
    if (file.sourcing) write_sourcing(*file.sourcing);
    write_lexicon(file);
    return std::move(out_);
  }

 private:
  void line(std::size_t depth, const std::string& text) { out_ += std::string(2 * depth, ' ') + text + "\n"; }
  void lists(std::string_view key, const std::vector<LocatedText>& texts) {
    if (!texts.empty()) line(2, std::string(key) + ": " + list(texts));
  }

  void write_entities(const RuleFile& file) {
    if (!file.entities.empty()) line(0, "entities:");
    for (const WrittenEntity& entity : file.entities) {
      line(1, scalar(entity.id.text) + ":");
      lists("names", entity.names);
      lists("also", entity.also);
    }
  }

  void write_lexicon(const RuleFile& file) {
    bool opened = false;
    for (std::size_t i = 0; i < kWordKinds; ++i) {
      const WrittenWords& words = file.lexicon[i];
      if (words.add.empty() && words.silence.empty()) continue;
      if (!opened) line(0, "lexicon:");
      opened = true;
      FlowMap map;
      map.add("add", words.add);
      map.add("silence", words.silence);
      line(1, std::string(name_of(static_cast<WordKind>(i))) + ": " + map.text());
    }
  }

  void write_fact(const WrittenFact& fact) {
    line(1, scalar(fact.id.text) + ":");
    line(2, "claim: " + scalar(fact.claim.text));
    lists("about", fact.about);
    lists("cues", fact.cues);
    lists("unless", fact.unless);
    if (!fact.expect.empty()) line(2, "expect: " + expect_text(fact.expect));
    lists("affirm", fact.affirm);
    lists("deny", fact.deny);
    if (fact.status == FactStatus::unconfirmed) line(2, "status: unconfirmed");
    write_history(fact);
    if (fact.quotes != QuotePolicy::check) line(2, "quotes: " + std::string(name_of(fact.quotes)));
    if (fact.severity != Severity::error) line(2, "severity: " + std::string(name_of(fact.severity)));
    if (fact.required) line(2, "required: true");
    write_sources(fact);
    write_examples(fact);
  }

  void write_history(const WrittenFact& fact) {
    if (!fact.history.empty()) line(2, "history:");
    for (const WrittenPeriod& period : fact.history) {
      FlowMap map;
      map.add("from", period.from);
      map.add("until", period.until);
      if (period.holds) map.add("holds", std::string(*period.holds ? "true" : "false"));
      if (!period.expect.empty()) map.add("expect", expect_text(period.expect));
      line(3, "- " + map.text());
    }
  }

  void write_sources(const WrittenFact& fact) {
    if (!fact.sources.empty()) line(2, "sources:");
    for (const WrittenSource& source : fact.sources) {
      FlowMap map;
      map.add("title", source.title);
      map.add("publisher", source.publisher);
      map.add("date", source.date);
      map.add("url", source.url);
      map.add("quote", source.quote);
      line(3, "- " + map.text());
    }
  }

  void write_examples(const WrittenFact& fact) {
    const bool any = std::any_of(fact.examples.begin(), fact.examples.end(),
                                 [](const auto& sentences) { return !sentences.empty(); });
    if (any) line(2, "examples:");
    for (std::size_t i = 0; i < fact.examples.size(); ++i) {
      if (!fact.examples[i].empty())
        line(3, std::string(kExampleVerdicts[i]) + ": " + list(fact.examples[i]));
    }
  }

  void write_sourcing(const WrittenSourcing& sourcing) {
    const bool says_nothing =
        !sourcing.watch_all && sourcing.watch.empty() && !sourcing.accept && !sourcing.severity;
    line(0, says_nothing ? "sourcing: {}" : "sourcing:");
    if (sourcing.watch_all) line(1, "watch: all");
    if (!sourcing.watch.empty()) line(1, "watch: " + list(sourcing.watch));
    if (sourcing.accept) {
      std::string classes;
      for (std::size_t i = 0; i < sourcing.accept->size(); ++i) {
        if ((*sourcing.accept)[i])
          classes += (classes.empty() ? "" : ", ") + std::string(name_of(static_cast<SourceClass>(i)));
      }
      line(1, "accept: [" + classes + "]");
    }
    if (sourcing.severity) line(1, "severity: " + std::string(name_of(sourcing.severity->value)));
  }

  std::string out_;
};

}  // namespace

namespace {

// A path in a comment, which a line break would end.
std::string in_comment(const std::string& path) {
  std::string line;
  for (const char letter : path)
    line += letter == '\n' || letter == '\r' ? std::string("\\n") : std::string(1, letter);
  return line;
}

}  // namespace

std::string expanded_text(const RuleFile& file) { return Writer().run(file); }

std::string expanded_text(const std::vector<RuleFile>& files) {
  std::string out;
  for (const RuleFile& file : files) {
    if (files.size() > 1) out += "---\n";
    out += "# " + in_comment(file.path) + "\n" + expanded_text(file);
  }
  return out;
}

}  // namespace factdesk
