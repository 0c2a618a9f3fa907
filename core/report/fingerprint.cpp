#include "report/fingerprint.h"

#include "base/utf8.h"

namespace factdesk {
namespace {

// FNV-1a, 64 bits.
constexpr std::uint64_t kFnvOffset = 14695981039346656037ULL;
constexpr std::uint64_t kFnvPrime = 1099511628211ULL;
constexpr char kBetweenParts = '\x1F';  // in no part: text that holds it is folded away

std::uint64_t mix(std::uint64_t hash, char c) { return (hash ^ static_cast<unsigned char>(c)) * kFnvPrime; }

std::uint64_t mix(std::uint64_t hash, std::string_view part) {
  for (const char c : part) hash = mix(hash, c);
  return mix(hash, kBetweenParts);
}

// Folded, with runs of white space as one space: a line that is wrapped elsewhere is the same sentence.
std::string same_words(std::string_view text) {
  std::string out;
  for (const char c : fold(text)) {
    const bool blank = static_cast<unsigned char>(c) <= ' ';
    if (!blank) out += c;
    if (blank && !out.empty() && out.back() != ' ') out += ' ';
  }
  return out;
}

std::string hex(std::uint64_t value) {
  constexpr int kDigits = 16;
  std::string out(kDigits, '0');
  for (int at = kDigits - 1; at >= 0; --at, value >>= 4) {
    out[static_cast<std::size_t>(at)] = "0123456789abcdef"[value & 0xF];
  }
  return out;
}

}  // namespace

std::string Fingerprints::next(const FingerprintParts& parts) {
  std::uint64_t hash = mix(kFnvOffset, parts.rule);
  hash = mix(hash, parts.slot);
  hash = mix(hash, same_words(parts.excerpt));
  hash = mix(hash, same_words(parts.words));
  return hex(mix(hash, std::to_string(seen_[hash]++)));
}

}  // namespace factdesk
