#include "value/calendar.h"

#include <algorithm>

namespace factdesk {
namespace {

std::optional<Period> between_months(int year, unsigned month, int months, Grain grain) {
  const auto first = make_day(year, month, 1);
  const auto behind = first ? shift_months(*first, months) : std::nullopt;
  if (!behind) return std::nullopt;
  return Period{*first, *behind, grain};
}

}  // namespace

std::optional<Period> day_period(int year, unsigned month, unsigned day) {
  const auto first = make_day(year, month, day);
  return first ? std::optional(of_day(*first)) : std::nullopt;
}

std::optional<Period> month_period(int year, unsigned month) {
  return between_months(year, month, 1, Grain::month);
}

std::optional<Period> quarter_period(int year, unsigned quarter) {
  if (quarter < 1 || quarter > 4) return std::nullopt;
  return between_months(year, 3 * quarter - 2, 3, Grain::quarter);
}

std::optional<Period> half_period(int year, unsigned half) {
  if (half < 1 || half > 2) return std::nullopt;
  return between_months(year, 6 * half - 5, 6, Grain::half);
}

std::optional<Period> year_period(int year) { return between_months(year, 1, 12, Grain::year); }

std::optional<Period> decade_period(int year) { return between_months(year, 1, 120, Grain::decade); }

std::optional<Period> century_period(int century) {
  return between_months((century - 1) * 100 + 1, 1, 1200, Grain::century);
}

std::optional<Period> season_period(int year, unsigned first_month) {
  return between_months(year, first_month, 3, Grain::quarter);
}

Period week_of(Day day) {
  const Day monday = day - std::chrono::days{weekday_of(day) - 1};
  return {monday, monday + std::chrono::days{7}, Grain::week};
}

Period of_day(Day day) { return {day, day + std::chrono::days{1}, Grain::day}; }

int year_of(Day day) { return static_cast<int>(calendar(day).year()); }
unsigned month_of(Day day) { return static_cast<unsigned>(calendar(day).month()); }
unsigned weekday_of(Day day) { return std::chrono::weekday{day}.iso_encoding(); }

Period third_of(const Period& period, Third third) {
  const std::int64_t days = (period.behind - period.first).count();
  const Day one = period.first + std::chrono::days{days / 3};
  const Day two = period.first + std::chrono::days{2 * days / 3};
  switch (third) {
    case Third::early:
      return {period.first, one, period.grain};
    case Third::middle:
      return {one, two, period.grain};
    case Third::late:
      return {two, period.behind, period.grain};
  }
  return period;
}

std::optional<Day> shift_months(Day day, std::int64_t count) {
  const auto date = calendar(day);
  const std::int64_t months = 12 * static_cast<std::int64_t>(static_cast<int>(date.year())) +
                              static_cast<unsigned>(date.month()) - 1 + count;
  const auto year = months / 12;
  if (months < 12 || year > 9999) return std::nullopt;
  const auto month = static_cast<unsigned>(months % 12) + 1;
  for (unsigned last = static_cast<unsigned>(date.day()); last > 27; --last) {
    if (const auto found = make_day(static_cast<int>(year), month, last)) return found;
  }
  return make_day(static_cast<int>(year), month, static_cast<unsigned>(date.day()));
}

std::optional<Day> step_by_grain(Day day, Grain grain, int count) {
  switch (grain) {
    case Grain::none:
      return day;
    case Grain::day:
      return day + std::chrono::days{count};
    case Grain::week:
      return day + std::chrono::days{std::int64_t{7} * count};
    case Grain::month:
      return shift_months(day, count);
    case Grain::quarter:
      return shift_months(day, std::int64_t{3} * count);
    case Grain::half:
      return shift_months(day, std::int64_t{6} * count);
    case Grain::year:
      return shift_months(day, std::int64_t{12} * count);
    case Grain::decade:
      return shift_months(day, std::int64_t{120} * count);
    case Grain::century:
      return shift_months(day, std::int64_t{1200} * count);
  }
  return day;
}

Interval interval_of(const Period& period) {
  return {Decimal(day_number(period.first)), Decimal(day_number(period.behind)), false, true};
}

}  // namespace factdesk
