// Currencies before an amount ("$", "US$", "EUR", "Rs") and behind it ("dollars", "€", "pence").
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "value/read.h"
#include "value/view.h"

namespace factdesk {

struct CurrencyReading {
  std::vector<std::string> codes;  // ISO 4217, the likeliest first; several where the name is ambiguous
  bool hundredths = false;         // cents, pence
  bool any_hundredths = false;     // "cents": of whatever currency stands before
  bool pounds = false;             // a weight beside weight words
  Decimal times{1};                // "MEUR": millions
  TokenRange tokens;
};

std::optional<CurrencyReading> currency_before(const TokenView& view, std::uint32_t at,
                                               const ValueSettings& settings);
std::optional<CurrencyReading> currency_behind(const TokenView& view, std::uint32_t at,
                                               const ValueSettings& settings);

// A code whose digits are in the same token: "USD34", "RM42".
struct GluedCurrency {
  CurrencyReading currency;
  std::uint32_t letters = 0;  // bytes of the code
};
std::optional<GluedCurrency> glued_currency(const TokenView& view, std::uint32_t at,
                                            const ValueSettings& settings);

// Does a word of weight ("weighs", "heavier") stand near, so that pounds may be mass?
bool is_near_weight(const TokenView& view, TokenRange tokens);

}  // namespace factdesk
