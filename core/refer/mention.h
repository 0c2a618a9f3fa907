// Who stands where in an article: names (known to the caller or not), short forms, descriptions, pronouns.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "scan/segmented.h"

namespace factdesk {

// How somebody was reached, strongest first.
enum class Subject : std::uint8_t { name, short_form, description, pronoun, inherited };

constexpr std::uint32_t kNoSentence = 0xFFFFFFFF;

// A place that names somebody whom the caller knows by a number; `description` for what only counts beside a
// name.
struct KnownName {
  TokenRange tokens;
  std::uint32_t entity = 0;
  bool description = false;
};

struct Mention {
  TokenRange tokens;
  Span span;
  std::uint32_t sentence = kNoSentence;  // none: in the title
  std::uint32_t block = 0;
  std::optional<std::uint32_t> entity;  // nothing: a name that the caller does not know
  Subject reach = Subject::name;
  bool person = false;  // by its title, its office, or a surname that stands alone
};

struct Mentions {
  std::vector<Mention> all;
  std::uint64_t steps = 0;  // how many earlier mentions were looked at to find them
};

// "'s" behind a name, or the apostrophe of a plural.
bool is_possessive(const Segmented& text, std::uint32_t token);

// All mentions in the order of the text. Known names must be in that order; where they overlap, the longest
// counts, and one that is part of a longer name of somebody else ("Quillfab Research", another Coverdale) is
// that somebody.
Mentions find_mentions(const Segmented& text, const std::vector<KnownName>& known);

}  // namespace factdesk
