#include <algorithm>
#include <charconv>
#include <string>

#include "base/lexicon.h"
#include "base/utf8.h"
#include "value/date_form.h"
#include "value/number.h"
#include "value/word_table.h"

namespace factdesk {
namespace {

bool is_any(const TokenView& view, std::uint32_t at, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return view.is(at, word); });
}

std::optional<unsigned> digits_at(const TokenView& view, std::uint32_t at, std::size_t most) {
  if (!view.is_number(at) || view.words(at).size() > most) return std::nullopt;
  const std::string_view words = view.words(at);
  unsigned value = 0;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
  if (error != std::errc{} || end != words.data() + words.size()) return std::nullopt;
  return value;
}

DateForm form_of(std::optional<Period> period, Grain grain, TokenRange tokens) {
  DateForm form;
  form.period = period;
  form.grain = grain;
  form.tokens = tokens;
  return form;
}

int full_year(unsigned written) {
  if (written >= 100) return static_cast<int>(written);
  return static_cast<int>(written < 70 ? 2000 + written : 1900 + written);
}

// "21", "21st", "the 21st": the day of a month.
struct DayOfMonth {
  unsigned day;
  std::uint32_t last;
};
std::optional<DayOfMonth> read_day_of_month(const TokenView& view, std::uint32_t at) {
  const auto day = digits_at(view, at, 2);
  if (!day || *day < 1 || *day > 31) return std::nullopt;
  if (view.is_glued(at + 1) && is_any(view, at + 1, {"st", "nd", "rd", "th"})) return DayOfMonth{*day, at + 2};
  if (view.is_glued(at + 1) && (view.is_word(at + 1) || is_any(view, at + 1, {":", "%", "/"}))) return std::nullopt;
  return DayOfMonth{*day, at + 1};
}

// The year behind a month or a day: ", 2025", "2025", "of 2025", "'25".
struct YearBehind {
  int year;
  std::uint32_t last;
};
std::optional<YearBehind> read_year_behind(const TokenView& view, std::uint32_t at) {
  std::uint32_t next = at;
  if (is_any(view, next, {",", "of", "."})) ++next;
  const auto year = digits_at(view, next, 4);
  if (!year || view.words(next).size() != 4 || *year < 1000 || *year > 2199) return std::nullopt;
  if (view.is_glued(next + 1) && view.is_word(next + 1) && !is_any(view, next + 1, {"'s", "’s"})) return std::nullopt;
  return YearBehind{static_cast<int>(*year), next + 1};
}

std::optional<DateForm> with_year_or_resolved(const TokenView& view, TokenRange tokens, unsigned month, unsigned day,
                                              const ValueSettings& settings) {
  const Grain grain = day == 0 ? Grain::month : Grain::day;
  if (const auto year = read_year_behind(view, tokens.last)) {
    const auto period = day == 0 ? month_period(year->year, month) : day_period(year->year, month, day);
    if (!period) return std::nullopt;
    return form_of(period, grain, {tokens.first, year->last});
  }
  return resolve_yearly(
      view, tokens, grain, settings,
      [](int year, unsigned m, unsigned d) { return d == 0 ? month_period(year, m) : day_period(year, m, d); }, month,
      day);
}

// "May" alone is a month only behind a preposition or beside another date word.
bool is_bare_month(const TokenView& view, std::uint32_t at) {
  if (!view.is(at, "may") && !view.is(at, "march") && !view.is(at, "mar")) return true;
  return at > view.first() && is_any(view, at - 1, {"in", "since", "by", "until", "till", "of", "from", "before", "after",
                                                    "early", "mid", "late", "during", "last", "next", "this", "to",
                                                    "through", "and", "between", "-"});
}

// "January 21, 2025", "Jan. 2025", "January"
std::optional<DateForm> read_month_first(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  const auto month = month_word(view, at);
  if (!month) return std::nullopt;
  std::uint32_t next = at + 1;
  if (view.is(next, ".") && view.is_glued(next)) ++next;
  std::uint32_t day_at = next;
  if (view.is(day_at, "the")) ++day_at;
  if (const auto day = read_day_of_month(view, day_at)) {
    if (auto form = with_year_or_resolved(view, {at, day->last}, *month, day->day, settings)) return form;
  }
  if (!read_year_behind(view, next) && !is_bare_month(view, at)) return std::nullopt;
  return with_year_or_resolved(view, {at, next}, *month, 0, settings);
}

