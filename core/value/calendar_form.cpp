// Dates with a month in words.
#include <map>
#include <string>

#include "base/lexicon.h"
#include "base/utf8.h"
#include "value/date_form.h"
#include "value/date_parts.h"
#include "value/number.h"

namespace factdesk {
namespace {

std::optional<Period> month_or_day(int year, unsigned month, unsigned day) {
  return day == 0 ? month_period(year, month) : day_period(year, month, day);
}

std::optional<DateForm> with_year_or_resolved(const TokenView& view, TokenRange tokens, unsigned month,
                                              unsigned day, const ValueSettings& settings) {
  const Grain grain = day == 0 ? Grain::month : Grain::day;
  if (const auto year = read_year_behind(view, tokens.last, day != 0)) {
    const auto period = month_or_day(year->year, month, day);
    if (period) return form_of(period, grain, {tokens.first, year->last});
  }
  return resolve_yearly(view, tokens, grain, settings, month_or_day, month, day);
}

// "Jan." with its point, where more of the sentence follows: "Jan. 21", "in Sept. and".
std::uint32_t past_point(const TokenView& view, std::uint32_t at) {
  return view.is(at, ".") && view.is_glued(at) && view.has(at + 1) && !view.is_glued(at + 1) ? at + 1 : at;
}

bool is_verb_like(const TokenView& view, std::uint32_t at) {
  return !view.token(at).capital && is_any(view, at, {"may", "march", "mar", "august", "sun", "sat"});
}

// "Dec31": month and day in one token.
std::optional<DateForm> read_glued_day(const TokenView& view, std::uint32_t at,
                                       const ValueSettings& settings) {
  static const std::map<std::string, unsigned, std::less<>> months = [] {
    std::map<std::string, unsigned, std::less<>> out;
    for (const LexiconRow& row : lexicon("dates.months")) {
      const auto month = Decimal::parse(row.attribute("month").value_or("0"));
      out.emplace(fold(row.phrase), static_cast<unsigned>(month ? month->whole().value_or(0) : 0));
    }
    return out;
  }();
  if (!view.is_word(at)) return std::nullopt;
  const std::string_view word = view.words(at);
  const std::size_t letters = word.find_first_of("0123456789");
  if (letters < 3 || letters == std::string_view::npos || word.size() - letters > 2) return std::nullopt;
  const auto month = months.find(fold(word.substr(0, letters)));
  const auto day = Decimal::parse(word.substr(letters));
  const auto whole = day ? day->whole() : std::nullopt;
  if (month == months.end() || !whole || *whole < 1 || *whole > 31) return std::nullopt;
  return with_year_or_resolved(view, {at, at + 1}, month->second, static_cast<unsigned>(*whole), settings);
}

// "January 21, 2025", "Jan. 2025", "April the ninth", "January"
std::optional<DateForm> read_month_first(const TokenView& view, std::uint32_t at,
                                         const ValueSettings& settings) {
  const auto month = month_word(view, at);
  if (!month) return std::nullopt;
  const std::uint32_t next = past_point(view, at + 1);
  const std::uint32_t day_at = view.is(next, "the") ? next + 1 : next;
  const auto day = read_day_of_month(view, day_at);
  const bool may_be_verb = !view.token(at).capital && view.is(at, "may");
  if (day && (day->is_ordinal || day_at == next) && !view.is(day->last, "/") &&
      !(may_be_verb && !day->is_ordinal && !read_year_behind(view, day->last, true))) {
    const bool is_week = day->is_ordinal && is_any(view, day->last, {"week", "weekend", "quarter", "half"});
    if (auto form =
            is_week ? std::nullopt : with_year_or_resolved(view, {at, day->last}, *month, day->day, settings))
      return form;
  }
  if (!read_year_behind(view, next, false) && !is_bare_month(view, at, at + 1)) return std::nullopt;
  const std::uint32_t last = read_year_behind(view, next, false) ? next : at + 1;
  return with_year_or_resolved(view, {at, last}, *month, 0, settings);
}

// "twenty five January nineteen eighty-six": a cardinal, where month and year follow.
std::optional<DayOfMonth> read_day_words(const TokenView& view, std::uint32_t at) {
  if (!view.is_word(at)) return std::nullopt;
  const auto number = read_number_words(view, at);
  const auto day = number && !number->has_article && !number->is_fraction ? number->amount.whole_within(1, 31)
                                                                          : std::nullopt;
  if (!day || !month_word(view, number->last)) return std::nullopt;
  if (!read_year_behind(view, number->last + 1, true)) return std::nullopt;
  return DayOfMonth{static_cast<unsigned>(*day), number->last, false};
}

// "21 January 2025", "the 21st of January", "fourth of July 1995", "the 23rd day of September"
std::optional<DateForm> read_day_first(const TokenView& view, std::uint32_t at,
                                       const ValueSettings& settings) {
  auto day = read_day_of_month(view, at);
  if (!day) day = read_day_words(view, at);
  if (!day) return std::nullopt;
  std::uint32_t next = view.past_hyphen(day->last);
  if (view.is(next, "day") && day->is_ordinal) ++next;
  const bool of = view.is(next, "of");
  if (of) ++next;
  const auto month = month_word(view, next);
  if (!month) return std::nullopt;
  const std::uint32_t month_at = next;
  next = past_point(view, next + 1);
  if (view.is(next - 1, ".") && !read_year_behind(view, next, true)) --next;
  next = view.past_hyphen(next);
  const bool dated = read_year_behind(view, next, true).has_value();
  if (is_verb_like(view, month_at) && !of && !dated && !day->is_ordinal) return std::nullopt;
  if (!dated) next = month_at + 1;
  return with_year_or_resolved(view, {at, next}, *month, day->day, settings);
}

// "2024 Aug", "2018 March 18", "2024/August"
std::optional<DateForm> read_year_first(const TokenView& view, std::uint32_t at) {
  const auto year = digits_at(view, at, 4);
  if (!year || view.words(at).size() != 4 || *year < 1000 || *year > 2199) return std::nullopt;
  const auto month = month_word(view, at + 1);
  if (!month || is_verb_like(view, at + 1) || !view.token(at + 1).capital) return std::nullopt;
  const std::uint32_t next = past_point(view, at + 2);
  const auto day = view.is_number(next) ? read_day_of_month(view, next) : std::nullopt;
  const auto period = month_or_day(static_cast<int>(*year), *month, day ? day->day : 0);
  if (!period) return std::nullopt;
  return form_of(period, day ? Grain::day : Grain::month, {at, day ? day->last : at + 2});
}

// The pieces of "23/Sep/2020", "2019-aug-1", "Dec-2018", "Jan/3": one month in words, joined by one sign.
struct JoinedParts {
  std::optional<unsigned> month, day;
  std::optional<int> year;
  bool add_number(unsigned value, std::size_t digits, bool is_last) {
    constexpr unsigned kLastDay = 31;
    if (digits == 4 || value > kLastDay || (day && is_last)) {
      if (year || digits == 3) return false;
      year = full_year(value);
      return true;
    }
    if (day || value == 0) return false;
    day = value;
    return true;
  }
};

std::optional<DateForm> read_joined(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  const std::uint32_t sign = at + 1;
  if (!view.is_glued(sign) || !(view.is_hyphen(sign) || view.is(sign, "/"))) return std::nullopt;
  JoinedParts parts;
  std::uint32_t next = at;
  for (int read = 0; read < 3; ++read) {
    if (read > 0) {
      const bool joined = view.is_glued(next) && view.is_glued(next + 1) && view.has(next + 1) &&
                          view.words(next) == view.words(sign);
      if (!joined) break;
      ++next;
    }
    const auto number = digits_at(view, next, 4);
    const auto month = number ? std::nullopt : month_word(view, next);
    const bool good =
        number ? parts.add_number(*number, view.words(next).size(), read == 2) : month && !parts.month;
    if (!good) {
      if (read < 2) return std::nullopt;
      --next;
      break;
    }
    if (month) parts.month = month;
    ++next;
  }
  if (!parts.month || (!parts.day && !parts.year)) return std::nullopt;
  const TokenRange tokens{at, next};
  if (!parts.year) return with_year_or_resolved(view, tokens, *parts.month, *parts.day, settings);
  const auto period = month_or_day(*parts.year, *parts.month, parts.day.value_or(0));
  return period ? std::optional(form_of(period, parts.day ? Grain::day : Grain::month, tokens))
                : std::nullopt;
}

// Behind a weekday: "Tuesday, 21 January 2025", "Wed., the 22nd of May".
std::uint32_t past_weekday(const TokenView& view, std::uint32_t at) {
  std::uint32_t next = at;
  if (is_any(view, next, {"this", "next", "last"}) && weekday_word(view, next + 1)) ++next;
  if (!weekday_word(view, next)) return at;
  ++next;
  if (view.is(next, ".") && view.is_glued(next)) ++next;
  const bool bracket = view.is(next, "(");
  if (view.is(next, ",") || bracket) ++next;
  if (view.is(next, "the")) ++next;
  return next;
}

}  // namespace

std::optional<DateForm> read_calendar_form(const TokenView& view, std::uint32_t at,
                                           const ValueSettings& settings) {
  const std::uint32_t start = past_weekday(view, at);
  std::optional<DateForm> form = read_joined(view, start, settings);
  if (!form) form = read_glued_day(view, start, settings);
  if (!form) form = read_month_first(view, start, settings);
  if (!form) form = read_day_first(view, start, settings);
  if (!form && start == at) form = read_year_first(view, at);
  if (!form && start != at) form = read_digits_form(view, start, settings);
  if (!form || (start != at && form->grain != Grain::day)) return std::nullopt;
  form->tokens.first = at;
  if (start > at && view.is(start - 1, "(") && view.is(form->tokens.last, ")")) ++form->tokens.last;
  return form;
}

}  // namespace factdesk
