#include "parse/traits.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "scan/token.h"

namespace factdesk {
namespace {

constexpr std::uint8_t kCapital = 1;
constexpr std::uint8_t kAllCapitals = 2;
constexpr std::uint8_t kDigit = 4;
constexpr std::uint8_t kHyphen = 8;
constexpr std::uint8_t kPoint = 16;
constexpr std::uint8_t kFirst = 32;

// A word's key in half its bytes: Stafford's 13th finaliser of MurmurHash3 makes all bits count in the low
// half.
std::uint32_t key_of(std::string_view bytes) {
  std::uint64_t key = word_key(bytes);
  key = (key ^ key >> 30) * 0xbf58476d1ce4e5b9ULL;
  key = (key ^ key >> 27) * 0x94d049bb133111ebULL;
  return static_cast<std::uint32_t>(key ^ key >> 31);
}

// The first or last bytes of a word, as many as it has.
std::string_view head_of(std::string_view word, std::size_t size) { return word.substr(0, size); }
std::string_view tail_of(std::string_view word, std::size_t size) {
  return word.substr(word.size() - std::min(word.size(), size));
}

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

std::uint8_t shape_of(std::string_view word, bool first) {
  std::uint8_t shape = 0;
  bool lower = false;
  std::size_t upper = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    at += point.size;
    const bool is_capital = is_upper(point.value);
    upper += is_capital ? 1 : 0;
    lower = lower || (is_letter(point.value) && !is_capital);
    if (is_digit(point.value)) shape |= kDigit;
    if (point.value == U'-') shape |= kHyphen;
    if (point.value == U'.') shape |= kPoint;
  }
  if (!word.empty() && is_upper(code_point_at(word, 0).value)) shape |= kCapital;
  if (upper > 1 && !lower) shape |= kAllCapitals;
  if (first) shape |= kFirst;
  return shape;
}

}  // namespace

std::uint32_t company_key(std::string_view folded) { return key_of(folded); }

WordTraits traits_of(std::string_view word, bool first, std::span<const CompanyClass> classes) {
  std::string folded = fold(word);
  for (std::size_t at = folded.find("\u2019"); at != std::string::npos; at = folded.find("\u2019", at))
    folded.replace(at, std::string_view("\u2019").size(), "'");
  std::replace_if(folded.begin(), folded.end(), is_ascii_digit, '#');
  const std::uint32_t company = company_key(folded);
  const auto found =
      std::lower_bound(classes.begin(), classes.end(), company,
                       [](const CompanyClass& one, std::uint32_t key) { return one.key < key; });
  const bool known = found != classes.end() && found->key == company;
  return {key_of(folded),
          key_of(tail_of(folded, 4)),
          key_of(tail_of(folded, 3)),
          key_of(tail_of(folded, 2)),
          key_of(head_of(folded, 3)),
          known ? std::uint32_t{found->fine} : 0,
          known ? std::uint32_t{found->coarse} : 0,
          shape_of(word, first)};
}

}  // namespace factdesk
