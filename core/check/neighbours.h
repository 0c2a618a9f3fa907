// What the words beside a value and its cue say of whose the value is.
#pragma once

#include "check/bind.h"

namespace factdesk {

class Neighbours {
 public:
  // All outlive this. `place` is the value's or the name's.
  Neighbours(Reading& reading, const Fact& fact, std::uint32_t sentence, Span place, const CueSupport& cue)
      : reading_(reading), fact_(fact), sentence_(sentence), place_(place), cue_(cue) {}

  // "online revenue", "quarterly sales": a kind that the claim does not speak of.
  bool is_qualified() const;
  // "half of Bolt's $9 million", "the revenue of Bolt": somebody else's, who stands right beside it.
  bool is_owned() const;
  // "12 patients left within a week of being enrolled": the value's own verb comes first, and it is not the
  // cue.
  bool does_something_else() const;
  // "30 people in Rome", "revenue in Europe was": a part, by a place that the claim does not name.
  bool is_of_a_place() const;
  // "some 40 of the developers who had contributed have left": a part of those that the cue speaks of.
  bool is_part_of_cue() const;
  // "Acme opened a shop on 7 June", "won the Amber Prize": an object behind the cue that the claim does not
  // speak of is of another event.
  bool has_another_object() const;
  // "the leader of the campaign", "the budget for roads": what the cue is of, where the claim does not speak
  // of it.
  bool is_of_another() const;

 private:
  bool is_before_a_place(Span words) const;

  Reading& reading_;
  const Fact& fact_;
  std::uint32_t sentence_;
  Span place_;
  const CueSupport& cue_;
};

}  // namespace factdesk
