#include "value/ratio.h"

#include <algorithm>

namespace factdesk {
namespace {

// What shares are told of; "five in 2019" and "two in 37 games" are none.
constexpr std::int64_t kWholes[] = {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10000, 100000};

std::optional<NumberReading> whole_at(const TokenView& view, std::uint32_t at) {
  std::optional<NumberReading> number;
  if (view.is_number(at)) {
    number = read_digits(view.words(at));
    if (number) number->last = at + 1;
  } else if (view.is_word(at)) {
    number = read_number_words(view, at);
  }
  if (!number || number->is_fraction || number->has_article) return std::nullopt;
  const auto whole = number->amount.whole();
  const bool round = whole && std::find(std::begin(kWholes), std::end(kWholes), *whole) != std::end(kWholes);
  return round ? number : std::nullopt;
}

}  // namespace

void take_ratio(const TokenView& view, NumberReading& number) {
  if (number.is_scaled() || number.is_fraction || number.has_article || number.has_letter) return;
  const auto part = number.amount.whole();
  if (!part || *part < 1) return;
  std::uint32_t next = number.last;
  if (view.is(next, "in")) {
    ++next;
  } else if (view.is(next, "out") && view.is(next + 1, "of")) {
    next += 2;
  } else {
    return;
  }
  const auto whole = whole_at(view, next);
  if (!whole || !(number.amount < whole->amount)) return;
  const auto share = number.amount.divided_by(whole->amount);
  if (!share) return;
  number.amount = *share;
  number.step = *share;
  number.last = whole->last;
  number.is_fraction = true;
}

}  // namespace factdesk
