// A value that prose or a rule file states: what kind, and the interval that its writer may honestly mean.
// "about $1 billion" -> money, USD, written 1000000000, 900000000 to 1100000000, about.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/decimal.h"
#include "base/span.h"

namespace factdesk {

enum class ValueKind : std::uint8_t { money, number, percent, date, duration, count };
enum class Modifier : std::uint8_t {
  none,
  exactly,
  about,
  nearly,
  over,
  at_least,
  under,
  up_to,
  between,
  vague
};
enum class Grain : std::uint8_t { none, day, week, month, quarter, half, year, decade, century };

// What a value is beside others: only a level is compared with a fact.
enum class ValueRole : std::uint8_t {
  level,
  old_level,   // "from $3 billion to …", "up from $3 billion"
  difference,  // "by $2 billion", "$2 billion more than"
  rate,        // "$5 a year", "$2 per share", "$2 each"
  part,        // "six of the nine", "of which £2.8m", "$100 billion of the $500 billion"
};

struct Interval {
  std::optional<Decimal> low;   // nothing: unbounded below
  std::optional<Decimal> high;  // nothing: unbounded above
  bool low_open = false;        // the end itself is excluded
  bool high_open = false;
};

struct Value {
  ValueKind kind = ValueKind::number;
  Span span;  // with its modifier, sign, unit and noun
  Span core;  // without the modifier
  std::optional<Decimal>
      written;  // the amount as written, in full; nothing for ranges, vague amounts and dates
  // What the writer may mean, in `unit`. Of a date: day numbers (base/day.h), low closed, high open; both
  // ends nothing for a relative date that could not be resolved.
  Interval range;
  // money: ISO 4217, or the noun where it has no code. percent: "%", "pp", "bp". duration: P1Y P1M P1W P1D
  // PT1H PT1M PT1S. count: its noun in the singular ("employee", "foot"), or the unit's symbol where the
  // symbol is written ("ft"). number, date: "".
  std::string unit;
  Grain grain = Grain::none;  // dates
  Modifier modifier = Modifier::none;
  ValueRole role = ValueRole::level;
  bool relative = false;  // a date read from the article's date ("last July", "in July")
  std::string per;        // of a rate: "year", "share", …; "" otherwise
  // of a count, a number or an amount of money: the folded words of the noun phrase behind it ("full-time
  // employees" gives {"full-time", "employees"}); empty where there is none
  std::vector<std::string> nouns;
  std::vector<Value> alternatives;  // other readings of the same words ("pounds", "1/2/2025"); never nested

  bool vague() const { return modifier == Modifier::vague; }
};

}  // namespace factdesk
