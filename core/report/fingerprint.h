// A finding's fingerprint: what stays the same when the file is edited elsewhere. Baselines are made of it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace factdesk {

// What a finding is recognised by. The sentence's own words count, its place does not.
struct FingerprintParts {
  std::string_view rule;
  std::string_view slot;
  std::string_view excerpt;
  std::string_view words;  // the deciding ones
};

// Makes the fingerprints of one article, in the order of its findings: equal ones are told apart by their
// ordinal.
class Fingerprints {
 public:
  // 16 hex digits.
  std::string next(const FingerprintParts& parts);

 private:
  std::map<std::uint64_t, std::uint32_t> seen_;
};

}  // namespace factdesk
