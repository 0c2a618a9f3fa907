// Years and their parts, decades and centuries.
#include <charconv>
#include <string>

#include "base/lexicon.h"
#include "base/utf8.h"
#include "value/date_form.h"
#include "value/date_parts.h"
#include "value/number.h"
#include "value/word_table.h"

namespace factdesk {
namespace {

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
  const bool the =
      at > view.first() && (is_any(view, at - 1, {"the", "early", "mid", "late"}) || view.is_hyphen(at - 1));
  if (const auto word = view.is_word(at) ? words.at(view, at) : std::nullopt) {
    if (!the) return std::nullopt;
    return form_of(decade_period(1900 + static_cast<int>(*word->meaning)), Grain::decade, word->tokens);
  }
  const bool short_form = view.is(at, "'") && view.is_glued(at + 1);
  const std::uint32_t digits = short_form ? at + 1 : at;
  const auto written = digits_at(view, digits, 4);
  const bool spaced = the || (at > view.first() && view.is(at - 1, "in"));  // "in 1990 s"
  const bool plural = (view.is_glued(digits + 1) || spaced) && is_any(view, digits + 1, {"s", "'s"});
  if (!written || !plural || *written % 10 != 0) return std::nullopt;
  if (view.words(digits + 1) != "s" && !the) return std::nullopt;  // "2020's" is a possessive
  // "the 1800s": a hundred years; of the 1900s and 2000s the first ten are meant as often
  if (*written >= 1000 && *written < 1900 && *written % 100 == 0)
    return form_of(century_period(static_cast<int>(*written / 100 + 1)), Grain::century, {at, digits + 2});
  if (*written >= 20 && *written < 100 && at > view.first() && view.is(at - 1, "the"))
    return form_of(decade_period(full_year(*written)), Grain::decade, {at, digits + 2});  // "the 60s"
  if (*written >= 1000 && *written <= 2190)
    return form_of(decade_period(static_cast<int>(*written)), Grain::decade, {at, digits + 2});
  if (short_form && *written < 100)
    return form_of(decade_period(full_year(*written)), Grain::decade, {at, digits + 2});
  return std::nullopt;
}

// "the 19th century"
std::optional<DateForm> read_century(const TokenView& view, std::uint32_t at) {
  const auto ordinal = read_ordinal(view, at);
  if (!ordinal || ordinal->value < 1 || ordinal->value > 25) return std::nullopt;
  const std::uint32_t next = view.past_hyphen(ordinal->last);
  if (!view.is(next, "century")) return std::nullopt;
  return form_of(century_period(ordinal->value), Grain::century, {at, next + 1});
}

// "Q3", "H1", "3Q24", "the third quarter", "second-half": which part of a year.
struct YearPart {
  bool is_half = false;
  unsigned index = 0;
  std::uint32_t last = 0;
  std::optional<int> year;  // "3Q24", "Q324"
  bool is_word = false;     // "the first half", which may be of anything
};

std::optional<unsigned> whole_of(std::string_view digits) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool all = error == std::errc{} && end == digits.data() + digits.size();
  return all ? std::optional(value) : std::nullopt;
}

std::optional<YearPart> part_of(char letter, unsigned index, std::uint32_t last) {
  const bool is_half = letter == 'h';
  if ((!is_half && letter != 'q') || index < 1 || index > (is_half ? 2U : 4U)) return std::nullopt;
  YearPart part;
  part.is_half = is_half;
  part.index = index;
  part.last = last;
  return part;
}

std::optional<YearPart> read_year_part(const TokenView& view, std::uint32_t at) {
  if (view.is_word(at) && view.words(at).size() == 2) {  // "Q3"
    const std::string words = fold(view.words(at));
    const auto part = words[1] >= '1' && words[1] <= '4'
                          ? part_of(words[0], static_cast<unsigned>(words[1] - '0'), at + 1)
                          : std::nullopt;
    if (part) return part;
  }
  if (view.is_number(at) && view.words(at).size() == 1 && view.is_glued(at + 1) &&
      view.is_word(at + 1)) {  // "3Q24"
    const std::string words = fold(view.words(at + 1));
    auto part = part_of(words[0], static_cast<unsigned>(view.words(at)[0] - '0'), at + 2);
    const auto year = whole_of(std::string_view(words).substr(1));
    if (part && words.size() == 1 && view.token(at + 1).capital) return part;  // "3Q", and not "2h"

    if (part && year && (words.size() == 3 || words.size() == 5)) {
      part->year = full_year(*year);
      return part;
    }
  }
  const auto ordinal = read_ordinal(view, at);
  if (!ordinal) return std::nullopt;
  constexpr unsigned kFinalQuarter = 4;
  const std::uint32_t next = view.past_hyphen(ordinal->last);
  const bool is_half = view.is(next, "half");
  if (!is_half && !is_any(view, next, {"quarter", "qtr"})) return std::nullopt;
  if (ordinal->value < 0 && (is_half || !view.is(at, "final")))
    return std::nullopt;  // "last quarter" is relative
  const unsigned index = ordinal->value < 0 ? kFinalQuarter : static_cast<unsigned>(ordinal->value);
  auto part = part_of(is_half ? 'h' : 'q', index, next + 1);
  if (part) part->is_word = true;
  return part;
}

