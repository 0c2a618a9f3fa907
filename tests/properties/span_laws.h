// What holds for every document, whatever its bytes: spans are in bounds, and words map to the bytes that
// made them. Each answers with what is broken, or nothing; the fuzz targets and the property tests ask the
// same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/check.h"
#include "scan/segmented.h"
#include "value/value.h"

namespace factdesk::laws {

using Broken = std::optional<std::string>;

// Blocks, sentences and tokens: in bounds, in order, and each word's bytes in the file are the word itself,
// but for escapes and markup inside it.
Broken broken_text(const Segmented& text);

// Values of a sentence: inside it, in order, apart; intervals that hold something.
Broken broken_values(const Segmented& text, Span within, const std::vector<Value>& values);

// Findings: their places inside their sentence, their related places inside the text.
Broken broken_findings(const CheckedArticle& article, const Rules& rules);

}  // namespace factdesk::laws
