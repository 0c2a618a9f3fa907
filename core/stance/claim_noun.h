// Whose claim it is: "Roe's claim that …", "his claim that …", "a report that …".
#pragma once

#include "stance/tagged.h"

namespace factdesk {

// The owner that stands before the noun of a claim; empty where nobody does.
TokenRange owner_of_claim(const TaggedSentence& sentence, std::uint32_t noun);

// "a report that": a paper; "reports that": hearsay.
bool is_paper(const TaggedSentence& sentence, std::uint32_t noun);

// "Roe's claim that the dam leaked | was dismissed": where the claim ends in its clause; the main verb ends
// it where it stands in a subject.
std::uint32_t end_of_claim(const TaggedSentence& sentence, TokenRange clause, std::uint32_t noun,
                           std::uint32_t that);

}  // namespace factdesk
