#include "value/date_parts.h"

#include <algorithm>
#include <charconv>

#include "base/lexicon.h"
#include "base/utf8.h"
#include "value/date_form.h"
#include "value/number.h"
#include "value/word_table.h"

namespace factdesk {
namespace {

constexpr int kLast = -1;

unsigned whole_attribute(const LexiconRow& row, std::string_view key) {
  const auto written = row.attribute(key).value_or("0");
  unsigned value = 0;
  std::from_chars(written.data(), written.data() + written.size(), value);
  return value;
}

// "ninety-six": a number below a hundred, in words.
std::optional<unsigned> small_words(const TokenView& view, std::uint32_t at, std::uint32_t& last) {
  if (!view.is_word(at)) return std::nullopt;
  const auto number = read_number_words(view, at);
  const auto whole = number && !number->has_article && !number->is_fraction
                         ? number->amount.whole_within(1, 99)
                         : std::nullopt;
  if (!whole) return std::nullopt;
  last = number->last;
  return static_cast<unsigned>(*whole);
}

}  // namespace

bool is_any(const TokenView& view, std::uint32_t at, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return view.is(at, word); });
}

bool is_any_before(const TokenView& view, std::uint32_t at, std::initializer_list<std::string_view> words) {
  return at > view.first() && is_any(view, at - 1, words);
}

std::optional<unsigned> digits_at(const TokenView& view, std::uint32_t at, std::size_t most) {
  if (!view.is_number(at) || view.words(at).size() > most) return std::nullopt;
  const std::string_view words = view.words(at);
  unsigned value = 0;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
  if (error != std::errc{} || end != words.data() + words.size()) return std::nullopt;
  return value;
}

int full_year(unsigned written) {
  constexpr unsigned kFirstOfLastCentury = 40;
  if (written >= 100) return static_cast<int>(written);
  return static_cast<int>(written < kFirstOfLastCentury ? 2000 + written : 1900 + written);
}

std::optional<OrdinalReading> read_ordinal(const TokenView& view, std::uint32_t at) {
  static const WordTable<unsigned> words = [] {
    WordTable<unsigned> out;
    for (const LexiconRow& row : lexicon("numbers.ordinals"))
      out.add(row.phrase, whole_attribute(row, "value"));
    return out;
  }();
  static const WordTable<unsigned> tens = [] {
    WordTable<unsigned> out;
    for (const LexiconRow& row : lexicon("numbers.tens")) out.add(row.phrase, whole_attribute(row, "value"));
    return out;
  }();
  if (is_any(view, at, {"last", "final"})) return OrdinalReading{kLast, at + 1};
  if (const auto digits = digits_at(view, at, 2)) {
    if (!view.is_glued(at + 1) || !is_any(view, at + 1, {"st", "nd", "rd", "th"})) return std::nullopt;
    return OrdinalReading{static_cast<int>(*digits), at + 2};
  }
  if (!view.is_word(at)) return std::nullopt;
  if (const auto ten = tens.at(view, at)) {  // "twenty-third"
    const std::uint32_t next = view.past_hyphen(at + 1);
    const auto unit = view.is_word(next) ? words.at(view, next) : std::nullopt;
    if (!unit || *unit->meaning > 9) return std::nullopt;
    return OrdinalReading{static_cast<int>(*ten->meaning + *unit->meaning), unit->tokens.last};
  }
  const auto word = words.at(view, at);
  return word ? std::optional(OrdinalReading{static_cast<int>(*word->meaning), word->tokens.last})
              : std::nullopt;
}

std::optional<DayOfMonth> read_day_of_month(const TokenView& view, std::uint32_t at) {
  if (const auto ordinal = read_ordinal(view, at)) {
    if (ordinal->value < 1 || ordinal->value > 31) return std::nullopt;
    return DayOfMonth{static_cast<unsigned>(ordinal->value), ordinal->last, true};
  }
  const auto day = digits_at(view, at, 2);
  if (!day || *day < 1 || *day > 31) return std::nullopt;
  if (view.is_glued(at + 1) &&
      ((view.is_word(at + 1) && !month_word(view, at + 1)) || is_any(view, at + 1, {":", "%"})))
    return std::nullopt;
  return DayOfMonth{*day, at + 1, false};
}

