// Reads every value of a stretch of tokens: numbers, money, percentages, dates, durations, counts, ranges.
// "between $1 and $2 billion in Q3 2024" -> one money (1e9 to 2e9), one date (July to September 2024).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "scan/segmented.h"
#include "value/value.h"

namespace factdesk {

enum class DateOrder : std::uint8_t { unstated, day_first, month_first };

// What a document, a rule file or a table's head settles before reading.
struct ValueSettings {
  std::optional<Day> date;  // the article's, for relative dates
  DateOrder date_order = DateOrder::unstated;
  std::string dollar = "USD";  // what a bare $ is
  bool ordinals = false;       // read "22nd" as a number: some rule expects a place in an order
  std::optional<unsigned>
      fiscal_year_end_month;  // unstated: a fiscal year is not comparable with a calendar one
};

// The values of a range of tokens that lies inside one block, in the order of the text; spans do not overlap.
std::vector<Value> read_values(const Segmented& text, TokenRange range, const ValueSettings& settings);

// A literal of a rule file as a value of the wanted kind, by the same readers. Refuses what is not wholly one
// value of that kind, or has two readings (the message says which).
Result<Value> parse_value(std::string_view literal, ValueKind kind, const ValueSettings& settings);

std::string_view name_of(ValueKind kind);     // "money", …
std::string_view name_of(Modifier modifier);  // "at-least", …
std::string_view name_of(Grain grain);        // "month", …; "" for none

}  // namespace factdesk