// "fiscal 2024", "fiscal year 2024", "FY24", "the 2024 financial year", "FY2023-24"
struct FiscalYear {
  int year;
  std::uint32_t last;
};

// "2023-24", "2023/24": a fiscal year is named by the year that it ends in.
FiscalYear with_second_year(const TokenView& view, FiscalYear fiscal) {
  const std::uint32_t at = fiscal.last;
  if (!view.is_glued(at) || !view.is_glued(at + 1) || !(view.is_dash(at) || view.is(at, "/"))) return fiscal;
  const auto second = digits_at(view, at + 1, 4);
  if (!second || full_year(*second) % 100 != (fiscal.year + 1) % 100) return fiscal;
  return {fiscal.year + 1, at + 2};
}

std::optional<FiscalYear> read_fiscal_year(const TokenView& view, std::uint32_t at) {
  if (view.is_word(at) && (view.words(at).size() == 4 || view.words(at).size() == 6)) {
    const std::string words = fold(view.words(at));
    const auto year = words.starts_with("fy") ? whole_of(std::string_view(words).substr(2)) : std::nullopt;
    if (year) return with_second_year(view, {full_year(*year), at + 1});
  }
  if (view.is_number(at) && view.words(at).size() == 4) {  // "the 2024 fiscal year"
    const auto year = digits_at(view, at, 4);
    const FiscalYear fiscal = with_second_year(view, {static_cast<int>(year.value_or(0)), at + 1});
    const bool named = is_any(view, fiscal.last, {"fiscal", "financial"}) && view.is(fiscal.last + 1, "year");
    return year && named ? std::optional(FiscalYear{fiscal.year, fiscal.last + 2}) : std::nullopt;
  }
  std::uint32_t next = at;
  if (view.is(next, "fy")) {
    ++next;
  } else if (is_any(view, next, {"fiscal", "financial"})) {
    ++next;
    if (view.is(next, "year")) ++next;
  } else {
    return std::nullopt;
  }
  if (view.is(next, "'") && view.is_glued(next + 1)) ++next;
  const auto year = digits_at(view, next, 4);
  if (!year || view.words(next).size() == 3 || view.words(next).size() == 1) return std::nullopt;
  return with_second_year(view, {full_year(*year), next + 1});
}