// "21 January 2025", "the 21st of January"
std::optional<DateForm> read_day_first(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  const auto day = read_day_of_month(view, at);
  if (!day) return std::nullopt;
  std::uint32_t next = view.past_hyphen(day->last);
  if (view.is(next, "of")) ++next;
  const auto month = month_word(view, next);
  if (!month) return std::nullopt;
  ++next;
  if (view.is(next, ".") && view.is_glued(next) && (view.is_number(next + 1) || view.is_word(next + 1))) ++next;
  next = view.past_hyphen(next);
  return with_year_or_resolved(view, {at, next}, *month, day->day, settings);
}

// "2025-01-21", "21/1/2025", "1.5.2020"
std::optional<DateForm> read_digits_form(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  const auto is_joint = [&](std::uint32_t joint) {
    return view.is_glued(joint) && view.is_glued(joint + 1) && (view.is_hyphen(joint) || view.is(joint, "/"));
  };
  if (view.is_number(at) && std::count(view.words(at).begin(), view.words(at).end(), '.') == 2) {
    int parts[3] = {0, 0, 0};
    const char* start = view.words(at).data();
    const char* end = start + view.words(at).size();
    for (int& part : parts) {
      const auto [next, error] = std::from_chars(start, end, part);
      if (error != std::errc{}) return std::nullopt;
      start = next < end ? next + 1 : end;
    }
    if (parts[2] < 1000 || parts[0] < 1 || parts[1] < 1) return std::nullopt;
    const auto period = day_period(parts[2], static_cast<unsigned>(parts[1]), static_cast<unsigned>(parts[0]));
    return period ? std::optional(form_of(period, Grain::day, {at, at + 1})) : std::nullopt;
  }
  if (!is_joint(at + 1) || !is_joint(at + 3) || view.words(at + 1) != view.words(at + 3)) return std::nullopt;
  const auto first = digits_at(view, at, 4);
  const auto second = digits_at(view, at + 2, 2);
  const auto third = digits_at(view, at + 4, 4);
  if (!first || !second || !third) return std::nullopt;
  const TokenRange tokens{at, at + 5};
  if (view.words(at).size() == 4) {
    const auto period = day_period(static_cast<int>(*first), *second, *third);
    return period ? std::optional(form_of(period, Grain::day, tokens)) : std::nullopt;
  }
  if (view.words(at + 4).size() == 3) return std::nullopt;
  const int year = full_year(*third);
  const auto day_first = day_period(year, *second, *first);
  const auto month_first = day_period(year, *first, *second);
  const bool by_day = settings.date_order == DateOrder::day_first || !month_first;
  DateForm form = form_of(by_day && day_first ? day_first : month_first, Grain::day, tokens);
  if (!form.period) return std::nullopt;
  if (settings.date_order == DateOrder::unstated && day_first && month_first && !(*day_first == *month_first))
    form.others.push_back(*day_first);
  return form;
}

// "the 1990s", "1990's", "the '90s", "the nineties"
std::optional<DateForm> read_decade(const TokenView& view, std::uint32_t at) {
  static const WordTable<unsigned> words = [] {
    WordTable<unsigned> out;
    for (const LexiconRow& row : lexicon("dates.decades")) {
      const auto start = Decimal::parse(row.attribute("start").value_or("0"));
      out.add(row.phrase, static_cast<unsigned>(start ? start->whole().value_or(0) : 0));
    }
    return out;
  }();
  const bool the = at > view.first() && (is_any(view, at - 1, {"the", "early", "mid", "late"}) || view.is_hyphen(at - 1));
  if (const auto word = view.is_word(at) ? words.at(view, at) : std::nullopt) {
    if (!the) return std::nullopt;
    return form_of(decade_period(1900 + static_cast<int>(*word->meaning)), Grain::decade, word->tokens);
  }
  const bool short_form = is_any(view, at, {"'", "’", "‘"}) && view.is_glued(at + 1);
  const std::uint32_t digits = short_form ? at + 1 : at;
  const auto written = digits_at(view, digits, 4);
  const bool plural = view.is_glued(digits + 1) && is_any(view, digits + 1, {"s", "'s", "’s"});
  if (!written || !plural || *written % 10 != 0) return std::nullopt;
  if (view.words(digits + 1) != "s" && !the) return std::nullopt;  // "2020's" is a possessive
  if (*written >= 1000 && *written <= 2190)
    return form_of(decade_period(static_cast<int>(*written)), Grain::decade, {at, digits + 2});
  if (short_form && *written < 100)
    return form_of(decade_period(full_year(*written)), Grain::decade, {at, digits + 2});
  return std::nullopt;
}

