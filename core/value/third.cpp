#include "value/third.h"

#include "value/date_parts.h"
#include "value/word_table.h"

namespace factdesk {
namespace {

struct ThirdWord {
  Third third;
  bool of = false;  // "end of": a period that only the article's date names may follow ("the month")
};

const WordTable<ThirdWord>& third_words() {
  static const WordTable<ThirdWord> table = [] {
    WordTable<ThirdWord> out;
    const auto add = [&](Third third, bool of, std::initializer_list<const char*> phrases) {
      for (const char* phrase : phrases) out.add(phrase, ThirdWord{third, of});
    };
    add(Third::early, false, {"early", "early in"});
    add(Third::middle, false, {"mid"});
    add(Third::late, false, {"late", "late in"});
    add(Third::early, true, {"the beginning of", "beginning of", "the start of", "start of"});
    add(Third::middle, true, {"the middle of", "middle of"});
    add(Third::late, true, {"the end of", "end of", "the close of", "close of"});
    return out;
  }();
  return table;
}

// "the month", "month", "the year"
std::optional<DateForm> read_generic_period(const TokenView& view, std::uint32_t at,
                                            const ValueSettings& settings) {
  const auto grain = grain_word(view, at);
  if (!grain || *grain == Grain::day || view.words(at).back() == 's') return std::nullopt;
  const auto period = settings.date ? period_around(*settings.date, *grain) : std::nullopt;
  return relative_to(period, *grain, {at, at + 1});
}

}  // namespace

std::optional<DateForm> read_third_form(const TokenView& view, std::uint32_t at,
                                        const ValueSettings& settings) {
  const auto match = third_words().at(view, at);
  if (!match) return std::nullopt;
  std::uint32_t next = view.past_hyphen(match->tokens.last);
  const bool the = view.is(next, "the");
  if (the) ++next;
  auto form = read_part_form(view, next, settings);
  if (!form) form = read_simple_form(view, next, settings);
  if (!form && match->meaning->of) form = read_generic_period(view, next, settings);
  if (!form || form->grain == Grain::day) return std::nullopt;
  if (form->period) form->period = third_of(*form->period, match->meaning->third);
  for (Period& other : form->others) other = third_of(other, match->meaning->third);
  form->values.clear();
  form->tokens.first = at;
  return form;
}

}  // namespace factdesk
