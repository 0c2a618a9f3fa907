#include "text/directive.h"

#include <array>
#include <optional>

#include "base/nearest.h"

namespace factdesk {
namespace {

constexpr std::string_view kOpens = "<!--";
constexpr std::string_view kCloses = "-->";
constexpr std::string_view kOurs = "factdesk-";
constexpr std::string_view kBlank = " \t\r\n";
constexpr std::string_view kForm = "FACT: reason";

struct Word {
  std::string_view name;
  DirectiveKind kind;
};
constexpr std::array<Word, 4> kWords = {{{"factdesk-ignore", DirectiveKind::next},
                                         {"factdesk-ignore-start", DirectiveKind::start},
                                         {"factdesk-ignore-end", DirectiveKind::end},
                                         {"factdesk-ignore-file", DirectiveKind::file}}};

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

// Runs of white space as one space: a reason may be wrapped.
std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = kBlank.find(c) != std::string_view::npos;
    if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : c;
  }
  return out;
}

std::string_view without_marks(std::string_view comment) {
  if (comment.starts_with(kOpens)) comment.remove_prefix(kOpens.size());
  if (comment.ends_with(kCloses)) comment.remove_suffix(kCloses.size());
  return trimmed(comment);
}

Directive wrong(DirectiveKind kind, Span source, std::string problem) {
  return {kind, "", "", std::move(problem), source};
}

// "price, date: quoted in full": facts, then the reason behind the first colon that white space follows.
std::vector<Directive> read_facts(DirectiveKind kind, std::string_view name, std::string_view text,
                                  Span source) {
  if (kind == DirectiveKind::end) return {{kind, std::string(text), "", "", source}};
  std::size_t colon = text.find(':');
  while (colon != std::string_view::npos && colon + 1 < text.size() &&
         kBlank.find(text[colon + 1]) == std::string_view::npos)
    colon = text.find(':', colon + 1);
  std::string_view facts = trimmed(text.substr(0, colon));
  const std::string reason = colon == std::string_view::npos ? "" : one_line(trimmed(text.substr(colon + 1)));
  if (facts.empty())
    return {wrong(kind, source, std::string(name) + " names no fact; wanted " + std::string(kForm))};
  std::vector<Directive> directives;
  while (!facts.empty()) {
    const std::size_t comma = facts.find(',');
    Directive directive{kind, std::string(trimmed(facts.substr(0, comma))), reason, "", source};
    facts = comma == std::string_view::npos ? std::string_view() : facts.substr(comma + 1);
    if (directive.fact.find_first_of(kBlank) != std::string::npos) {
      directive.problem = "\"" + one_line(directive.fact) + "\" is no fact; wanted " + std::string(kForm);
    } else if (reason.empty()) {
      directive.problem = std::string(name) + " gives no reason; wanted " + std::string(name) + " " +
                          directive.fact + ": why";
    }
    if (!directive.fact.empty()) directives.push_back(std::move(directive));
  }
  return directives;
}

std::optional<std::string> text_of(const Node& node) {
  return node.kind == NodeKind::scalar ? std::optional(node.scalar) : std::nullopt;
}

}  // namespace

std::vector<Directive> read_directives(std::string_view comment, Span source) {
  const std::string_view text = without_marks(comment);
  if (!text.starts_with(kOurs)) return {};
  const std::size_t end = text.find_first_of(" \t\r\n:");
  const std::string_view name = text.substr(0, end);
  const std::string_view rest = end == std::string_view::npos ? std::string_view() : text.substr(end);
  std::vector<std::string> known;
  for (const Word& word : kWords) {
    if (name == word.name) return read_facts(word.kind, name, trimmed(rest), source);
    known.emplace_back(word.name);
  }
  return {wrong(DirectiveKind::next, source,
                "unknown directive \"" + std::string(name) + "\"" + did_you_mean(std::string(name), known))};
}

std::vector<Directive> read_directives(const Node& settings, Span source) {
  constexpr std::string_view kName = "factdesk: ignore";
  const auto refuse = [&](const std::string& what) {
    return wrong(DirectiveKind::file, source,
                 "front matter: " + what + "; wanted factdesk: {ignore: [\"" + std::string(kForm) + "\"]}");
  };
  std::vector<Directive> directives;
  const auto add = [&](std::string_view text) {
    for (Directive& directive : read_facts(DirectiveKind::file, kName, text, source))
      directives.push_back(std::move(directive));
  };
  const auto add_map = [&](const Node& map) {
    for (const NodeEntry& entry : map.entries) {
      const bool empty = entry.value.kind == NodeKind::null;
      if (const auto reason = empty ? std::optional<std::string>("") : text_of(entry.value)) {
        add(entry.key.scalar + ": " + *reason);
      } else {
        directives.push_back(refuse("the reason for " + entry.key.scalar + " is no text"));
      }
    }
  };
  if (settings.kind != NodeKind::map) return {refuse("`factdesk` is no map")};
  for (const NodeEntry& entry : settings.entries) {
    if (entry.key.scalar != "ignore") {
      directives.push_back(refuse("unknown key \"" + entry.key.scalar + "\""));
    } else if (entry.value.kind == NodeKind::map) {
      add_map(entry.value);
    } else if (entry.value.kind == NodeKind::list) {
      for (const Node& item : entry.value.items) {
        if (item.kind == NodeKind::map) {
          add_map(item);
        } else {
          add(text_of(item).value_or(""));
        }
      }
    } else {
      add(text_of(entry.value).value_or(""));
    }
  }
  return directives;
}

}  // namespace factdesk
