#include "report/silence_words.h"

#include "report/places.h"

namespace factdesk {
namespace {

// `"$4 million" (12:4)`
std::string placed(Span place, const Document& document) {
  const ReportPoint start = report_span(document, place).start;
  return "\"" + one_line(document, place) + "\" (" + std::to_string(start.line) + ":" +
         std::to_string(start.column) + ")";
}

}  // namespace

std::string_view words_of(Loss loss) {
  switch (loss) {
    case Loss::none:
      return "";
    case Loss::no_cue:
      return "no cue of the fact is in reach there";
    case Loss::no_entity:
      return "nothing there says that it is about what the fact is about";
    case Loss::no_near:
      return "none of the slot's `near` phrases stands beside it";
    case Loss::no_value:
      return "it stands before its cue, so it is no amount";
    case Loss::unless:
      return "an `unless` phrase of the fact stands in its clause";
    case Loss::old_value:
      return "it is an earlier level, given only to compare with";
    case Loss::part:
      return "it is a part of something that is given beside it";
    case Loss::rate:
      return "it is a rate or a change, and the fact states a level";
    case Loss::better_value:
      return "another value of the sentence fits the fact better";
    case Loss::outbid:
      return "it fits another fact better";
    case Loss::agrees_with_another_fact:
      return "it is right for another fact";
    case Loss::another_event:
      return "more than one thing differs, so another event is meant";
    case Loss::another_amount:
      return "only the date fits, and its clause has an amount of something else";
    case Loss::not_said:
      return "the sentence does not claim it: it plans, denies another value or speaks of the past";
    case Loss::other_subject:
      return "its clause is about somebody else";
    case Loss::quoted:
      return "somebody else says it, and the fact skips what is quoted";
    case Loss::not_the_present_holder:
      return "it is not the present holder (former, acting, …)";
    case Loss::not_in_the_role:
      return "the name does not stand to the role as its holder";
  }
  return "";
}

std::string_view words_of(Weakness weakness) {
  switch (weakness) {
    case Weakness::none:
      return "";
    case Weakness::other_subject:
      return "the clause is about somebody or something else";
    case Weakness::indefinite_subject:
      return "the clause is about nobody in particular";
    case Weakness::cue_in_value:
      return "the only cue is a part of the value itself";
    case Weakness::cue_elsewhere:
      return "the cue stands in another clause";
    case Weakness::cue_in_heading:
      return "the only cue stands in the heading";
    case Weakness::qualifier:
      return "a word beside it makes it an amount of another kind";
    case Weakness::other_noun:
      return "it counts something else";
    case Weakness::other_date:
      return "it stands under another date";
    case Weakness::other_size:
      return "it is of another order of size";
    case Weakness::part:
      return "it is a part of the whole";
    case Weakness::others:
      return "the words beside it make it somebody's or something's else";
    case Weakness::apart:
      return "the date belongs to another event";
    case Weakness::beside_agreement:
      return "the same paragraph or table says it right";
  }
  return "";
}

std::string words_of(const SilentFact& silent, const Document& document, const Rules& rules) {
  switch (silent.why) {
    case Silence::unnamed:
      return "the article never names " + rules.entities[*silent.entity].names.front();
    case Silence::no_phrase:
      return "no cue or phrase of it stands in the article";
    case Silence::no_value:
      return placed(*silent.phrase, document) + " has nothing beside it that the fact could be about";
    case Silence::lost:
      return (silent.nearest->value ? placed(*silent.nearest->value, document) + ": " : std::string()) +
             std::string(words_of(silent.nearest->loss));
  }
  return "";
}

}  // namespace factdesk
