// The language's words as data: rows of rules/lexicon/en/*.yaml, embedded while building.
// lexicon("negation.negators") -> the rows of the list `negators` of negation.yaml, in the file's order.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace factdesk {

struct LexiconRow {
  std::string_view list;        // "<file stem>.<list name>"
  std::string_view phrase;      // the entry itself
  std::string_view attributes;  // "key=value\n" each

  // The value of an attribute, or nothing where the entry does not have it.
  std::optional<std::string_view> attribute(std::string_view key) const;
};

// All rows of one list; empty where there is no such list.
std::span<const LexiconRow> lexicon(std::string_view list);

// All rows of all lists: what a test compares with the files.
std::span<const LexiconRow> lexicon();

}  // namespace factdesk