std::optional<unsigned> ordinal_at(const TokenView& view, std::uint32_t at, std::uint32_t& last) {
  static const WordTable<unsigned> words = [] {
    WordTable<unsigned> out;
    for (const LexiconRow& row : lexicon("numbers.ordinals")) {
      const auto value = Decimal::parse(row.attribute("value").value_or("0"));
      out.add(row.phrase, static_cast<unsigned>(value ? value->whole().value_or(0) : 0));
    }
    out.add("final", 4);
    return out;
  }();
  if (const auto digits = digits_at(view, at, 2);
      digits && view.is_glued(at + 1) && is_any(view, at + 1, {"st", "nd", "rd", "th"})) {
    last = at + 2;
    return digits;
  }
  // "twenty-first century"
  std::uint32_t start = at;
  unsigned tens = 0;
  if (view.is(at, "twenty") && view.past_hyphen(at + 1) != at + 1) {
    tens = 20;
    start = at + 2;
  }
  const auto word = view.is_word(start) ? words.at(view, start) : std::nullopt;
  if (!word) return std::nullopt;
  last = word->tokens.last;
  return tens + *word->meaning;
}

// "the 19th century"
std::optional<DateForm> read_century(const TokenView& view, std::uint32_t at) {
  std::uint32_t next = at;
  const auto ordinal = ordinal_at(view, at, next);
  if (!ordinal || !view.is(view.past_hyphen(next), "century") || *ordinal < 1 || *ordinal > 25) return std::nullopt;
  const auto period = century_period(static_cast<int>(*ordinal));
  return form_of(period, Grain::century, {at, view.past_hyphen(next) + 1});
}

// "Q3", "H1", "the third quarter", "second-half": which part of a year.
struct YearPart {
  bool is_half;
  unsigned index;
  std::uint32_t last;
};
std::optional<YearPart> read_year_part(const TokenView& view, std::uint32_t at) {
  if (view.is_word(at) && view.words(at).size() == 2 && view.token(at).capital) {
    const std::string words = fold(view.words(at));
    const unsigned index = static_cast<unsigned>(words[1] - '0');
    if (words[0] == 'q' && index >= 1 && index <= 4) return YearPart{false, index, at + 1};
    if (words[0] == 'h' && index >= 1 && index <= 2) return YearPart{true, index, at + 1};
  }
  std::uint32_t next = at;
  const auto ordinal = ordinal_at(view, at, next);
  if (!ordinal) return std::nullopt;
  next = view.past_hyphen(next);
  if (view.is(next, "quarter") && *ordinal <= 4) return YearPart{false, *ordinal, next + 1};
  if (view.is(next, "half") && *ordinal <= 2) return YearPart{true, *ordinal, next + 1};
  return std::nullopt;
}

// "fiscal 2024", "fiscal year 2024", "FY24", "the 2024 financial year"
struct FiscalYear {
  int year;
  std::uint32_t last;
};
std::optional<FiscalYear> read_fiscal_year(const TokenView& view, std::uint32_t at) {
  std::uint32_t next = at;
  if (view.is_word(at) && (view.words(at).size() == 4 || view.words(at).size() == 6) && fold(view.words(at)).starts_with("fy")) {
    const std::string_view digits = view.words(at).substr(2);
    unsigned year = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), year);
    if (error == std::errc{} && end == digits.data() + digits.size()) return FiscalYear{full_year(year), at + 1};
  }
  if (view.is(next, "fy")) {
    ++next;
  } else if (is_any(view, next, {"fiscal", "financial"})) {
    ++next;
    if (view.is(next, "year")) ++next;
  } else {
    return std::nullopt;
  }
  const auto year = digits_at(view, next, 4);
  if (!year || view.words(next).size() == 3 || view.words(next).size() == 1) return std::nullopt;
  return FiscalYear{full_year(*year), next + 1};
}

std::optional<DateForm> fiscal_form(const FiscalYear& fiscal, std::optional<YearPart> part, TokenRange tokens,
                                    const ValueSettings& settings) {
  const Grain grain = part ? (part->is_half ? Grain::half : Grain::quarter) : Grain::year;
  auto period = !part ? year_period(fiscal.year)
                      : (part->is_half ? half_period(fiscal.year, part->index) : quarter_period(fiscal.year, part->index));
  if (!period) return std::nullopt;
  const auto end = settings.fiscal_year_end_month;
  if (end && *end != 12) {
    const auto first = shift_months(period->first, static_cast<int>(*end) - 12);
    const auto behind = shift_months(period->behind, static_cast<int>(*end) - 12);
    if (!first || !behind) return std::nullopt;
    period = Period{*first, *behind, grain};
  }
  DateForm form = form_of(period, grain, tokens);
  form.fiscal = !end;
  return form;
}

