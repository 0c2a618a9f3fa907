#include "value/range.h"

#include <algorithm>

#include "scan/words.h"
#include "value/noun.h"

namespace factdesk {
namespace {

// The side lends its currency, unit and scale.
void flow(const Side& from, Side& to) {
  if (to.is_bare()) {
    to.currency = from.currency;
    to.unit = from.unit;
  }
  if (to.number.is_scaled() || !from.number.is_scaled()) return;
  const auto amount = to.number.amount.times(from.number.scale);
  const auto step = to.number.step.times(from.number.scale);
  if (!amount || !step || from.number.amount < *amount) return;
  to.number.amount = *amount;
  to.number.step = *step;
  to.number.scale = from.number.scale;
}

bool is_same_measure(const Side& a, const Side& b) {
  if (a.currency && b.currency)
    return a.currency->codes == b.currency->codes && a.currency->hundredths == b.currency->hundredths;
  if (a.unit && b.unit) return a.unit->kind == b.unit->kind && a.unit->unit == b.unit->unit;
  return a.is_bare() || b.is_bare();
}

// Where the second side may begin, and how it is joined.
struct Connector {
  std::uint32_t next = 0;
  bool dash = false;
};

std::optional<Connector> connector_at(const TokenView& view, const Side& first, bool between) {
  const std::uint32_t at = first.tokens.last;
  if (view.is_hyphen(at) && view.is_glued(at) && !view.is_glued(at + 1) &&
      (view.is(at + 1, "to") || view.is(at + 1, "or")))
    return Connector{at + 2, false};  // "8- to 16-metre": the hyphen hangs
  if (view.is_dash(at)) {
    const bool glued = view.is_glued(at) && view.is_glued(at + 1);
    const bool spaced = !view.is_glued(at) && !view.is_glued(at + 1) &&
                        (!view.is_hyphen(at) || (view.is_number(at - 1) && view.is_number(at + 1)));
    if (!glued && !spaced) return std::nullopt;
    if (view.past_hyphen(at) != at && view.is(at + 1, "to"))
      return Connector{view.past_hyphen(at + 2), false};
    return Connector{at + 1, true};
  }
  if (view.is(at, "to") || view.is(at, "through") || (view.is(at, "or") && !view.is_number(at + 1)))
    return Connector{at + 1, false};
  if (between && (view.is(at, "and") || view.is(at, "&"))) return Connector{at + 1, false};
  return std::nullopt;
}

bool is_change_verb(const TokenView& view, std::uint32_t last) {
  static const WordSet verbs = word_set("modifiers.change_verbs");
  return last > view.first() && verbs.contains(view.token(last - 1).key);
}

bool is_small_whole(const NumberReading& number) {
  return !number.in_words && !number.is_scaled() && number.amount.is_whole() && number.amount < Decimal(100);
}

}  // namespace

bool follows_change(const TokenView& view, std::uint32_t at) {
  static const WordSet verbs = word_set("modifiers.change_verbs");
  constexpr std::uint32_t kNear = 8;  // tokens before
  const std::uint32_t first = std::max(view.first(), at > kNear ? at - kNear : 0);
  for (std::uint32_t i = at; i > first; --i) {
    const Token& token = view.token(i - 1);
    if (token.kind == TokenKind::symbol && (view.is(i - 1, ";") || view.is(i - 1, ":"))) return false;
    if (verbs.contains(token.key)) return true;
  }
  return false;
}

RangeReading join_range(const TokenView& view, Side& first, const ValueSettings& settings) {
  RangeReading reading;
  reading.opener = first.tokens.first;
  const std::uint32_t before = first.tokens.first;
  const bool between = before > view.first() && view.is(before - 1, "between");
  const bool from = before > view.first() && view.is(before - 1, "from");
  const auto connector = connector_at(view, first, between);
  if (!connector) return reading;
  auto second = read_side(view, connector->next, settings);
  if (!second || (second->negative && !first.negative) || !is_same_measure(first, *second)) return reading;
  if (second->number.has_article && !between && !from) return reading;
  // "cut by two cents to 18 cents": a difference and what came of it; "by 2 to 3 per cent" is a range
  const bool by = before > view.first() && view.is(before - 1, "by");
  if (by && view.is(first.tokens.last, "to") && !first.is_bare()) return reading;
  const bool was_bare = first.is_bare();
  flow(*second, first);
  // "rose 3p to 285p": the verb's own amount, and the level that came of it
  if (!from && !between && view.is(first.tokens.last, "to") && !was_bare && is_change_verb(view, before)) {
    reading.joint = Joint::change;
    return reading;
  }
  const bool measured = !second->is_bare() || !first.is_bare() || second->number.is_scaled() ||
                        noun_behind(view, second->tokens.last, false);
  if (from && view.is(first.tokens.last, "to") && follows_change(view, before - 1)) {
    reading.joint = Joint::old_and_new;
    return reading;
  }
  if (connector->dash && !measured) {
    if (is_small_whole(first.number) && is_small_whole(second->number)) {
      reading.joint = Joint::score;
      reading.second = *second;
      return reading;
    }
  }
  const bool through = view.is(first.tokens.last, "through");
  if (!measured && !between && !from && !connector->dash && !through) return reading;
  if (second->is_bare()) flow(first, *second);
  if (first.negative == second->negative && (second->number.amount < first.number.amount) != second->negative)
    return reading;
  reading.joint = Joint::range;
  if (between || from) reading.opener = before - 1;
  reading.second = *second;
  return reading;
}

}  // namespace factdesk
