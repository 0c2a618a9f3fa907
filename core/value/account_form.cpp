// Accounting periods: one stretch of months or weeks that ends with a date, or begins or ends a year.
// "the three months to December 2024" -> 1 October to 31 December 2024
#include "value/date_form.h"
#include "value/date_parts.h"
#include "value/number.h"

namespace factdesk {
namespace {

using std::chrono::days;

struct Length {
  std::int64_t months = 0;
  std::int64_t weeks = 0;
  Grain grain = Grain::month;
  std::uint32_t last = 0;
};

// "three months", "13 weeks", "quarter", "year"
std::optional<Length> read_length(const TokenView& view, std::uint32_t at) {
  constexpr std::int64_t kMost = 120;
  const auto number = read_number(view, at);
  const auto count = number ? number->amount.whole() : std::optional<std::int64_t>(1);
  if (!count || *count < 1 || *count > kMost) return std::nullopt;
  const std::uint32_t next = number ? view.past_hyphen(number->last) : at;
  const auto grain = grain_word(view, next);
  if (!grain) return std::nullopt;
  Length length;
  length.last = next + 1;
  length.grain = *count == 1 ? *grain : Grain::month;
  if (*grain == Grain::week) length.weeks = *count;
  if (*grain == Grain::month) length.months = *count;
  if (*grain == Grain::quarter) length.months = 3 * *count;
  if (*grain == Grain::half) length.months = 6 * *count;
  if (*grain == Grain::year) length.months = 12 * *count;
  return length.weeks + length.months > 0 ? std::optional(length) : std::nullopt;
}

std::optional<Period> ending(const Length& length, Day behind) {
  const auto first = length.weeks > 0 ? std::optional(behind - days{7 * length.weeks})
                                      : shift_months(behind, -length.months);
  return first ? std::optional(Period{*first, behind, length.grain}) : std::nullopt;
}

// "three months to December", "year ended 31 March 2024"
std::optional<DateForm> read_ending(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  const auto length = read_length(view, at);
  if (!length) return std::nullopt;
  std::uint32_t next = length->last;
  const bool ended = is_any(view, next, {"ended", "ending"});
  if (!ended && !(view.is(next, "to") && is_any_before(view, at, {"the", "its", "their"})))
    return std::nullopt;
  ++next;
  if (is_any(view, next, {"on", "in"})) ++next;
  if (view.is(next, "the") && view.is(next + 1, "end") && view.is(next + 2, "of")) next += 3;
  if (view.is(next, "end") || view.is(next, "late")) ++next;
  const auto end = read_calendar_form(view, next, settings);
  if (!end) return std::nullopt;
  DateForm form = *end;
  form.tokens.first = at;
  form.grain = length->grain;
  form.cycle = Cycle::none;
  form.others.clear();
  if (end->period) form.period = ending(*length, end->period->behind);
  for (const Period& other : end->others) {
    if (const auto period = ending(*length, other.behind)) form.others.push_back(*period);
  }
  return form;
}

// "September quarter", "March 2024 quarter": the quarter that ends with the month
std::optional<DateForm> read_month_quarter(const TokenView& view, std::uint32_t at,
                                           const ValueSettings& settings) {
  if (!month_word(view, at) || !view.token(at).capital) return std::nullopt;
  const auto year = view.is(at + 1, "quarter") ? std::nullopt : read_year_behind(view, at + 1, false);
  const std::uint32_t next = year ? year->last : at + 1;
  if (!view.is(next, "quarter")) return std::nullopt;
  auto month = read_calendar_form(view, at, settings);
  if (!month || month->grain != Grain::month) return std::nullopt;
  Length quarter;
  quarter.months = 3;
  quarter.grain = Grain::quarter;
  month->grain = Grain::quarter;
  month->cycle = Cycle::none;
  month->tokens.last = next + 1;
  if (month->period) month->period = ending(quarter, month->period->behind);
  for (Period& other : month->others) {
    if (const auto period = ending(quarter, other.behind)) other = *period;
  }
  return month;
}

// "first nine months of 2024", "last two quarters of 2019"
std::optional<DateForm> read_part_of_year(const TokenView& view, std::uint32_t at,
                                          const ValueSettings& settings) {
  const bool first = view.is(at, "first");
  if (!first && !is_any(view, at, {"last", "final"})) return std::nullopt;
  const auto length = read_number(view, at + 1) ? read_length(view, at + 1) : std::nullopt;
  if (!length || length->weeks > 0 || length->months >= 12 || !is_any(view, length->last, {"of", "in"}))
    return std::nullopt;
  const std::uint32_t next = length->last + (view.is(length->last + 1, "the") ? 2 : 1);
  const auto year = read_year_form(view, next, settings);
  if (!year || !year->period || year->grain != Grain::year) return std::nullopt;
  const auto end = first ? shift_months(year->period->first, length->months) : year->period->behind;
  const auto period = end ? ending(*length, *end) : std::nullopt;
  if (!period) return std::nullopt;
  DateForm form = *year;
  form.period = period;
  form.grain = length->grain;
  form.others.clear();
  form.tokens.first = at;
  return form;
}

}  // namespace

std::optional<DateForm> read_account_form(const TokenView& view, std::uint32_t at,
                                          const ValueSettings& settings) {
  if (auto form = read_month_quarter(view, at, settings)) return form;
  if (auto form = read_part_of_year(view, at, settings)) return form;
  return read_ending(view, at, settings);
}

}  // namespace factdesk
