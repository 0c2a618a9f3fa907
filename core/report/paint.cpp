#include "report/paint.h"

#include "check/finding.h"

namespace factdesk {
namespace {

// SGR parameters.
std::string_view code_of(Tint tint) {
  switch (tint) {
    case Tint::plain:
      return "";
    case Tint::bold:
      return "1";
    case Tint::faint:
      return "2";
    case Tint::red:
      return "1;31";
    case Tint::yellow:
      return "1;33";
    case Tint::green:
      return "32";
    case Tint::cyan:
      return "36";
  }
  return "";
}

}  // namespace

std::string Paint::operator()(Tint tint, std::string_view text) const {
  if (!colour_ || tint == Tint::plain || text.empty()) return std::string(text);
  return "\x1b[" + std::string(code_of(tint)) + "m" + std::string(text) + "\x1b[0m";
}

Tint tint_of(std::string_view verdict) {
  if (verdict == name_of(Verdict::conflict)) return Tint::red;
  if (verdict == name_of(Verdict::speculation) || verdict == name_of(Verdict::missing)) return Tint::yellow;
  if (verdict == name_of(Verdict::agree)) return Tint::green;
  if (verdict == name_of(Verdict::silent)) return Tint::faint;
  return Tint::cyan;
}

}  // namespace factdesk