std::optional<Period> part_of_year(int year, unsigned is_half, unsigned index) {
  return is_half != 0 ? half_period(year, index) : quarter_period(year, index);
}

// "Q3 2024", "the first half of 2025", "fiscal 2024", "the third quarter"
std::optional<DateForm> read_part_form(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  if (const auto fiscal = read_fiscal_year(view, at)) return fiscal_form(*fiscal, std::nullopt, {at, fiscal->last}, settings);
  const auto part = read_year_part(view, at);
  if (!part) return std::nullopt;
  std::uint32_t next = part->last;
  if (is_any(view, next, {"of", "in"})) ++next;
  if (view.is(next, "the")) ++next;
  if (const auto fiscal = read_fiscal_year(view, next)) return fiscal_form(*fiscal, part, {at, fiscal->last}, settings);
  const Grain grain = part->is_half ? Grain::half : Grain::quarter;
  if (const auto year = read_year_behind(view, part->last)) {
    const auto period = part_of_year(year->year, part->is_half, part->index);
    return form_of(period, grain, {at, year->last});
  }
  // "the first half" of what, nobody knows; a quarter is one of the year's.
  if (part->is_half && view.is_word(at) && view.words(at).size() > 2) return std::nullopt;
  return resolve_yearly(view, {at, part->last}, grain, settings, part_of_year, part->is_half, part->index);
}

// "summer 2024", "the spring of 2023"
std::optional<DateForm> read_season_form(const TokenView& view, std::uint32_t at) {
  const auto season = season_word(view, at);
  const auto year = season ? read_year_behind(view, at + 1) : std::nullopt;
  if (!year) return std::nullopt;
  return form_of(season_period(year->year, *season), Grain::quarter, {at, year->last});
}

std::optional<DateForm> read_plain_year(const TokenView& view, std::uint32_t at) {
  const auto year = read_year(view, at);
  return year ? std::optional(form_of(year_period(*year), Grain::year, {at, at + 1})) : std::nullopt;
}

}  // namespace

std::optional<DateForm> resolve_yearly(const TokenView& view, TokenRange tokens, Grain grain,
                                       const ValueSettings& settings,
                                       std::optional<Period> (*period_in)(int, unsigned, unsigned), unsigned a,
                                       unsigned b) {
  DateForm form = form_of(std::nullopt, grain, tokens);
  form.relative = true;
  if (!settings.date) return form;
  const int year = year_of(*settings.date);
  const auto now = period_in(year, a, b);
  const auto before = period_in(year - 1, a, b);
  const auto after = period_in(year + 1, a, b);
  const auto& past = now && now->first <= *settings.date ? now : before;
  const auto& future = now && *settings.date < now->behind ? now : after;
  const bool ahead = looks_ahead(view, tokens.first);
  form.period = ahead ? future : past;
  const auto& other = ahead ? past : future;
  if (!form.period) return std::nullopt;
  if (other && !(*other == *form.period)) form.others.push_back(*other);
  return form;
}

std::optional<DateForm> read_calendar_form(const TokenView& view, std::uint32_t at, const ValueSettings& settings) {
  std::uint32_t start = at;
  if (weekday_word(view, at)) {  // "Tuesday, 21 January 2025"
    start = at + 1;
    if (view.is(start, ".") && view.is_glued(start)) ++start;
    if (view.is(start, ",")) ++start;
    if (view.is(start, "the")) ++start;
  }
  std::optional<DateForm> form = read_month_first(view, start, settings);
  if (!form) form = read_day_first(view, start, settings);
  if (!form && start == at) form = read_digits_form(view, at, settings);
  if (!form && start == at) form = read_decade(view, at);
  if (!form && start == at) form = read_century(view, at);
  if (!form && start == at) form = read_part_form(view, at, settings);
  if (!form && start == at) form = read_season_form(view, at);
  if (!form && start == at) form = read_plain_year(view, at);
  if (!form || (start != at && form->grain != Grain::day)) return std::nullopt;
  form->tokens.first = at;
  return form;
}

}  // namespace factdesk
