#include "report/message.h"

#include <array>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "check/periods.h"
#include "report/places.h"
#include "report/told_period.h"
#include "stance/read.h"

namespace factdesk {
namespace {

constexpr std::size_t kLongestQuote = 60;  // code points of an article's words inside a message

// The first code points of a text, with an ellipsis where it goes on.
std::string shortened(const std::string& text) {
  std::size_t end = 0;
  for (std::size_t count = 0; count < kLongestQuote && end < text.size(); ++count) {
    end += code_point_at(text, end).size;
  }
  return end >= text.size() ? text : text.substr(0, end) + "…";
}

std::string quoted(const std::string& words) { return "\"" + shortened(words) + "\""; }

// A source's words inside a sentence of ours: `the regulator`, `Jane Roe`, but `"he"`.
std::string cited(const std::string& words) {
  const bool one_word = words.find(' ') == std::string::npos;
  return one_word && !is_upper(code_point_at(words, 0).value) ? quoted(words) : shortened(words);
}

// "a named person or organisation, a document or another newsroom"
std::string accepted_kinds(const std::array<bool, 6>& accept) {
  constexpr std::pair<SourceClass, std::string_view> kKinds[] = {
      {SourceClass::named, "a named person or organisation"},
      {SourceClass::document, "a document"},
      {SourceClass::outlet, "another newsroom"},
      {SourceClass::anonymous, "an unnamed person that is described"},
      {SourceClass::vague, "an unnamed group"},
  };
  std::vector<std::string_view> kinds;
  for (const auto& [source_class, words] : kKinds) {
    if (accept[static_cast<std::size_t>(source_class)]) kinds.push_back(words);
  }
  std::string out;
  for (std::size_t at = 0; at < kinds.size(); ++at) {
    if (at > 0) out += at + 1 == kinds.size() ? " or " : ", ";
    out += kinds[at];
  }
  return out;
}

class Teller {
 public:
  Teller(const Finding& finding, const CheckedArticle& article, const Rules& rules)
      : finding_(finding), document_(*article.document), rules_(rules) {
    if (finding.fact) fact_ = &rules.facts[*finding.fact];
    if (fact_ != nullptr && finding.slot) slot_ = &slots_of(*fact_, finding.period)[*finding.slot];
    words_ = one_line(document_, finding.place);
  }

  FindingWords tell() const {
    FindingWords words;
    if (slot_ != nullptr) {
      words.expected = slot_->written;
      words.found = words_;
    }
    words.message = message();
    words.advice = advice();
    return words;
  }

 private:
  std::string message() const {
    switch (finding_.verdict) {
      case Verdict::agree:
        return agreement();
      case Verdict::conflict:
        return conflict();
      case Verdict::speculation:
      case Verdict::reported:
        return hedge();
      case Verdict::unclear:
        return unclear();
      case Verdict::missing:
        return "says nothing about it, and the rules require it";
      case Verdict::silent:
        return "says nothing about it";
    }
    return "";
  }

  // "says $10 billion", "names Jane Roe"; of a statement, its words
  std::string said() const {
    if (slot_ == nullptr) return "says " + quoted(words_);
    return (slot_->kind == SlotKind::name ? "names " : "says ") + shortened(words_);
  }
  std::string expected() const { return slot_ == nullptr ? "" : "; expected " + slot_->written; }

  // ", citing Jane Roe": an attributed value reports what somebody claims
  std::string citing() const {
    const Span source = finding_.stance.source.words;
    return source.empty() ? "" : ", citing " + cited(one_line(document_, source));
  }

  std::string agreement() const {
    const Reason reason = finding_.reason;
    if (reason == Reason::rounds_to) return said() + ", which is " + expected_words() + " rounded";
    if (reason == Reason::within_tolerance) return said() + ", within the tolerance of " + expected_words();
    if (reason == Reason::within_range) return said() + ", within " + expected_words();
    if (reason == Reason::coarser) return said() + ", less exact than " + expected_words();
    if (reason == Reason::qualifier_dropped)
      return said() + "; the qualifier of " + expected_words() + " is dropped";
    if (reason == Reason::qualifier_added)
      return said() + "; " + expected_words() + " with a qualifier added";
    if (reason == Reason::denied_error) return "denies the error (" + quoted(words_) + ")";
    return said() + ", as expected";
  }
  std::string expected_words() const { return slot_ == nullptr ? "the claim" : slot_->written; }

