#include "value/print.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>
#include <utility>

#include "value/calendar.h"
#include "value/interval.h"
#include "value/modifier.h"

namespace factdesk {
namespace {

constexpr std::array<std::pair<std::string_view, int>, 5> kScales = {
    {{" trillion", 12}, {" billion", 9}, {" million", 6}, {"", 0}, {" thousand", 3}}};  // the likeliest first

std::string with_groups(const std::string& digits) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  std::string out = digits.substr(point);
  for (std::size_t end = point; end > 0;) {
    const std::size_t start = end > 3 ? end - 3 : 0;
    if (end != point) out.insert(0, ",");
    out.insert(0, digits, start, end - start);
    end = start;
  }
  return out;
}

// Digits with exactly so many places behind the point.
std::string with_places(const Decimal& amount, int places) {
  std::string digits = amount.text();
  if (places == 0) return digits;
  const std::size_t point = digits.find('.');
  if (point == std::string::npos) digits += '.';
  const std::size_t have = digits.size() - digits.find('.') - 1;
  return have < static_cast<std::size_t>(places) ? digits.append(static_cast<std::size_t>(places) - have, '0')
                                                 : digits;
}

// "1/3", "3/4 billion", "2 dozen": thirds have no finite decimal, and quarters and dozens are rounder than
// their digits.
std::string fraction_text(const Decimal& amount, std::initializer_list<int> denominators) {
  for (const auto& [word, exponent] : kScales) {
    const auto unit = Decimal::scaled(1, exponent);
    const auto in_unit = unit ? amount.divided_by(*unit) : std::nullopt;
    for (const int denominator : denominators) {
      for (int numerator = 1; in_unit && numerator < denominator; ++numerator) {
        if (std::gcd(numerator, denominator) == 1 &&
            Decimal(numerator).divided_by(Decimal(denominator)) == *in_unit)
          return std::to_string(numerator) + "/" + std::to_string(denominator) + std::string(word);
      }
    }
  }
  const auto dozens =
      denominators.size() > 1 && *denominators.begin() == 4 ? amount.divided_by(Decimal(12)) : std::nullopt;
  return dozens && dozens->is_whole() && !amount.is_zero() ? dozens->text() + " dozen" : "";
}

// "1.50 billion": of all ways to write the amount, the first that has its precision.
std::string amount_text(const Decimal& amount, const std::optional<Interval>& range) {
  const Decimal size = amount.absolute();
  constexpr int kMostPlaces = 12;
  std::string plain;
  for (const auto& [word, exponent] : kScales) {
    const auto unit = Decimal::scaled(1, exponent);
    const auto in_unit = unit ? size.divided_by(*unit) : std::nullopt;
    if (!in_unit || (exponent > 0 && *in_unit < Decimal(1))) continue;
    const std::string shortest = in_unit->text();
    const std::size_t point = shortest.find('.');
    const int least = point == std::string::npos ? 0 : static_cast<int>(shortest.size() - point - 1);
    const bool is_short = least <= 3 || exponent == 0;
    if (!is_short) continue;
    if (plain.empty()) plain = with_groups(shortest) + std::string(word);
    for (int places = least; places <= kMostPlaces; ++places) {
      const std::size_t zeros =
          shortest.size() - 1 - std::min(shortest.find_last_not_of('0'), shortest.size() - 1);
      const int power = places > 0 ? -places : point == std::string::npos ? static_cast<int>(zeros) : 0;
      const auto step = Decimal::scaled(1, power + exponent);
      if (!range || (step && is_same(precision_of(amount, *step), *range)))
        return with_groups(with_places(*in_unit, places)) + std::string(word);
    }
  }
  const std::string rough = fraction_text(size, {4, 8});
  return rough.empty() ? plain : rough;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::string with_unit(const Value& value, const std::string& sign, const std::string& amount) {
  switch (value.kind) {
    case ValueKind::money:
      if (value.unit == "USD") return sign + "$" + amount;
      if (value.unit == "EUR") return sign + "€" + amount;
      if (value.unit == "GBP") return sign + "£" + amount;
      return sign + amount + " " + value.unit;
    case ValueKind::percent:
      if (value.unit == "%") return sign + amount + "%";
      return sign + amount + (value.unit == "pp" ? " percentage points" : " basis points");
    case ValueKind::duration: {
      static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kUnits = {
          {{"P1Y", " years"},
           {"P1M", " months"},
           {"P1W", " weeks"},
           {"P1D", " days"},
           {"PT1H", " hours"},
           {"PT1M", " minutes"},
           {"PT1S", " seconds"}}};
      for (const auto& [unit, noun] : kUnits) {
        if (unit == value.unit) return sign + amount + std::string(noun);
      }
      return sign + amount;
    }
    case ValueKind::count:
      return sign + amount + " " + (value.nouns.empty() ? value.unit : joined(value.nouns));
    case ValueKind::number:
    case ValueKind::date:
      break;
  }
  return sign + amount;
}

std::string_view opener_of(Modifier modifier) {
  switch (modifier) {
    case Modifier::exactly:
      return "exactly ";
    case Modifier::about:
      return "about ";
    case Modifier::nearly:
      return "nearly ";
    case Modifier::over:
      return "more than ";
    case Modifier::at_least:
      return "at least ";
    case Modifier::under:
      return "less than ";
    case Modifier::up_to:
      return "up to ";
    case Modifier::none:
    case Modifier::between:
    case Modifier::vague:
      break;
  }
  return "";
}

// "2 years and 6 months": a round number of small units that is exact to one of them.
std::string compound_text(const Value& value, const Decimal& amount) {
  struct Pair {
    std::string_view unit, large_noun, small_noun;
    std::int64_t size;
  };
  static constexpr std::array<Pair, 4> kPairs = {{{"P1M", " years", " months", 12},
                                                  {"P1D", " weeks", " days", 7},
                                                  {"PT1M", " hours", " minutes", 60},
                                                  {"PT1S", " minutes", " seconds", 60}}};
  const auto whole = amount.whole();
  if (value.kind != ValueKind::duration || !whole || *whole <= 0 || *whole % 10 != 0) return "";
  if (!is_same(value.range, precision_of(amount, Decimal(1)))) return "";
  for (const Pair& pair : kPairs) {
    if (pair.unit != value.unit || *whole < pair.size || *whole % pair.size == 0) continue;
    return std::to_string(*whole / pair.size) + std::string(pair.large_noun) + " and " +
           std::to_string(*whole % pair.size) + std::string(pair.small_noun);
  }
  return "";
}

std::string one_amount(const Value& value, const Decimal& amount, const std::optional<Interval>& range) {
  const std::string sign = amount.is_negative() ? "-" : "";
  if (std::string compound = range ? compound_text(value, amount) : ""; !compound.empty()) return compound;
  const std::string fraction = fraction_text(amount.absolute(), {3, 6});
  return with_unit(value, sign, fraction.empty() ? amount_text(amount, range) : fraction);
}

// One of "2024", "Q3 2024", "July 2019", "22 July 2019"; a stretch that has no name of its own is from one
// day to another.
std::string period_text(Day first, Day behind, Grain grain) {
  static constexpr std::array<std::string_view, 12> kMonths = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  const auto date = calendar(first);
  const int year = static_cast<int>(date.year());
  const auto month = static_cast<unsigned>(date.month());
  const auto is = [&](const std::optional<Period>& period) {
    return period && period->first == first && period->behind == behind;
  };
  const std::string in_year = " " + std::to_string(year);
  if (grain == Grain::year && is(year_period(year))) return std::to_string(year);
  if (grain == Grain::decade && is(decade_period(year))) return "the " + std::to_string(year) + "s";
  if (grain == Grain::century && is(century_period(year / 100 + 1)))
    return "the " + std::to_string(year / 100 + 1) + "th century";
  if (grain == Grain::half && is(half_period(year, month <= 6 ? 1 : 2)))
    return (month <= 6 ? "H1" : "H2") + in_year;
  if (grain == Grain::quarter && is(quarter_period(year, (month + 2) / 3)))
    return "Q" + std::to_string((month + 2) / 3) + in_year;
  if (grain == Grain::month && is(month_period(year, month)))
    return std::string(kMonths[month - 1]) + in_year;
  const auto day_text = [&](Day day) {
    const auto written = calendar(day);
    return std::to_string(static_cast<unsigned>(written.day())) + " " +
           std::string(kMonths[static_cast<unsigned>(written.month()) - 1]) + " " +
           std::to_string(static_cast<int>(written.year()));
  };
  const Day last = behind - std::chrono::days{1};
  return last == first ? day_text(first) : day_text(first) + " to " + day_text(last);
}

std::string date_text(const Value& value) {
  const auto low = value.range.low ? value.range.low->whole() : std::nullopt;
  const auto high = value.range.high ? value.range.high->whole() : std::nullopt;
  if (!low && !high) return "";
  const auto beside = [&](std::int64_t day, int steps) {
    return step_by_grain(day_of_number(day), value.grain, steps);
  };
  std::string_view opener;
  std::optional<Day> first = low ? std::optional(day_of_number(*low)) : std::nullopt;
  std::optional<Day> behind = high ? std::optional(day_of_number(*high)) : std::nullopt;
  if (!high && value.modifier == Modifier::over) {
    opener = "after ";
    behind = first;
    first = beside(*low, -1);
  } else if (!high) {
    opener = "since ";
    behind = beside(*low, 1);
  } else if (!low && value.modifier == Modifier::under) {
    opener = "before ";
    first = behind;
    behind = beside(*high, 1);
  } else if (!low) {
    opener = "by ";
    first = beside(*high, -1);
  }
  if (!first || !behind) return "";
  return std::string(opener) + (value.unit == "fiscal" && value.grain == Grain::year ? "fiscal " : "") +
         period_text(*first, *behind, value.grain);
}

}  // namespace

std::string value_text(const Value& value) {
  if (value.vague()) return "";
  if (value.kind == ValueKind::date) return date_text(value);
  if (value.written) {
    const bool bare = value.modifier == Modifier::none || value.modifier == Modifier::exactly;
    return std::string(opener_of(value.modifier)) +
           one_amount(value, *value.written, bare ? std::optional(value.range) : std::nullopt);
  }
  if (!value.range.low || !value.range.high) return "";
  const std::string open = value.range.low_open ? "more than " : "at least ";
  const std::string close = value.range.high_open ? " and less than " : " and at most ";
  const bool noun_behind = value.kind == ValueKind::count || value.kind == ValueKind::duration;
  Value bare = value;
  if (noun_behind) bare.kind = ValueKind::number;
  const std::string low = one_amount(bare, *value.range.low, std::nullopt);
  const std::string high = one_amount(value, *value.range.high, std::nullopt);
  if (value.range.low_open || value.range.high_open) return open + low + close + high;
  return "between " + low + " and " + high;
}

}  // namespace factdesk
