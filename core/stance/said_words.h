// What a verb of saying governs: from it to where the writer speaks again, or back from it to where he
// stopped.
#pragma once

#include <vector>

#include "stance/quotation.h"
#include "stance/reporting.h"
#include "stance/scope.h"

namespace factdesk {

class SaidWords {
 public:
  SaidWords(const SentenceReading& reading, const std::vector<Quotation>& quotations)
      : reading_(reading),
        sentence_(reading.tagged),
        tokens_(reading.tagged.tokens),
        quotations_(quotations) {}

  bool is_comma(std::uint32_t at) const;
  bool is_quote(std::uint32_t at) const;
  bool is_inside_quotation(std::uint32_t at) const;
  const ClauseSpan& home(std::uint32_t at) const;
  // `that`, a quotation, a colon, or a clause with a verb of its own before the next comma.
  bool has_complement(TokenRange verb) const;
  // From the verb to where the writer speaks again.
  TokenRange scope_right(TokenRange verb) const;
  // A quotation that begins inside the scope belongs to it to its end.
  std::uint32_t end_of_quotation(std::uint32_t first, std::uint32_t last) const;
  // Everything before the reporting clause back to the last source or strong mark; and behind it, where a
  // quotation or an interrupted sentence goes on.
  TokenRange scope_left(std::uint32_t reporting, std::uint32_t behind,
                        const std::vector<FoundSource>& earlier_sources) const;

  // Of "according to X": opening its clause it governs what is behind, else its clause.
  TokenRange scope_around(TokenRange words, const std::vector<FoundSource>& earlier_sources) const;

  // `Roe said, "but …"`, `Roe told me over lunch, "if …"`
  bool goes_on_in_quote(std::uint32_t behind) const;
  // A claim of its own stands before: not "When he came".
  bool claims_before(std::uint32_t end) const;
  // "…, Roe said on Monday on a platform that has no rails": the first verb behind belongs to a noun of the
  // place.
  bool describes_place(std::uint32_t behind) const;

 private:
  std::uint32_t first_word(std::uint32_t at) const;

  const SentenceReading& reading_;
  const TaggedSentence& sentence_;
  TokenRange tokens_;
  const std::vector<Quotation>& quotations_;
};

}  // namespace factdesk
