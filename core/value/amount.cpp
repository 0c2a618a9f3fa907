#include "value/amount.h"

#include <algorithm>
#include <utility>

#include "value/date_form.h"
#include "value/modifier.h"
#include "value/noun.h"
#include "value/range.h"
#include "value/role.h"
#include "value/side.h"

namespace factdesk {
namespace {

Decimal signed_amount(const Side& side) {
  Decimal amount = side.number.amount;
  if (side.currency && side.currency->hundredths)
    amount = amount.times(*Decimal::scaled(1, -2)).value_or(amount);
  if (side.unit) amount = amount.times(side.unit->times).value_or(amount);
  return side.negative ? amount.negated() : amount;
}

Decimal step_of(const Side& side) {
  Decimal step = side.number.step;
  if (side.currency && side.currency->hundredths) step = step.times(*Decimal::scaled(1, -2)).value_or(step);
  if (side.unit) step = step.times(side.unit->times).value_or(step);
  return step;
}

class AmountReader {
 public:
  AmountReader(const TokenView& view, std::uint32_t floor, const ValueSettings& settings)
      : view_(view), floor_(floor), settings_(settings) {}

  std::optional<ValueReading> run(std::uint32_t at) {
    auto side = read_side(view_, at, settings_);
    if (!side) return std::nullopt;
    side_ = *side;
    range_ = join_range(view_, side_, settings_);
    if (range_.joint == Joint::score) return std::nullopt;
    const bool two = range_.joint == Joint::range;
    tokens_ = {two ? range_.opener : at, two ? range_.second.tokens.last : side_.tokens.last};
    if (!settle_kind(two ? range_.second : side_)) return std::nullopt;
    settle_interval(two);
    settle_surroundings();
    value_.span = view_.span(tokens_);
    add_readings(two);
    if (value_.kind == ValueKind::duration && !two) {
      if (auto date = date_of_duration(view_, tokens_, value_, settings_))
        value_.alternatives.push_back(std::move(*date));
    }
    return ValueReading{std::move(value_), std::max(tokens_.last, behind_)};
  }

 private:
  bool settle_kind(const Side& side) {
    if (side.currency) {
      value_.kind = ValueKind::money;
      value_.unit = side.currency->codes.front();
      take_noun(side, false);
      value_.unit = side.currency->codes.front();
      return true;
    }
    if (side.unit) {
      value_.kind = side.unit->kind;
      value_.unit = side.unit->unit;
      if (value_.kind == ValueKind::count) value_.nouns = {value_.unit};
      return !is_idle_article(side);
    }
    value_.kind = ValueKind::number;
    if (side.number.is_fraction) return true;
    const bool singular =
        side.number.amount == Decimal(1) || view_.past_hyphen(side.tokens.last) != side.tokens.last;
    if (take_noun(side, singular)) {
      value_.kind = ValueKind::count;
      return true;
    }
    // "20t", "5b" without money or a noun: a name's number, or tons.
    return !side.number.has_letter || side.number.scale == Decimal(1000);
  }

  // "a year" is a duration only where it measures something.
  bool is_idle_article(const Side& side) const {
    if (!side.number.has_article || side.unit->kind != ValueKind::duration) return false;
    if (view_.is(side.tokens.first, "half") || side.number.amount != Decimal(1)) return false;
    const std::uint32_t at = side.tokens.first;
    if (modifier_before(view_, at, ValueKind::duration)) return false;
    if (view_.is(side.tokens.last, "and") || view_.past_hyphen(side.tokens.last) != side.tokens.last)
      return false;
    for (const char* word : {"ago", "later", "earlier", "after", "before", "from", "hence", "on", "back"}) {
      if (view_.is(side.tokens.last, word)) return false;
    }
    for (const char* word : {"for", "over", "within", "in", "after", "lasted", "lasts", "last", "takes",
                             "took", "take", "than", "of", "is", "was", "spent", "by", "to"}) {
      if (at > view_.first() && view_.is(at - 1, word)) return false;
    }
    return at != view_.first();
  }

  bool take_noun(const Side& side, bool singular) {
    auto noun = noun_behind(view_, side.tokens.last, singular);
    const bool money = side.currency.has_value();
    if (!noun && !money) noun = noun_before(view_, side.tokens.first);
    if (!noun) return false;
    value_.nouns = noun->words;
    value_.unit = noun->one;
    if (!money && noun->tokens.first >= side.tokens.last) tokens_.last = noun->tokens.last;
    return true;
  }

