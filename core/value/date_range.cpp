#include "value/date_range.h"

#include <algorithm>
#include <charconv>

namespace factdesk {
namespace {

bool is_word_before(const TokenView& view, std::uint32_t at, std::string_view word) {
  return at > view.first() && view.is(at - 1, word);
}

std::optional<unsigned> small_number(const TokenView& view, std::uint32_t at) {
  if (!view.is_number(at) || view.words(at).size() > 2) return std::nullopt;
  unsigned value = 0;
  const std::string_view words = view.words(at);
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
  return error == std::errc{} && end == words.data() + words.size() ? std::optional(value) : std::nullopt;
}

DateForm joined(const DateForm& first, const Period& from, const Period& to, std::uint32_t last) {
  DateForm form = first;
  form.period = Period{from.first, to.behind, first.grain};
  form.others.clear();
  form.tokens.last = last;
  return form;
}

// "2014-18", "2019/20": the second year in two digits.
std::optional<DateForm> join_short_year(const TokenView& view, const DateForm& first) {
  const std::uint32_t at = first.tokens.last;
  if (first.grain != Grain::year || !first.period || first.tokens.size() != 1) return std::nullopt;
  if (!view.is_glued(at) || !view.is_glued(at + 1) || !(view.is_dash(at) || view.is(at, "/"))) return std::nullopt;
  const auto short_year = small_number(view, at + 1);
  if (!short_year || view.words(at + 1).size() != 2) return std::nullopt;
  const int year = year_of(first.period->first);
  const auto second = year_period(year - year % 100 + static_cast<int>(*short_year));
  if (!second || !(first.period->first < second->first)) return std::nullopt;
  return joined(first, *first.period, *second, at + 2);
}

// "May 3-5, 2024": a second day of the month that stands before.
std::optional<DateForm> join_day(const TokenView& view, const DateForm& first, std::uint32_t next) {
  if (first.grain != Grain::day || !first.period || !month_word(view, first.tokens.first)) return std::nullopt;
  const auto day = small_number(view, next);
  if (!day || month_word(view, next + 1)) return std::nullopt;
  int year = year_of(first.period->first);
  std::uint32_t last = next + 1;
  bool relative = first.relative;
  const std::uint32_t year_at = view.is(last, ",") ? last + 1 : last;
  if (view.is_number(year_at) && view.words(year_at).size() == 4 && read_year(view, year_at)) {
    year = *read_year(view, year_at);
    last = year_at + 1;
    relative = false;
  }
  const auto start = calendar(first.period->first);
  const auto from = day_period(year, static_cast<unsigned>(start.month()), static_cast<unsigned>(start.day()));
  const auto to = day_period(year, static_cast<unsigned>(start.month()), *day);
  if (!from || !to || to->first <= from->first) return std::nullopt;
  DateForm form = joined(first, *from, *to, last);
  form.relative = relative;
  return form;
}

// The first date has no year and the second does: "March to June 2024", "31 October - 12 November 2024".
std::optional<Period> with_year_of(const DateForm& first, const DateForm& second) {
  if (!first.relative || second.relative || !first.period || !second.period) return first.period;
  const auto start = calendar(first.period->first);
  const auto month = static_cast<unsigned>(start.month());
  const auto day = static_cast<unsigned>(start.day());
  for (int year = year_of(second.period->first); year > year_of(second.period->first) - 2; --year) {
    const auto period = first.grain == Grain::day     ? day_period(year, month, day)
                        : first.grain == Grain::month ? month_period(year, month)
                                                      : std::nullopt;
    if (period && period->first < second.period->first) return period;
  }
  return std::nullopt;
}

// Without an article's date a month has no year to begin with; the second's gives it one.
ValueSettings dated_by(const DateForm& second, const ValueSettings& settings) {
  ValueSettings dated = settings;
  if (!dated.date && second.period) dated.date = second.period->first;
  return dated;
}

}  // namespace

std::optional<DateForm> join_dates(const TokenView& view, const DateForm& first, const ValueSettings& settings) {
  if (auto form = join_short_year(view, first)) return form;
  const std::uint32_t at = first.tokens.last;
  const bool between = is_word_before(view, first.tokens.first, "between");
  const bool from = is_word_before(view, first.tokens.first, "from");
  const bool dash = view.is_dash(at);
  if (!dash && !view.is(at, "to") && !view.is(at, "through") && !(between && view.is(at, "and")) &&
      !(from && (view.is(at, "until") || view.is(at, "till"))))
    return std::nullopt;
  if (auto form = join_day(view, first, at + 1)) return form;
  auto second = read_calendar_form(view, at + 1, settings);
  if (!second || !second->period) return std::nullopt;
  DateForm start = first;
  if (!start.period) {
    const auto again = read_calendar_form(view, first.tokens.first, dated_by(*second, settings));
    if (!again) return std::nullopt;
    start = *again;
  }
  const auto begin = with_year_of(start, *second);
  if (!begin || !(begin->first < second->period->first)) return std::nullopt;
  DateForm form = joined(start, *begin, *second->period, second->tokens.last);
  form.relative = second->relative;
  form.grain = std::min(start.grain, second->grain);
  return form;
}

std::optional<DateForm> read_days_before_month(const TokenView& view, std::uint32_t at,
                                               const ValueSettings& settings) {
  const auto first = small_number(view, at);
  const bool dash = view.is_dash(at + 1) && view.is_glued(at + 1);
  if (!first || !(dash || view.is(at + 1, "to") || view.is(at + 1, "and"))) return std::nullopt;
  const auto second = read_calendar_form(view, at + 2, settings);
  if (!second || second->grain != Grain::day || !second->period || !view.is_number(at + 2)) return std::nullopt;
  const auto end = calendar(second->period->first);
  const auto from = day_period(static_cast<int>(end.year()), static_cast<unsigned>(end.month()), *first);
  if (!from || !(from->first < second->period->first)) return std::nullopt;
  DateForm form = joined(*second, *from, *second->period, second->tokens.last);
  form.tokens.first = at;
  return form;
}

}  // namespace factdesk
