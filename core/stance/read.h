// Works out stance, sentence by sentence and only when asked. Holds what it found, so that a sentence may
// lean on the one before (a continued quotation, a pronoun with a reporting verb) or on its list's lead-in.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "parse/parses.h"
#include "scan/segmented.h"
#include "stance/lexicon_settings.h"
#include "stance/quotation.h"
#include "stance/reporting.h"
#include "stance/scope.h"
#include "stance/stance.h"

namespace factdesk {

class ChangedWords;

class StanceReader {
 public:
  // Both outlive this.
  StanceReader(const Segmented& text, Parses& parses, const LexiconSettings& lexicon = {});
  ~StanceReader();

  // The stance of a sentence, by its index in Segmented::sentences.
  const SentenceStance& of(std::uint32_t sentence);

  // What holds for the words at `place`, which lies in the sentence: innermost source, strongest modality,
  // polarity by counting the negations whose scope holds it.
  Stance at(std::uint32_t sentence, Span place);

  // How many sentences were worked out.
  std::uint32_t sentences_read() const;

  // How many sentences were walked back over to find where to begin: work that must not outgrow the text.
  std::uint64_t steps() const { return steps_; }

  // The main clause's.
  Stance main(std::uint32_t sentence);

  // Could some words of the sentence itself be hedged or asked? Says yes too often, and asks no parse.
  bool may_doubt(std::uint32_t sentence) const;

 private:
  struct Read {
    SentenceStance stance;
    std::vector<FoundSource> sources;         // of its own words
    std::optional<Stance> main;               // worked out when asked for
    SourceClass subject = SourceClass::none;  // of what kind its subject would be as a source
  };
  Read& read(std::uint32_t sentence);
  bool leans_back(std::uint32_t sentence) const;
  Read work_out(std::uint32_t sentence);
  void inherit_lead_in(std::uint32_t sentence, const SentenceReading& reading, SentenceStance& stance);
  void inherit_speaker(std::uint32_t sentence, const std::vector<Quotation>& quotations,
                       SentenceStance& stance);
  void resolve_pronouns(std::uint32_t sentence, SentenceStance& stance);
  std::optional<Attribution> speaker_before(std::uint32_t sentence);
  std::optional<Attribution> speaker_behind(std::uint32_t sentence, Quotation quotation);
  std::optional<Quotation> continued(const Quotation& quotation, std::uint32_t sentence);
  std::optional<Attribution> person_before(std::uint32_t sentence);
  const std::vector<Quotation>& quotations_of(std::uint32_t block);
  std::vector<Quotation> quotations_in(std::uint32_t sentence);

  const Segmented& text_;
  Parses& parses_;
  std::unique_ptr<const ChangedWords> changes_;  // null where no rule file changes the lexicon
  std::vector<std::optional<Read>> read_;
  std::uint64_t steps_ = 0;
  std::vector<std::optional<std::vector<Quotation>>> quotations_;  // by block
};

std::string_view name_of(Polarity polarity);
std::string_view name_of(Modality modality);
std::string_view name_of(CueKind kind);
std::string_view name_of(SourceClass source_class);
std::optional<SourceClass> source_class_named(std::string_view name);

}  // namespace factdesk
