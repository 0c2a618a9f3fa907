#include "value/clock.h"

#include <algorithm>

#include "value/number.h"

namespace factdesk {
namespace {

bool is_any(const TokenView& view, std::uint32_t at, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return view.is(at, word); });
}

// The token behind a whole number up to `most` in words or digits.
std::optional<std::uint32_t> small_number(const TokenView& view, std::uint32_t at, std::int64_t most) {
  if (!view.is_word(at) && !view.is_number(at)) return std::nullopt;
  const auto number = view.is_number(at) ? read_digits(view.words(at)) : read_number_words(view, at);
  if (!number || number->is_scaled() || number->is_fraction || number->has_article) return std::nullopt;
  if (!number->amount.whole_within(1, most)) return std::nullopt;
  return view.is_number(at) ? at + 1 : number->last;
}

constexpr std::int64_t kMinutes = 59;
constexpr std::int64_t kHours = 24;

std::optional<std::uint32_t> hour_at(const TokenView& view, std::uint32_t at) {
  if (is_any(view, at, {"midnight", "noon", "midday"})) return at + 1;
  return small_number(view, at, kHours);
}

// "in the morning", "at night", "o'clock"
std::optional<std::uint32_t> part_of_day(const TokenView& view, std::uint32_t at) {
  if (view.is(at, "o'clock")) return at + 1;
  if (view.is(at, "at") && view.is(at + 1, "night")) return at + 2;
  const bool in = view.is(at, "in") && view.is(at + 1, "the");
  return in && is_any(view, at + 2, {"morning", "afternoon", "evening"}) ? std::optional(at + 3)
                                                                         : std::nullopt;
}

// "ten past six", "a quarter to eight", "one minute past midnight". "to" also joins a range, so "ten to six"
// is a time only behind "at" with no noun to count, or with a part of the day.
std::optional<std::uint32_t> skip_minutes(const TokenView& view, std::uint32_t at) {
  const bool part = is_any(view, at, {"half", "quarter"});
  auto next = part ? std::optional(at + 1) : small_number(view, at, kMinutes);
  if (!next) return std::nullopt;
  if (is_any(view, *next, {"minute", "minutes"})) ++*next;
  const bool past = view.is(*next, "past");
  const bool to = is_any(view, *next, {"to", "before", "after"});
  if (!past && !to) return std::nullopt;
  const auto hour = hour_at(view, *next + 1);
  if (!hour) return std::nullopt;
  if (const auto day = part_of_day(view, *hour)) return day;
  if (past || part) return hour;
  const bool at_it = at > view.first() && view.is(at - 1, "at");
  const bool counts =
      view.is_word(*hour) && !is_any(view, *hour, {"in", "on", "and", "when", "as", "yesterday", "today"});
  return at_it && view.is(*next, "to") && !counts && !view.is(*hour, "%") ? hour : std::nullopt;
}

}  // namespace

std::optional<std::uint32_t> skip_spoken_time(const TokenView& view, std::uint32_t at) {
  if (const auto minutes = skip_minutes(view, at)) return minutes;
  const auto hour = small_number(view, at, kHours);
  return hour ? part_of_day(view, *hour) : std::nullopt;
}

}  // namespace factdesk