std::optional<DateForm> fiscal_form(const FiscalYear& fiscal, std::optional<YearPart> part, TokenRange tokens,
                                    const ValueSettings& settings) {
  const Grain grain = part ? (part->is_half ? Grain::half : Grain::quarter) : Grain::year;
  auto period = !part ? year_period(fiscal.year)
                      : (part->is_half ? half_period(fiscal.year, part->index)
                                       : quarter_period(fiscal.year, part->index));
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

// "last year", "next year's": a year counted from the article's date.
std::optional<YearBehind> read_stepped_year(const TokenView& view, std::uint32_t at,
                                            const ValueSettings& settings) {
  std::optional<int> step;
  if (is_any(view, at, {"last", "previous"})) step = -1;
  if (is_any(view, at, {"this", "the", "current"})) step = 0;
  if (is_any(view, at, {"next", "coming"})) step = 1;
  if (!step || !is_any(view, at + 1, {"year", "yr"}) || !settings.date) return std::nullopt;
  return YearBehind{year_of(*settings.date) + *step, at + 2};
}

// "Q3 2024", "the first half of 2025", "the third quarter of fiscal 2024", "the third quarter"
std::optional<DateForm> read_part_of_year(const TokenView& view, std::uint32_t at,
                                          const ValueSettings& settings) {
  const auto part = read_year_part(view, at);
  if (!part) return std::nullopt;
  const Grain grain = part->is_half ? Grain::half : Grain::quarter;
  if (part->year)
    return form_of(part_of_year(*part->year, part->is_half, part->index), grain, {at, part->last});
  std::uint32_t next = part->last;
  const bool of = is_any(view, next, {"of", "in"});
  if (of) ++next;
  const std::uint32_t fiscal_at = view.is(next, "the") || view.is(next, "its") ? next + 1 : next;
  if (const auto fiscal = read_fiscal_year(view, fiscal_at))
    return fiscal_form(*fiscal, part, {at, fiscal->last}, settings);
  const std::uint32_t year_at = view.past_hyphen(part->last);
  if (const auto year = read_year_behind(view, year_at, false))
    return form_of(part_of_year(year->year, part->is_half, part->index), grain, {at, year->last});
  if (const auto year = read_stepped_year(view, next, settings))
    return relative_to(part_of_year(year->year, part->is_half, part->index), grain, {at, year->last});
  if (of && is_any(view, next, {"the", "this", "last", "next"}) && view.is(next + 1, "year") &&
      !settings.date)
    return relative_to(std::nullopt, grain, {at, next + 2});
  // "the first half" of what, nobody knows; a quarter is one of the year's.
  if (part->is_half && part->is_word) return std::nullopt;
  return resolve_yearly(view, {at, part->last}, grain, settings, part_of_year, part->is_half, part->index);
}

// "2018Q4", "2017 Q1", "2019-H2", "2023's third quarter", "next year's first quarter"
std::optional<DateForm> read_year_then_part(const TokenView& view, std::uint32_t at,
                                            const ValueSettings& settings) {
  std::optional<YearBehind> year = read_stepped_year(view, at, settings);
  const bool relative = year.has_value();
  if (!year) {
    const auto digits = digits_at(view, at, 4);
    if (!digits || view.words(at).size() != 4 || *digits < 1900 || *digits > 2199) return std::nullopt;
    year = YearBehind{static_cast<int>(*digits), at + 1};
  }
  const bool possessive = view.is(year->last, "'s");
  if (relative && !possessive) return std::nullopt;
  const std::uint32_t next = possessive ? year->last + 1 : view.past_hyphen(year->last);
  const auto part = read_year_part(view, next);
  if (!part || part->year || (part->is_word && !possessive)) return std::nullopt;
  DateForm form = form_of(part_of_year(year->year, part->is_half, part->index),
                          part->is_half ? Grain::half : Grain::quarter, {at, part->last});
  form.relative = relative;
  return form;
}

// "summer 2024", "the spring of 2023"
std::optional<DateForm> read_season_form(const TokenView& view, std::uint32_t at) {
  const auto season = season_word(view, at);
  const auto year = season ? read_year_behind(view, at + 1, false) : std::nullopt;
  if (!year) return std::nullopt;
  return form_of(season_period(year->year, *season), Grain::quarter, {at, year->last});
}

// "2024", "the year 2024", "calendar 2018", "CY18", "nineteen ninety-six" behind a preposition
std::optional<DateForm> read_plain_year(const TokenView& view, std::uint32_t at) {
  if (view.is_word(at) && (view.words(at).size() == 4 || view.words(at).size() == 6)) {
    const std::string words = fold(view.words(at));
    const auto year = words.starts_with("cy") ? whole_of(std::string_view(words).substr(2)) : std::nullopt;
    if (year) return form_of(year_period(full_year(*year)), Grain::year, {at, at + 1});
  }
  std::uint32_t next = at;
  if (view.is(next, "calendar")) ++next;
  if (view.is(next, "year")) ++next;
  if (const auto year = read_year(view, next))
    return form_of(year_period(*year), Grain::year, {at, next + 1});
  if (!is_any_before(view, at, {"in", "since", "by", "until", "from", "of", "to", "during"}))
    return std::nullopt;
  const auto words = read_year_words(view, at);
  if (!words || (view.is_word(words->last) && !is_any(view, words->last,
                                                      {"and", "to", "until", "when", "or", "after", "before",
                                                       "with", "at", "on", "by", "was", "the"})))
    return std::nullopt;
  return form_of(year_period(words->year), Grain::year, {at, words->last});
}

}  // namespace

std::optional<DateForm> read_year_form(const TokenView& view, std::uint32_t at,
                                       const ValueSettings& settings) {
  if (auto form = read_decade(view, at)) return form;
  if (auto form = read_century(view, at)) return form;
  if (const auto fiscal = read_fiscal_year(view, at))
    return fiscal_form(*fiscal, std::nullopt, {at, fiscal->last}, settings);
  if (auto form = read_part_of_year(view, at, settings)) return form;
  if (auto form = read_year_then_part(view, at, settings)) return form;
  if (auto form = read_season_form(view, at)) return form;
  return read_plain_year(view, at);
}

}  // namespace factdesk
