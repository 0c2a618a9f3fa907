// Why an article says nothing of a fact: how near it came. Only `explain` asks.
#pragma once

#include <optional>
#include <vector>

#include "check/finding.h"
#include "rule/rule.h"

namespace factdesk {

class Reading;

enum class Silence : std::uint8_t {
  unnamed,    // what the fact is about is never named
  no_phrase,  // no cue, no phrase of it stands in the article
  no_value,   // a cue does, with no value beside it that the fact could be about
  lost,       // something was weighed and did not win
};

struct SilentFact {
  FactId fact = 0;
  Silence why = Silence::no_phrase;
  std::optional<EntityId> entity;    // of `unnamed`
  std::optional<Span> phrase;        // of `no_value`, in Document::text
  std::optional<Candidate> nearest;  // of `lost`: the best of those weighed
};

// In the order of facts. `statuses` by FactId.
std::vector<SilentFact> why_silent(const Reading& reading, const std::vector<FactStatusInArticle>& statuses,
                                   const std::vector<Candidate>& candidates);

}  // namespace factdesk