std::optional<YearBehind> read_year_words(const TokenView& view, std::uint32_t at) {
  if (!view.is_word(at)) return std::nullopt;
  const auto number = read_number_words(view, at);
  const auto whole =
      number && !number->has_article && !number->is_fraction ? number->amount.whole() : std::nullopt;
  if (!whole) return std::nullopt;
  if (*whole >= 1900 && *whole < 2200) return YearBehind{static_cast<int>(*whole), number->last};
  if (*whole < 16 || *whole > 20) return std::nullopt;
  std::uint32_t last = at;
  const auto rest = small_words(view, view.past_hyphen(number->last), last);
  if (!rest || *rest < 10) return std::nullopt;
  return YearBehind{static_cast<int>(*whole * 100 + *rest), last};
}

std::optional<YearBehind> read_year_behind(const TokenView& view, std::uint32_t at, bool behind_day) {
  std::uint32_t next = at;
  const bool of = is_any(view, next, {"of", "in"});
  const bool comma = is_any(view, next, {",", "."});
  if (of || comma) ++next;
  if (of && view.is(next, "the") && view.is(next + 1, "year")) next += 2;
  if (auto words = of || !comma ? read_year_words(view, next) : std::nullopt) return words;
  if (view.is(next, "'") && view.is_glued(next + 1)) {
    const auto year = digits_at(view, next + 1, 2);
    if (year && view.words(next + 1).size() == 2) return YearBehind{full_year(*year), next + 2};
  }
  const auto year = digits_at(view, next, 4);
  if (!year) return std::nullopt;
  const bool touched = view.is_glued(next + 1) && view.is_word(next + 1) && !view.is(next + 1, "'s");
  if (touched) return std::nullopt;
  if (view.words(next).size() == 2 && !comma) {  // "9 Aug 96", "Aug 96", "April of 87"
    constexpr unsigned kLastDay = 31;
    const bool is_year =
        *year > kLastDay || (behind_day && !of && !view.is_glued(next + 1) && !view.is_word(next + 1));
    return is_year ? std::optional(YearBehind{full_year(*year), next + 1}) : std::nullopt;
  }
  if (view.words(next).size() != 4 || *year < 1000 || *year > 2199) return std::nullopt;
  if (view.is(next + 1, ":")) return std::nullopt;
  return YearBehind{static_cast<int>(*year), next + 1};
}

std::optional<Grain> grain_word(const TokenView& view, std::uint32_t at) {
  if (is_any(view, at, {"day", "days"})) return Grain::day;
  if (is_any(view, at, {"week", "weeks", "wk", "wks"})) return Grain::week;
  if (is_any(view, at, {"month", "months", "mo"})) return Grain::month;
  if (is_any(view, at, {"quarter", "quarters", "qtr", "qtrs"})) return Grain::quarter;
  if (is_any(view, at, {"year", "years", "yr", "yrs"})) return Grain::year;
  if (is_any(view, at, {"decade", "decades"})) return Grain::decade;
  if (is_any(view, at, {"century", "centuries"})) return Grain::century;
  return std::nullopt;
}

std::optional<Period> period_around(Day day, Grain grain) {
  const int year = year_of(day);
  switch (grain) {
    case Grain::week:
      return week_of(day);
    case Grain::month:
      return month_period(year, month_of(day));
    case Grain::quarter:
      return quarter_period(year, (month_of(day) + 2) / 3);
    case Grain::half:
      return half_period(year, month_of(day) <= 6 ? 1 : 2);
    case Grain::year:
      return year_period(year);
    case Grain::decade:
      return decade_period(year - year % 10);
    case Grain::century:
      return century_period((year - 1) / 100 + 1);
    case Grain::none:
    case Grain::day:
      break;
  }
  return of_day(day);
}

}  // namespace factdesk
