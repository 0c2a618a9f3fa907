// Currencies before an amount ("$", "US$", "EUR", "Rs") and behind it ("dollars", "€", "pence").
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "value/read.h"
#include "value/view.h"

namespace factdesk {

struct CurrencyReading {
  std::vector<std::string> codes;  // ISO 4217, the likeliest first; several where the name is ambiguous
  bool hundredths = false;         // cents, pence
  bool pounds = false;             // a weight beside weight words
  TokenRange tokens;
};

std::optional<CurrencyReading> currency_before(const TokenView& view, std::uint32_t at, const ValueSettings& settings);
std::optional<CurrencyReading> currency_behind(const TokenView& view, std::uint32_t at, const ValueSettings& settings);

// Does a word of weight ("weighs", "heavier") stand near, so that pounds may be mass?
bool is_near_weight(const TokenView& view, TokenRange tokens);

}  // namespace factdesk
