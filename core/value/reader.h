// Walks over tokens and reads the value at each: a date, then what is no value, then a vague amount, then an
// amount.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "value/read.h"
#include "value/view.h"

namespace factdesk {

class ValueReader {
 public:
  // `wanted`: a rule file's literal is of this kind, so "2019" is a number where a number is wanted. Both
  // outlive this.
  ValueReader(const TokenView& view, const ValueSettings& settings, std::optional<ValueKind> wanted);

  std::vector<Value> run();

 private:
  struct Step {
    std::optional<Value> value;
    std::uint32_t next = 0;
  };
  Step read_at(std::uint32_t at, std::uint32_t floor) const;
  TokenRange tokens_of(Span span, std::uint32_t at, std::uint32_t next) const;
  std::uint32_t past_unread_number(std::uint32_t at) const;

  const TokenView& view_;
  const ValueSettings& settings_;
  std::optional<ValueKind> wanted_;
};

}  // namespace factdesk
