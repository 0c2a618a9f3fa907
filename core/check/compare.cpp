#include "check/compare.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "value/compare.h"

namespace factdesk {
namespace {

bool comparable(const Value& a, const Value& b) { return a.kind == b.kind && !a.vague() && !b.vague(); }

// What one article says of a fact: a value each slot kind, and whether it says so or denies it.
struct Voice {
  const std::vector<Value>* said;
  std::optional<Polarity> polarity;
};

bool is_inconsistent(const std::vector<Polarity>& stated) {
  return std::adjacent_find(stated.begin(), stated.end(), std::not_equal_to<>()) != stated.end();
}

bool exclude(const Voice& a, const Voice& b) {
  if (a.polarity && b.polarity && *a.polarity != *b.polarity) return true;
  return std::any_of(a.said->begin(), a.said->end(), [&](const Value& left) {
    return std::any_of(b.said->begin(), b.said->end(), [&](const Value& right) {
      return comparable(left, right) && left.unit == right.unit && disjoint(left, right);
    });
  });
}

Consensus consensus_of(FactId fact, const std::vector<CheckedArticle>& articles) {
  std::vector<Voice> voices;
  bool inconsistent = false;
  for (const CheckedArticle& article : articles) {
    const Verdict status = article.statuses[fact].status;
    if (status != Verdict::agree && status != Verdict::conflict) continue;
    const std::vector<Polarity>& stated = article.stated[fact];
    voices.push_back({&article.said[fact], stated.empty() ? std::nullopt : std::optional(stated.front())});
    inconsistent = inconsistent || is_inconsistent(article.stated[fact]);
  }
  if (voices.empty()) return Consensus::silent;
  if (voices.size() == 1) return Consensus::single;
  if (inconsistent) return Consensus::conflict;
  // Every voice against the first is enough where all agree; else one pair that excludes each other settles
  // it.
  for (std::size_t i = 0; i < voices.size(); ++i) {
    for (std::size_t j = i + 1; j < voices.size(); ++j) {
      if (exclude(voices[i], voices[j])) return Consensus::conflict;
    }
  }
  return Consensus::agree;
}

}  // namespace

std::vector<Consensus> consensus(const Rules& rules, const std::vector<CheckedArticle>& articles) {
  std::vector<Consensus> result;
  for (FactId fact = 0; fact < rules.facts.size(); ++fact) result.push_back(consensus_of(fact, articles));
  return result;
}

std::string_view name_of(Consensus consensus) {
  switch (consensus) {
    case Consensus::agree:
      return "agree";
    case Consensus::conflict:
      return "conflict";
    case Consensus::single:
      return "single";
    case Consensus::silent:
      return "silent";
  }
  return "";
}

}  // namespace factdesk
