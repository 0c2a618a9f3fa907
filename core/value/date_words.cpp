#include <algorithm>
#include <charconv>
#include <string>

#include "base/lexicon.h"
#include "scan/words.h"
#include "value/currency.h"
#include "value/date_form.h"
#include "value/date_parts.h"
#include "value/noun.h"
#include "value/number.h"
#include "value/unit.h"
#include "value/word_table.h"

namespace factdesk {
namespace {

WordTable<unsigned> table_of(std::string_view list, std::string_view key) {
  WordTable<unsigned> table;
  for (const LexiconRow& row : lexicon(list)) {
    const auto written = row.attribute(key).value_or("0");
    unsigned value = 0;
    std::from_chars(written.data(), written.data() + written.size(), value);
    table.add(row.phrase, value);
  }
  return table;
}

std::optional<unsigned> calendar_word(const WordTable<unsigned>& table, const TokenView& view,
                                      std::uint32_t at) {
  if (!view.is_word(at)) return std::nullopt;
  const auto match = table.at(view, at);
  return match ? std::optional(*match->meaning) : std::nullopt;
}

bool counts_a_plural(const TokenView& view, std::uint32_t at) {
  const auto noun = noun_behind(view, at + 1, false);
  return noun && !view.is_hyphen(at + 1);
}

// What stands before four digits: a word that only a year follows, one that anything may follow, a
// determiner.
enum class YearOpener { none, strong, weak, determiner };

YearOpener opener_of(const TokenView& view, std::uint32_t at) {
  static const WordSet prepositions = word_set("dates.year_prepositions");
  if (at == view.first()) return YearOpener::weak;
  const std::uint32_t before = at >= view.first() + 2 && view.past_hyphen(at - 1) == at ? at - 2 : at - 1;
  if (is_any(view, before,
             {"in", "since", "during", "until", "till", "early", "mid", "late", "year", "throughout", "circa",
              "spring", "summer", "autumn", "winter", "by"}))
    return YearOpener::strong;
  if (is_any(view, before, {"the", "its", "their", "his", "her", "'s", "this"}))
    return YearOpener::determiner;
  if (view.is_word(before) && prepositions.contains(view.token(before).key)) return YearOpener::weak;
  return month_word(view, before) ? YearOpener::strong : YearOpener::none;
}

}  // namespace

std::optional<unsigned> month_word(const TokenView& view, std::uint32_t at) {
  static const WordTable<unsigned> months = table_of("dates.months", "month");
  return calendar_word(months, view, at);
}

std::optional<unsigned> weekday_word(const TokenView& view, std::uint32_t at) {
  static const WordTable<unsigned> days = table_of("dates.weekdays", "day");
  return calendar_word(days, view, at);
}

bool is_bare_month(const TokenView& view, std::uint32_t at, std::uint32_t last) {
  const bool alone =
      at == view.first() && (last == view.last() || (view.is(last, ".") && last + 1 == view.last()));
  if (view.is_glued(at) && at > view.first() && is_any(view, at - 1, {"$", "#", "@", "/", "_"})) return false;
  if (view.is_hyphen(last) && view.is_glued(last) && view.is_word(last + 1) && !month_word(view, last + 1))
    return false;
  const bool capital = view.token(at).capital;
  const bool is_word = is_any(view, at, {"may", "march", "mar"});
  if (alone) return capital || !is_word;
  const bool in_time = is_any_before(
      view, at, {"in", "since", "until", "till", "of", "early", "mid", "late", "between", "during"});
  if (!capital && is_word) return in_time && !is_any_before(view, at, {"of"});
  const bool behind_word =
      in_time || is_any_before(view, at,
                               {"by", "from", "before", "after", "last", "next", "this", "to", "through",
                                "and", "-", "–", "the", "each", "every", "through"});
  if (capital && !is_word) {
    // "April Jones", "August Wilson": a name, unless a preposition says otherwise.
    const bool may_be_name = is_any(view, at, {"april", "june", "august", "jan"});
    const bool name_follows = view.is_word(last) && view.token(last).capital && !view.is_glued(last) &&
                              !weekday_word(view, last) && !month_word(view, last);
    return !may_be_name || !name_follows || behind_word;
  }
  constexpr std::size_t kShortName = 4;  // "jan", "sept"
  if (!capital && view.words(at).size() > kShortName && !view.is(at, "august")) return true;
  return behind_word;
}

bool is_bare_weekday(const TokenView& view, std::uint32_t at) {
  constexpr std::size_t kShortName = 5;  // "Thurs"
  if (view.words(at).size() > kShortName) return true;
  const std::uint32_t last = view.is(at + 1, ".") && view.is_glued(at + 1) ? at + 2 : at + 1;
  const bool alone = at == view.first() && last == view.last();
  return alone || is_any_before(view, at, {"on", "until", "since"}) ||
         (is_any_before(view, at, {"or"}) && view.token(at).capital);
}

bool may_start_date(const TokenView& view, std::uint32_t at) {
  static const WordSet starters = [] {
    WordSet out;
    for (const char* list : {"dates.months", "dates.weekdays", "dates.seasons", "dates.decades",
                             "dates.openers", "numbers.ordinals", "numbers.units", "numbers.tens"}) {
      for (const LexiconRow& row : lexicon(list)) out.insert(tokenise(row.phrase).front().key);
    }
    return out;
  }();
  if (view.is_number(at)) return true;
  if (view.is_symbol(at)) return view.is_glued(at + 1) && view.is(at, "'");
  if (starters.contains(view.token(at).key)) return true;
  const std::string_view word = view.words(at);  // "Q3", "FY24", "CY18", "H1"
  return word.size() <= 6 && word.find_first_of("0123456789") != std::string_view::npos;
}

std::optional<unsigned> weekday_plural(const TokenView& view, std::uint32_t at) {
  static const WordTable<unsigned> days = table_of("dates.weekday_plurals", "day");
  const auto day = calendar_word(days, view, at);
  return day ? day : weekday_word(view, at);
}

std::optional<unsigned> season_word(const TokenView& view, std::uint32_t at) {
  static const WordTable<unsigned> seasons = table_of("dates.seasons", "first");
  const auto match = view.is_word(at) ? seasons.at(view, at) : std::nullopt;
  return match ? std::optional(*match->meaning) : std::nullopt;
}

std::optional<int> read_year(const TokenView& view, std::uint32_t at) {
  static const WordSet labels = word_set("numbers.label_nouns");
  if (!view.is_number(at) || view.words(at).size() != 4) return std::nullopt;
  const auto number = read_digits(view.words(at));
  const auto year = number ? number->amount.whole_within(1000, 2199) : std::nullopt;
  if (!year || view.words(at).find_first_of(".,") != std::string_view::npos) return std::nullopt;
  const std::uint32_t next = at + 1;
  if (view.is_glued(next) && (view.is_word(next) && !view.is(next, "'s"))) return std::nullopt;
  static const ValueSettings kAny;
  if (unit_behind(view, next) || currency_behind(view, next, kAny)) return std::nullopt;
  NumberReading scaled{Decimal(1), Decimal(1), Decimal(1), next};
  take_scale_words(view, scaled);
  if (scaled.is_scaled()) return std::nullopt;
  if (view.is_glued(at) && at > view.first() && view.is_symbol(at - 1) && !view.is_dash(at - 1) &&
      !is_any(view, at - 1, {"(", "[", "/", "“", "\"", "‘", "'", "—", "~"}))
    return std::nullopt;
  // "32 - 2015" is no year
  constexpr unsigned kMonths = 12;
  const auto joined =
      at >= view.first() + 2 && view.is_dash(at - 1) ? digits_at(view, at - 2, 2) : std::nullopt;
  if (joined && *joined > kMonths && !(at >= view.first() + 3 && month_word(view, at - 3)))
    return std::nullopt;
  if (at > view.first() && view.is_word(at - 1) && labels.contains(view.token(at - 1).key) &&
      !is_any(view, at - 1, {"season", "series", "class", "bill", "act", "season", "year"}))
    return std::nullopt;
  const bool modern = *year >= 1900 && *year <= 2099;
  const bool plural = counts_a_plural(view, at);
  switch (opener_of(view, at)) {
    case YearOpener::strong:
      if (plural && !modern) return std::nullopt;
      break;
    case YearOpener::determiner:
      if (!modern || (plural && *year % 100 == 0)) return std::nullopt;
      break;
    case YearOpener::weak:
      if (plural) return std::nullopt;
      break;
    case YearOpener::none:
      if (!modern || plural) return std::nullopt;
      break;
  }
  return static_cast<int>(*year);
}

namespace {

bool is_past_verb(const TokenView& view, std::uint32_t at) {
  if (is_any(view, at, {"was", "were", "did", "had", "took", "began", "went"})) return true;
  return view.is_word(at) && view.words(at).size() > 4 && view.words(at).ends_with("ed");
}

// "opens in April", "must file by Friday": no verb of the past stands between.
bool opens_in_present(const TokenView& view, std::uint32_t first, std::uint32_t at) {
  static const WordTable<bool> words = [] {
    WordTable<bool> out;
    for (const LexiconRow& row : lexicon("dates.present_futures")) out.add(row.phrase, true);
    return out;
  }();
  for (std::uint32_t i = at; i > first; --i) {
    if (is_past_verb(view, i - 1)) return false;
    if (words.at(view, i - 1)) return true;
  }
  return false;
}

}  // namespace

bool looks_ahead(const TokenView& view, std::uint32_t at) {
  constexpr std::uint32_t kNear = 10;  // tokens before
  const std::uint32_t first = std::max(view.first(), at > kNear ? at - kNear : 0);
  for (std::uint32_t i = first; i < at; ++i) {
    if (is_any(view, i,
               {"will", "'ll", "shall", "due", "scheduled", "expected", "upcoming", "plans", "planned",
                "going", "set", "next"}))
      return true;
  }
  return opens_in_present(view, first, at);
}

}  // namespace factdesk