  void settle_interval(bool two) {
    const Decimal amount = signed_amount(side_);
    value_.core = view_.span(tokens_);
    if (two) {
      value_.modifier = Modifier::between;
      value_.range = {amount, signed_amount(range_.second), false, false};
      return;
    }
    value_.written = amount;
    if (side_.is_odd) value_.modifier = Modifier::about;
    take_modifiers();
    value_.range = interval_of(amount, step_of(side_), value_.modifier);
  }

  // The outermost of several rules: "up to about $5 million" is a bound.
  void take_modifiers() {
    for (int taken = 0; taken < 2; ++taken) {
      const auto before = modifier_before(view_, tokens_.first, value_.kind);
      if (!before || before->tokens.first < floor_) break;
      const bool is_bound = before->modifier != Modifier::about && before->modifier != Modifier::exactly;
      if (taken > 0 && !is_bound) break;
      value_.modifier = before->modifier;
      tokens_.first = before->tokens.first;
    }
    behind_ = tokens_.last;
    take_or_equal();
    const auto behind = modifier_behind(view_, tokens_.last);
    if (!behind || behind->modifier == value_.modifier) return;
    // "about five hundred or more": the bound is the outer one; "less than 5000 or equal" includes its end.
    const bool about_inside = value_.modifier == Modifier::about && behind->modifier != Modifier::about;
    if (value_.modifier != Modifier::none && !about_inside) return;
    if (view_.is(behind->tokens.last, "than")) return;  // "200 or greater than 190"
    if (view_.is(behind->tokens.first, "+") && !view_.is_glued(behind->tokens.first)) return;
    if (view_.is(behind->tokens.first, "plus") && view_.is_number(behind->tokens.last)) return;
    value_.modifier = behind->modifier;
    tokens_.last = behind->tokens.last;
  }

  // "less than 5,000 or equal": the end is included.
  void take_or_equal() {
    const bool over = value_.modifier == Modifier::over;
    if (!over && value_.modifier != Modifier::under) return;
    if (!view_.is(tokens_.last, "or") || !view_.is(tokens_.last + 1, "equal")) return;
    value_.modifier = over ? Modifier::at_least : Modifier::up_to;
    tokens_.last += view_.is(tokens_.last + 2, "to") ? 3 : 2;
  }

  void settle_surroundings() {
    value_.role = range_.joint == Joint::old_and_new ? ValueRole::old_level
                  : range_.joint == Joint::change    ? ValueRole::difference
                                                     : role_of(view_, tokens_, value_.kind);
    if (value_.kind == ValueKind::duration || value_.kind == ValueKind::date) return;
    const auto rate = rate_behind(view_, tokens_.last);
    if (!rate) return;
    value_.per = rate->per;
    if (value_.role == ValueRole::level) value_.role = ValueRole::rate;
    behind_ = rate->tokens.last;
    tokens_.last = rate->tokens.last;
  }

  // Second readings: kronor of two countries, pounds of money and of weight, metres and millions.
  void add_readings(bool two) {
    const Side& side = two ? range_.second : side_;
    if (side.currency) {
      for (std::size_t i = 1; i < side.currency->codes.size(); ++i) {
        Value other = value_;
        other.unit = side.currency->codes[i];
        value_.alternatives.push_back(std::move(other));
      }
      if (side.currency->pounds && !side.number.is_scaled()) add_weight();
      return;
    }
    if (!side.unit && side.number.has_letter_m && value_.kind == ValueKind::number && !two) {
      Value metres = value_;
      metres.kind = ValueKind::count;
      metres.unit = "m";
      metres.nouns = {"m"};
      const Decimal million = *Decimal::scaled(1, 6);
      metres.written = value_.written->divided_by(million);
      const auto step = step_of(side).divided_by(million);
      if (!metres.written || !step) return;
      metres.range = interval_of(*metres.written, *step, value_.modifier);
      value_.alternatives.push_back(std::move(metres));
    }
  }

  void add_weight() {
    Value weight = value_;
    weight.kind = ValueKind::count;
    weight.unit = "lb";
    weight.nouns = {"lb"};
    weight.alternatives.clear();
    if (is_near_weight(view_, tokens_)) std::swap(weight, value_);
    value_.alternatives.push_back(std::move(weight));
  }

  const TokenView& view_;
  std::uint32_t floor_;
  const ValueSettings& settings_;
  Side side_;
  RangeReading range_;
  TokenRange tokens_;
  std::uint32_t behind_ = 0;
  Value value_;
};

}  // namespace

std::optional<ValueReading> read_amount(const TokenView& view, std::uint32_t at, std::uint32_t floor,
                                        const ValueSettings& settings) {
  return AmountReader(view, floor, settings).run(at);
}

}  // namespace factdesk