  std::string conflict() const {
    if (finding_.reason == Reason::outdated || finding_.reason == Reason::premature) return out_of_time();
    if (finding_.reason == Reason::qualifier_differs) {
      return said() + citing() + expected() + " (the number is right, what qualifies it is not)";
    }
    if (finding_.reason == Reason::polarity_differs && slot_ != nullptr) {
      return "denies " + shortened(words_) + citing() + ", which is right";
    }
    if (slot_ == nullptr) return "says otherwise (" + quoted(words_) + ")" + citing();
    return said() + citing() + expected();
  }

  // "says $99, which was right until 2025-01-21; expected $129 from 2025-01-21"
  std::string out_of_time() const {
    const bool outdated = finding_.reason == Reason::outdated;
    std::string out = said() + citing() + ", which " + (outdated ? "was right " : "is right only ");
    const FactPeriod* told = told_period(finding_, document_, rules_);
    out += told == nullptr ? (outdated ? "in an earlier period" : "in a later period") : period_text(*told);
    if (finding_.period && slot_ != nullptr) {
      out += expected() + " " + period_text(fact_->history[*finding_.period]);
    }
    return out;
  }

  std::string hedge() const {
    if (finding_.reason == Reason::unconfirmed) {
      const bool sourced = finding_.verdict == Verdict::reported;
      return std::string(sourced ? "states" : "states as certain") + " what nobody has confirmed, and " +
             source();
    }
    std::string out = how_it_hedges() + ", and " + source();
    if (finding_.reason == Reason::hedged_and_differs) {
      out += slot_ == nullptr ? "; and what it says is otherwise than the claim" : "; " + said() + expected();
    }
    return out;
  }

  std::string how_it_hedges() const {
    const std::string cue = finding_.stance.cue.empty()
                                ? std::string()
                                : " (" + quoted(one_line(document_, finding_.stance.cue)) + ")";
    switch (finding_.stance.modality) {
      case Modality::asked:
        return "only asks about it" + cue;
      case Modality::conditional:
        return "speaks of it only under a condition" + cue;
      case Modality::asserted:
      case Modality::planned:
      case Modality::hedged:
        return finding_.verdict == Verdict::reported ? "says it with a hedge" + cue
                                                     : "says it only on a guess" + cue;
    }
    return "";
  }

  std::string source() const {
    const Attribution& source = finding_.stance.source;
    // "reportedly" is the hedge and names nobody.
    const bool named = !source.words.empty() && !source.words.overlaps(finding_.stance.cue);
    const std::string words = named ? shortened(one_line(document_, source.words)) : "";
    if (finding_.verdict == Verdict::reported)
      return words.empty() ? "has a source" : "cites " + cited(words);
    const std::string in_brackets = words.empty() ? "" : " (\"" + words + "\")";
    switch (source.source_class) {
      case SourceClass::none:
        return "names no source";
      case SourceClass::vague:
        return words.empty() ? "names nobody in particular" : "its source is vague" + in_brackets;
      case SourceClass::anonymous:
        return "its source is anonymous" + in_brackets;
      case SourceClass::outlet:
      case SourceClass::document:
      case SourceClass::named:
        return "its source is of a class that the rules do not accept" + in_brackets;
    }
    return "";
  }

  std::string unclear() const {
    const std::string said_by = said() + citing();
    const Reason reason = finding_.reason;
    if (reason == Reason::unit_differs)
      return said_by + ", which cannot be compared with " + expected_words();
    if (reason == Reason::ambiguous) return said_by + ", which has two readings" + expected();
    if (reason == Reason::no_date) return said_by + ", and the article states no date" + expected();
    if (reason == Reason::no_period) return said_by + ", and the rules say nothing of that time";
    return said_by + ", too vague to be compared with " + expected_words();
  }

  std::string advice() const {
    if (finding_.verdict == Verdict::speculation) {
      const auto& accept = fact_ == nullptr ? rules_.sourcing.accept : rules_.files[fact_->file].accept;
      const std::string kinds = accepted_kinds(accept);
      return kinds.empty() ? "" : "name who says so: " + kinds;
    }
    if (finding_.verdict != Verdict::unclear) return "";
    if (finding_.reason == Reason::no_date) return "date the article, or give --date";
    if (finding_.reason == Reason::ambiguous) return "write it so that it has one reading";
    return "";
  }

  const Finding& finding_;
  const Document& document_;
  const Rules& rules_;
  const Fact* fact_ = nullptr;
  const Slot* slot_ = nullptr;
  std::string words_;  // that decide
};

}  // namespace

FindingWords words_of(const Finding& finding, const CheckedArticle& article, const Rules& rules) {
  return Teller(finding, article, rules).tell();
}

}  // namespace factdesk
