#include "check/compare.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <tuple>

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

bool same_interval(const Value& a, const Value& b) {
  const auto ends = [](const Value& value) {
    return std::make_tuple(value.range.low, value.range.high, value.range.low_open, value.range.high_open);
  };
  return a.kind == b.kind && a.unit == b.unit && a.modifier == b.modifier && ends(a) == ends(b);
}

// A value with the voices that say it: the first, and whether another does too.
struct Stated {
  const Value* value;
  std::size_t voice;
  bool shared = false;
};

// Many articles say the same few values: each different one is compared once.
std::vector<Stated> different_sayings(const std::vector<Voice>& voices) {
  std::vector<Stated> sayings;
  for (std::size_t voice = 0; voice < voices.size(); ++voice) {
    for (const Value& value : *voices[voice].said) {
      const auto known = std::find_if(sayings.begin(), sayings.end(), [&](const Stated& saying) {
        return same_interval(*saying.value, value);
      });
      if (known == sayings.end()) {
        sayings.push_back({&value, voice});
      } else {
        known->shared = known->shared || known->voice != voice;
      }
    }
  }
  return sayings;
}

// Do two voices exclude each other, by what they affirm or deny or by a value?
bool any_exclude(const std::vector<Voice>& voices) {
  std::optional<Polarity> polarity;
  for (const Voice& voice : voices) {
    if (polarity && voice.polarity && *polarity != *voice.polarity) return true;
    if (voice.polarity) polarity = voice.polarity;
  }
  const std::vector<Stated> sayings = different_sayings(voices);
  for (std::size_t i = 0; i < sayings.size(); ++i) {
    for (std::size_t j = i + 1; j < sayings.size(); ++j) {
      const Value& left = *sayings[i].value;
      const Value& right = *sayings[j].value;
      const bool of_two = sayings[i].voice != sayings[j].voice || sayings[i].shared || sayings[j].shared;
      if (of_two && comparable(left, right) && left.unit == right.unit && disjoint(left, right)) return true;
    }
  }
  return false;
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
  return any_exclude(voices) ? Consensus::conflict : Consensus::agree;
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
